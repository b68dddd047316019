/** What rubrics, forbid lists and concepts look for: patterns that can be read, concepts that exist. */
import { parsePattern } from '../../reply/pattern.ts';
import type { ConceptsFile, Expression, Forbid, Rubric } from '../../reply/schema.ts';
import { showValue, type KeyPath } from '../raw.ts';
import type { Checker, KnownIds } from './checker.ts';

/** Calls `visit` with every expression of a list, also those inside any and all. */
export function walkExpressions(
  list: readonly Expression[],
  path: KeyPath,
  visit: (path: KeyPath, expression: Expression) => void,
): void {
  list.forEach((expression, index) => {
    const here = [...path, index];
    visit(here, expression);
    if (typeof expression === 'string') return;
    if ('any' in expression) walkExpressions(expression.any, [...here, 'any'], visit);
    if ('all' in expression) walkExpressions(expression.all, [...here, 'all'], visit);
    if ('near' in expression) walkExpressions(expression.near, [...here, 'near'], visit);
  });
}

/** The concepts a list names, at any depth. */
export function conceptsNamed(list: readonly Expression[]): string[] {
  const ids: string[] = [];
  walkExpressions(list, [], (_, expression) => {
    if (typeof expression === 'object' && 'concept' in expression) ids.push(expression.concept);
  });
  return ids;
}

/** True when every pattern of a list parses and every concept it names is there. */
export function canBeRead(list: readonly Expression[], concepts: ReadonlySet<string>): boolean {
  let readable = true;
  walkExpressions(list, [], (_, expression) => {
    if (typeof expression === 'string') readable &&= parsePattern(expression).ok;
    else if ('concept' in expression) readable &&= concepts.has(expression.concept);
  });
  return readable;
}

export function checkExpressions(
  checker: Checker,
  known: KnownIds,
  entry: object,
  list: readonly Expression[],
  path: KeyPath,
): void {
  walkExpressions(list, path, (at, expression) => {
    if (typeof expression === 'object') {
      if ('concept' in expression)
        checker.refer(entry, [...at, 'concept'], expression.concept, known.concepts);
      return;
    }
    const parsed = parsePattern(expression);
    if (!parsed.ok)
      checker.error(
        entry,
        at,
        `the pattern ${showValue(expression)} cannot be read: ${parsed.error}`,
        'see docs/dialogues.md for the marks of a pattern',
      );
  });
}

export function checkForbid(
  checker: Checker,
  known: KnownIds,
  entry: object,
  forbid: readonly Forbid[],
  path: KeyPath,
): void {
  forbid.forEach((rule, index) => {
    if (rule.rule !== undefined)
      checker.refer(entry, [...path, index, 'rule'], rule.rule, known.rules);
    checkExpressions(checker, known, entry, rule.match, [...path, index, 'match']);
  });
}

/** Everything a rubric looks for. @param path of the rubric inside the entry */
export function checkRubric(
  checker: Checker,
  known: KnownIds,
  entry: object,
  rubric: Rubric,
  path: KeyPath,
): void {
  rubric.points.forEach((point, p) => {
    for (const key of ['accept', 'contrary'] as const)
      checkExpressions(checker, known, entry, point[key], [...path, 'points', p, key]);
  });
  checkForbid(checker, known, entry, rubric.forbid, [...path, 'forbid']);
}

/** True when replies can be assessed: every pattern parses, every concept named is there. */
export function isReadable(rubrics: readonly Rubric[], file: ConceptsFile): boolean {
  const ids = new Set(file.concepts.map(({ id }) => id));
  const named = file.concepts.every(
    ({ includes, except }) =>
      includes.every((id) => ids.has(id)) && except.every((one) => parsePattern(one).ok),
  );
  const lists = [
    ...file.concepts.map(({ any }) => any),
    ...file.alwaysForbidden.map(({ match }) => match),
    ...file.tone.map(({ match }) => match),
    ...file.promises.map(({ says }) => says),
    file.courtesies,
    ...rubrics.flatMap(({ points, forbid }) => [
      ...points.flatMap(({ accept, contrary }) => [accept, contrary]),
      ...forbid.map(({ match }) => match),
    ]),
  ];
  return named && lists.every((list) => canBeRead(list, ids));
}
