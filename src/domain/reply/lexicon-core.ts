/**
 * The lexicon: a concept library with its patterns parsed. Compile it once a page; a browser gets only the concepts one
 * dialogue or one lesson's questions need. What judges promises comes with the libraries that know promises: the course's
 * classic cases are other shops, and a page that holds only those does without it.
 */
import { compileHomophones, type Mender } from '../shared/chinese/homophones.ts';
import { once } from '../shared/once.ts';
import { parsePattern, type Pattern } from './pattern.ts';
import type { JudgePromises } from './promise.ts';
import { compileWords, splitWords, type Words } from './words.ts';
import type { Allowance } from '../shop/allowance.ts';
import type { Concept, ConceptsFile, Expression, Forbid, PromiseKind, Tone } from './schema.ts';

export interface Lexicon {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly alwaysForbidden: readonly Forbid[];
  readonly tone: readonly Tone[];
  readonly promises: readonly PromiseKind[];
  readonly times: Readonly<Record<string, number>>;
  readonly allowances: readonly Allowance[];
  readonly courtesies: readonly Expression[];
  readonly placeholders: readonly string[];
  /** What the guards know. */
  readonly words: Words;
  /** Reads slips of the input method as meant. */
  readonly mend: Mender;
  /** See promise.ts; finds none where the library knows none. */
  readonly judgePromises: JudgePromises;
  /** Parses each pattern once. Throws on a broken one: content is checked before it gets here. */
  pattern(source: string): Pattern;
}

/** A library or a part of it. What is added to the concepts may be missing: older data and tests do without. */
export type Library = Pick<ConceptsFile, 'concepts' | 'alwaysForbidden'> & Partial<ConceptsFile>;

/** 貨货發发 → 貨: 货, 發: 发. */
const pairs = (text: string): Map<string, string> =>
  new Map((text.match(/../g) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** Compiles `content/concepts.yaml` or a part of it. */
export function makeLexicon(file: Library, judgePromises: JudgePromises): Lexicon {
  return {
    concepts: new Map(file.concepts.map((concept) => [concept.id, concept])),
    alwaysForbidden: file.alwaysForbidden,
    tone: file.tone ?? [],
    promises: file.promises ?? [],
    times: file.times ?? {},
    allowances: file.allowances ?? [],
    courtesies: file.courtesies ?? [],
    placeholders: splitWords(file.placeholders ?? ''),
    words: compileWords(file.guards, pairs(file.traditional ?? '')),
    mend: compileHomophones(file.homophones),
    judgePromises,
    pattern: once((source) => {
      const parsed = parsePattern(source);
      if (!parsed.ok) throw new Error(`Broken pattern “${source}”: ${parsed.error}`);
      return parsed.value;
    }),
  };
}

/** As `compileLexicon` (lexicon.ts), where the judging of promises is fetched when the library knows any. Rejects when it cannot be. */
export async function loadLexicon(file: Library): Promise<Lexicon> {
  const knowsPromises = (file.promises ?? []).length > 0;
  return makeLexicon(file, knowsPromises ? (await import('./promise.ts')).judgePromises : () => []);
}
