/** Author's checks of 简答 and 对话回复: the rubric, the samples, and what the assessor makes of the model answer. */
import { checkPoints, checkSamples, isBadSample, type SampleCounts } from '../reply/check.ts';
import type { Lexicon } from '../reply/lexicon.ts';
import { unique } from '../shared/finding.ts';
import type { ItemProblem } from './kind.ts';
import type { Mark } from './outcome.ts';
import type { WrittenItem } from './written.ts';

/**
 * @param mark how an answer is marked; not called without a lexicon
 * @param needsNearMiss one bad sample must use the words of a point and deny them, or the opposite of them
 */
export function checkWritten(
  item: WrittenItem,
  counts: SampleCounts,
  lexicon: Lexicon | null,
  mark: (text: string) => Mark,
  needsNearMiss: boolean,
): readonly ItemProblem[] {
  const { rubric, model } = item.key;
  const problems: ItemProblem[] = [
    ...checkPoints(rubric, 'key.rubric'),
    ...unique(
      'key.rubric.forbid',
      'forbid',
      rubric.forbid.map(({ id }) => id),
    ),
    ...checkSamples(item.samples, 'samples', counts),
  ];
  if (lexicon === null) return problems;
  const score = mark(model).judgement?.score ?? 0;
  if (score < 100) {
    problems.push({
      at: 'key.model',
      message: `the model answer earns ${score} of 100`,
      fix: 'make it earn every point, or widen what the points accept; see npm run -s assess',
      severity: 'error',
    });
  }
  const isNearMiss = (text: string): boolean =>
    mark(text).judgement?.points.some(({ state }) => state === 'contrary') === true;
  if (needsNearMiss && !item.samples.filter(isBadSample).some(({ text }) => isNearMiss(text))) {
    problems.push({
      at: 'samples',
      message: 'no bad sample says the opposite of a point in nearly its words',
      fix: 'add one, e.g. 不可以退款 where the point accepts 可以退款',
      severity: 'error',
    });
  }
  return problems;
}
