/** One question of the test. Nothing is told about the answer; the next question simply comes. */
import strings from 'virtual:ui/placement';
import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NextQuestion } from '../../domain/placement/ask.ts';
import { LEAST_QUESTIONS, MOST_QUESTIONS } from '../../domain/placement/placement-test.ts';
import { itemSeed, type PlacementRun, type RunAnswer } from '../../domain/placement/run.ts';
import { fill } from '../../domain/shared/text.ts';
import { now } from '../../stores/clock.ts';
import { belongsToIme, composed, keyReleased, notComposing, onComposition } from '../ime.ts';
import type { BankError } from '../quiz/bank.ts';
import type { Remarks } from '../quiz/remark.ts';
import { loadQuestion, type Asked } from './question.ts';

const s = strings.question;

/** Longer than this nobody was looking. */
const LONGEST_MS = 10 * 60_000;

const NO_REMARKS: Remarks = new Map();

export function Question({
  next,
  run,
  homeHref,
  onAnswer,
}: {
  readonly next: NextQuestion;
  readonly run: PlacementRun;
  readonly homeHref: string;
  readonly onAnswer: (answer: RunAnswer) => void;
}) {
  const { card, number } = next;
  const seed = itemSeed(run, card.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const composition = useRef(notComposing);
  const shownAt = useRef(0);
  const [asked, setAsked] = useState<Asked | BankError | null>(null);
  const [notice, setNotice] = useState<'' | 'unanswered' | 'invalid'>('');

  const load = (): void => {
    setAsked(null);
    void loadQuestion(card, seed).then((loaded) => {
      shownAt.current = now();
      setAsked(loaded.ok ? loaded.value : loaded.error);
    });
  };
  useEffect(() => {
    load();
    heading.current?.focus();
  }, []);

  const answer = (part: Pick<RunAnswer, 'credit' | 'response' | 'outcome' | 'seed'>): void => {
    const ms = Math.max(0, Math.min(LONGEST_MS, now() - shownAt.current));
    onAnswer({ item: card.id, rev: card.rev, ms, ...part });
  };
  const skip = (): void =>
    answer({ credit: null, response: null, outcome: 'unanswered', seed: null });
  const submit = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (asked === null || typeof asked === 'string') return;
    const { view, item, whole, marking } = asked;
    const response = view.read(new FormData(event.currentTarget), item as never);
    const { outcome, credit } = marking.grade(whole, response, seed);
    if (outcome === 'unanswered' || outcome === 'invalid') return setNotice(outcome);
    answer({ credit, response, outcome, seed: marking.isParametrised ? seed : null });
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLFormElement>): void => {
    if (event.key === 'Enter' && belongsToIme(event, composition.current)) event.preventDefault();
  };
  const follow = (event: CompositionEvent): void => {
    composition.current = composed(event);
  };

  const prefix = `placement-${card.id}`;
  const isReady = asked !== null && typeof asked !== 'string';
  return (
    <form
      class="placement-question quiz card"
      ref={form}
      method="dialog"
      noValidate
      aria-labelledby="placement-number"
      onSubmit={submit}
      onInput={() => setNotice('')}
      onKeyDown={onKeyDown}
      onKeyUp={() => (composition.current = keyReleased(composition.current))}
      {...onComposition(follow)}
    >
      <div class="placement-head">
        <h2 id="placement-number" ref={heading} tabIndex={-1}>
          {fill(s.number, { n: number })}
        </h2>
        <p class="placement-soft">
          {fill(s.range, { least: LEAST_QUESTIONS, most: MOST_QUESTIONS })}
        </p>
      </div>
      <progress
        class="placement-bar"
        max={MOST_QUESTIONS}
        value={number - 1}
        aria-label={fill(s.meter, { n: number - 1, most: MOST_QUESTIONS })}
      />
      {asked === null && <p class="placement-loading">{strings.loading}</p>}
      {typeof asked === 'string' && (
        <div role="alert">
          <p>{strings[asked]}</p>
          <p>
            <button
              type="button"
              class="button"
              onClick={asked === 'offline' ? load : () => location.reload()}
            >
              {asked === 'offline' ? strings.reload : strings.refresh}
            </button>
          </p>
        </div>
      )}
      {isReady && (
        <>
          <p class="quiz-hint" id={`${prefix}-hint`}>
            {asked.view.hint(asked.item as never)}
          </p>
          <fieldset class="quiz-fields" aria-describedby={`${prefix}-hint`}>
            <asked.view.Fields
              item={asked.item as never}
              prefix={prefix}
              names=""
              start={null}
              remarks={NO_REMARKS}
              solution={null}
              told={null}
            />
          </fieldset>
        </>
      )}
      <p class="placement-notice" role="status">
        {notice !== '' && s[notice]}
      </p>
      <p class="placement-actions">
        <button type="submit" class="button" data-kind="primary" aria-disabled={!isReady}>
          {s.next}
        </button>
        <button type="button" class="button" onClick={skip}>
          {s.skip}
        </button>
        <a class="button" data-kind="quiet" href={homeHref}>
          {s.pause}
        </a>
      </p>
      <p class="placement-soft placement-kept">{s.paused}</p>
    </form>
  );
}
