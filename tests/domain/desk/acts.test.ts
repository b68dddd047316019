import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeskAct } from '../../../src/domain/desk/act.ts';
import { DeskActSchema } from '../../../src/domain/desk/act-schema.ts';
import { ACT_KINDS, applyAct, breachesOf, seenBy } from '../../../src/domain/desk/acts.ts';
import type { DeskShop, OrderState } from '../../../src/domain/desk/desk-shop.ts';
import {
  openShop,
  orderChanged,
  talkingTo,
  withScene,
} from '../../../src/domain/desk/open-shop.ts';
import { orderOf } from '../../../src/domain/desk/orders.ts';
import { ORDER_STATES } from '../../../src/domain/shop/states.ts';
import { deskIn, tinyShop } from './tiny-shop.ts';

const order = 'o-1';
/** One act of every kind, possible in some state of `o-1`. */
const acts: readonly DeskAct[] = [
  { kind: 'send-product', product: 'box' },
  { kind: 'change-price', order, total: 62 },
  { kind: 'note', order, text: '要米白' },
  { kind: 'check-address', order },
  { kind: 'change-address', order, address: '苏州，电话尾号 6120' },
  { kind: 'urge-payment', order },
  { kind: 'send-coupon', amount: 5 },
  { kind: 'track', order: 'o-sent' },
  { kind: 'agree-refund', order, amount: 10 },
  { kind: 'agree-return', order, freight: 'buyer' },
  { kind: 'reissue', order, product: 'box', quantity: 1 },
  { kind: 'extend-receipt', order, days: 5 },
  { kind: 'transfer', to: 'warehouse', reason: '查库存' },
  { kind: 'tag', tag: '爱砍价' },
  { kind: 'escalate', reason: '要退一赔三' },
];

const done = (shop: DeskShop, ...list: readonly DeskAct[]): DeskShop =>
  list.reduce((now, act) => {
    const result = applyAct(now, act);
    if (!result.ok) throw new Error(`${act.kind}: ${result.error.reason}`);
    return result.value;
  }, shop);

const problem = (shop: DeskShop, act: DeskAct): string | null => {
  const result = applyAct(shop, act);
  return result.ok ? null : result.error.reason;
};

test('every kind of act is in this table', () => {
  expect(acts.map(({ kind }) => kind).toSorted()).toEqual([...ACT_KINDS].toSorted());
});

describe('an act is possible in the states of its order where the platform offers it', () => {
  const table: [DeskAct['kind'], readonly OrderState[]][] = [
    ['change-price', ['待付款']],
    ['note', ORDER_STATES],
    ['check-address', ['待付款', '待发货', '已发货', '已签收', '交易成功', '退款中']],
    ['change-address', ['待付款', '待发货']],
    ['urge-payment', ['待付款']],
    ['agree-refund', ['待发货', '已发货', '已签收', '交易成功', '退款中']],
    ['agree-return', ['已签收', '交易成功', '退款中']],
    ['reissue', ['已发货', '已签收', '交易成功', '退款中']],
    ['extend-receipt', ['已发货', '已签收', '退款中']],
  ];
  test.each(table)('%s', (kind, states) => {
    const act = acts.find((one) => one.kind === kind)!;
    const possible = ORDER_STATES.filter((state) => problem(deskIn(state), act) === null);
    expect(possible).toEqual(states);
    const impossible = ORDER_STATES.filter((state) => !states.includes(state));
    for (const state of impossible)
      expect(applyAct(deskIn(state), act)).toEqual({
        ok: false,
        error: { reason: 'wrong-state', order, state, states },
      });
  });
});

