/** What the desk's first page knows of shifts and conversations. */
import type { Dialogue } from '../../domain/dialogue/schema.ts';
import type { Scenario } from '../../domain/shift/schema.ts';

export type ShiftChoice = Pick<
  Scenario,
  'id' | 'title' | 'kind' | 'role' | 'summary' | 'minutes' | 'brief'
> & { readonly customers: number };

export type DialogueChoice = Pick<Dialogue, 'id' | 'title' | 'role' | 'difficulty' | 'minutes'> & {
  /** The customer's id and name: a shift has a customer once. */
  readonly customer: string;
  readonly name: string;
};
