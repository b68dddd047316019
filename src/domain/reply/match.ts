/**
 * Walking a pattern over a reply. From each place a pattern can begin, the first way through its steps is taken
 * (gaps as short as possible); states that failed are remembered, so the work per place is bounded by the
 * pattern's length and the whole is linear in the reply's.
 */
import {
  BRANCH,
  END,
  FIGURE,
  GAP,
  LONGEST_GAP,
  PAUSE,
  type Pattern,
  type Quantity,
  type Step,
} from './pattern.ts';
import { isBoundary, type Reading } from './reading.ts';
import type { Figure } from '../shared/chinese/normalise.ts';

export interface Match {
  /** Folded positions, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Positions matched by the pattern's own characters, not by a gap or stepped over. */
  readonly own: readonly number[];
}

const BARE_MONEY_LIMIT = 100_000;

function fits(figure: Figure, quantity: Quantity, text: string): boolean {
  if (figure.ordinal) return false;
  const factor = figure.unit?.factor ?? 1;
  const kind = figure.unit?.kind ?? null;
  if (kind !== quantity.kind) {
    // A bare figure may be money (最低 85), but not a part of a word, a number or a date.
    if (quantity.kind !== 'money' || kind !== null) return false;
    const next = text.charAt(figure.unitEnd);
    if (figure.high >= BARE_MONEY_LIMIT || /[a-z0-9.:/-]/.test(next)) return false;
    if (/[a-z./:-]/.test(text.charAt(figure.start - 1))) return false;
  }
  return (
    figure.low * factor >= quantity.least - 1e-9 && figure.high * factor <= quantity.most + 1e-9
  );
}

/** Whether a figure is the one of the pattern's text, or within its quantity. */
const isMeant = (found: Figure, { figure, quantity }: Step, text: string): boolean =>
  quantity === null
    ? found.low === figure?.low && found.high === figure.high && found.ordinal === figure.ordinal
    : fits(found, quantity, text);

/** One pattern on its way over one reply. */
interface Walk {
  readonly pattern: Pattern;
  readonly reading: Reading;
  start: number;
  own: number[];
  /** Forks that led nowhere: they are what makes naive walking explode. Most walks never fork. */
  failed: Set<number> | null;
}

/** Consumes [at, end) and goes on; what was consumed is given back when that leads nowhere. */
function consume(walk: Walk, at: number, end: number, next: number): number {
  for (let k = at; k < end; k++) walk.own.push(k);
  const result = visit(walk, next, end);
  if (result < 0) for (let k = at; k < end; k++) walk.own.pop();
  return result;
}

/** Where the rest of the pattern ends that begins with this step here; −1 when it does not match. */
function visit(walk: Walk, index: number, at: number): number {
  const { text, filler, folded } = walk.reading;
  const step = walk.pattern.steps[index]!;
  const { op, next } = step;
  let result = -1;
  if (op > 0) {
    if (text.charCodeAt(at) === op) result = consume(walk, at, at + 1, next);
  } else if (op === END) return at;
  else if (op === GAP || op === BRANCH) return fork(walk, index, at);
  else if (op === PAUSE) {
    const isMark = at < text.length && (isBoundary(text.charAt(at)) || text[at] === '、');
    result = visit(walk, next, isMark ? at + 1 : at);
  } else {
    const figure = folded.figures.get(at);
    if (figure !== undefined && isMeant(figure, step, text))
      result = consume(walk, at, op === FIGURE ? figure.end : figure.unitEnd, next);
  }
  if (result < 0 && at > walk.start && filler[at] === true) return visit(walk, index, at + 1);
  return result;
}

/** A gap or a branch: the ways are tried in turn, each but once from each place. */
function fork(walk: Walk, index: number, at: number): number {
  const { steps, waysOf } = walk.pattern;
  const { text, filler, folded, clauses, clauseOf } = walk.reading;
  const step = steps[index]!;
  const key = index * (text.length + 1) + at;
  if (walk.failed?.has(key) === true) return -1;
  let result = -1;
  if (step.op === BRANCH) {
    const { by, rest } = waysOf(step);
    const isOpen = filler[at] === true || folded.figures.has(at);
    const ways = isOpen ? step.nexts : (by.get(text.charCodeAt(at)) ?? rest);
    if (ways.length === 0) return -1;
    for (let k = 0; k < ways.length && result < 0; k++) result = visit(walk, ways[k]!, at);
  } else {
    const { op } = steps[step.next]!;
    const end = clauses[clauseOf[at] ?? -1]?.end ?? at;
    const last =
      at === walk.start ? at : Math.max(at, Math.min(at + LONGEST_GAP, end, text.length - 1));
    for (let to = at; to <= last && result < 0; to++) {
      // Mostly a character follows, and mostly it does not stand there.
      if (op <= 0 || text.charCodeAt(to) === op || filler[to] === true)
        result = visit(walk, step.next, to);
    }
  }
  if (result < 0) (walk.failed ??= new Set()).add(key);
  return result;
}

const NOTHING: readonly Match[] = [];

/** Where a pattern can begin, in the order of the reply. */
function startsOf(pattern: Pattern, { places, folded }: Reading): readonly number[] {
  const lists: (readonly number[])[] = [];
  for (const code of pattern.begins) {
    const list = code > 0 ? places.get(code) : [...folded.figures.keys()];
    if (list !== undefined) lists.push(list);
  }
  return lists.length === 1 ? lists[0]! : ([] as number[]).concat(...lists).sort((a, b) => a - b);
}

/** All matches of a pattern, by place. */
export function findPattern(pattern: Pattern, reading: Reading): readonly Match[] {
  for (const need of pattern.needs) {
    let k = 0;
    while (k < need.length && reading.traces[need[k]!] === 0) k += 1;
    if (k === need.length) return NOTHING;
  }
  const starts = startsOf(pattern, reading);
  if (starts.length === 0) return NOTHING;
  const walk: Walk = { pattern, reading, start: 0, own: [], failed: null };
  const matches: Match[] = [];
  for (const start of starts) {
    walk.start = start;
    walk.failed = null;
    const end = visit(walk, pattern.first, start);
    if (end < 0) continue;
    const { own } = walk;
    walk.own = [];
    if (end > start) matches.push({ start, end: (own.at(-1) ?? start) + 1, own });
  }
  return matches;
}
