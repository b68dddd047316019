/** An act as one line of a report or a recording; what the customer read of it is another matter (domain/desk/seen.ts). */
import acts from 'virtual:ui/acts';
import type { DeskAct } from '../../domain/desk/act.ts';
import { fill } from '../../domain/shared/text.ts';

/** The name of a product by its id; an id nobody knows stands for itself. */
export type NameOf = (product: string) => string;

/** @example actText({ kind: 'tag', tag: '老客户' }, nameOf) // '打了标签：老客户' */
export function actText(act: DeskAct, nameOf: NameOf): string {
  const { kind, ...fields } = act;
  const told: Record<string, string | number> = { ...fields };
  if ('product' in act) told['product'] = nameOf(act.product);
  if (act.kind === 'agree-return') told['freight'] = acts.freight[act.freight];
  if (act.kind === 'transfer') told['to'] = acts.to[act.to];
  return fill(acts.done[kind], told);
}
