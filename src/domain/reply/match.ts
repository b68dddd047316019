/**
 * Walking a pattern over a reply. From each place a pattern can begin, the first way through its steps is taken
 * (gaps as short as possible); states that failed are remembered, so the work per place is bounded by the
 * pattern's length and the whole is linear in the reply's.
 */
import { GAP, type Pattern, type Quantity } from './pattern.ts';
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

/** Whether a step can possibly begin at a place; the cheap test that spares most of the walk. */
function canBegin(pattern: Pattern, reading: Reading, index: number, at: number): boolean {
  const opening = pattern.openings[index];
  if (opening === undefined) return false;
  return (
    opening.anything ||
    reading.filler[at] === true ||
    opening.characters.has(reading.text.charAt(at)) ||
    (opening.figure && reading.folded.figures.has(at))
  );
}

function walk(pattern: Pattern, reading: Reading, start: number): Match | null {
  const { text, filler, folded, clauseOf } = reading;
  const width = text.length + 1;
  const own: number[] = [];
  /** Forks that led nowhere: they are what makes naive walking explode. */
  let failed: Set<number> | null = null;

  const consume = (at: number, end: number, next: number): number => {
    const depth = own.length;
    for (let k = at; k < end; k++) own.push(k);
    const result = visit(next, end);
    if (result < 0) own.length = depth;
    return result;
  };

  const visit = (index: number, at: number): number => {
    const step = pattern.steps[index];
    if (step === undefined) return -1;
    if (step.kind === 'end') return at;
    if (!canBegin(pattern, reading, index, at)) return -1;
    const isFork = step.kind === 'gap' || step.kind === 'branch';
    const key = index * width + at;
    if (isFork && failed?.has(key) === true) return -1;
    let result = -1;
    switch (step.kind) {
      case 'character':
        if (text[at] === step.character) result = consume(at, at + 1, step.next);
        break;
      case 'figure': {
        const figure = folded.figures.get(at);
        if (
          figure !== undefined &&
          figure.low === step.low &&
          figure.high === step.high &&
          figure.ordinal === step.ordinal
        ) {
          result = consume(at, figure.end, step.next);
        }
        break;
      }
      case 'quantity': {
        const figure = folded.figures.get(at);
        if (figure !== undefined && fits(figure, step.quantity, text)) {
          result = consume(at, figure.unitEnd, step.next);
        }
        break;
      }
      case 'pause':
        result = visit(
          step.next,
          at < text.length && (isBoundary(text.charAt(at)) || text[at] === '、') ? at + 1 : at,
        );
        break;
      case 'branch':
        for (const next of step.nexts) {
          result = visit(next, at);
          if (result >= 0) break;
        }
        break;
      case 'gap':
        for (let skip = 0; skip <= (at === start ? 0 : GAP) && result < 0; skip++) {
          const to = at + skip;
          if (skip > 0 && (isBoundary(text.charAt(to - 1)) || to > text.length)) break;
          if (clauseOf[to] === clauseOf[at]) result = visit(step.next, to);
        }
        break;
    }
    if (result < 0 && isFork) (failed ??= new Set()).add(key);
    if (result < 0 && !isFork && at > start && filler[at] === true) result = visit(index, at + 1);
    return result;
  };

  const end = visit(pattern.first, start);
  return end > start ? { start, end: (own.at(-1) ?? start) + 1, own } : null;
}

const NOTHING: readonly Match[] = [];

/** All matches of a pattern, by place. */
export function findPattern(pattern: Pattern, reading: Reading): readonly Match[] {
  const { places } = reading;
  for (const need of pattern.needs) {
    let at = 0;
    while (at < need.length && !places.has(need.charAt(at))) at += 1;
    if (at === need.length) return NOTHING;
  }
  const starts: number[] = [];
  for (const character of pattern.begins) starts.push(...(reading.places.get(character) ?? []));
  if (pattern.beginsWithFigure) starts.push(...reading.folded.figures.keys());
  if (starts.length === 0) return NOTHING;
  starts.sort((a, b) => a - b);
  const matches: Match[] = [];
  for (const start of starts) {
    const match = walk(pattern, reading, start);
    if (match !== null) matches.push(match);
  }
  return matches;
}
