/**
 * Marking a typed reply against a rubric. Every point given or taken names the words that did it.
 *
 * - A point is worth its weight's share of 100 (whole points; the shares add up to 100). Said: it earns its worth.
 *   The opposite said, or the accepted words denied: −half its worth. Asked, hedged or quoted only: 0 (`unclear`).
 * - Forbidden words subtract their penalty; a neighbouring pair of `order` hit the wrong way round subtracts 10.
 * - Caps: no essential point hit at all → 40; one essential missing → 55, two → 40; an essential denied → 35.
 *   A rubric without an essential point treats its heaviest as essential. Nothing readable typed → 0.
 * - Length, politeness and repetition earn nothing: a point is earned once.
 *
 * The score is a whole number, 0–100; 60 passes. See docs/marking.md.
 */
import { never } from '../shared/result.ts';
import { quote } from '../shared/chinese/normalise.ts';
import { capOf, type Cap } from './cap.ts';
import { decisive, makeFinder, type Finder, type Finding } from './find.ts';
import type {
  Cause,
  Extra,
  ForbiddenJudgement,
  OrderJudgement,
  PointJudgement,
  PointState,
  ReplyJudgement,
  Span,
} from './judgement.ts';
import type { Lexicon } from './lexicon.ts';
import { read, type Reading } from './reading.ts';
import type { Forbid, Point, Rubric } from './schema.ts';
import { guard, type Stance } from './stance.ts';

const ORDER_PENALTY = 10;
/** Enough to show why, not every repetition. */
const MOST_EVIDENCE = 3;
const NOTHING_MORE: Extra = { points: [], forbidden: [], done: false };

/**
 * Assesses one typed reply. Pure; linear in the reply's length.
 * @param heard the customer's lines: their words pasted back earn nothing
 * @param extra points already judged (acts at the desk): they share the 100 with the rubric's and come after them
 */
export function assess(
  lexicon: Lexicon,
  rubric: Rubric,
  forbid: readonly Forbid[],
  text: string,
  heard: readonly string[] = [],
  extra: Extra = NOTHING_MORE,
): ReplyJudgement {
  const reading = read(text);
  const finder = makeFinder(lexicon, guard(reading, heard));
  const all = [...rubric.points, ...extra.points];
  const worths = shares(all.map((point) => point.weight));
  const judged = rubric.points.map((point, index) =>
    judgePoint(point, worths[index] ?? 0, finder, reading),
  );
  const points = [
    ...judged.map(({ judgement }) => judgement),
    ...extra.points.map(({ id, state, acts }, index) => {
      const worth = worths[rubric.points.length + index] ?? 0;
      return {
        id,
        state,
        hit: state === 'hit',
        evidence: [],
        ...earning(state, worth),
        by: [],
        acts,
      };
    }),
  ];
  const forbidden = [
    ...[...lexicon.alwaysForbidden, ...forbid, ...rubric.forbid]
      .filter((entry, index, entries) => entries.findIndex(({ id }) => id === entry.id) === index)
      .flatMap((entry) => judgeForbidden(entry, finder, reading)),
    ...extra.forbidden.map((entry) => ({ ...entry, by: [] })),
  ];
  const order = judgeOrder(rubric.order, judged);

  const raw =
    points.reduce((sum, { earned }) => sum + earned, 0) -
    forbidden.reduce((sum, { penalty }) => sum + penalty, 0) -
    order.reduce((sum, { penalty }) => sum + penalty, 0);
  const cap: Cap | null =
    extra.done || /[\p{L}\p{N}]/u.test(reading.text)
      ? capOf(all, points)
      : { reason: 'empty', at: 0, by: [{ kind: 'rule', rule: 'empty', points: [] }] };
  const score = Math.round(Math.min(100, Math.max(0, raw)));
  const capped = cap !== null && (score > cap.at || cap.reason === 'empty');
  return {
    text,
    score: capped ? cap.at : score,
    points,
    forbidden,
    order,
    promises: [],
    tone: [],
    cap: capped ? cap : null,
  };
}

/** Splits 100 in whole parts by weight (largest remainder), so that the parts add up. */
function shares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (weight * 100) / total);
  const parts = exact.map(Math.floor);
  const left = 100 - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

