/** Small pieces all question kinds are made of. */
import type { JSX } from 'preact';
import { paragraphs } from '../../../domain/quiz/stem.ts';
import { fill } from '../../../domain/shared/text.ts';
import type { Remark } from '../remark.ts';
import strings from 'virtual:ui/quiz';

const PATHS = {
  good: 'M4 10.5 8.2 15 16 5.5',
  bad: 'M5 5l10 10M15 5 5 15',
  warn: 'M10 4v7.5M10 15.2v.3',
  plain: 'M6 10h8',
} as const;

/** A drawn sign; the words beside it say the same. */
export const Sign = ({ tone }: { readonly tone: Remark['tone'] }): JSX.Element => (
  <svg class="quiz-sign" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
    <path
      d={PATHS[tone]}
      fill="none"
      stroke="currentColor"
      stroke-width="2.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);

/** A text's lines as blocks; spans, so that they may stand in a legend. */
export const Lines = ({ text }: { readonly text: string }): JSX.Element => (
  <>
    {paragraphs(text).map((line, index) => (
      <span key={index} class="quiz-line">
        {line}
      </span>
    ))}
  </>
);

export const remarkId = (prefix: string, at: string): string => `${prefix}-${at}-remark`;

/** The attribute that ties an input to its remark; nothing when there is none. */
export const describedBy = (
  prefix: string,
  at: string,
  remark: Remark | undefined,
): { 'aria-describedby'?: string } => (remark ? { 'aria-describedby': remarkId(prefix, at) } : {});

export function RemarkText({
  prefix,
  at,
  remark,
  name,
}: {
  readonly prefix: string;
  readonly at: string;
  readonly remark: Remark;
  /** What it is about, where that cannot be seen from its place. */
  readonly name?: string;
}): JSX.Element {
  return (
    <span class="quiz-remark" data-tone={remark.tone} id={remarkId(prefix, at)}>
      {remark.tone !== 'plain' && <Sign tone={remark.tone} />}
      <span>
        {name !== undefined && <b class="quiz-remark-name">{name} </b>}
        {remark.label !== '' && <b class="quiz-remark-label">{remark.label}</b>}
        {remark.answer !== undefined && (
          <span class="quiz-remark-answer">
            {' '}
            {fill(strings.notes.answer, { text: remark.answer })}
          </span>
        )}
        {remark.say !== undefined && <span class="quiz-remark-say"> {remark.say}</span>}
      </span>
    </span>
  );
}
