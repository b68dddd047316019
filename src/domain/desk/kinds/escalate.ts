/** 升级主管: among colleagues; what the customer is told, the agent writes. */
import type { ActOf } from '../act.ts';
import { textProblem } from '../fields.ts';
import { none, same, unseen, type ActKind } from '../kind.ts';

export const escalate: ActKind<ActOf<'escalate'>> = {
  binds: false,
  problem: (_shop, { reason }) => textProblem(reason),
  apply: same,
  seen: unseen,
  breaches: none,
};
