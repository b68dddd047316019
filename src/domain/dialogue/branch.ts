/** Which branch a typed reply takes. */
import type { ReplyJudgement } from '../reply/judgement.ts';
import { holds, type Situation } from './condition.ts';
import type { TypedBranch } from './schema.ts';

/** What a branch looks at in a judgement. */
export type BranchEvidence = Pick<ReplyJudgement, 'score' | 'points' | 'forbidden'>;

/** Index of the first branch that fits; the last one when none does. */
export function chooseBranch(
  branches: readonly TypedBranch[],
  judgement: BranchEvidence,
  situation: Situation,
): number {
  const index = branches.findIndex((branch) => fits(branch, judgement, situation));
  return index === -1 ? branches.length - 1 : index;
}

function fits(branch: TypedBranch, judgement: BranchEvidence, situation: Situation): boolean {
  const hit = new Set(judgement.points.filter((point) => point.hit).map((point) => point.id));
  return (
    (branch.atLeast === undefined || judgement.score >= branch.atLeast) &&
    (branch.hit === undefined || branch.hit.every((id) => hit.has(id))) &&
    (branch.missed === undefined || branch.missed.some((id) => !hit.has(id))) &&
    (branch.forbidden === undefined || branch.forbidden === judgement.forbidden.length > 0) &&
    holds(branch.when, situation)
  );
}

/**
 * True when every reply that satisfies what `branch` asks of the words satisfies `other` too; `other` standing
 * earlier then always takes it. Conditions (`when`) are not compared.
 */
export function asksNoLessThan(branch: TypedBranch, other: TypedBranch): boolean {
  const { atLeast, hit, missed, forbidden } = other;
  return (
    (atLeast === undefined || (branch.atLeast ?? 0) >= atLeast) &&
    (hit ?? []).every((id) => branch.hit?.includes(id) === true) &&
    (missed === undefined ||
      (branch.missed !== undefined && branch.missed.every((id) => missed.includes(id)))) &&
    (forbidden === undefined || branch.forbidden === forbidden)
  );
}
