/**
 * How a reply sounds: 你 for 您, blame, a bare 哦, endearments piled up, shouting. Each is a rule of the library with its own
 * words; most are only noted. A rule looks for expressions, or for characters as typed, before anything is folded.
 */
import { causesOf, spansOf } from './evidence.ts';
import type { Finder } from './find.ts';
import type { Cause, Span, ToneJudgement } from './judgement.ts';
import type { Lexicon } from './lexicon-core.ts';
import type { Reading } from './reading.ts';
import type { Tone } from './schema.ts';

const MOST_EVIDENCE = 3;

/** Where characters stand as typed, outside quotation marks; places that touch are one. */
function typedAt(source: string, wanted: readonly string[]): Span[] {
  if (!wanted.some((one) => source.includes(one))) return [];
  const spans: { start: number; end: number }[] = [];
  let quoted = false;
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if ('“「『'.includes(character)) quoted = true;
    if ('”」』'.includes(character)) quoted = false;
    const word = quoted ? undefined : wanted.find((one) => source.startsWith(one, at));
    if (word === undefined) continue;
    const last = spans.at(-1);
    if (last !== undefined && at <= last.end) last.end = at + word.length;
    else spans.push({ start: at, end: at + word.length });
  }
  return spans.map(({ start, end }) => ({ start, end, text: source.slice(start, end) }));
}

/** Whether the words are all there is, apart from particles and marks. */
const isWhole = ({ text, filler }: Reading, start: number, end: number): boolean =>
  filler.every(
    (skip, at) => (start <= at && at < end) || skip || !/[\p{L}\p{N}]/u.test(text.charAt(at)),
  );

function judge(tone: Tone, reading: Reading, finder: Finder): ToneJudgement[] {
  const { source } = reading.folded;
  if (tone.unless.some((word) => source.includes(word))) return [];
  const found = tone.match
    .flatMap((expression) => finder.find(expression, 'mention'))
    .filter(({ stance }) => stance === 'affirmed')
    .filter(
      ({ spans: [first] }) =>
        !tone.whole || (first !== undefined && isWhole(reading, first.start, first.end)),
    );
  const typed = typedAt(source, tone.typed);
  // Overlapping patterns found in one place are one finding.
  const places = new Set([
    ...found.map(({ spans: [first] }) => reading.folded.starts[first?.start ?? 0] ?? 0),
    ...typed.map(({ start }) => start),
  ]);
  if (places.size < tone.least) return [];
  const evidence = [...spansOf(found, reading), ...typed].slice(0, MOST_EVIDENCE);
  const by: Cause[] = [
    ...causesOf(found, reading),
    ...(typed.length > 0
      ? [{ kind: 'words', pattern: tone.typed.join('|'), stance: 'affirmed' } as const]
      : []),
  ];
  return [{ id: tone.id, evidence, penalty: tone.penalty, by }];
}

/** The rules of tone a reply breaks. Linear in its length. */
export const judgeTone = (lexicon: Lexicon, reading: Reading, finder: Finder): ToneJudgement[] =>
  lexicon.tone.flatMap((tone) => judge(tone, reading, finder));
