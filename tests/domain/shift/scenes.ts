/** Tiny dialogues that together use everything a dialogue can do, for shifts of random agents. */
import { OrderSchema } from '../../../src/domain/shop/schema.ts';
import type { Dialogue } from '../../../src/domain/dialogue/schema.ts';
import { choice, ending, option, tiny, to, typed } from '../dialogue/tiny.ts';

const order = (id: string, customer: string, state: string, quantity = 1) =>
  OrderSchema.parse({
    id,
    customer,
    state,
    lines: [{ product: 'p-pillow', quantity, unitPrice: 128 }],
    placedAt: '2026-11-01 20:31',
    address: '杭州某路 1 号',
  });

/** Words, then a choice. */
const plain = tiny({ id: 'plain', customer: 'c-a' });

/** Asks again, takes a line back, lets two hours pass. */
const winding = tiny({
  id: 'winding',
  customer: 'c-b',
  turns: [
    typed('hello', [to('plan', { atLeast: 60, mood: 10 }), to('plan', { mood: -10 })], {
      customer: [{ text: '在么' }, { text: '碎了两个' }, { recall: true, text: '碎了一个' }],
      retry: { most: 2, mood: -5, say: [{ text: '到底怎么办' }], felt: '没听懂' },
    }),
    choice(
      'plan',
      [
        option('yes', 'later', { score: 100, say: [{ text: '我去看看' }] }),
        option('no', 'lost', { score: 0 }),
      ],
      { customer: [{ text: '退还是补' }, { picture: '一只碎碗' }] },
    ),
    typed(
      'later',
      [to('won', { atLeast: 60 }), to('hello', { when: { visits: { below: 2 } } }), to('lost')],
      {
        customer: [{ notice: '两小时后', minutes: 120 }, { text: '还没到' }],
      },
    ),
  ],
});

/** Timers: one that only complains, one that leaves the turn. */
const hasty = tiny({
  id: 'hasty',
  customer: 'c-c',
  mood: 40,
  turns: [
    typed('hello', [to('plan', { atLeast: 60 }), to('lost')], {
      timers: [
        { id: 'first', after: 20, mood: -5, say: [{ text: '快点' }], felt: '急' },
        { id: 'last', after: 70, mood: -20, say: [{ text: '不等了' }], felt: '气', next: 'plan' },
      ],
    }),
    choice('plan', [option('yes', 'won', { score: 100 }), option('no', 'lost', { score: 0 })], {
      timers: [{ id: 'gone', after: 50, mood: -20, say: [], felt: '走了', next: 'lost' }],
    }),
  ],
});

/** Buys: the order appears when the customer says so, the price is changed, the payment comes. */
const buyer = tiny({
  id: 'buyer',
  customer: 'c-d',
  role: 'presale',
  orders: [order('o-new', 'c-d', '待付款', 2)],
  turns: [
    typed('hello', [to('price', { atLeast: 60 }), to('lost')], {
      customer: [{ text: '两个多少钱' }],
    }),
    {
      id: 'price',
      kind: 'act',
      goal: '改价',
      customer: [
        { text: '拍好了' },
        { notice: '顾客拍下订单', order: { id: 'o-new', state: '待付款' } },
      ],
      acts: [
        {
          id: 'cut',
          label: '改价',
          weight: 2,
          essential: true,
          act: { kind: 'change-price', order: 'o-new', total: { atLeast: 230, atMost: 250 } },
          hit: '改了。',
          miss: '没改。',
        },
        {
          id: 'remember',
          label: '备注',
          weight: 1,
          act: { kind: 'note', order: 'o-new' },
          hit: '记了。',
          miss: '没记。',
        },
      ],
      wrongActs: [
        { id: 'gift', label: '送券', act: { kind: 'send-coupon' }, penalty: 20, say: '不必送。' },
      ],
      branches: [
        to('won', {
          hit: ['cut'],
          say: [{ notice: '顾客付款', order: { id: 'o-new', state: '待发货' } }],
        }),
        to('lost'),
      ],
      model: [{ kind: 'change-price', order: 'o-new', total: 240 }],
    },
  ],
  endings: [
    ending('won', 'good', { customer: [{ text: '谢谢' }], sale: { order: 'o-new' } }),
    ending('lost', 'bad'),
  ],
});

/** Words and an act together. */
const broken = tiny({
  id: 'broken',
  customer: 'c-e',
  orders: [order('o-broken', 'c-e', '已签收')],
  causes: [{ order: 'o-broken', policy: 'freight', refund: 'whole' }],
  turns: [
    typed('hello', [to('plan', { atLeast: 60 }), to('lost')], {
      acts: [
        {
          id: 'send-again',
          label: '补发',
          weight: 2,
          essential: true,
          act: { kind: 'reissue', order: 'o-broken', product: 'p-pillow' },
          hit: '补了。',
          miss: '没补。',
        },
      ],
    }),
    choice('plan', [option('yes', 'won', { score: 100 }), option('no', 'fair', { score: 40 })]),
  ],
  endings: [ending('won', 'good'), ending('fair', 'fair'), ending('lost', 'bad')],
});

/** Says nothing at all on entering its second turn. */
const silent = tiny({
  id: 'silent',
  customer: 'c-f',
  turns: [
    choice('hello', [option('yes', 'more', { score: 100 }), option('no', 'lost', { score: 0 })]),
    typed('more', [to('won', { atLeast: 60 }), to('lost')], {
      customer: [{ text: '再来', when: { mood: { atLeast: 100 } } }],
    }),
  ],
});

/** Two turns whose timers send each other on, with and without words. */
const restless = tiny({
  id: 'restless',
  customer: 'c-g',
  turns: [
    typed('hello', [to('more', { atLeast: 60 }), to('lost')], {
      timers: [{ id: 'on', after: 15, mood: 0, say: [], felt: '换个说法', next: 'more' }],
    }),
    typed('more', [to('won', { atLeast: 60 }), to('lost')], {
      customer: [{ text: '再来', when: { mood: { atLeast: 100 } } }],
      timers: [{ id: 'back', after: 15, mood: 0, say: [], felt: '再问一遍', next: 'quiet' }],
    }),
    typed('quiet', [to('won', { atLeast: 60 }), to('hello')], {
      customer: [{ text: '那个……' }],
    }),
  ],
});

export const SCENES: readonly Dialogue[] = [plain, winding, hasty, buyer, broken, silent, restless];