describe('the desk refuses', () => {
  const late = deskIn('已签收');
  test.each<[string, DeskShop, DeskAct, string]>([
    ['an unknown order', deskIn(), { kind: 'urge-payment', order: 'o-9' }, 'unknown-order'],
    [
      'an order of another customer',
      deskIn(),
      { kind: 'check-address', order: 'o-bob' },
      'other-customer',
    ],
    ['an unknown article', deskIn(), { kind: 'send-product', product: 'toy' }, 'unknown-product'],
    [
      'an unknown article as a replacement',
      late,
      { kind: 'reissue', order, product: 'toy', quantity: 1 },
      'unknown-product',
    ],
    [
      'more than there is in stock',
      late,
      { kind: 'reissue', order, product: 'rare', quantity: 2 },
      'out-of-stock',
    ],
    ['half a piece', late, { kind: 'reissue', order, product: 'box', quantity: 0.5 }, 'bad-count'],
    ['an order without a parcel', late, { kind: 'track', order }, 'no-parcel'],
    ['an empty note', deskIn(), { kind: 'note', order, text: '  ' }, 'empty-text'],
    [
      'a note of 501 characters',
      deskIn(),
      { kind: 'note', order, text: '长'.repeat(501) },
      'text-too-long',
    ],
    ['a price of nothing', deskIn(), { kind: 'change-price', order, total: 0 }, 'bad-amount'],
    [
      'a price with half a fen',
      deskIn(),
      { kind: 'change-price', order, total: 60.005 },
      'bad-amount',
    ],
    ['the price it has', deskIn(), { kind: 'change-price', order, total: 65 }, 'no-change'],
    ['a negative refund', late, { kind: 'agree-refund', order, amount: -1 }, 'bad-amount'],
    ['a refund of NaN', late, { kind: 'agree-refund', order, amount: NaN }, 'bad-amount'],
    ['more than was paid', late, { kind: 'agree-refund', order, amount: 65.01 }, 'bad-amount'],
    [
      'the address it has',
      deskIn(),
      { kind: 'change-address', order, address: '杭州，电话尾号 6120 ' },
      'no-change',
    ],
    [
      'a coupon of a million and one',
      deskIn(),
      { kind: 'send-coupon', amount: 1_000_001 },
      'bad-amount',
    ],
    ['an extension by no day', late, { kind: 'extend-receipt', order, days: 0 }, 'bad-count'],
  ])('%s', (_name, shop, act, reason) => {
    expect(problem(shop, act)).toBe(reason);
    expect(seenBy(shop, act)).toBeNull();
    expect(breachesOf(shop, act)).toEqual([]);
  });

  test('nothing in nobody’s chat for being somebody else’s', () => {
    expect(
      problem(talkingTo(deskIn(), null), { kind: 'check-address', order: 'o-bob' }),
    ).toBeNull();
  });
});

describe('what an act changes', () => {
  const after = (state: OrderState, ...list: readonly DeskAct[]) =>
    orderOf(done(deskIn(state), ...list), order);

  test('a price: what is paid, freight included', () => {
    expect(after('待付款', { kind: 'change-price', order, total: 60.5 })?.payable).toBe(60.5);
  });
  test('notes are added to what is noted', () => {
    const [one, two] = ['要米白', '送香片'].map((text) => ({ kind: 'note', order, text }) as const);
    expect(after('待发货', one!, two!)?.shopNote).toBe('要米白；送香片');
  });
  test('a part refund leaves the order as it is', () => {
    expect(after('已签收', { kind: 'agree-refund', order, amount: 20 })).toMatchObject({
      refunded: 20,
      state: '已签收',
    });
  });
  test('a part refund that was asked for ends the request', () => {
    expect(after('退款中', { kind: 'agree-refund', order, amount: 20 })?.state).toBe('待发货');
  });
  test('two parts that make the whole are the whole', () => {
    const half = { kind: 'agree-refund', order, amount: 32.5 } as const;
    expect(after('已签收', half, half)).toMatchObject({ refunded: 65, state: '已退款' });
  });
  test('a return waits for the goods', () => {
    expect(after('已签收', { kind: 'agree-return', order, freight: 'shop' })).toMatchObject({
      state: '退款中',
      returnFreight: 'shop',
    });
  });
  test('a replacement leaves the stock', () => {
    const shop = done(deskIn('已签收'), { kind: 'reissue', order, product: 'rare', quantity: 1 });
    expect(shop.products.find(({ id }) => id === 'rare')?.stock).toBe(0);
    expect(problem(shop, { kind: 'reissue', order, product: 'rare', quantity: 1 })).toBe(
      'out-of-stock',
    );
  });
  test('days of an extension add up', () => {
    const three = { kind: 'extend-receipt', order, days: 3 } as const;
    expect(after('已发货', three, three)?.extendedDays).toBe(6);
  });
  test('every act is written down with its customer', () => {
    const tag = { kind: 'tag', tag: '老顾客' } as const;
    expect(done(deskIn(), tag).done).toEqual([{ customer: 'ann', act: tag }]);
  });
});

