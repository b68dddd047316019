/**
 * A reply made ready for matching: folded, cut into clauses and sentences, with the characters that say nothing
 * (哦, 呢, 亲 …) marked so that a pattern may step over them.
 */
import type { Mender, Mending } from '../shared/chinese/homophones.ts';
import { normalise, type Folded } from '../shared/chinese/normalise.ts';
import type { Simplified } from '../shared/chinese/simplify.ts';

export interface Part {
  /** Folded positions, end exclusive; punctuation is outside. */
  readonly start: number;
  readonly end: number;
  /** The sentence the clause stands in. */
  readonly sentence: number;
  /** The mark that ends it: `,` `、` `。` `?` `~`, quotation marks, or '' at the end. */
  readonly closer: string;
}

export interface Reading {
  readonly folded: Folded;
  readonly text: string;
  /** Clauses, as parted by ， ； ： 。 ？ ！ ~ and line ends; 、 does not part them. */
  readonly clauses: readonly Part[];
  /** The clause of each folded character; punctuation belongs to the clause before it. */
  readonly clauseOf: readonly number[];
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  /** Characters a pattern may step over. */
  readonly filler: readonly boolean[];
  /** Slips of the input method that are read as meant, in the order of the reply; only in a mended reading. */
  readonly mendings: readonly Mending[];
  /** Where each character stands, by its code. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** 1 at `traceOf` every character, and every two that follow each other, fillers between them or not. */
  readonly traces: Uint8Array;
}

const TRACES = 8192;

/**
 * Where `traces` tells of two characters, or of one alone (`before` 0). Others may fall on the same place, so a trace says
 * “perhaps”; where there is none, the characters surely do not stand in the reply.
 */
export const traceOf = (before: number, code: number): number =>
  (before * 31 + code) & (TRACES - 1);

const FILLERS = '哦噢喔呢哈呀哟啦嘛哒啊呐咯喽“”';
/** A longer run of fillers parts what stands around it, and keeps the walk's depth bounded. */
const LONGEST_FILLER = 12;
/** 亲 as a form of address, not in 亲自, 父亲. */
const AFTER_QIN = '自人子戚切友爱身手朋密和近眼口情属测';
const BEFORE_QIN = '母父乡双探';
const SENTENCE_ENDS = '。?';

function isFiller(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (FILLERS.includes(character)) return true;
  // Between two figures: 359、1套.
  if (character === '、') return /^\d、\d$/.test(text.slice(Math.max(at - 1, 0), at + 2));
  if (character !== '亲') return false;
  const next = text.charAt(at + 1);
  const last = text.charAt(at - 1);
  return !(next !== '' && AFTER_QIN.includes(next)) && !(last !== '' && BEFORE_QIN.includes(last));
}

export const isBoundary = (character: string): boolean =>
  character === ',' || character === '。' || character === '?' || character === '~';

/** Reads a reply. Linear in its length. @param simplified `lexicon.simplified`: without it 繁體 is left as it is */
export function read(source: string, simplified?: Simplified): Reading {
  const folded = normalise(source, simplified);
  return readFolded(folded, folded.text, []);
}

/** The same reply with its slips read as meant; null when there is none. Mended words have the length of the typed ones. */
export function readMended({ folded, text }: Reading, mend: Mender): Reading | null {
  const mendings = mend(text);
  if (mendings.length === 0) return null;
  let at = 0;
  let mended = '';
  for (const mending of mendings) {
    mended += text.slice(at, mending.at) + mending.read;
    at = mending.at + mending.read.length;
  }
  return readFolded(folded, mended + text.slice(at), mendings);
}

function readFolded(folded: Folded, text: string, mendings: readonly Mending[]): Reading {
  const clauses: Part[] = [];
  const sentences: { start: number; end: number }[] = [];
  const clauseOf: number[] = [];
  const filler: boolean[] = [];
  const places = new Map<number, number[]>();
  const traces = new Uint8Array(TRACES);
  let run = 0;
  let clauseStart = 0;
  let sentenceStart = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text.charAt(at);
    if (at < text.length) {
      clauseOf.push(clauses.length);
      run = isFiller(text, at) ? run + 1 : 0;
      filler.push(run > 0 && run <= LONGEST_FILLER);
      const code = text.charCodeAt(at);
      const seen = places.get(code);
      if (seen === undefined) places.set(code, [at]);
      else seen.push(at);
      traces[traceOf(0, code)] = 1;
      for (let k = at - 1; k >= 0; k--) {
        traces[traceOf(text.charCodeAt(k), code)] = 1;
        if (filler[k] !== true) break;
      }
    }
    if (at === text.length || isBoundary(character)) {
      clauses.push({ start: clauseStart, end: at, sentence: sentences.length, closer: character });
      clauseStart = at + 1;
      if (at === text.length || SENTENCE_ENDS.includes(character)) {
        sentences.push({ start: sentenceStart, end: at });
        sentenceStart = at + 1;
      }
    }
  }
  return { folded, text, clauses, clauseOf, sentences, filler, mendings, places, traces };
}
