/**
 * Marks blanks one by one; how many right ones earn what is the item's rule. When the blanks may be filled in any order, the answers are paired
 * with the keys so that as many as possible are right, and saying one right word twice earns it once.
 */
import { creditBy } from '../../credit.ts';
import { within } from '../../decimal.ts';
import { countFields } from '../../fields.ts';
import { explained, type ResponseOf, type Solution } from '../../kind.ts';
import { invalid, marked, UNANSWERED, type Mark, type Note, type NoteCode } from '../../outcome.ts';
import { readFigure } from '../../reading/figure.ts';
import { isBlankText, isSameText } from '../../reading/text.ts';
import { valuesIn } from '../../reading/unit.ts';
import type { FillBlank } from './schema.ts';

type BlankKey = FillBlank['key']['blanks'][string];

/** `right`, or the code of why not. */
function judge(key: BlankKey, text: string): 'right' | Exclude<NoteCode, 'right'> {
  if ('accept' in key) return key.accept.some((one) => isSameText(one, text)) ? 'right' : 'field';
  const figure = readFigure(text);
  if (!figure) return 'not-a-figure';
  const isClose = (value: number): boolean => within(value, key.number, key.tolerance);
  const values = valuesIn(figure, key.units);
  if (values.some(isClose)) return 'right';
  if (values.length > 0) return 'field';
  return key.units.length === 0 && isClose(figure.value) ? 'bare-figure' : 'unit';
}

const UNREADABLE: readonly string[] = ['not-a-figure', 'bare-figure'];

/** For every blank the index of the key it satisfies, or -1; as many as possible (augmenting paths). */
function pair(answers: readonly string[], keys: readonly BlankKey[]): readonly number[] {
  const takenBy = keys.map(() => -1);
  const place = (answer: number, tried: Set<number>): boolean =>
    keys.some((key, index) => {
      if (tried.has(index) || judge(key, answers[answer] ?? '') !== 'right') return false;
      tried.add(index);
      const holder = takenBy[index] ?? -1;
      if (holder !== -1 && !place(holder, tried)) return false;
      takenBy[index] = answer;
      return true;
    });
  answers.forEach((_, answer) => place(answer, new Set()));
  return answers.map((_, answer) => takenBy.indexOf(answer));
}

export function grade(item: FillBlank, response: ResponseOf<'fill-blank'>): Mark {
  const ids = item.prompt.blanks.map((blank) => blank.id);
  const answers = ids.map((id) =>
    Object.hasOwn(response.blanks, id) ? (response.blanks[id] ?? '') : '',
  );
  const keys = ids.map((id): BlankKey => item.key.blanks[id] ?? { accept: [] });
  if (answers.every(isBlankText)) return UNANSWERED;

  const pairing = item.key.anyOrder ? pair(answers, keys) : null;
  const notes = ids.map((at, index): Note => {
    const answer = answers[index] ?? '';
    if (isBlankText(answer)) return { code: 'empty', at, right: false };
    const verdict = pairing
      ? (pairing[index] ?? -1) >= 0
        ? 'right'
        : 'field'
      : judge(keys[index] ?? { accept: [] }, answer);
    if (verdict === 'right') return { code: 'field', at, right: true };
    const mistake = item.feedback.mistakes.find(
      (one) => (item.key.anyOrder || one.blank === at) && isSameText(one.text, answer),
    );
    if (mistake) return { code: 'mistake', at, right: false, say: mistake.say };
    return { code: verdict, at, right: false };
  });

  if (notes.some((note) => UNREADABLE.includes(note.code))) return invalid(...notes);
  return marked(creditBy(item.prompt.rule, countFields(notes), ids.length), notes);
}

const shown = (key: BlankKey | undefined): string => {
  if (!key) return '';
  if ('accept' in key) return key.accept[0] ?? '';
  const unit = key.units[0] ?? '';
  return `${key.number}${unit === '' || unit === '%' ? unit : ` ${unit}`}`;
};

export function solution(item: FillBlank): Solution {
  const right = item.prompt.blanks.map(({ id }) => ({ at: id, text: shown(item.key.blanks[id]) }));
  return {
    right,
    remarks: [],
    ...explained(item),
    response: {
      kind: 'fill-blank',
      blanks: Object.fromEntries(right.map(({ at, text }) => [at, text])),
    },
  };
}
