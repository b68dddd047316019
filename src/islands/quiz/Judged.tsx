/**
 * What the reply assessor found in an answer: the score, the answer with its evidence marked, every point with the
 * words that earned or lost it, what cost points; and, where it can be kept, a person's word against the machine's.
 */
import type { JSX } from 'preact';
import type { Note } from '../../domain/quiz/outcome.ts';
import type { PointState, ReplyJudgement, Span } from '../../domain/reply/judgement.ts';
import { reproofsOf } from '../../domain/reply/reproof.ts';
import type { Rubric } from '../../domain/reply/schema.ts';
import { fill } from '../../domain/shared/text.ts';
import { segments } from '../reply/highlight.ts';
import { Sign } from './fields/parts.tsx';
import type { Override } from './fields/view.ts';
import { OverridePanel } from './Override.tsx';
import type { Remark } from './remark.ts';
import strings from 'virtual:ui/quiz-kinds';

const words = strings.rubric;

const TONES = {
  hit: 'good',
  missed: 'plain',
  contrary: 'bad',
  unclear: 'warn',
} satisfies Record<PointState, Remark['tone']>;

/** The learner's words, each once. */
const quoted = (evidence: readonly Span[]): string =>
  [...new Set(evidence.map(({ text }) => text))].join('……');

export interface JudgedProps {
  /** Prefix of ids. */
  readonly prefix: string;
  /** The site's root without a slash at its end. */
  readonly base: string;
  readonly judgement: ReplyJudgement;
  readonly rubric: Rubric;
  /** The notes of the mark; they carry the author's sentences. */
  readonly notes: readonly Note[];
  /** Absent where no other mark can be kept. */
  readonly override?: Override | undefined;
}

export function Judged({
  prefix,
  base,
  judgement,
  rubric,
  notes,
  override,
}: JudgedProps): JSX.Element {
  const { score, points, order, cap, text } = judgement;
  const given = override?.given ?? null;
  const pointOf = (id: string) => rubric.points.find((point) => point.id === id);
  const labelOf = (id: string): string => pointOf(id)?.label ?? id;
  const sayOf = (code: 'point' | 'forbidden', id: string): string | undefined =>
    notes.find((note) => note.code === code && note.at === id)?.say;
  return (
    <div class="judged" role="group" aria-labelledby={`${prefix}-judged`}>
      <p class="judged-head">
        <b id={`${prefix}-judged`}>{words.title}</b>
        <span class="judged-score" data-tone={given ? 'plain' : undefined}>
          {given ? fill(strings.override.machine, { score }) : fill(words.score, { score })}
        </span>
        {given && (
          <span class="judged-score" data-by={given.by}>
            {strings.override.by[given.by]}{' '}
            {fill(words.score, { score: Math.round(given.credit * 100) })}
          </span>
        )}
        <span class="judged-note">{words.of}</span>
      </p>
      <div class="judged-text">
        <p class="judged-note">{words.yours}</p>
        <p class="judged-quote">
          {segments(judgement).map((segment, index) =>
            segment.mark === null ? (
              segment.text
            ) : (
              <mark key={index} data-mark={segment.mark}>
                {segment.text}
              </mark>
            ),
          )}
        </p>
      </div>
      <ul class="judged-points" role="list">
        {points.map(({ id, state, evidence, worth, earned }) => (
          <li key={id} data-tone={TONES[state]}>
            <Sign tone={TONES[state]} />
            <div>
              <p class="judged-point">
                <b>{labelOf(id)}</b>
                <span class="judged-state">{words.state[state]}</span>
                {pointOf(id)?.essential && <span class="tag">{words.essential}</span>}
                <span class="judged-worth">{fill(words.earned, { earned, worth })}</span>
              </p>
              <p>
                {state === 'unclear' && evidence.length > 0
                  ? fill(words.unclear, { words: quoted(evidence) })
                  : sayOf('point', id)}
              </p>
              {evidence.length > 0 && state !== 'unclear' && (
                <p class="judged-note">
                  {words.quote}
                  {evidence.map(({ text: said }) => fill(words.quoted, { words: said })).join('')}
                </p>
              )}
            </div>
          </li>
        ))}
        {reproofsOf(judgement).map(({ id, evidence, penalty, rule }) => (
          <li key={`forbidden/${id}`} data-tone="bad">
            <Sign tone="bad" />
            <div>
              <p class="judged-point">
                <b>{words.forbidden}</b>
                {penalty > 0 && (
                  <span class="judged-worth">{fill(words.penalty, { points: penalty })}</span>
                )}
              </p>
              <p>
                {sayOf('forbidden', id) ?? fill(words.forbiddenWords, { words: quoted(evidence) })}
                {rule !== undefined && (
                  <>
                    {' '}
                    <a href={`${base}/rules/#${rule}`}>{words.rule}</a>
                  </>
                )}
              </p>
              <p class="judged-note">
                {words.quote}
                {fill(words.quoted, { words: quoted(evidence) })}
              </p>
            </div>
          </li>
        ))}
        {order.map(({ before, after, penalty }) => (
          <li key={`${before}/${after}`} data-tone="warn">
            <Sign tone="warn" />
            <p class="judged-point">
              {fill(words.order, { before: labelOf(before), after: labelOf(after) })}
              <span class="judged-worth">{fill(words.penalty, { points: penalty })}</span>
            </p>
          </li>
        ))}
      </ul>
      {cap !== null && <p class="judged-cap">{fill(words.cap[cap.reason], { at: cap.at })}</p>}
      {override && text.trim() !== '' && (
        <OverridePanel
          prefix={`${prefix}-override`}
          judgement={judgement}
          rubric={rubric}
          given={given}
          onGive={override.give}
          trouble={override.trouble}
        />
      )}
    </div>
  );
}
