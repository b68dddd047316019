/**
 * Replies that say nothing, each by its own name: nothing typed, faces or marks only, the customer's words pasted back, a
 * phrase with its 【…】 unfilled, courtesy and nothing else.
 */
import type { Cap } from './cap.ts';
import type { Finder } from './find.ts';
import type { CapReason } from './judgement.ts';
import type { Lexicon } from './lexicon-core.ts';
import type { Guards } from './stance.ts';

/** The share of a reply from which on it counts as pasted, or a clause as courtesy. */
const PASTED = 0.9;
const COURTEOUS = 0.6;
const AT: Readonly<Record<Emptiness, number>> = {
  empty: 0,
  'emoji-only': 0,
  'punctuation-only': 0,
  copied: 40,
  placeholder: 55,
  'courtesy-only': 40,
};

type Emptiness = Exclude<CapReason, 'essential-missing' | 'essential-contrary'>;

const MEANINGFUL = /[\p{L}\p{N}]/u;
/** A picture, or a face of 旺旺: [微笑]. */
const FACE = /\p{Extended_Pictographic}|\[[^\]\s]{1,6}\]/u;

const cap = (reason: Emptiness): Cap => ({
  reason,
  at: AT[reason],
  by: [{ kind: 'rule', rule: reason, points: [] }],
});

/** Caps that hold whatever points a person sees in the reply. */
export const isFinal = (reason: CapReason): boolean =>
  reason === 'placeholder' || (reason in AT && AT[reason as Emptiness] === 0);

/** Why a reply says nothing; null when it may say something. Linear in its length. */
export function emptinessOf(
  { reading, echoed }: Guards,
  placeholders: readonly string[],
): Cap | null {
  const { source } = reading.folded;
  if (source.trim() === '') return cap('empty');
  if (!MEANINGFUL.test(reading.text))
    return cap(FACE.test(source) ? 'emoji-only' : 'punctuation-only');
  let meant = 0;
  let pasted = 0;
  for (let at = 0; at < reading.text.length; at++) {
    if (!MEANINGFUL.test(reading.text.charAt(at))) continue;
    meant += 1;
    if (echoed[at] === true) pasted += 1;
  }
  if (pasted >= meant * PASTED) return cap('copied');
  const isUnfilled = placeholders.some((name) => source.includes(`【${name}】`));
  return isUnfilled ? cap('placeholder') : null;
}

/** Every clause is courtesy: 您好，非常抱歉，感谢您的支持. */
export function courtesyOnly(
  { courtesies }: Lexicon,
  { reading }: Guards,
  finder: Finder,
): Cap | null {
  const polite = new Set<number>();
  for (const { spans } of courtesies.flatMap((one) => finder.find(one, 'mention')))
    for (const { start, end } of spans) for (let at = start; at < end; at++) polite.add(at);
  const isPolite = reading.clauses.every(({ start, end }) => {
    let said = 0;
    let courteous = 0;
    for (let at = start; at < end; at++) {
      if (reading.filler[at] === true) continue;
      said += 1;
      if (polite.has(at)) courteous += 1;
    }
    return courteous >= said * COURTEOUS;
  });
  return isPolite && polite.size > 0 ? cap('courtesy-only') : null;
}
