/**
 * The lexicon: the concept library with its patterns parsed. Compile it once a page; a browser gets only the
 * concepts one dialogue or one lesson's questions need.
 */
import { expressionsIn, patternsIn } from '../desk/patterns.ts';
import type { Dialogue } from '../dialogue/schema.ts';
import { parsePattern, type Pattern } from './pattern.ts';
import type { Concept, ConceptsFile, Expression, Forbid, Rubric } from './schema.ts';

export interface Lexicon {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly alwaysForbidden: readonly Forbid[];
  /** Parses each pattern once. Throws on a broken one: content is checked before it gets here. */
  pattern(source: string): Pattern;
}

/** Compiles `content/concepts.yaml` or a part of it. */
export function compileLexicon(file: ConceptsFile): Lexicon {
  const patterns = new Map<string, Pattern>();
  return {
    concepts: new Map(file.concepts.map((concept) => [concept.id, concept])),
    alwaysForbidden: file.alwaysForbidden,
    pattern: (source) => {
      const known = patterns.get(source);
      if (known !== undefined) return known;
      const parsed = parsePattern(source);
      if (!parsed.ok) throw new Error(`Broken pattern “${source}”: ${parsed.error}`);
      patterns.set(source, parsed.value);
      return parsed.value;
    },
  };
}

/** The concepts an expression names, directly. */
export function conceptsIn(expression: Expression): string[] {
  if (typeof expression === 'string') return [];
  if ('concept' in expression) return [expression.concept];
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
  ].flatMap(conceptsIn);
  const needed = new Set<string>();
  for (let id = named.pop(); id !== undefined; id = named.pop()) {
    const concept = byId.get(id);
    if (concept === undefined || needed.has(id)) continue;
    needed.add(id);
    named.push(...concept.includes, ...concept.any.flatMap(conceptsIn));
  }
  return {
    concepts: file.concepts.filter((concept) => needed.has(concept.id)),
    alwaysForbidden: file.alwaysForbidden,
  };
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
