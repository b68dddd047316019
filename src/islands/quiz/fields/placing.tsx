/**
 * Questions that put things in their places: 匹配 (rows take a letter), 分类 (things take a group), 排序 (Order.tsx).
 * A place is a radio button that looks like a pill, so that a row is answered by mouse, key and finger before any
 * script has come.
 */
import type { JSX } from 'preact';
import type { CreditRule } from '../../../domain/quiz/credit.ts';
import type { Mark } from '../../../domain/quiz/outcome.ts';
import { fill } from '../../../domain/shared/text.ts';
import { countNotes, type Explain, type Remark } from '../remark.ts';
import { markingOf } from '../kind-marking.ts';
import type { KindIn } from './family.ts';
import { Order } from './Order.tsx';
import { describedBy, Lines, RemarkText, Sign } from './parts.tsx';
import { never, type FieldsProps, type FormReader, type View } from './view.ts';
import quiz from 'virtual:ui/quiz';
import strings from 'virtual:ui/quiz-kinds';

interface Entry {
  readonly id: string;
  readonly text: string;
}

/** Where a row can go: a letter stands for a text listed elsewhere. */
interface Place extends Entry {
  readonly letter?: string;
}

/** @example letterOf(0) // 'A' */
const letterOf = (index: number): string => String.fromCharCode(65 + index);

const nameOf = (place: Place): string =>
  place.letter === undefined
    ? place.text
    : fill(strings.place.answer, { letter: place.letter, text: place.text });

/** The remark of a row, with its right place where that may be told and was not chosen. */
function rowRemark(remark: Remark | undefined, right: Place | undefined): Remark | undefined {
  if (remark === undefined) return undefined;
  const isRight = remark.tone === 'good' && remark.label !== quiz.notes.key;
  return {
    ...remark,
    label: remark.label === quiz.notes.key ? '' : remark.label,
    ...(right && !isRight ? { answer: nameOf(right) } : {}),
  };
}

type RowsProps = Pick<FieldsProps<'matching'>, 'prefix' | 'names' | 'locked' | 'remarks'> & {
  readonly rows: readonly Entry[];
  readonly places: readonly Place[];
  /** Row id → place id, from the start. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Row id → place id, once it may be shown. */
  readonly key_: Readonly<Record<string, string>> | null;
};

function Rows(props: RowsProps): JSX.Element {
  const { rows, places, chosen, key_, prefix, names, locked, remarks } = props;
  return (
    <div class="place-rows">
      {rows.map(({ id, text }) => {
        const right = places.find((place) => place.id === key_?.[id]);
        const remark = rowRemark(remarks.get(id), right);
        return (
          <div
            class="place-row"
            key={id}
            role="radiogroup"
            aria-labelledby={`${prefix}-${id}-text`}
            data-tone={remark?.tone}
            {...describedBy(prefix, id, remark)}
          >
            <span class="place-text" id={`${prefix}-${id}-text`}>
              {text}
            </span>
            <span class="place-blank" aria-hidden="true">
              {strings.place.blank}
            </span>
            <span class="place-pills">
              {places.map((place) => (
                <label
                  class="place-pill"
                  key={place.id}
                  data-letter={place.letter !== undefined}
                  data-key={place === right}
                >
                  <input
                    type="radio"
                    name={`${names}at-${id}`}
                    value={place.id}
                    aria-label={
                      place.letter === undefined
                        ? undefined
                        : fill(strings.place.option, { letter: place.letter, text: place.text })
                    }
                    defaultChecked={chosen[id] === place.id || undefined}
                    disabled={locked}
                  />
                  <span>{place.letter ?? place.text}</span>
                  {place === right && <Sign tone="good" />}
                </label>
              ))}
            </span>
            {remark && <RemarkText prefix={prefix} at={id} remark={remark} />}
          </div>
        );
      })}
    </div>
  );
}

/** Row id → place id, for the rows answered so far. */
function readRows(form: FormReader, rows: readonly Entry[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ id }) => {
      const value = form.get(`at-${id}`);
      return typeof value === 'string' && value !== '' ? [[id, value]] : [];
    }),
  );
}

