/**
 * The lexicon: the concept library with its patterns parsed. Compile it once a page; a browser gets only the
 * concepts one dialogue or one lesson's questions need.
 */
import { expressionsIn, patternsIn } from '../desk/patterns.ts';
import type { Dialogue } from '../dialogue/schema.ts';
import { compileHomophones, type Mender } from '../shared/chinese/homophones.ts';
import { homophonesFor } from '../shared/chinese/homophones-part.ts';
import { once } from '../shared/once.ts';
import { parsePattern, type Pattern } from './pattern.ts';
import { compileWords, splitWords, type Words } from './words.ts';
import type { Allowance } from '../shop/allowance.ts';
import type {
  Concept,
  ConceptsFile,
  Expression,
  Forbid,
  PromiseKind,
  Rubric,
  Tone,
} from './schema.ts';

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
  /** Parses each pattern once. Throws on a broken one: content is checked before it gets here. */
  pattern(source: string): Pattern;
}

/** A library or a part of it. What is added to the concepts may be missing: older data and tests do without. */
export type Library = Pick<ConceptsFile, 'concepts' | 'alwaysForbidden'> & Partial<ConceptsFile>;

/** 貨货發发 → 貨: 货, 發: 发. */
const pairs = (text: string): Map<string, string> =>
  new Map((text.match(/../g) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** Compiles `content/concepts.yaml` or a part of it. */
export function compileLexicon(file: Library): Lexicon {
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
    pattern: once((source) => {
      const parsed = parsePattern(source);
      if (!parsed.ok) throw new Error(`Broken pattern “${source}”: ${parsed.error}`);
      return parsed.value;
    }),
  };
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** The concepts an expression names, directly. */
export function conceptsIn(expression: Expression): string[] {
  if (typeof expression === 'string') return [];
  if ('concept' in expression) return [expression.concept];
  if ('near' in expression) return expression.near.flatMap(conceptsIn);
  return ('any' in expression ? expression.any : expression.all).flatMap(conceptsIn);
}

/**
 * The part of the library some rubrics need: what they and the forbidden words name, and all that these name.
 * @param forbids forbidden words besides those of the rubrics and the course's own
 * @param more what else is looked for in texts
 */
export function conceptsOf(
  rubrics: readonly Rubric[],
  forbids: readonly Forbid[],
  file: ConceptsFile,
  more: readonly Expression[] = [],
): ConceptsFile {
  const byId = new Map(file.concepts.map((concept) => [concept.id, concept]));
  const named = [
    ...more,
    ...rubrics.flatMap(({ points }) =>
      points.flatMap(({ accept, contrary }) => [...accept, ...contrary]),
    ),
    ...[...file.alwaysForbidden, ...forbids, ...rubrics.flatMap(({ forbid }) => forbid)].flatMap(
      ({ match }) => match,
    ),
    ...(file.tone ?? []).flatMap(({ match }) => match),
    ...(file.promises ?? []).flatMap(({ says }) => says),
    ...(file.courtesies ?? []),
  ].flatMap(conceptsIn);
  const needed = new Set<string>();
  for (let id = named.pop(); id !== undefined; id = named.pop()) {
    const concept = byId.get(id);
    if (concept === undefined || needed.has(id)) continue;
    needed.add(id);
    named.push(...concept.includes, ...concept.any.flatMap(conceptsIn));
  }
  const concepts = file.concepts.filter((concept) => needed.has(concept.id));
  const { homophones } = file;
  if (homophones === undefined) return { ...file, concepts };
  const listened = [
    ...rubrics.flatMap(({ points }) => points.map(({ accept }) => accept)),
    concepts,
  ];
  return { ...file, concepts, homophones: homophonesFor(homophones, stringsIn(listened)) };
}

/** The part of the library one dialogue needs. */
export const conceptsFor = ({ turns, forbid }: Dialogue, file: ConceptsFile): ConceptsFile =>
  conceptsOf(
    turns.flatMap((turn) => (turn.kind === 'typed' ? [turn.rubric] : [])),
    forbid,
    file,
    turns.flatMap((turn) =>
      turn.kind === 'choice'
        ? []
        : [...(turn.acts ?? []), ...(turn.wrongActs ?? [])].flatMap(({ act }) =>
            patternsIn(act).flatMap(expressionsIn),
          ),
    ),
  );
