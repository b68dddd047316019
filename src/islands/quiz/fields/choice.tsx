/** Rows to choose from: 单选 and 判断 (radio buttons), 多选 (check boxes). */
import type { JSX } from 'preact';
import type { Mark } from '../../../domain/quiz/outcome.ts';
import type { ItemKind } from '../../../domain/quiz/schema.ts';
import { fill } from '../../../domain/shared/text.ts';
import { countNotes, type Remarks } from '../remark.ts';
import { markingOf } from '../kind-marking.ts';
import type { KindIn } from './family.ts';
import { describedBy, Lines, RemarkText } from './parts.tsx';
import { never, plain, type FieldsProps, type FormReader, type View } from './view.ts';
import strings from 'virtual:ui/quiz';

interface Row {
  readonly id: string;
  readonly text: string;
}

interface Common extends Pick<FieldsProps<ItemKind>, 'prefix' | 'names' | 'locked'> {
  readonly remarks: Remarks;
}

function Rows({
  stem,
  rows,
  type,
  lettered,
  chosen,
  prefix,
  names,
  locked,
  remarks,
}: {
  readonly stem: string;
  readonly rows: readonly Row[];
  readonly type: 'radio' | 'checkbox';
  readonly lettered: boolean;
  /** Ids of the rows chosen from the start. */
  readonly chosen: readonly unknown[];
} & Common): JSX.Element {
  return (
    <>
      <legend class="quiz-stem">
        <Lines text={stem} />
      </legend>
      <div class="quiz-options">
        {rows.map((row, index) => {
          const remark = remarks.get(row.id);
          return (
            <div class="quiz-option" key={row.id} data-tone={remark?.tone}>
              <label class="quiz-option-label">
                <input
                  type={type}
                  name={`${names}answer`}
                  value={row.id}
                  defaultChecked={chosen.includes(row.id) || undefined}
                  disabled={locked}
                  {...describedBy(prefix, row.id, remark)}
                />
                {lettered && <span class="quiz-letter">{String.fromCharCode(65 + index)}</span>}
                <span class="quiz-option-text">{row.text}</span>
              </label>
              {remark && <RemarkText prefix={prefix} at={row.id} remark={remark} />}
            </div>
          );
        })}
      </div>
    </>
  );
}

const chosenIn = (form: FormReader): string | null => {
  const value = form.get('answer');
  return typeof value === 'string' ? value : null;
};

export const singleChoice: View<'single-choice'> = {
  Fields: ({ item: { prompt }, start, ...rest }) => (
    <Rows
      stem={prompt.stem}
      rows={prompt.options}
      type="radio"
      lettered
      chosen={[start?.option]}
      {...rest}
    />
  ),
  read: (form) => ({ kind: 'single-choice', option: chosenIn(form) }),
  marking: async () =>
    markingOf((await import('../../../domain/quiz/kinds/single-choice/index.ts')).singleChoice),
  hint: () => strings.hints['single-choice'],
  summary: () => null,
  explain: plain,
  unanswered: strings.verdict['unanswered-choice'],
  keepOnRetry: false,
  redraws: never,
};

const scored = (mark: Mark): string => fill(strings.summary.choice, countNotes(mark));

export const multipleChoice: View<'multiple-choice'> = {
  Fields: ({ item: { prompt }, start, ...rest }) => (
    <Rows
      stem={prompt.stem}
      rows={prompt.options}
      type="checkbox"
      lettered
      chosen={start?.options ?? []}
      {...rest}
    />
  ),
  read: (form) => ({
    kind: 'multiple-choice',
    options: form.getAll('answer').filter((value) => typeof value === 'string'),
  }),
  marking: async () =>
    markingOf((await import('../../../domain/quiz/kinds/multiple-choice/index.ts')).multipleChoice),
  hint: (item) => strings.rules[item.prompt.rule],
  summary: scored,
  explain: plain,
  unanswered: strings.verdict['unanswered-choice'],
  keepOnRetry: true,
  redraws: never,
};

const VALUES: readonly Row[] = (['true', 'false'] as const).map((id) => ({
  id,
  text: strings.values[id],
}));

export const trueFalse: View<'true-false'> = {
  Fields: ({ item: { prompt }, start, ...rest }) => (
    <Rows
      stem={prompt.stem}
      rows={VALUES}
      type="radio"
      lettered={false}
      chosen={[String(start?.value)]}
      {...rest}
    />
  ),
  read: (form) => {
    const value = chosenIn(form);
    return { kind: 'true-false', value: value === null ? null : value === 'true' };
  },
  marking: async () =>
    markingOf((await import('../../../domain/quiz/kinds/true-false/index.ts')).trueFalse),
  hint: () => strings.hints['true-false'],
  summary: () => null,
  explain: plain,
  unanswered: strings.verdict['unanswered-choice'],
  keepOnRetry: false,
  redraws: never,
};

export const CHOICE = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
} satisfies { readonly [K in KindIn<'choice'>]: View<K> };
