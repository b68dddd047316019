/** 订单: the customer's orders as they stand, and what can be done to each; what cannot be done says why. */
import acts from 'virtual:ui/acts';
import strings from 'virtual:ui/desk';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { applyAct } from '../../../domain/desk/acts.ts';
import type { DeskAct } from '../../../domain/desk/act.ts';
import type { DeskOrder, DeskShop } from '../../../domain/desk/desk-shop.ts';
import { fill } from '../../../domain/shared/text.ts';
import { $desk, $shift } from '../../../stores/desk/run.ts';
import { ActDialog, shopIn, type ActWish } from '../ActDialog.tsx';
import { actOf, AT_ONCE, firstAnswers, ORDER_ACTS } from '../../act-form/form-fields.ts';
import { problemText } from '../../act-form/seen.ts';
import { useSelect } from '../use-select.ts';
import { actNow, customerIn } from './act-now.ts';

const words = strings.orders;
const TONE: Record<DeskOrder['state'], string> = {
  待付款: 'warn',
  待发货: 'info',
  已发货: 'info',
  已签收: 'good',
  交易成功: 'good',
  退款中: 'bad',
  已退款: 'bad',
  已关闭: '',
};

export function Orders({
  chat,
  locked,
}: {
  readonly chat: number;
  readonly locked: boolean;
}): JSX.Element {
  const customer = customerIn(chat);
  useSelect($shift, (state) => state?.shop.orders);
  const shop = shopIn(chat);
  const orders = (shop?.orders ?? []).filter((order) => order.customer === customer);
  if (shop === null || orders.length === 0) return <p class="desk-empty">{words.none}</p>;
  return (
    <ul role="list" class="desk-items">
      {orders.toSorted(newestFirst).map((order) => (
        <Item key={order.id} order={order} shop={shop} chat={chat} locked={locked} />
      ))}
    </ul>
  );
}

const newestFirst = (a: DeskOrder, b: DeskOrder): number => (a.placedAt < b.placedAt ? 1 : -1);

const nameOfProduct = (id: string): string =>
  $desk.get()?.world.shop.products.find((product) => product.id === id)?.name ?? id;

function Item({
  order,
  shop,
  chat,
  locked,
}: {
  readonly order: DeskOrder;
  readonly shop: DeskShop;
  readonly chat: number;
  readonly locked: boolean;
}): JSX.Element {
  const sum = { sum: order.payable };
  const times = [
    fill(words.placed, { at: order.placedAt }),
    ...(order.paidAt === undefined ? [] : [fill(words.paid, { at: order.paidAt })]),
    ...(order.shippedAt === undefined ? [] : [fill(words.shipped, { at: order.shippedAt })]),
    ...(order.signedAt === undefined ? [] : [fill(words.signed, { at: order.signedAt })]),
  ];
  return (
    <li class="desk-item" aria-label={fill(words.order, { id: order.id })}>
      <p class="desk-item-name">
        {fill(words.order, { id: order.id })}{' '}
        <span class="tag" data-tone={TONE[order.state]}>
          {order.state}
        </span>
      </p>
      <ul class="desk-lines">
        {order.lines.map(({ product, variant, quantity, unitPrice }) => (
          <li key={`${product}/${variant ?? ''}`}>
            {fill(words.line, {
              name: nameOfProduct(product),
              variant: variant === undefined ? '' : fill(words.variant, { variant }),
              quantity,
              price: unitPrice,
            })}
          </li>
        ))}
      </ul>
      <p class="desk-item-facts">
        <b>{fill(order.state === '待付款' ? words.due : words.payable, sum)}</b>
        {order.freight > 0 && <span>{fill(words.freight, { sum: order.freight })}</span>}
        {order.refunded > 0 && <span>{fill(words.refunded, { sum: order.refunded })}</span>}
      </p>
      <dl class="desk-facts">
        <dt>{words.address}</dt>
        <dd>{order.address}</dd>
        {order.buyerNote !== undefined && (
          <>
            <dt>{words.buyerNote}</dt>
            <dd>{order.buyerNote}</dd>
          </>
        )}
        {order.shopNote !== undefined && (
          <>
            <dt>{words.shopNote}</dt>
            <dd>{order.shopNote}</dd>
          </>
        )}
      </dl>
      <p class="desk-quiet">{times.join(' · ')}</p>
      {order.returnFreight !== null && (
        <p class="desk-quiet">{fill(words.return, { who: acts.freight[order.returnFreight] })}</p>
      )}
      {order.reissued.map(({ product, quantity }, index) => (
        <p key={index} class="desk-quiet">
          {fill(words.reissued, { name: nameOfProduct(product), n: quantity })}
        </p>
      ))}
      {order.extendedDays > 0 && (
        <p class="desk-quiet">{fill(words.extended, { n: order.extendedDays })}</p>
      )}
      {!locked && <Acts order={order} shop={shop} chat={chat} />}
    </li>
  );
}

/** Why an act cannot be done to an order as it stands, whatever would be filled in; null: it can. */
function against(shop: DeskShop, kind: DeskAct['kind'], order: DeskOrder): string | null {
  const act = actOf(kind, order.id, { ...firstAnswers(kind, order), freight: 'shop' });
  const tried = act === null ? null : applyAct(shop, act);
  if (tried === null || tried.ok) return null;
  return ['wrong-state', 'no-parcel'].includes(tried.error.reason)
    ? problemText(tried.error)
    : null;
}

function Acts({
  order,
  shop,
  chat,
}: {
  readonly order: DeskOrder;
  readonly shop: DeskShop;
  readonly chat: number;
}): JSX.Element {
  const [wish, setWish] = useState<ActWish | null>(null);
  const [problem, setProblem] = useState('');
  const press = (kind: (typeof ORDER_ACTS)[number]): void => {
    const reason = against(shop, kind, order);
    if (reason !== null) {
      setProblem(reason);
      return;
    }
    const act = AT_ONCE.has(kind) ? actOf(kind, order.id, {}) : null;
    if (act !== null) setProblem(actNow(chat, act));
    else {
      setProblem('');
      setWish({ kind, order: order.id });
    }
  };
  return (
    <div>
      <div class="desk-acts" role="group" aria-label={words.acts}>
        {ORDER_ACTS.map((kind) => (
          <button
            key={kind}
            type="button"
            class="desk-tool"
            aria-disabled={against(shop, kind, order) === null ? undefined : 'true'}
            onClick={() => press(kind)}
          >
            {acts.names[kind]}
          </button>
        ))}
      </div>
      <p role="status" class="desk-alert">
        {problem}
      </p>
      {wish !== null && <ActDialog chat={chat} wish={wish} onDone={() => setWish(null)} />}
    </div>
  );
}
