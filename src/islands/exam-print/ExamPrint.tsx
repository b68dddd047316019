/**
 * 印卷子: draws a paper (`?paper=…&seed=…&key=0|1`, an own one with its choices) and shows it as a sheet to print. The
 * address always says the seed, so a bookmark prints the same sheet again.
 *
 * Props: addresses. Hydrate with `client:load`.
 */
import type { JSX, TargetedEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../domain/shared/text.ts';
import { loadPapers } from '../../stores/papers.ts';
import { newRunId } from '../../stores/runs.ts';
import { Notice } from '../exam-result/Notice.tsx';
import { loadSheet, type SheetData } from './load.ts';
import { isSeed, readPrint, specOf, writePrint, type NoSpec } from './request.ts';
import { Sheet } from './Sheet.tsx';
import strings from 'virtual:ui/exam-print';
import exam from 'virtual:ui/exam';
import './exam-print.css';

const s = strings.states;
const p = strings.panel;

export interface ExamPrintProps {
  readonly papersHref: string;
  readonly examsHref: string;
}

type State =
  | { readonly kind: 'loading' | 'missing' | 'short' | 'failed' }
  | { readonly kind: 'no-spec'; readonly why: NoSpec }
  | { readonly kind: 'sheet'; readonly data: SheetData };

/** Six characters are enough to tell sheets of one paper apart, and few enough to copy by hand. */
const newSeed = (): string => newRunId().slice(0, 6);

export default function ExamPrint({ papersHref, examsHref }: ExamPrintProps): JSX.Element {
  const [state, setState] = useState<State>({ kind: 'loading' });
  const [seed, setSeed] = useState('');
  const [withKey, setWithKey] = useState(false);

  const show = async (): Promise<void> => {
    const query = new URLSearchParams(location.search);
    const request = readPrint(query);
    if (request === null) return setState({ kind: 'missing' });
    const drawnWith = request.seed ?? newSeed();
    history.replaceState(history.state, '', writePrint(query, drawnWith, request.key));
    setSeed(drawnWith);
    setWithKey(request.key);
    const data = await loadPapers(papersHref).catch(() => null);
    if (data === null) return setState({ kind: 'failed' });
    const spec = specOf(request, query, data.papers);
    if (!spec.ok) return setState({ kind: 'no-spec', why: spec.error });
    const sheet = await loadSheet(spec.value, drawnWith, data.items);
    setState(
      sheet.ok
        ? { kind: 'sheet', data: sheet.value }
        : { kind: sheet.error === 'short' ? 'short' : 'failed' },
    );
  };
  useEffect(() => void show(), []);

  /** Another seed or the other sort of sheet, in the address first. */
  const change = (next: { readonly seed: string; readonly key: boolean }): void => {
    const query = new URLSearchParams(location.search);
    history.replaceState(history.state, '', writePrint(query, next.seed, next.key));
    setWithKey(next.key);
    if (next.seed !== seed) void show();
  };

  if (state.kind === 'loading') return <p class="result-soft">{strings.loading}</p>;
  if (state.kind !== 'sheet')
    return <Trouble state={state} examsHref={examsHref} again={() => void show()} />;
  return (
    <div class="print-page">
      <Panel seed={seed} withKey={withKey} onChange={change} />
      <Sheet key={seed} data={state.data} withKey={withKey} />
    </div>
  );
}

function Panel({
  seed,
  withKey,
  onChange,
}: {
  readonly seed: string;
  readonly withKey: boolean;
  readonly onChange: (next: { readonly seed: string; readonly key: boolean }) => void;
}): JSX.Element {
  const [isBad, setBad] = useState(false);
  const apply = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('seed');
    const next = typeof typed === 'string' ? typed.trim() : '';
    setBad(!isSeed(next));
    if (isSeed(next)) onChange({ seed: next, key: withKey });
  };
  return (
    <form class="print-panel card no-print" method="dialog" onSubmit={apply} aria-label={p.label}>
      <fieldset class="print-what">
        <legend class="visually-hidden">{p.label}</legend>
        {[false, true].map((key) => (
          <label key={String(key)}>
            <input
              type="radio"
              name="key"
              checked={withKey === key}
              onChange={() => onChange({ seed, key })}
            />
            {key ? p.key : p.plain}
          </label>
        ))}
      </fieldset>
      <div class="print-seed">
        <label for="print-seed">{p.seed}</label>
        <input
          id="print-seed"
          key={seed}
          name="seed"
          type="text"
          defaultValue={seed}
          maxLength={40}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby="print-seed-hint"
          {...(isBad ? { 'aria-invalid': 'true' as const } : {})}
        />
        <button class="button" type="submit">
          {p.apply}
        </button>
        <button
          class="button"
          data-kind="quiet"
          type="button"
          onClick={() => onChange({ seed: newSeed(), key: withKey })}
        >
          {p.another}
        </button>
      </div>
      <p class="result-soft" id="print-seed-hint" role={isBad ? 'alert' : undefined}>
        {isBad ? p.seedProblem : p.seedHint}
      </p>
      <button class="button" data-kind="primary" type="button" onClick={() => print()}>
        {p.print}
      </button>
    </form>
  );
}

function Trouble({
  state,
  examsHref,
  again,
}: {
  readonly state: Exclude<State, { kind: 'loading' | 'sheet' }>;
  readonly examsHref: string;
  readonly again: () => void;
}): JSX.Element {
  const [title, text] = wordsFor(state);
  return (
    <Notice title={title} text={text}>
      {state.kind === 'failed' && (
        <button class="button" data-kind="primary" type="button" onClick={again}>
          {s.retry}
        </button>
      )}
      <a class="button" href={examsHref}>
        {s.toExams}
      </a>
    </Notice>
  );
}

function wordsFor(state: Exclude<State, { kind: 'loading' | 'sheet' }>): readonly [string, string] {
  if (state.kind === 'missing') return [s.missingTitle, s.missingText];
  if (state.kind === 'short') return [s.shortTitle, s.shortText];
  if (state.kind === 'failed' || state.kind !== 'no-spec') return [s.failedTitle, s.failedText];
  if (state.why.kind === 'unknown') return [s.unknownTitle, s.unknownText];
  const { problems, fields } = exam.own;
  return [
    s.ownTitle,
    state.why.problems
      .map(({ field, code, found }) => fill(problems[code], { field: fields[field], found }))
      .join(''),
  ];
}
