/**
 * A question card. The server renders it as a real form; it hydrates at the first touch (`client:interact`) and only
 * then fetches the whole item with its key. From then on it goes round: open → checked → (again) open, or → revealed.
 *
 * Nothing here knows a question kind: how one looks and is read is its view (fields/), how it is marked is the domain.
 */
import type { JSX, TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Solution } from '../../domain/quiz/kind.ts';
import type { PublicOf } from '../../domain/quiz/kinds/index.ts';
import { REVEALED, type Mark } from '../../domain/quiz/outcome.ts';
import type { Response } from '../../domain/quiz/response.ts';
import type { Item, ItemKind } from '../../domain/quiz/schema.ts';
import { OUTSIDE_PAPERS, type Place } from '../../domain/progress/records.ts';
import { fill } from '../../domain/shared/text.ts';
import { now } from '../../stores/clock.ts';
import { isStored, recordLearning } from '../../stores/records.ts';
import { belongsToIme, composed, keyReleased, notComposing, onComposition } from '../ime.ts';
import { loadItem, type BankError } from './bank.ts';
import { hintsIn, hintsOf } from './hints.ts';
import type { AnyView, Told, View } from './fields/view.ts';
import type { Marking } from './kind-marking.ts';
import { remarksOf } from './remark.ts';
import { SolutionPanel } from './SolutionPanel.tsx';
import { Verdict } from './Verdict.tsx';
import strings from 'virtual:ui/quiz';

export interface QuizProps<K extends ItemKind = ItemKind> {
  /** The item as the page may carry it: no key, no feedback. */
  readonly item: PublicOf<K>;
  /** The lesson whose bank (`data/items/<bank>.json`) holds the whole item. */
  readonly bank: string;
  readonly place: Extract<Place, 'lesson' | 'bank' | 'wrong-book' | 'review'>;
  /** The seed the page's figures were drawn with. */
  readonly seed: string;
}

/** What the learner sees of the last check or of the solution. */
type Phase =
  | { readonly kind: 'open' }
  | { readonly kind: 'checked'; readonly item: Item; readonly mark: Mark }
  /** Right, or given up: everything may be told. */
  | {
      readonly kind: 'solved';
      readonly item: Item;
      readonly mark: Mark;
      readonly solution: Solution;
    };

/** What went wrong, and what to do again about it. */
interface Trouble {
  readonly kind: BankError | 'unsaved' | 'unstored';
  readonly again?: () => void;
}

/** False when nothing was answered yet: nothing to remember, nothing to retry. */
const counts = ({ outcome }: Mark): boolean => outcome !== 'unanswered' && outcome !== 'invalid';

/** Ms after which waiting is told. */
const SLOW = 400;

const OPEN: Phase = { kind: 'open' };

/** What a retry leads back to when nothing is marked as wrong. */
const FIRST_FIELD =
  '.quiz-fields :is(input:not([type=hidden]), textarea, button:not([aria-disabled=true]))';

const load = async (bank: string, item: PublicOf<ItemKind>, view: View<ItemKind>) => {
  const [whole, marking] = await Promise.all([loadItem(bank, item), view.marking(bank)]);
  return { whole, marking };
};

