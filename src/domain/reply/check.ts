/**
 * What an author can get wrong in rubrics and concepts beyond their shape: broken patterns, names of concepts that
 * do not exist, points and orders that do not fit together.
 */
import type { Dialogue } from '../dialogue/schema.ts';
import { parsePattern } from './pattern.ts';
import type { ConceptsFile, Expression, Forbid, Rubric } from './schema.ts';

export interface ReplyProblem {
  /** Path of the key inside the file, e.g. turns[2](refund).rubric.points[0](promise).accept[1]. */
  readonly at: string;
  readonly message: string;
  readonly fix: string;
}

function checkExpression(
  expression: Expression,
  at: string,
  concepts: ReadonlySet<string>,
): ReplyProblem[] {
  if (typeof expression === 'string') {
    const parsed = parsePattern(expression);
    if (parsed.ok) return [];
    return [
      {
        at,
        message: `broken pattern “${expression}”: ${parsed.error}`,
        fix: 'see docs/marking.md; write “\\” before a ( ) | … { } that is meant literally',
      },
    ];
  }
  if ('concept' in expression) {
    if (concepts.has(expression.concept)) return [];
    return [
      {
        at: `${at}.concept`,
        message: `unknown concept “${expression.concept}”`,
        fix: 'use an id of content/concepts.yaml, or add the concept there',
      },
    ];
  }
  const [key, parts] = 'any' in expression ? ['any', expression.any] : ['all', expression.all];
  return parts.flatMap((part, index) => checkExpression(part, `${at}.${key}[${index}]`, concepts));
}

const checkForbids = (
  forbids: readonly Forbid[],
  at: string,
  concepts: ReadonlySet<string>,
): ReplyProblem[] =>
  forbids.flatMap((forbid, index) =>
    forbid.match.flatMap((expression, number) =>
      checkExpression(expression, `${at}[${index}](${forbid.id}).match[${number}]`, concepts),
    ),
  );

/** Repeated ids of a list, each told once. */
function checkUnique(ids: readonly string[], at: string): ReplyProblem[] {
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((id) => ({
    at,
    message: `the id “${id}” stands there twice`,
    fix: 'give each its own id',
  }));
}

/** Checks `content/concepts.yaml`. */
export function checkConcepts(file: ConceptsFile): ReplyProblem[] {
  const ids = new Set(file.concepts.map(({ id }) => id));
  return [
    ...checkUnique(
      file.concepts.map(({ id }) => id),
      'concepts',
    ),
    ...file.concepts.flatMap((concept, index) => {
      const at = `concepts[${index}](${concept.id})`;
      return [
        ...concept.any.flatMap((part, k) => checkExpression(part, `${at}.any[${k}]`, ids)),
        ...concept.except.flatMap((part, k) => checkExpression(part, `${at}.except[${k}]`, ids)),
        ...concept.includes.flatMap((id, k) =>
          checkExpression({ concept: id }, `${at}.includes[${k}]`, ids),
        ),
        ...(concept.any.length + concept.includes.length > 0
          ? []
          : [{ at, message: 'the concept has no wording', fix: 'fill `any` or `includes`' }]),
      ];
    }),
    ...checkForbids(file.alwaysForbidden, 'alwaysForbidden', ids),
  ];
}

function checkRubric(rubric: Rubric, at: string, concepts: ReadonlySet<string>): ReplyProblem[] {
  const ids = rubric.points.map(({ id }) => id);
  return [
    ...checkUnique(ids, `${at}.points`),
    ...rubric.points.flatMap((point, index) => {
      const here = `${at}.points[${index}](${point.id})`;
      return [
        ...point.accept.flatMap((one, k) => checkExpression(one, `${here}.accept[${k}]`, concepts)),
        ...point.contrary.flatMap((one, k) =>
          checkExpression(one, `${here}.contrary[${k}]`, concepts),
        ),
      ];
    }),
    ...rubric.order
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        at: `${at}.order`,
        message: `“${id}” is no point of this rubric`,
        fix: `use one of ${ids.join(', ')}`,
      })),
    ...checkForbids(rubric.forbid, `${at}.forbid`, concepts),
  ];
}

/** Checks the rubrics and forbidden words of one dialogue against the concept library. */
export function checkReplies(dialogue: Dialogue, file: ConceptsFile): ReplyProblem[] {
  const concepts = new Set(file.concepts.map(({ id }) => id));
  return [
    ...checkForbids(dialogue.forbid, 'forbid', concepts),
    ...dialogue.turns.flatMap((turn, index) =>
      turn.kind === 'typed'
        ? checkRubric(turn.rubric, `turns[${index}](${turn.id}).rubric`, concepts)
        : [],
    ),
  ];
}
