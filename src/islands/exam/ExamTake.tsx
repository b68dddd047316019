/**
 * Taking a paper: the cover first, then one question at a time, then handing in. The page is one static file; which
 * paper it is stands in the address.
 *
 * Props: `papersHref` – data/papers.json; `listHref` – the list of papers; `resultHref` – the result page, to which
 * `?sitting=…` is added. Hydrate with `client:load`.
 */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Attempt } from '../../domain/quiz/attempt/attempt.ts';
import type { Shortfall } from '../../domain/quiz/paper/draw.ts';
import type { PaperSpec } from '../../domain/quiz/paper/schema.ts';
import { fill } from '../../domain/shared/text.ts';
import { $attempt, beginAttempt, openAttempt, throwAway } from '../../stores/attempts.ts';
import { now } from '../../stores/clock.ts';
import { useLive } from '../live/use-live.ts';
import { Cover } from './Cover.tsx';
import { openPaper, prepare, type CoverData, type OpenError } from './open-paper.ts';
import { loadAll } from './questions.ts';
import { Running } from './Running.tsx';
import strings from 'virtual:ui/exam-take';
import './exam-take.css';

export interface ExamTakeProps {
  readonly papersHref: string;
  readonly listHref: string;
  readonly resultHref: string;
}

type Page =
  | { readonly kind: 'loading' }
  | { readonly kind: 'error'; readonly error: OpenError | { readonly kind: 'gone' } }
  | { readonly kind: 'cover'; readonly cover: CoverData }
  | { readonly kind: 'attempt' }
  /** Handed in without a network: the result page cannot come yet. */
  | { readonly kind: 'handed-in'; readonly href: string };

/** The attempt in the address, so that a reload comes back to it and a bookmark finds it. */
function rememberSitting(sitting: string): void {
  const url = new URL(location.href);
  url.search = `?sitting=${encodeURIComponent(sitting)}`;
  history.replaceState(history.state, '', url);
}

export default function ExamTake({ papersHref, listHref, resultHref }: ExamTakeProps): JSX.Element {
  const [page, setPage] = useState<Page>({ kind: 'loading' });
  const state = useLive($attempt, null);
  /** The attempt 开始 will begin. */
  const preparing = useRef<Promise<Attempt> | null>(null);

  const take = async (sitting: string): Promise<void> => {
    if (!(await openAttempt(sitting))) {
      setPage({ kind: 'error', error: { kind: 'gone' } });
      return;
    }
    rememberSitting(sitting);
    setPage({ kind: 'attempt' });
  };

  const open = async (): Promise<void> => {
    setPage({ kind: 'loading' });
    const opened = await openPaper(location.search, papersHref);
    if (!opened.ok) setPage({ kind: 'error', error: opened.error });
    else if (opened.value.kind === 'attempt') await take(opened.value.sitting);
    else {
      const { cover } = opened.value;
      setPage({ kind: 'cover', cover });
      preparing.current = prepare(cover);
      preparing.current.catch(() => (preparing.current = null));
    }
  };
  useEffect(() => {
    void open();
    // What a page kept in the back–forward cache knew may be old: another tab may have taken over since.
    const onShow = (event: PageTransitionEvent): void => {
      if (event.persisted) location.reload();
    };
    addEventListener('pageshow', onShow);
    return () => removeEventListener('pageshow', onShow);
  }, []);

  const begin = async (cover: CoverData): Promise<void> => {
    const prepared = await (preparing.current ?? prepare(cover));
    // The clock starts when the learner does.
    const attempt = { ...prepared, startedAt: now() };
    const old = cover.open?.sitting;
    void beginAttempt(attempt).then(() => (old === undefined ? undefined : throwAway(old)));
    rememberSitting(attempt.sitting);
    setPage({ kind: 'attempt' });
    void loadAll(attempt);
  };

  const done = (sitting: string): void => {
    const href = `${resultHref}?sitting=${encodeURIComponent(sitting)}`;
    if (navigator.onLine) location.replace(href);
    else setPage({ kind: 'handed-in', href });
  };

  switch (page.kind) {
    case 'loading':
      return <p class="exam-loading">{strings.loading}</p>;
    case 'error':
      return <Trouble error={page.error} listHref={listHref} again={() => void open()} />;
    case 'cover':
      return (
        <Cover
          cover={page.cover}
          onStart={() => begin(page.cover)}
          onResume={() => page.cover.open && void take(page.cover.open.sitting)}
        />
      );
    case 'handed-in':
      return (
        <section class="exam-trouble card" role="status">
          <h2>{strings.done.title}</h2>
          <p>{strings.done.text}</p>
          <a class="button" data-kind="primary" href={page.href}>
            {strings.done.result}
          </a>
        </section>
      );
    case 'attempt':
      if (state === null) return <p class="exam-loading">{strings.loading}</p>;
      return <Running state={state} onDone={done} />;
  }
}

function Trouble({
  error,
  listHref,
  again,
}: {
  readonly error: OpenError | { readonly kind: 'gone' };
  readonly listHref: string;
  readonly again: () => void;
}): JSX.Element {
  const { title, text } = troubleWords(error);
  return (
    <section class="exam-trouble card" role="alert">
      <h2>{title}</h2>
      {error.kind === 'shortfall' && (
        <ul>
          {error.lacks.map((lack, index) => (
            <li key={index}>{lackText(lack, error.spec)}</li>
          ))}
        </ul>
      )}
      <p>{text}</p>
      <p class="exam-actions">
        {error.kind === 'offline' && (
          <button type="button" class="button" data-kind="primary" onClick={again}>
            {strings.failed.again}
          </button>
        )}
        <a class="button" href={listHref}>
          {strings.bad.list}
        </a>
      </p>
    </section>
  );
}

function troubleWords(error: OpenError | { readonly kind: 'gone' }): {
  readonly title: string;
  readonly text: string;
} {
  const { title } = strings.bad;
  switch (error.kind) {
    case 'offline':
      return strings.failed;
    case 'shortfall':
      return strings.shortfall;
    case 'unknown':
      return { title, text: fill(strings.bad.unknown, { paper: error.paper }) };
    case 'query':
      return { title, text: fill(strings.bad.query, { what: error.what }) };
    case 'nothing-missed':
      return { title, text: strings.bad['nothing-missed'] };
    case 'gone':
      return { title, text: strings.bad.gone };
  }
}

function lackText(lack: Shortfall, spec: PaperSpec): string {
  const section = spec.sections.find(({ id }) => id === lack.section)?.title ?? lack.section;
  const words = strings.shortfall;
  switch (lack.reason) {
    case 'pool':
      return fill(words[lack.unit], { section, wanted: lack.wanted, have: lack.have });
    case 'total':
      return fill(words.total, { section, wanted: lack.wanted, have: lack.have });
    case 'quota':
      return fill(words.quota, { section, have: lack.have });
    case 'shared':
      return fill(words.shared, { section });
  }
}