export default function Quiz({
  item: onPage,
  bank,
  place,
  seed: seedOfPage,
  view: given,
}: QuizProps & { readonly view: AnyView }): JSX.Element {
  // Item and view are of one kind: every page takes the view by the item's kind.
  const view = given as unknown as View<ItemKind>;
  const form = useRef<HTMLFormElement>(null);
  const submit = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const attempt = useRef(0);
  const round = useRef(0);
  /** When the learner first touched the question since it was opened, tried or checked; ms. */
  const touchedAt = useRef<number | null>(null);
  /** The id of the last answer's record. */
  const answer = useRef<Promise<string> | null>(null);
  const composition = useRef(notComposing);
  const [{ item, seed }, setExercise] = useState({ item: onPage, seed: seedOfPage });
  const [phase, setPhase] = useState<Phase>(OPEN);
  const running = useRef(false);
  const [isSlow, setSlow] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [notice, setNotice] = useState('');
  /** The hints asked for, in order. */
  const [hints, setHints] = useState<readonly string[]>([]);

  const prefix = `quiz-${place}-${item.id}`;

  const touch = (): void => {
    touchedAt.current ??= now();
  };

  // Somebody is here: have the key at hand before the first check. A failure is told when it matters.
  useEffect(() => {
    if (form.current?.contains(document.activeElement)) touch();
    load(bank, onPage, view).catch(() => undefined);
  }, []);

  /** Runs `work` with the whole item and the marking code; a failure becomes a notice and changes nothing else. */
  const withItem = async (work: (item: Item, marking: Marking) => void): Promise<void> => {
    if (running.current) return;
    running.current = true;
    const slow = setTimeout(() => setSlow(true), SLOW);
    setNotice('');
    const again = (): void => {
      submit.current?.focus();
      void withItem(work);
    };
    const loaded = await load(bank, onPage, view).catch(() => null);
    clearTimeout(slow);
    setSlow(false);
    running.current = false;
    const error = loaded === null ? 'offline' : loaded.whole.ok ? null : loaded.whole.error;
    setTrouble(error === null ? null : { kind: error, again });
    if (loaded?.whole.ok) work(loaded.whole.value, loaded.marking);
  };

  const record = async (
    whole: Item,
    response: Response,
    mark: Mark,
    { isParametrised, partOutcomes }: Marking,
  ): Promise<void> => {
    attempt.current += 1;
    const ms = touchedAt.current === null ? null : Math.max(0, now() - touchedAt.current);
    touchedAt.current = null;
    const { id, rev, kps } = whole;
    const { outcome, credit } = mark;
    const answered = { item: id, rev, kps, response, outcome, credit, attempt: attempt.current };
    try {
      answer.current = recordLearning({
        kind: 'answered',
        ...answered,
        ...OUTSIDE_PAPERS,
        hints: hints.length,
        ms,
        parts: partOutcomes(whole, mark),
        seed: isParametrised ? seed : null,
        place,
      });
      await answer.current;
      if (!isStored()) setTrouble({ kind: 'unstored' });
    } catch {
      answer.current = null;
      setTrouble({ kind: 'unsaved' });
    }
  };

  const readForm = (): Response | null =>
    form.current && view.read(new FormData(form.current), item);

  const check = (): Promise<void> =>
    withItem((whole, marking) => {
      const { grade, solution } = marking;
      const response = readForm();
      if (!response) return;
      const refusal = view.refuses?.(response) ?? null;
      if (refusal !== null) return setNotice(refusal);
      const mark = grade(whole, response, seed);
      setPhase(
        mark.outcome === 'correct'
          ? { kind: 'solved', item: whole, mark, solution: solution(whole, seed) }
          : { kind: 'checked', item: whole, mark },
      );
      if (counts(mark)) void record(whole, response, mark, marking);
    });

  const reveal = (): Promise<void> =>
    withItem((whole, marking) => {
      const { grade, solution } = marking;
      const response = readForm();
      if (!response) return;
      // What stands there so far is still commented on, but no longer marked.
      const { outcome, credit } = REVEALED;
      const mark: Mark = { ...grade(whole, response, seed), outcome, credit };
      setPhase({ kind: 'solved', item: whole, mark, solution: solution(whole, seed) });
      void record(whole, response, mark, marking);
      requestAnimationFrame(() => panel.current?.focus());
    });

  const hint = (): Promise<void> =>
    withItem((whole) => setHints(hintsOf(whole).slice(0, hints.length + 1)));

  const clear = (): void => {
    setPhase(OPEN);
    setTrouble(null);
    setNotice('');
  };

  const startAgain = (): void => {
    attempt.current = 0;
    setHints([]);
  };

  const retry = (): void => {
    const wrong = form.current?.querySelector<HTMLInputElement>('[aria-invalid]');
    if (phase.kind === 'solved' || !view.keepOnRetry) form.current?.reset();
    if (phase.kind === 'solved') startAgain();
    clear();
    touch();
    // After the page stands anew, which is one microtask away: a reset may have taken buttons out.
    queueMicrotask(() => (wrong ?? form.current?.querySelector<HTMLElement>(FIRST_FIELD))?.focus());
  };

  /** Draws figures the learner has not just seen. */
  const redraw = (): Promise<void> =>
    withItem((whole, { projectItem }) => {
      for (let tries = 0; tries < 20; tries++) {
        round.current += 1;
        const next = `${seedOfPage}~${round.current}`;
        const drawn = projectItem(whole, next);
        if (figuresIn(drawn) === figuresIn(item)) continue;
        form.current?.reset();
        startAgain();
        clear();
        setExercise({ item: drawn, seed: next });
        setNotice(strings.redrawn);
        return;
      }
      setNotice(strings['same-figures']);
    });

  const onSubmit = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // Asking again about the same answer would count a second attempt.
    if (!isSettled) void check();
  };

  const onInput = (): void => {
    touch();
    if (phase.kind !== 'open' || notice !== '') clear();
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLFormElement>): void => {
    if (event.key === 'Enter' && belongsToIme(event, composition.current)) event.preventDefault();
  };
  const follow = (event: CompositionEvent): void => {
    composition.current = composed(event);
  };

  const solution = phase.kind === 'solved' ? phase.solution : null;
  const mark = phase.kind === 'open' ? null : phase.mark;
  const isSettled = mark !== null && counts(mark);
  const told: Told | null =
    phase.kind === 'open' ? null : { item: phase.item, mark: phase.mark, answer: answer.current };
  const allHints = hintsIn(item);

  return (
    <form
      class="quiz card"
      id={item.id}
      ref={form}
      method="dialog"
      noValidate
      data-kind={item.kind}
      data-outcome={mark?.outcome}
      onSubmit={onSubmit}
      onInput={onInput}
      onFocusIn={touch}
      onPointerDown={touch}
      onKeyDown={onKeyDown}
      onKeyUp={() => (composition.current = keyReleased(composition.current))}
      {...onComposition(follow)}
    >
      <p class="quiz-head">
        <span class="tag" data-tone="accent">
          {strings.kinds[item.kind]}
        </span>
        <span class="tag">
          <span class="visually-hidden">{strings.card.level}</span>
          {strings.levels[item.difficulty]}
        </span>
        <span class="quiz-hint" id={`${prefix}-hint`}>
          {view.hint(item)}
        </span>
      </p>
      <fieldset class="quiz-fields" aria-describedby={`${prefix}-hint`}>
        <view.Fields
          item={item}
          prefix={prefix}
          names=""
          start={null}
          remarks={remarksOf(mark, solution, view.explain(item))}
          solution={solution}
          told={told}
        />
      </fieldset>
      <div class="quiz-hints" aria-live="polite">
        {hints.map((text, index) => (
          <p key={index}>
            <b>{fill(strings.hint.label, { n: index + 1 })}</b> {text}
          </p>
        ))}
      </div>
      <div class="quiz-status" role="status">
        {isSlow && <p class="quiz-notice">{strings.busy}</p>}
        {notice !== '' && <p class="quiz-notice">{notice}</p>}
        {mark && (
          <Verdict mark={mark} summary={view.summary(mark, item)} unanswered={view.unanswered} />
        )}
        {trouble && <p class="quiz-trouble">{strings.trouble[trouble.kind]}</p>}
      </div>
      {trouble?.again && (
        <p class="quiz-again">
          {trouble.kind === 'offline' && (
            <button type="button" class="button" onClick={trouble.again}>
              {strings.actions.reload}
            </button>
          )}
          {/* After an update of the site only a fresh page has all its parts. */}
          <button type="button" class="button" onClick={() => location.reload()}>
            {strings.actions.refresh}
          </button>
        </p>
      )}
      {solution && <SolutionPanel solution={solution} prefix={prefix} panel={panel} />}
      <div class="quiz-actions">
        <button
          type="submit"
          class="button"
          ref={submit}
          data-kind={isSettled ? undefined : 'primary'}
          aria-disabled={isSettled}
        >
          {strings.actions.check}
        </button>
        {isSettled && (
          <button type="button" class="button" data-kind="primary" onClick={retry}>
            {solution ? strings.actions.again : strings.actions.retry}
          </button>
        )}
        {!solution && (
          <button type="button" class="button" data-kind="quiet" onClick={() => void reveal()}>
            {strings.actions.reveal}
          </button>
        )}
        {!solution && hints.length < allHints && (
          <button type="button" class="button" data-kind="quiet" onClick={() => void hint()}>
            {fill(strings.actions.hint, { n: hints.length + 1, all: allHints })}
          </button>
        )}
        {view.redraws(item) && (
          <button type="button" class="button" data-kind="quiet" onClick={() => void redraw()}>
            {strings.actions.redraw}
          </button>
        )}
      </div>
      <p class="quiz-needs-script">{strings['needs-script']}</p>
    </form>
  );
}

/** What differs between two draws of one item. */
const figuresIn = (item: PublicOf<ItemKind>): string =>
  JSON.stringify(
    'questions' in item ? item.questions.map((part) => part.prompt.stem) : item.prompt.stem,
  );
