/** One line about an act at the desk, for pages that show what an author wrote down. */
import acts from 'virtual:ui/acts';
import type { DeskAct } from '../domain/desk/act.ts';
import { fill } from '../domain/shared/text.ts';
import { shop } from './content.ts';

/**
 * Words for acts, with the names of goods.
 * @example (await actWords())({ kind: 'change-price', order: 'o-1', total: 80 }) // '订单 o-1 改价为 80 元'
 */
export async function actWords(): Promise<(act: DeskAct) => string> {
  const { products } = await shop();
  return (act) => {
    const { kind, ...fields } = act;
    const params: Record<string, string | number> = { ...fields };
    if ('product' in act)
      params['product'] = products.find(({ id }) => id === act.product)?.name ?? act.product;
    if (act.kind === 'agree-return') params['freight'] = acts.freight[act.freight];
    if (act.kind === 'transfer') params['to'] = acts.to[act.to];
    return fill(acts.done[kind], params);
  };
}
