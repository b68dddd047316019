/** 打标签 */
import type { ActOf } from '../act.ts';
import { textProblem } from '../fields.ts';
import { none, same, unseen, type ActKind } from '../kind.ts';

export const tag: ActKind<ActOf<'tag'>> = {
  binds: false,
  problem: (_shop, act) => textProblem(act.tag),
  apply: same,
  seen: unseen,
  breaches: none,
};
