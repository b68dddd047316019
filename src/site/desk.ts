/** What the desk's first page chooses from: shifts of the course, and conversations for a shift of one's own. */
import type { Dialogue } from '../domain/dialogue/schema.ts';
import type { Counting, Scenario } from '../domain/shift/schema.ts';
import { counting, dialogues, shifts, shop } from './content.ts';

export interface DeskChoices {
  readonly shifts: readonly (Pick<
    Scenario,
    'id' | 'title' | 'kind' | 'role' | 'summary' | 'minutes' | 'brief'
  > & { readonly customers: number })[];
  /** Only those at the practice shop: a classic case has its own, which the desk does not know. */
  readonly dialogues: readonly (Pick<
    Dialogue,
    'id' | 'title' | 'role' | 'difficulty' | 'minutes' | 'customer'
  > & { readonly name: string })[];
  readonly counting: Counting;
}

export async function deskChoices(): Promise<DeskChoices> {
  const [scenarios, all, { customers }, rule] = await Promise.all([
    shifts(),
    dialogues(),
    shop(),
    counting(),
  ]);
  const names = new Map(customers.map(({ id, name }) => [id, name]));
  return {
    shifts: scenarios.map(({ id, title, kind, role, summary, minutes, brief, customers: who }) => ({
      ...{ id, title, kind, role, summary, minutes, brief },
      customers: who.length,
    })),
    dialogues: all
      .filter(({ shopName }) => shopName === undefined)
      .map(({ id, title, role, difficulty, minutes, customer }) => ({
        ...{ id, title, role, difficulty, minutes, customer },
        name: names.get(customer) ?? customer,
      })),
    counting: rule,
  };
}
