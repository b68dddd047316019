/** Rows to choose from: 单选 and 判断 (radio buttons), 多选 (check boxes). */
import type { JSX } from 'preact';
import type { Mark } from '../../../domain/quiz/outcome.ts';
import { fill } from '../../../domain/shared/text.ts';
import { countNotes, type FieldFacts, type Remarks } from '../remark.ts';
import { describedBy, Lines, RemarkText } from './parts.tsx';
import type { View } from './view.ts';
import strings from 'virtual:ui/quiz';

interface Row {
  readonly id: string;
  readonly text: string;
}

function Rows({
  stem,
  rows,
  type,
  lettered,
  prefix,
  remarks,
}: {
  readonly stem: string;
  readonly rows: readonly Row[];
  readonly type: 'radio' | 'checkbox';
  readonly lettered: boolean;
  readonly prefix: string;
  readonly remarks: Remarks;
}): JSX.Element {
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
                  name="answer"
                  value={row.id}
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

const chosen = (form: FormData): string | null => {
  const value = form.get('answer');
  return typeof value === 'string' ? value : null;
};

const NO_FACTS: ReadonlyMap<string, FieldFacts> = new Map();

export const singleChoice: View<'single-choice'> = {
  Fields: ({ item, ...rest }) => (
    <Rows stem={item.prompt.stem} rows={item.prompt.options} type="radio" lettered {...rest} />
  ),
  read: (form) => ({ kind: 'single-choice', option: chosen(form) }),
  hint: () => strings.hints['single-choice'],
  summary: () => null,
  facts: () => NO_FACTS,
  typed: false,
  redraws: false,
  keepOnRetry: false,
};

const scored = (mark: Mark): string => fill(strings.summary.choice, countNotes(mark));

export const multipleChoice: View<'multiple-choice'> = {
  Fields: ({ item, ...rest }) => (
    <Rows stem={item.prompt.stem} rows={item.prompt.options} type="checkbox" lettered {...rest} />
  ),
  read: (form) => ({
    kind: 'multiple-choice',
    options: form.getAll('answer').filter((value) => typeof value === 'string'),
  }),
  hint: (item) => strings.rules[item.prompt.rule],
  summary: scored,
  facts: () => NO_FACTS,
  typed: false,
  redraws: false,
  keepOnRetry: true,
};

const VALUES: readonly Row[] = (['true', 'false'] as const).map((id) => ({
  id,
  text: strings.values[id],
}));

export const trueFalse: View<'true-false'> = {
  Fields: ({ item, ...rest }) => (
    <Rows stem={item.prompt.stem} rows={VALUES} type="radio" lettered={false} {...rest} />
  ),
  read: (form) => {
    const value = chosen(form);
    return { kind: 'true-false', value: value === null ? null : value === 'true' };
  },
  hint: () => strings.hints['true-false'],
  summary: () => null,
  facts: () => NO_FACTS,
  typed: false,
  redraws: false,
  keepOnRetry: false,
};