interface JudgedPoint {
  readonly judgement: PointJudgement;
  /** Folded position of the first evidence when hit. */
  readonly first: number | null;
}

function judgePoint(point: Point, worth: number, finder: Finder, reading: Reading): JudgedPoint {
  const accepted = point.accept.flatMap((expression) => finder.find(expression, point.stance));
  const opposed = point.contrary
    .flatMap((expression) => finder.find(expression, 'statement'))
    .filter(({ stance }) => stance === 'affirmed');
  const state = opposed.length > 0 ? 'contrary' : stateOf(decisive(accepted)?.stance);
  const shown =
    opposed.length > 0 ? opposed : accepted.filter(({ stance }) => stateOf(stance) === state);
  const evidence = spansOf(shown, reading);
  const first = Math.min(...shown.map(({ spans }) => spans[0]?.start ?? Infinity));
  return {
    judgement: {
      id: point.id,
      state,
      hit: state === 'hit',
      evidence,
      ...earning(state, worth),
      by: causesOf(shown),
    },
    first: state === 'hit' ? first : null,
  };
}

/** What a point in this state gives of its worth. */
const earning = (state: PointState, worth: number) => ({
  worth,
  earned: state === 'hit' ? worth : state === 'contrary' ? -worth / 2 : 0,
});

function stateOf(stance: Stance | undefined): PointState {
  switch (stance) {
    case undefined:
      return 'missed';
    case 'affirmed':
      return 'hit';
    case 'negated':
      return 'contrary';
    case 'asked':
    case 'hedged':
    case 'quoted':
    case 'supposed':
      return 'unclear';
    default:
      return never(stance);
  }
}

/** Forbidden words count unless they are denied or the customer's own: asking for them is no better than saying them. */
function judgeForbidden(forbid: Forbid, finder: Finder, reading: Reading): ForbiddenJudgement[] {
  const found = forbid.match
    .flatMap((expression) => finder.find(expression, 'statement'))
    .filter(({ stance }) => stance !== 'negated' && stance !== 'quoted' && stance !== 'supposed');
  if (found.length === 0) return [];
  return [
    {
      id: forbid.id,
      evidence: spansOf(found, reading),
      penalty: forbid.penalty,
      ...(forbid.rule === undefined ? {} : { rule: forbid.rule }),
      by: causesOf(found),
    },
  ];
}

/** Neighbours among the listed points that were hit must come in the listed order. */
function judgeOrder(order: readonly string[], judged: readonly JudgedPoint[]): OrderJudgement[] {
  const hit = order.flatMap((id) => {
    const one = judged.find(({ judgement }) => judgement.id === id);
    if (one === undefined || one.first === null) return [];
    return [{ id, first: one.first, said: one.judgement.evidence[0] }];
  });
  return hit.flatMap(({ id, first, said }, index) => {
    const next = hit[index + 1];
    if (next === undefined || next.first >= first) return [];
    return [
      {
        before: id,
        after: next.id,
        penalty: ORDER_PENALTY,
        evidence: [next.said, said].filter((span) => span !== undefined),
        by: [{ kind: 'rule', rule: 'order', points: [id, next.id] }],
      },
    ];
  });
}

/** What fired, each once, the first few kept. */
function causesOf(findings: readonly Finding[]): Cause[] {
  const causes = new Map<string, Cause>();
  for (const { pattern, concept, stance } of findings.toSorted(byPlace)) {
    const key = `${concept} ${pattern} ${stance}`;
    if (!causes.has(key))
      causes.set(key, {
        kind: 'words',
        pattern,
        ...(concept === undefined ? {} : { concept }),
        stance,
      });
  }
  return [...causes.values()].slice(0, MOST_EVIDENCE);
}

const byPlace = (a: Finding, b: Finding): number =>
  (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0);

/** The typed words behind findings: overlapping stretches joined, the first few kept. */
function spansOf(findings: readonly Finding[], reading: Reading): Span[] {
  const sorted = findings
    .flatMap(({ spans }) => spans)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const joined: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined.slice(0, MOST_EVIDENCE).map(({ start, end }) => quote(reading.folded, start, end));
}