/** The author's sentence says where a thing belongs, so after a wrong try it waits for the solution. */
const explainWith =
  (words: { readonly right: string; readonly wrong: string; readonly empty: string }): Explain =>
  ({ code, right, say }) => {
    if (code === 'empty') return { tone: 'warn', label: words.empty };
    if (code !== 'placed' && code !== 'step') return undefined;
    return right
      ? { tone: 'good', label: words.right, ...(say === undefined ? {} : { say }) }
      : { tone: 'bad', label: words.wrong };
  };

const hint = (how: string, rule: string): string => `${how}，${rule}`;

const placed = (mark: Mark, n: number): string =>
  fill(strings.place.summary, { n, right: countNotes(mark).right });

const ruleOf = (rule: CreditRule, words: Readonly<Partial<Record<CreditRule, string>>>): string =>
  words[rule] ?? '';

export const matching: View<'matching'> = {
  Fields: ({ item: { prompt }, start, solution, ...rest }) => {
    const places = prompt.right.map((place, index) => ({ ...place, letter: letterOf(index) }));
    return (
      <>
        <legend class="quiz-stem">
          <Lines text={prompt.stem} />
        </legend>
        <div class="place">
          <ol class="place-options" role="list" aria-label={strings.place.options}>
            {places.map(({ id, letter, text }) => (
              <li key={id}>
                <b>{letter}</b>
                <span>{text}</span>
              </li>
            ))}
          </ol>
          <Rows
            rows={prompt.left}
            places={places}
            chosen={start?.pairs ?? {}}
            key_={solution?.response.kind === 'matching' ? solution.response.pairs : null}
            {...rest}
          />
        </div>
      </>
    );
  },
  read: (form, item) => ({ kind: 'matching', pairs: readRows(form, item.prompt.left) }),
  marking: async () =>
    markingOf((await import('../../../domain/quiz/kinds/matching/index.ts')).matching),
  hint: ({ prompt }) => hint(strings.hints.matching, ruleOf(prompt.rule, strings.rules.placing)),
  summary: (mark, item) => placed(mark, item.prompt.left.length),
  explain: () => explainWith(strings.place),
  unanswered: strings.unanswered.place,
  keepOnRetry: true,
  redraws: never,
};

export const classification: View<'classification'> = {
  Fields: ({ item: { prompt }, start, solution, ...rest }) => (
    <>
      <legend class="quiz-stem">
        <Lines text={prompt.stem} />
      </legend>
      <div class="place">
        <Rows
          rows={prompt.things}
          places={prompt.groups}
          chosen={start?.groups ?? {}}
          key_={solution?.response.kind === 'classification' ? solution.response.groups : null}
          {...rest}
        />
      </div>
    </>
  ),
  read: (form, item) => ({ kind: 'classification', groups: readRows(form, item.prompt.things) }),
  marking: async () =>
    markingOf((await import('../../../domain/quiz/kinds/classification/index.ts')).classification),
  hint: ({ prompt }) =>
    hint(strings.hints.classification, ruleOf(prompt.rule, strings.rules.placing)),
  summary: (mark, item) => placed(mark, item.prompt.things.length),
  explain: () => explainWith(strings.place),
  unanswered: strings.unanswered.place,
  keepOnRetry: true,
  redraws: never,
};

export const ordering: View<'ordering'> = {
  Fields: Order,
  read: (form) => ({
    kind: 'ordering',
    order: form.getAll('order').filter((value) => typeof value === 'string'),
  }),
  marking: async () =>
    markingOf((await import('../../../domain/quiz/kinds/ordering/index.ts')).ordering),
  hint: ({ prompt }) => hint(strings.hints.ordering, ruleOf(prompt.rule, strings.rules.ordering)),
  summary: (mark, item) =>
    fill(strings.order.summary, {
      n: item.prompt.steps.length,
      right: countNotes(mark).right,
    }),
  explain: () => explainWith(strings.order),
  unanswered: strings.unanswered.order,
  keepOnRetry: true,
  redraws: never,
};

export const PLACING = { ordering, matching, classification } satisfies {
  readonly [K in KindIn<'placing'>]: View<K>;
};