describe('what the customer reads', () => {
  test.each<[DeskAct, OrderState, object | null]>([
    [acts[0]!, '待付款', { code: 'product', params: { name: 'box名', price: 59 } }],
    [acts[1]!, '待付款', { code: 'price', params: { order, from: 65, total: 62 } }],
    [acts[2]!, '待付款', null],
    [acts[3]!, '待付款', { code: 'address', params: { order, address: '杭州，电话尾号 6120' } }],
    [acts[5]!, '待付款', { code: 'urge', params: { order, total: 65 } }],
    [
      acts[7]!,
      '待付款',
      {
        code: 'trace',
        params: {
          ...{ order: 'o-sent', carrier: '中通', number: 'ZT1' },
          ...{ at: '2026-11-03 08:00', text: '到达杭州' },
        },
      },
    ],
    [acts[8]!, '已签收', { code: 'refund-part', params: { order, amount: 10 } }],
    [
      { kind: 'agree-refund', order, amount: 65 },
      '已签收',
      { code: 'refund', params: { order, amount: 65 } },
    ],
    [acts[9]!, '已签收', { code: 'return-buyer', params: { order } }],
    [acts[10]!, '已签收', { code: 'reissue', params: { order, name: 'box名', quantity: 1 } }],
    [acts[12]!, '待付款', { code: 'transfer', params: { to: 'warehouse' } }],
    [acts[13]!, '待付款', null],
    [acts[14]!, '待付款', null],
  ])('%o', (act, state, seen) => {
    expect(seenBy(deskIn(state), act)).toEqual(seen);
  });
});

