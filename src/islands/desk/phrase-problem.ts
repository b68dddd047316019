import strings from 'virtual:ui/desk-phrases';
import type { RowProblem } from '../../domain/phrases/merge.ts';
import { fill } from '../../domain/shared/text.ts';

/** What is wrong with a phrase or a row of a file, in a sentence. */
export function problemOf(problem: RowProblem): string {
  const words = strings.problem;
  const { reason, ...params } = problem;
  if (problem.reason === 'code-taken')
    return fill(words['code-taken'][problem.by], { code: problem.code });
  return fill(words[reason as Exclude<typeof reason, 'code-taken'>], params);
}
