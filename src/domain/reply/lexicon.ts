/** The lexicon whole, and the part of the concept library that one dialogue or one lesson's questions need. */
import { expressionsIn, patternsIn } from '../desk/patterns.ts';
import type { Dialogue } from '../dialogue/schema.ts';
import { homophonesFor } from '../shared/chinese/homophones-part.ts';
import { makeLexicon, type Lexicon, type Library } from './lexicon-core.ts';
import { judgePromises } from './promise.ts';
import type { ConceptsFile, Expression, Forbid, Rubric } from './schema.ts';

export type { Lexicon, Library } from './lexicon-core.ts';

/** Compiles `content/concepts.yaml` or a part of it. */
export const compileLexicon = (file: Library): Lexicon => makeLexicon(file, judgePromises);

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

/** The part of the library one dialogue needs. A classic case is another shop: what ours allows says nothing there. */
export const conceptsFor = (
  { turns, forbid, shopName }: Dialogue,
  file: ConceptsFile,
): ConceptsFile =>
  conceptsOf(
    turns.flatMap((turn) => (turn.kind === 'typed' ? [turn.rubric] : [])),
    forbid,
    shopName === undefined ? file : { ...file, promises: [], allowances: [] },
    turns.flatMap((turn) =>
      turn.kind === 'choice'
        ? []
        : [...(turn.acts ?? []), ...(turn.wrongActs ?? [])].flatMap(({ act }) =>
            patternsIn(act).flatMap(expressionsIn),
          ),
    ),
  );
