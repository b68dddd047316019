/** Questions answered by typing: 填空 (blanks inside the sentence) and 计算 (labelled figures below it). */
import type { JSX } from 'preact';
import type { Mark, Note } from '../../../domain/quiz/outcome.ts';
import { paragraphs, splitStem } from '../../../domain/quiz/stem.ts';
import { fill } from '../../../domain/shared/text.ts';
import { countNotes, type Explain, type Remark } from '../remark.ts';
import { markingOf } from '../kind-marking.ts';
import type { KindIn } from './family.ts';
import { describedBy, Lines, RemarkText } from './parts.tsx';
import { never, type FormReader, type View } from './view.ts';
import strings from 'virtual:ui/quiz-typed';

/** Attributes of every text field: no browser should guess or correct an answer. */
const PLAIN_FIELD = {
  type: 'text',
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: false,
  maxLength: 60,
  enterkeyhint: 'done',
} as const;

const isWrong = (remark: Remark | undefined): { 'aria-invalid'?: 'true' } =>
  remark && remark.tone !== 'good' && remark.label !== '' ? { 'aria-invalid': 'true' } : {};

const textOf = (form: FormReader, id: string): string => {
  const value = form.get(`field-${id}`);
  return typeof value === 'string' ? value : '';
};

const readFields = (
  form: FormReader,
  fields: readonly { readonly id: string }[],
): Record<string, string> => Object.fromEntries(fields.map(({ id }) => [id, textOf(form, id)]));

function summary(mark: Mark, n: number): string | null {
  const { right } = countNotes(mark);
  return n > 1 ? fill(strings.summary, { n, right }) : null;
}

/** What a field asks for, as far as a remark speaks about it. */
interface FieldFacts {
  readonly unit: string;
  readonly decimals: number;
}

const words = strings.notes;

/** @example decimalsText(2) // '保留 2 位小数' */
const decimalsText = (decimals: number): string =>
  decimals === 0 ? strings.field.whole : fill(strings.field.decimals, { n: decimals });

/** What typing can go wrong with; the rest is said as everywhere. */
function explained({ code, right, say }: Note, facts: FieldFacts | undefined): ReturnType<Explain> {
  switch (code) {
    case 'field':
      return right ? { tone: 'good', label: words.right } : { tone: 'bad', label: words.wrong };
    case 'mistake':
      return { tone: 'bad', label: words.wrong, ...(say === undefined ? {} : { say }) };
    case 'empty':
      return { tone: 'warn', label: words.empty };
    case 'not-a-figure':
      return { tone: 'warn', label: words['not-a-figure'] };
    case 'bare-figure':
      return { tone: 'warn', label: words['bare-figure'] };
    case 'unit':
      if (!facts) return { tone: 'bad', label: words['unit-other'] };
      return {
        tone: 'bad',
        label: facts.unit ? fill(words.unit, { unit: facts.unit }) : words['unit-none'],
      };
    case 'rounding': {
      const decimals = decimalsText(facts?.decimals ?? 0);
      return { tone: 'bad', label: fill(words.rounding, { decimals }) };
    }
    default:
      return undefined;
  }
}

/** How to answer; with several fields also how part of them counts. */
const hint = (kind: keyof typeof TYPED, n: number, rule: keyof typeof strings.rules): string =>
  n > 1 ? `${strings.hints[kind]}；${strings.rules[rule]}` : strings.hints[kind];

export const fillBlank: View<'fill-blank'> = {
  Fields: ({ item, prefix, names, start, locked, remarks }) => {
    const { stem, blanks } = item.prompt;
    const field = (id: string): JSX.Element => {
      const remark = remarks.get(id);
      const label = blanks.find((blank) => blank.id === id)?.label ?? id;
      return (
        <input
          {...PLAIN_FIELD}
          class="quiz-blank"
          name={`${names}field-${id}`}
          defaultValue={start?.blanks[id]}
          readOnly={locked}
          aria-label={fill(strings.field.blank, { label })}
          data-tone={remark?.tone}
          {...isWrong(remark)}
          {...describedBy(prefix, id, remark)}
        />
      );
    };
    return (
      <>
        <legend class="visually-hidden">
          {fill(strings.field.legend, { labels: blanks.map((blank) => blank.label).join('、') })}
        </legend>
        <div class="quiz-stem">
          {paragraphs(stem).map((line, index) => (
            <p class="quiz-line" key={index}>
              {splitStem(line).map((part) => (part.kind === 'text' ? part.text : field(part.name)))}
            </p>
          ))}
        </div>
        {blanks.some((blank) => remarks.has(blank.id)) && (
          <div class="quiz-remarks">
            {blanks.map(({ id, label }) => {
              const remark = remarks.get(id);
              return (
                remark && (
                  <RemarkText key={id} prefix={prefix} at={id} remark={remark} name={label} />
                )
              );
            })}
          </div>
        )}
      </>
    );
  },
  read: (form, item) => ({ kind: 'fill-blank', blanks: readFields(form, item.prompt.blanks) }),
  marking: async () =>
    markingOf((await import('../../../domain/quiz/kinds/fill-blank/index.ts')).fillBlank),
  hint: ({ prompt }) => hint('fill-blank', prompt.blanks.length, prompt.rule),
  summary: (mark, item) => summary(mark, item.prompt.blanks.length),
  explain: () => (note) => explained(note, undefined),
  unanswered: strings.unanswered,
  keepOnRetry: true,
  redraws: never,
};

export const calculation: View<'calculation'> = {
  Fields: ({ item, prefix, names, start, locked, remarks }) => (
    <>
      <legend class="quiz-stem">
        <Lines text={item.prompt.stem} />
      </legend>
      <div class="quiz-answers">
        {item.prompt.answers.map(({ id, label, unit, decimals }) => {
          const remark = remarks.get(id);
          return (
            <div class="quiz-answer" key={id} data-tone={remark?.tone}>
              <label class="quiz-answer-label" for={`${prefix}-${id}`}>
                {label}
                <span class="quiz-answer-precision">{decimalsText(decimals)}</span>
              </label>
              <span class="quiz-answer-field">
                <input
                  {...PLAIN_FIELD}
                  id={`${prefix}-${id}`}
                  name={`${names}field-${id}`}
                  defaultValue={start?.answers[id]}
                  readOnly={locked}
                  {...isWrong(remark)}
                  {...describedBy(prefix, id, remark)}
                />
                {unit !== '' && <span class="quiz-unit">{unit}</span>}
              </span>
              {remark && <RemarkText prefix={prefix} at={id} remark={remark} />}
            </div>
          );
        })}
      </div>
    </>
  ),
  read: (form, item) => ({ kind: 'calculation', answers: readFields(form, item.prompt.answers) }),
  marking: async () =>
    markingOf((await import('../../../domain/quiz/kinds/calculation/index.ts')).calculation),
  hint: ({ prompt }) => hint('calculation', prompt.answers.length, prompt.rule),
  summary: (mark, item) => summary(mark, item.prompt.answers.length),
  explain: (item) => (note) =>
    explained(
      note,
      item.prompt.answers.find(({ id }) => id === note.at),
    ),
  unanswered: strings.unanswered,
  keepOnRetry: true,
  redraws: () => true,
};

export const TYPED = { 'fill-blank': fillBlank, calculation } satisfies {
  readonly [K in KindIn<'typed'>]: View<K>;
};
