/** Which dialogues belong on a shift. */
import type { Dialogue } from '../dialogue/schema.ts';
import type { Scenario } from './schema.ts';

export const LEAST_CUSTOMERS = 3;
export const MOST_CUSTOMERS = 12;

/** 售中 belongs to either desk. */
export const fitsRole = (dialogue: Pick<Dialogue, 'role'>, role: Scenario['role']): boolean =>
  dialogue.role === role || dialogue.role === 'insale';

/** A classic case with figures of its own plays in another shop: its goods are not at this desk. */
export const isOfPracticeShop = (dialogue: Pick<Dialogue, 'shopName'>): boolean =>
  dialogue.shopName === undefined;

/** Somebody can buy something here. */
export const canBuy = ({ endings }: Dialogue): boolean =>
  endings.some(({ sale }) => sale !== undefined);