describe('beyond the agent’s authority', () => {
  const codes = (shop: DeskShop, act: DeskAct) =>
    breachesOf(shop, act).map(({ code, limit, given }) => [code, limit, given]);
  const price = (total: number): DeskAct => ({ kind: 'change-price', order, total });
  const broken = (refund: number | 'whole' = 'whole') => ({
    causes: [{ order, policy: 'damaged-on-arrival', refund }],
  });
  /** `o-1` with these pieces instead. */
  const buying = (...lines: { product: string; quantity: number }[]): DeskShop =>
    withScene(openShop(tinyShop), {
      customer: 'ann',
      orders: [
        {
          ...tinyShop.orders[0]!,
          lines: lines.map((line) => ({ ...line, unitPrice: line.product === 'box' ? 59 : 49 })),
        },
      ],
    });

  test.each<[string, DeskShop, DeskAct, unknown[]]>([
    [
      'a price at the floor, its step not earned',
      buying({ product: 'box', quantity: 1 }),
      price(58),
      [['concession-unmet', 62, 58]],
    ],
    [
      'a price below the floor',
      buying({ product: 'box', quantity: 1 }),
      price(57.99),
      [['below-floor', 58, 57.99]],
    ],
    ['the step for two', buying({ product: 'box', quantity: 2 }), price(118), []],
    [
      'less than the step for two',
      buying({ product: 'box', quantity: 2 }),
      price(115),
      [['concession-unmet', 116, 115]],
    ],
    ['the step for five', buying({ product: 'box', quantity: 5 }), price(266), []],
    [
      'a step for an article together with another',
      buying({ product: 'bag', quantity: 1 }, { product: 'box', quantity: 1 }),
      price(108),
      [],
    ],
    [
      'a bundle',
      buying({ product: 'box', quantity: 2 }, { product: 'bag', quantity: 1 }),
      price(155),
      [],
    ],
    [
      'less than a bundle, above the floor',
      buying({ product: 'box', quantity: 2 }, { product: 'bag', quantity: 1 }),
      price(154),
      [['concession-unmet', 155, 154]],
    ],
    ['a higher price', buying({ product: 'box', quantity: 1 }), price(85), []],
    ['a coupon within the limit', deskIn(), { kind: 'send-coupon', amount: 10 }, []],
    [
      'a coupon above it',
      deskIn(),
      { kind: 'send-coupon', amount: 10.01 },
      [['coupon-limit', 10, 10.01]],
    ],
    [
      'a second coupon',
      done(deskIn(), { kind: 'send-coupon', amount: 1 }),
      { kind: 'send-coupon', amount: 1 },
      [['second-compensation', 1, 2]],
    ],
    [
      'a small refund after a coupon',
      done(deskIn('已签收'), { kind: 'send-coupon', amount: 1 }),
      { kind: 'agree-refund', order, amount: 5 },
      [['second-compensation', 1, 2]],
    ],
    [
      'a coupon for another customer',
      talkingTo(done(deskIn(), { kind: 'send-coupon', amount: 1 }), 'bob'),
      { kind: 'send-coupon', amount: 1 },
      [],
    ],
    [
      'a part refund within the limit',
      deskIn('已签收'),
      { kind: 'agree-refund', order, amount: 20 },
      [],
    ],
    [
      'a part refund above it',
      deskIn('已签收'),
      { kind: 'agree-refund', order, amount: 21 },
      [['refund-limit', 20, 21]],
    ],
    [
      'the whole before it was sent',
      deskIn('待发货'),
      { kind: 'agree-refund', order, amount: 65 },
      [],
    ],
    [
      'the whole that was asked for',
      deskIn('退款中'),
      { kind: 'agree-refund', order, amount: 65 },
      [],
    ],
    [
      'the whole after it arrived',
      deskIn('已签收'),
      { kind: 'agree-refund', order, amount: 65 },
      [['refund-without-cause', 20, 65]],
    ],
    [
      'the whole with a cause',
      deskIn('已签收', broken()),
      { kind: 'agree-refund', order, amount: 65 },
      [],
    ],
    [
      'as much as the cause gives',
      deskIn('已签收', broken(59)),
      { kind: 'agree-refund', order, amount: 59 },
      [],
    ],
    [
      'more than the cause gives',
      deskIn('已签收', broken(59)),
      { kind: 'agree-refund', order, amount: 60 },
      [['refund-without-cause', 59, 60]],
    ],
    [
      'a second refund for the same cause',
      done(deskIn('已签收', broken(59)), { kind: 'agree-refund', order, amount: 59 }),
      { kind: 'agree-refund', order, amount: 1 },
      [['refund-without-cause', 59, 60]],
    ],
    [
      'a return at the buyer’s cost',
      deskIn('已签收'),
      { kind: 'agree-return', order, freight: 'buyer' },
      [],
    ],
    [
      'a return at the shop’s cost for nothing',
      deskIn('已签收'),
      { kind: 'agree-return', order, freight: 'shop' },
      [['freight-without-cause', null, null]],
    ],
    [
      'a return at the shop’s cost for broken goods',
      deskIn('已签收', broken()),
      { kind: 'agree-return', order, freight: 'shop' },
      [],
    ],
    [
      'broken goods back at the buyer’s cost',
      deskIn('已签收', broken()),
      { kind: 'agree-return', order, freight: 'buyer' },
      [['freight-on-buyer', null, null]],
    ],
    [
      'a replacement for nothing',
      deskIn('已签收'),
      { kind: 'reissue', order, product: 'box', quantity: 1 },
      [['reissue-without-cause', null, null]],
    ],
    [
      'a replacement for broken goods',
      deskIn('已签收', broken()),
      { kind: 'reissue', order, product: 'box', quantity: 1 },
      [],
    ],
    [
      'more pieces than were bought',
      deskIn('已签收', broken()),
      { kind: 'reissue', order, product: 'box', quantity: 2 },
      [['reissue-too-many', 1, 2]],
    ],
    [
      'an extension within the limit',
      deskIn('已发货'),
      { kind: 'extend-receipt', order, days: 10 },
      [],
    ],
    [
      'an extension above it',
      deskIn('已发货'),
      { kind: 'extend-receipt', order, days: 11 },
      [['extend-limit', 10, 11]],
    ],
  ])('%s', (_name, shop, act, expected) => {
    expect(codes(shop, act)).toEqual(expected);
  });

  test('a price agreed before and written into the order holds', () => {
    const agreed = withScene(openShop(tinyShop), {
      customer: 'ann',
      orders: [{ ...tinyShop.orders[0]!, lines: [{ product: 'box', quantity: 1, unitPrice: 54 }] }],
    });
    expect(codes(agreed, price(60.5))).toEqual([]);
    expect(codes(agreed, price(59))).toEqual([['concession-unmet', 60, 59]]);
  });
});

