/** Pairs of neighbouring characters: what stands for words in a language that does not part them. */
import { normalise, type Folded } from '../shared/chinese/normalise.ts';
import { SIMPLE } from '../shared/chinese/simplify.ts';

/** Folds as marking does, so that 七天 finds 7 天, ＤＳＲ finds DSR and 運費 finds 运费. */
export const fold = (text: string): Folded => normalise(text, SIMPLE);

const WORD = /[\p{L}\p{N}]/u;

/** Every pair of a folded text with its place; a pair never spans a punctuation mark. */
export function gramsAt(folded: string): { readonly gram: string; readonly at: number }[] {
  const grams: { gram: string; at: number }[] = [];
  for (let at = 0; at + 1 < folded.length; at++) {
    const gram = folded.slice(at, at + 2);
    if (WORD.test(gram.charAt(0)) && WORD.test(gram.charAt(1))) grams.push({ gram, at });
  }
  return grams;
}

/** The distinct pairs of a folded text. */
export const gramsOf = (folded: string): ReadonlySet<string> =>
  new Set(gramsAt(folded).map(({ gram }) => gram));
