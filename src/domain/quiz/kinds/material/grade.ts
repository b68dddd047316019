/**
 * Marks the questions of a 材料题 one by one with the same seed; each is worth the same, an empty one counts 0 once
 * another is answered. One answer that cannot be read makes the whole unreadable: it can still be mended.
 */
import type { Lexicon } from '../../../reply/lexicon.ts';
import { explained, gradeAs, type ResponseOf, type Solution } from '../../kind.ts';
import { invalid, marked, UNANSWERED, type Mark, type Note, type Outcome } from '../../outcome.ts';
import type { PartResponse } from '../../response.ts';
import { partKindOf } from '../parts.ts';
import type { Material, MaterialPart } from './schema.ts';

export function grade(
  item: Material,
  { answers }: ResponseOf<'material'>,
  seed: string,
  lexicon: Lexicon | null,
): Mark {
  const foreign = Object.keys(answers).filter((at) => !item.questions.some(({ id }) => id === at));
  if (foreign.length > 0) {
    return invalid(...foreign.map((at) => ({ code: 'foreign', at }) as const));
  }

  const parts = item.questions.map((part) => ({
    at: part.id,
    mark: markPart(part, Object.hasOwn(answers, part.id) ? answers[part.id] : undefined, {
      seed,
      lexicon,
    }),
  }));
  const notes = parts.flatMap(({ at, mark }) => mark.notes.map((note) => within(at, note)));
  const every = (outcome: Outcome): boolean => parts.every(({ mark }) => mark.outcome === outcome);
  if (every('unanswered')) return { ...UNANSWERED, parts };
  if (parts.some(({ mark }) => mark.outcome === 'invalid')) return { ...invalid(...notes), parts };
  const credit = parts.reduce((sum, { mark }) => sum + mark.credit, 0) / parts.length;
  const mark = marked(credit, notes);
  // A reply counts as right before it has every point, and so does a 材料题 of right answers.
  return { ...mark, ...(every('correct') ? { outcome: 'correct' } : {}), parts };
}

const markPart = (
  part: MaterialPart,
  response: PartResponse | undefined,
  { seed, lexicon }: { readonly seed: string; readonly lexicon: Lexicon | null },
): Mark =>
  response === undefined
    ? UNANSWERED
    : gradeAs(partKindOf(part.kind), part, response, seed, lexicon);

const within = (question: string, note: Note): Note => ({
  ...note,
  at: note.at === undefined ? question : `${question}/${note.at}`,
});

export function solution(item: Material, seed: string): Solution {
  const parts = item.questions.map((part) => ({
    at: part.id,
    solution: partKindOf(part.kind).solution(part as never, seed),
  }));
  const all = <T extends { readonly at: string }>(
    listOf: (solution: Solution) => readonly T[],
  ): readonly T[] =>
    parts.flatMap(({ at, solution }) =>
      listOf(solution).map((one) => ({ ...one, at: `${at}/${one.at}` })),
    );
  return {
    right: all(({ right }) => right),
    remarks: all(({ remarks }) => remarks),
    ...explained(item),
    response: {
      kind: 'material',
      answers: Object.fromEntries(
        // A question of a 材料题 is no 材料题, so its answer is a part's.
        parts.map(({ at, solution }) => [at, solution.response as PartResponse]),
      ),
    },
    parts,
  };
}
