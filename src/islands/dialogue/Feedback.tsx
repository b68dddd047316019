/** What the author says about one answer: the score, every point with its reason, and what cost points. */
import strings from 'virtual:ui/dialogue';
import type { AnswerFeedback } from '../../domain/dialogue/feedback.ts';
import type { AnswerBreach } from '../../domain/dialogue/state.ts';
import type { PointState, Span } from '../../domain/reply/judgement.ts';
import { fill } from '../../domain/shared/text.ts';

const SIGN: Record<PointState, string> = { hit: '✓', missed: '✗', contrary: '⚠', unclear: '？' };

interface Props {
  readonly feedback: AnswerFeedback;
  readonly base: string;
  /** What an act went beyond, in words; only where acts are done. */
  readonly breached?: ((breach: AnswerBreach) => string) | undefined;
}

/** One line: how many points were said and missed; empty for a choice. */
export function counts({ points }: AnswerFeedback): string {
  if (points.length === 0) return '';
  const hit = points.filter(({ state }) => state === 'hit').length;
  const missed = points.length - hit;
  return fill(missed === 0 ? strings.feedback.all : strings.feedback.counts, { hit, missed });
}

const words = (evidence: readonly Span[]) =>
  [...new Set(evidence.map(({ text }) => text))].join('……');

export function FeedbackList({ feedback, base, breached }: Props) {
  const { option, points, forbidden, order, cap, breaches, felt } = feedback;
  return (
    <>
      {option !== null && <p class="dlg-say">{option}</p>}
      {points.length > 0 && (
        <ul class="dlg-points">
          {points.map(({ id, label, state, say, evidence, essential, acts }) => (
            <li key={id} data-state={state}>
              <span class="dlg-sign" aria-hidden="true">
                {SIGN[state]}
              </span>
              <div>
                <strong>{label}</strong>
                {essential && <span class="dlg-tag">{strings.feedback.essential}</span>}
                <span class="dlg-hidden">
                  ：{(acts === null ? strings.feedback.state : strings.feedback.did)[state]}。
                </span>
                <p>
                  {state === 'unclear' && evidence.length > 0
                    ? fill(strings.feedback.unclear, { evidence: words(evidence) })
                    : say}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {forbidden.length > 0 && (
        <ul class="dlg-points">
          {forbidden.map(({ kind, id, label, say, evidence, penalty, rule }) => (
            <li key={id} data-state="forbidden">
              <span class="dlg-sign" aria-hidden="true">
                ！
              </span>
              <div>
                <strong>
                  {strings.feedback.reproof[kind]}
                  {label !== null && `：${label}`}
                </strong>
                {penalty > 0 && (
                  <span class="dlg-tag">{fill(strings.feedback.penalty, { points: penalty })}</span>
                )}
                <p>
                  {say ?? fill(strings.feedback.forbiddenWords, { words: words(evidence) })}{' '}
                  {rule !== null && (
                    <a href={`${base.replace(/\/$/, '')}/rules/#${rule}`}>
                      {strings.feedback.rule}
                    </a>
                  )}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {breached &&
        breaches.map((breach, index) => (
          <p key={index} class="dlg-say">
            {breached(breach)}{' '}
            {breach.penalty > 0 && (
              <span class="dlg-tag">
                {fill(strings.feedback.penalty, { points: breach.penalty })}
              </span>
            )}
          </p>
        ))}
      {order.map(({ before, after, penalty }) => (
        <p key={`${before}/${after}`} class="dlg-say">
          {fill(strings.feedback.order, { before, after })}{' '}
          <span class="dlg-tag">{fill(strings.feedback.penalty, { points: penalty })}</span>
        </p>
      ))}
      {cap !== null && <p class="dlg-say">{strings.feedback.cap[cap]}</p>}
      {felt !== '' && (
        <p class="dlg-felt">
          <span>{strings.feedback.felt}</span>
          {felt}
        </p>
      )}
    </>
  );
}