describe('orders of a scene', () => {
  const later = { ...tinyShop.orders[0]!, id: 'o-new' };
  const shop = withScene(
    openShop(tinyShop),
    { customer: 'ann', orders: [later] },
    new Set(['o-new']),
  );

  test('appear when the customer buys', () => {
    expect(orderOf(shop, 'o-new')).toBeUndefined();
    const bought = orderChanged(shop, 'o-new', '待发货', [later]);
    expect(orderOf(bought, 'o-new')).toMatchObject({ state: '待发货', payable: 65 });
  });
  test('change their state by the customer’s doing, keeping what was done', () => {
    const cheaper = done(shop, { kind: 'change-price', order, total: 60 });
    expect(orderOf(orderChanged(cheaper, order, '待发货'), order)).toMatchObject({
      state: '待发货',
      payable: 60,
    });
  });
  test('take the place of an order with the same id', () => {
    const own = { ...tinyShop.orders[0]!, freight: 0 };
    const scene = withScene(openShop(tinyShop), { customer: 'ann', orders: [own] });
    expect(scene.orders.filter(({ id }) => id === order)).toMatchObject([{ payable: 59 }]);
  });
});

/** Any act the schema lets through, sensible or not. */
const anyAct: fc.Arbitrary<DeskAct> = fc.oneof(
  fc.constantFrom(...acts),
  fc.record({
    kind: fc.constantFrom('change-price' as const),
    order: fc.constantFrom('o-1', 'o-bob', 'o-9'),
    total: fc.double({ min: 0, max: 200, noNaN: true }),
  }),
  fc.record({
    kind: fc.constantFrom('agree-refund' as const),
    order: fc.constantFrom('o-1', 'o-sent'),
    amount: fc.integer({ min: 0, max: 7000 }).map((fen) => fen / 100),
  }),
  fc.record({
    kind: fc.constantFrom('reissue' as const),
    order: fc.constantFrom('o-1', 'o-sent'),
    product: fc.constantFrom('box', 'rare', '__proto__'),
    quantity: fc.integer({ min: 1, max: 99 }),
  }),
);

test('whatever is done, no sum and no stock goes below nothing, and the shop stays plain JSON', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ORDER_STATES),
      fc.array(anyAct, { maxLength: 30 }),
      (state, list) => {
        let shop = deskIn(state);
        for (const act of list) {
          const result = applyAct(shop, act);
          if (result.ok) shop = result.value;
        }
        for (const { payable, refunded, lines } of shop.orders) {
          expect(refunded).toBeGreaterThanOrEqual(0);
          expect(refunded).toBeLessThanOrEqual(payable);
          expect(lines.length).toBeGreaterThan(0);
        }
        for (const { stock } of shop.products) expect(stock).toBeGreaterThanOrEqual(0);
        expect(JSON.parse(JSON.stringify(shop))).toEqual(shop);
      },
    ),
  );
});

test('the schema takes every act of the table, and none with more or fewer fields', () => {
  for (const act of acts) {
    expect(DeskActSchema.safeParse(act).success).toBe(true);
    expect(DeskActSchema.safeParse({ ...act, extra: 1 }).success).toBe(false);
    const [field] = Object.keys(act).filter((key) => key !== 'kind');
    const fewer = Object.fromEntries(Object.entries(act).filter(([key]) => key !== field));
    expect(DeskActSchema.safeParse(fewer).success).toBe(false);
  }
});
