/**
 * Marking a typed reply against a rubric. Every point given or taken names the words that did it.
 *
 * - A point is worth its weight's share of 100 (whole points; the shares add up to 100). Said: it earns its worth.
 *   The opposite said, or the accepted words denied: −half its worth. Asked, hedged or quoted only: 0 (`unclear`).
 * - Forbidden words subtract their penalty; a neighbouring pair of `order` hit the wrong way round subtracts 10.
 * - Caps: no essential point hit at all → 40; one essential missing → 55, two → 40; an essential denied → 35.
 *   A rubric without an essential point treats its heaviest as essential. Replies that say nothing: emptiness.ts.
 * - A promise beyond what the shop allows costs what the allowance says (promise.ts); tone costs little (tone.ts).
 * - Length, politeness and repetition earn nothing: a point is earned once.
 *
 * The score is a whole number, 0–100; 60 passes. See docs/marking.md.
 */
import { never } from '../shared/result.ts';
import { capOf } from './cap.ts';
import { costOf } from './cost.ts';
import { courtesyOnly, emptinessOf } from './emptiness.ts';
import { causesOf, spansOf } from './evidence.ts';
import { decisive, makeFinder, type Finder, type Finding } from './find.ts';
import type {
  Extra,
  ForbiddenJudgement,
  OrderJudgement,
  PointJudgement,
  PointState,
  ReplyJudgement,
} from './judgement.ts';
import type { Lexicon } from './lexicon-core.ts';
import { read, readMended, type Reading } from './reading.ts';
import type { Forbid, Point, Rubric } from './schema.ts';
import { guard, type Stance } from './stance.ts';
import { judgeTone } from './tone.ts';

const ORDER_PENALTY = 10;
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
  const reading = read(text, lexicon.words.simplified);
  const guards = guard(reading, lexicon.words, heard);
  const finder = makeFinder(lexicon, guards);
  const all = [...rubric.points, ...extra.points];
  const worths = shares(all.map((point) => point.weight));
  let second: { reading: Reading; finder: Finder } | null | undefined;
  /** The reply with its slips read as meant, made when a point is missed for the first time. */
  const mended = (): typeof second => {
    if (second !== undefined) return second;
    const again = readMended(reading, lexicon.mend);
    second = again && {
      reading: again,
      finder: makeFinder(lexicon, guard(again, lexicon.words, heard)),
    };
    return second;
  };
  const judged = rubric.points.map((point, index) => {
    const worth = worths[index] ?? 0;
    const first = judgePoint(point, worth, finder, reading);
    if (first.judgement.state !== 'missed') return first;
    // Slips may earn a point; they never cost one.
    const retry = mended();
    const again = retry && judgePoint(point, worth, retry.finder, retry.reading);
    return again?.judgement.hit === true ? again : first;
  });
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

  const tone = judgeTone(lexicon, reading, finder);
  const promises = lexicon.judgePromises({
    lexicon,
    reading,
    finder,
    heard,
    accepted: judged.flatMap(({ findings }) => findings),
    rubric,
    charged: [...forbidden, ...tone].flatMap(({ evidence }) => evidence),
  });

  const raw =
    points.reduce((sum, { earned }) => sum + earned, 0) -
    costOf({ forbidden, order, tone, promises });
  const score = Math.round(Math.min(100, Math.max(0, raw)));
  const empty = extra.done ? null : emptinessOf(guards, lexicon.placeholders);
  const missing = capOf(all, points);
  const nothing =
    empty === null && missing?.reason === 'essential-missing' && !extra.done
      ? courtesyOnly(lexicon, guards, finder)
      : empty;
  const lowest =
    missing !== null && (nothing === null || missing.at < nothing.at) ? missing : nothing;
  // Emptiness is told even where the score is as low without it.
  const cap = nothing ?? (missing !== null && score > missing.at ? missing : null);
  return {
    text,
    score: Math.min(score, lowest?.at ?? 100),
    points,
    forbidden,
    order,
    promises,
    tone,
    cap,
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
  /** What earned it. */
  readonly findings: readonly Finding[];
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
      by: causesOf(shown, reading),
    },
    first: state === 'hit' ? first : null,
    findings: state === 'hit' ? shown : [],
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
      by: causesOf(found, reading),
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
