/**
 * From the address to something to show: an attempt to go on with, or the cover of a paper that can be drawn. Nothing
 * is begun here; drawing happens when the learner presses 开始.
 */
import type { LearningRecord } from '../../domain/progress/records.ts';
import { reduce } from '../../domain/progress/reduce.ts';
import { wrongBook } from '../../domain/progress/wrong-book.ts';
import { startAttempt, type Attempt } from '../../domain/quiz/attempt/attempt.ts';
import { settingsOf, type Settings } from '../../domain/quiz/attempt/settings.ts';
import { drawPaper, type Shortfall } from '../../domain/quiz/paper/draw.ts';
import { missedIn, missedSpec, ownSpec } from '../../domain/quiz/paper/own.ts';
import { parseOwn } from '../../domain/quiz/paper/own-query.ts';
import type { ItemCard, Paper } from '../../domain/quiz/paper/paper.ts';
import type { PaperSpec } from '../../domain/quiz/paper/schema.ts';
import { seenIn } from '../../domain/quiz/paper/seen.ts';
import { fill } from '../../domain/shared/text.ts';
import { fail, ok, type Result } from '../../domain/shared/result.ts';
import { now } from '../../stores/clock.ts';
import { newSitting, openAttempts, type OpenAttempt } from '../../stores/attempts.ts';
import { loadPapers } from '../../stores/papers.ts';
import { loadRecords } from '../../stores/records.ts';
import { loadQuestion } from './questions.ts';
import { readRequest, type Request } from './request.ts';
import strings from 'virtual:ui/exam-take';

export interface CoverData {
  readonly spec: PaperSpec;
  readonly settings: Settings;
  readonly cards: readonly ItemCard[];
  /** A paper as it would be drawn, to say how long it is. */
  readonly sample: Paper;
  readonly seed: string | null;
  /** The newest attempt at this paper that was not handed in. */
  readonly open: OpenAttempt | null;
}

export type Opened =
  | { readonly kind: 'attempt'; readonly sitting: string }
  | { readonly kind: 'cover'; readonly cover: CoverData };

export type OpenError =
  | { readonly kind: 'offline' }
  | { readonly kind: 'unknown'; readonly paper: string }
  | { readonly kind: 'query'; readonly what: string }
  | { readonly kind: 'nothing-missed' }
  | { readonly kind: 'shortfall'; readonly spec: PaperSpec; readonly lacks: readonly Shortfall[] };

const words = strings.made;

/** The items of one paper handed in that were not right, or those of the wrong book. */
function missedItems(
  records: readonly LearningRecord[],
  sitting: string | null,
): readonly string[] {
  if (sitting === null)
    return wrongBook(reduce(records)).flatMap((entry) =>
      entry.kind === 'item' ? [entry.item] : [],
    );
  const sat = records.findLast((record) => record.kind === 'sat' && record.sitting === sitting);
  return sat?.kind === 'sat' ? missedIn(sat) : [];
}

async function specOf(
  request: Exclude<Request, { kind: 'attempt' }>,
  papers: readonly PaperSpec[],
  cards: readonly ItemCard[],
): Promise<Result<PaperSpec, OpenError>> {
  switch (request.kind) {
    case 'course': {
      const spec = papers.find(({ id }) => id === request.paper);
      return spec ? ok(spec) : fail({ kind: 'unknown', paper: request.paper });
    }
    case 'own': {
      const choice = parseOwn(request.query);
      if (!choice.ok)
        return fail({ kind: 'query', what: choice.error.map(({ field }) => field).join('、') });
      const title = words.own[choice.value.mode];
      return ok(ownSpec(choice.value, { title, summary: words.ownSummary }));
    }
    case 'missed': {
      const { sitting, chapter } = request;
      const items = missedItems(await loadRecords(), sitting);
      const title = sitting === null ? words.missed : words.missedHere;
      const spec = missedSpec(
        items,
        cards,
        { title, summary: fill(words.missedSummary, { n: items.length }) },
        chapter === null ? {} : { chapter },
      );
      return spec ? ok(spec) : fail({ kind: 'nothing-missed' });
    }
  }
}

export async function openPaper(
  search: string,
  papersHref: string,
): Promise<Result<Opened, OpenError>> {
  const request = readRequest(new URLSearchParams(search));
  if (!request.ok) return fail({ kind: 'query', what: request.error });
  if (request.value.kind === 'attempt')
    return ok({ kind: 'attempt', sitting: request.value.sitting });
  const data = await loadPapers(papersHref).catch(() => null);
  if (data === null) return fail({ kind: 'offline' });
  const spec = await specOf(request.value, data.papers, data.items);
  if (!spec.ok) return spec;
  const seed = 'seed' in request.value ? request.value.seed : null;
  const sample = drawPaper(spec.value, seed ?? 'sample', data.items, new Map());
  if (!sample.ok) return fail({ kind: 'shortfall', spec: spec.value, lacks: sample.error });
  const open = (await openAttempts()).find(({ paper }) => paper === spec.value.id) ?? null;
  return ok({
    kind: 'cover',
    cover: {
      spec: spec.value,
      settings: settingsOf(spec.value.mode, spec.value.settings),
      cards: data.items,
      sample: sample.value,
      seed,
      open,
    },
  });
}

/**
 * Draws the paper for this learner and loads its first question, while the cover is read: 开始 then waits for nothing. A
 * seed from the address gives everybody the same paper, whatever they have seen.
 */
export async function prepare({
  spec,
  settings,
  cards,
  seed,
  sample,
}: CoverData): Promise<Attempt> {
  const sitting = newSitting();
  const seen = seed === null ? seenIn(await loadRecords(), spec.id) : new Map<string, number>();
  const drawn = drawPaper(spec, seed ?? sitting, cards, seen);
  // What could be drawn without regard to what was seen can be drawn with it.
  const paper = drawn.ok ? drawn.value : sample;
  const [first] = paper.questions;
  if (first) await loadQuestion(first, settings.shuffleOptions);
  return startAttempt({
    sitting,
    paper,
    settings,
    pass: spec.pass === null ? null : spec.pass / 100,
    now: now(),
  });
}
