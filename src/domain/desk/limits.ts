/** What a form of the desk takes at most; not what an agent may promise (authority.ts). */
export const MAX_ACT_TEXT = 500;
/** Yuan. */
export const MAX_MONEY = 1_000_000;
