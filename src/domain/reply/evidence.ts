/** What a judgement shows for itself: the typed words, and what found them. */
import { quote } from '../shared/chinese/normalise.ts';
import type { Finding } from './find.ts';
import type { Cause, Span } from './judgement.ts';
import type { Reading } from './reading.ts';

/** Enough to show why, not every repetition. */
const MOST_EVIDENCE = 3;

/** What fired, each once, the first few kept. */
export function causesOf(findings: readonly Finding[], reading: Reading): Cause[] {
  const causes = new Map<string, Cause>();
  for (const { pattern, concept, stance, spans } of findings.toSorted(byPlace)) {
    const key = `${concept} ${pattern} ${stance}`;
    if (causes.has(key)) continue;
    const slips = reading.mendings
      .filter(({ at }) => spans.some(({ start, end }) => start <= at && at < end))
      .map(({ at, read }) => ({
        typed: quote(reading.folded, at, at + read.length).text,
        read,
      }));
    causes.set(key, {
      kind: 'words',
      pattern,
      ...(concept === undefined ? {} : { concept }),
      stance,
      ...(slips.length === 0 ? {} : { slips }),
    });
  }
  return [...causes.values()].slice(0, MOST_EVIDENCE);
}

const byPlace = (a: Finding, b: Finding): number =>
  (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0);

/** The typed words behind findings: overlapping stretches joined, the first few kept. */
export function spansOf(findings: readonly Finding[], reading: Reading): Span[] {
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
