/** The finder is quick because it leaves out what cannot match; it must find what the obvious way finds. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPattern } from '../../../src/domain/reply/match.ts';
import {
  BRANCH,
  END,
  FIGURE,
  GAP,
  LONGEST_GAP,
  parsePattern,
  PAUSE,
  QUANTITY,
  type Pattern,
} from '../../../src/domain/reply/pattern.ts';
import { isBoundary, read, type Reading } from '../../../src/domain/reply/reading.ts';

/** Walks a pattern from one place: every step, every way, nothing remembered, nothing foreseen. Where its own characters stand. */
function walk(pattern: Pattern, reading: Reading, start: number): readonly number[] | null {
  const { text, filler, folded, clauseOf } = reading;
  type Own = readonly number[];
  const range = (at: number, end: number): Own =>
    Array.from({ length: end - at }, (_, k) => at + k);
  const go = (index: number, at: number, own: Own): Own | null => {
    const step = pattern.steps[index]!;
    const { op, next } = step;
    if (op === END) return own;
    if (op === BRANCH) {
      for (const way of step.nexts) {
        const found = go(way, at, own);
        if (found !== null) return found;
      }
      return null;
    }
    if (op === GAP) {
      for (let to = at; to <= at + (at === start ? 0 : LONGEST_GAP); to++) {
        if (to > at && isBoundary(text.charAt(to - 1))) return null;
        const found = clauseOf[to] === clauseOf[at] ? go(next, to, own) : null;
        if (found !== null) return found;
      }
      return null;
    }
    let found: Own | null = null;
    const figure = folded.figures.get(at);
    if (op === PAUSE) {
      const isMark = at < text.length && ',。?~、'.includes(text.charAt(at));
      found = go(next, isMark ? at + 1 : at, own);
    } else if (op === FIGURE) {
      const { low, high, ordinal } = step.figure!;
      if (figure?.low === low && figure.high === high && figure.ordinal === ordinal)
        found = go(next, figure.end, [...own, ...range(at, figure.end)]);
    } else if (op === QUANTITY) {
      const { kind, least, most } = step.quantity!;
      // Only units of time are tried here: they need no look at what stands beside them.
      const factor = figure?.unit?.factor ?? 1;
      if (
        figure?.ordinal === false &&
        figure.unit?.kind === kind &&
        figure.low * factor >= least &&
        figure.high * factor <= most
      )
        found = go(next, figure.unitEnd, [...own, ...range(at, figure.unitEnd)]);
    } else if (text.charCodeAt(at) === op) found = go(next, at + 1, [...own, at]);
    return found ?? (at > start && filler[at] === true ? go(index, at + 1, own) : null);
  };
  const own = go(pattern.first, start, []);
  return own !== null && own.length > 0 ? own : null;
}

/** What begins with a character or a figure that a match cannot begin with is never tried, so a filler is no beginning. */
const obvious = (pattern: Pattern, reading: Reading): readonly (readonly number[])[] =>
  [...reading.text].flatMap((_, at) => {
    const own = walk(pattern, reading, at);
    return own?.[0] === at ? [own] : [];
  });

const word = fc.constantFrom('退', '款', '退款', '您', '好呢');
const end = fc.oneof(word, fc.constantFrom('7天', '{<=3 天}', '{数 小时}', '3', '第3天'));
const group = fc
  .array(fc.oneof(word, end, fc.constant(''), fc.constant('(退|款|)您'), fc.constant('给…款')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((options) => `(${options.join('|')})`);
const patterns = fc
  .tuple(
    fc.oneof(word, group, end),
    fc.array(fc.oneof(word, group, end, fc.constantFrom('…', '…', '，', '、', '“')), {
      maxLength: 3,
    }),
    fc.oneof(word, group, end),
  )
  .map(([first, middle, last]) => [first, ...middle, last].join(''))
  .map(parsePattern)
  .filter((parsed) => parsed.ok)
  .map((parsed) => parsed.value);
/** What stands in a text: words, marks, figures, and often (null) the next piece of the pattern itself. */
const texts = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    word,
    fc.constantFrom('呢', '亲', '，', '。', '~', '、', '“', '”', '好', '呢'.repeat(13), 'ok'),
    fc.constantFrom('七天', '3天', '第3天', '24小时', '3', '1-3天'),
  ),
  { minLength: 1, maxLength: 24 },
);

it('finds what trying every step at every place finds', () => {
  let matches = 0;
  fc.assert(
    fc.property(patterns, texts, fc.constantFrom('', '呢'), (pattern, text, between) => {
      const pieces = pattern.source.split(/[()|…{}]+/).filter(Boolean);
      const typed = text.map((part, k) => part ?? pieces[k % pieces.length]).join('');
      const reading = read([...typed].join(between));
      const found = findPattern(pattern, reading).map(({ own }) => own);
      matches += found.length;
      expect(found, pattern.source).toEqual(obvious(pattern, reading));
    }),
    { numRuns: 3000 },
  );
  expect(matches).toBeGreaterThan(500);
});
