/**
 * Marks figures. An answer is right when it equals the key, rounded half up to the decimals asked, within the
 * tolerance; more decimals than asked are right too when they are true ones. A figure cut off instead of rounded, one
 * with another unit and a known wrong way each get their own note.
 */
import { creditBy } from '../../credit.ts';
import { roundHalfUp, showFixed, within } from '../../decimal.ts';
import { countFields } from '../../fields.ts';
import { explained, type ResponseOf, type Solution } from '../../kind.ts';
import { invalid, marked, UNANSWERED, type Mark, type Note } from '../../outcome.ts';
import { readFigure } from '../../reading/figure.ts';
import { isBlankText } from '../../reading/text.ts';
import { valuesIn } from '../../reading/unit.ts';
import { figuresOf, fillFigures, workOut, type Answer, type Figures } from './figures.ts';
import type { Calculation } from './schema.ts';

type Field = Calculation['prompt']['answers'][number];

const unitsOf = (field: Field): readonly string[] => (field.unit === '' ? [] : [field.unit]);

/** True at the precision the learner chose: rounded as asked, or exact to more decimals than asked. */
function isRight(value: number, given: number, answer: Answer, field: Field, tolerance: number) {
  if (within(value, answer.value, tolerance)) return true;
  return given > field.decimals && within(value, roundHalfUp(answer.exact, given), 0);
}

function judge(item: Calculation, figures: Figures, field: Field, text: string): Note {
  const at = field.id;
  const answer = figures.answers.get(at) ?? { exact: NaN, value: NaN };
  const tolerance = item.key.answers[at]?.tolerance ?? 0;
  const figure = readFigure(text);
  if (!figure) return { code: 'not-a-figure', at, right: false };

  const units = unitsOf(field);
  const values = valuesIn(figure, units);
  const matches = (value: number): boolean =>
    isRight(value, figure.decimals, answer, field, tolerance);
  if (values.some(matches)) return { code: 'field', at, right: true };
  if (values.length === 0) {
    const isBareAsked = units.length === 0 && matches(figure.value);
    return { code: isBareAsked ? 'bare-figure' : 'unit', at, right: false };
  }

  for (const mistake of item.feedback.mistakes) {
    if (mistake.answer !== at) continue;
    const wrong = workOut(mistake.formula, figures.variables);
    if (!wrong.ok) continue;
    const value = roundHalfUp(wrong.value, field.decimals);
    if (values.some((one) => within(one, value, 0) || within(one, wrong.value, 0))) {
      return { code: 'mistake', at, right: false, say: fillFigures(item, figures, mistake.say) };
    }
  }
  const step = 10 ** -field.decimals;
  const isNear = values.some((one) => within(one, answer.exact, step) && one !== answer.value);
  const isWhole = within(answer.exact, answer.value, 0);
  return { code: isNear && !isWhole ? 'rounding' : 'field', at, right: false };
}

const UNREADABLE: readonly string[] = ['not-a-figure', 'bare-figure'];

export function grade(item: Calculation, response: ResponseOf<'calculation'>, seed: string): Mark {
  const fields = item.prompt.answers;
  const typed = fields.map(({ id }) =>
    Object.hasOwn(response.answers, id) ? (response.answers[id] ?? '') : '',
  );
  if (typed.every(isBlankText)) return UNANSWERED;
  const figures = figuresOf(item, seed);
  if (!figures.ok) return invalid({ code: 'broken', at: figures.error.at });

  const notes = fields.map((field, index): Note => {
    const text = typed[index] ?? '';
    if (isBlankText(text)) return { code: 'empty', at: field.id, right: false };
    return judge(item, figures.value, field, text);
  });
  if (notes.some((note) => UNREADABLE.includes(note.code))) return invalid(...notes);
  return marked(creditBy(item.prompt.rule, countFields(notes), fields.length), notes);
}

const withUnit = (figure: string, unit: string): string =>
  unit === '' || unit === '%' ? `${figure}${unit}` : `${figure} ${unit}`;

export function solution(item: Calculation, seed: string): Solution {
  const figures = figuresOf(item, seed);
  if (!figures.ok) {
    return {
      right: [],
      remarks: [],
      ...explained(item),
      response: { kind: 'calculation', answers: {} },
    };
  }
  const right = item.prompt.answers.map(({ id, unit, decimals }) => ({
    at: id,
    text: withUnit(showFixed(figures.value.answers.get(id)?.value ?? NaN, decimals), unit),
  }));
  return {
    right,
    remarks: [],
    worked: fillFigures(item, figures.value, item.feedback.solution),
    ...explained(item),
    explanation: fillFigures(item, figures.value, item.feedback.explanation),
    response: {
      kind: 'calculation',
      answers: Object.fromEntries(right.map(({ at, text }) => [at, text])),
    },
  };
}
