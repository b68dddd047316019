/** 转交同事: the customer reads who takes over. */
import type { ActOf } from '../act.ts';
import { textProblem } from '../fields.ts';
import { none, same, type ActKind } from '../kind.ts';

export const transfer: ActKind<ActOf<'transfer'>> = {
  binds: false,
  problem: (_shop, { reason }) => textProblem(reason),
  apply: same,
  seen: (_shop, { to }) => ({ code: 'transfer', params: { to } }),
  breaches: none,
};
