/** What a reply loses beside its points. */
import type { ReplyJudgement } from './judgement.ts';

/** Penalties of forbidden words, of a wrong order, of tone and of promises beyond what the shop allows. */
export const costOf = ({
  forbidden,
  order,
  tone,
  promises,
}: Pick<ReplyJudgement, 'forbidden' | 'order' | 'tone' | 'promises'>): number =>
  [...forbidden, ...order, ...tone, ...promises.flatMap(({ breach }) => breach ?? [])].reduce(
    (sum, { penalty }) => sum + penalty,
    0,
  );
