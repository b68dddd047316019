/** A shift small enough to hold one behaviour: two-turn dialogues, a lexicon of nothing, a shop with a few customers. */
import type { z } from 'zod';
import { NO_AUTO_REPLIES, type AutoReplies } from '../../../src/domain/desk/auto-reply.ts';
import type { Dialogue } from '../../../src/domain/dialogue/schema.ts';
import { begin } from '../../../src/domain/shift/advance.ts';
import type { ShiftInput } from '../../../src/domain/shift/input.ts';
import { ScenarioSchema, type Counting, type Scenario } from '../../../src/domain/shift/schema.ts';
import type { ShiftState } from '../../../src/domain/shift/state.ts';
import { take } from '../../../src/domain/shift/take.ts';
import { world, type ShiftSetup, type ShiftWorld } from '../../../src/domain/shift/world.ts';
import { ShopFileSchema, type Shop } from '../../../src/domain/shop/schema.ts';
import { lexicon } from '../dialogue/tiny.ts';

export const COUNTING: Counting = {
  id: 'test',
  capSeconds: 600,
  quickSeconds: 180,
  source: '测试',
  asOf: '2026-01-01',
  checkedOn: '2026-01-01',
  status: 'unverified',
};

export const shop: Shop = ShopFileSchema.parse({
  name: '小店',
  story: '测试用。',
  policies: [{ id: 'freight', title: '运费', text: '质量问题本店出。' }],
  authority: {
    coupon: { most: 10, policy: 'freight' },
    refund: { most: 20, policy: 'freight', wholeIn: ['待发货', '退款中'] },
    compensations: { most: 1, policy: 'freight' },
    price: {
      policy: 'freight',
      bundlePolicy: 'freight',
      concessions: [{ product: 'p-pillow', price: 120, quantity: 2 }],
      bundles: [],
    },
    returnFreight: { policy: 'freight', shopPolicy: 'freight', causes: ['freight'] },
    reissue: { policy: 'freight', causes: ['freight'] },
    extendReceipt: { most: 10, policy: 'freight' },
  },
  promotions: [],
  products: [
    {
      id: 'p-pillow',
      name: '抱枕',
      category: '软装',
      price: 128,
      floorPrice: 115,
      material: '亚麻',
      size: '45 cm',
      care: '冷水洗',
      stock: 9,
      sellingPoints: ['整幅亚麻'],
      shipping: '48 小时内发出',
    },
  ],
  customers: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => ({
    id: `c-${name}`,
    name: `顾客${name.toUpperCase()}`,
    sign: name.toUpperCase(),
    city: '杭州',
    kind: 'c-end',
    temper: 'active',
    haggling: 'none',
    history: '老顾客',
  })),
  orders: [],
  parcels: [],
});

type Written = z.input<typeof ScenarioSchema>;
export type WrittenArrival = Written['customers'][number];

export const arrival = (
  dialogue: string,
  at: number,
  more: Partial<WrittenArrival> = {},
): WrittenArrival => ({
  dialogue,
  at,
  patience: { every: 60, mood: -8, nudges: ['在吗', '人呢'], leaves: 300 },
  ...more,
});

export const scenario = (customers: WrittenArrival[], more: Partial<Written> = {}): Scenario =>
  ScenarioSchema.parse({
    id: 'tiny-shift',
    title: '小班',
    kind: 'calm',
    role: 'aftersale',
    summary: '一个行为',
    brief: ['知道一件事'],
    minutes: 3,
    from: '2026-11-01 20:30',
    concurrency: { start: 6, most: 6, every: 60 },
    customers,
    targets: { reception: 1 },
    ...more,
  } satisfies Written);

export const makeWorld = (
  dialogues: readonly Dialogue[],
  plan: Scenario,
  setup: Partial<ShiftSetup> & { readonly autoReplies?: AutoReplies } = {},
): ShiftWorld =>
  world(plan, dialogues, lexicon, shop, {
    seed: 's',
    clock: 'real',
    autoReplies: NO_AUTO_REPLIES,
    counting: COUNTING,
    ...setup,
  });

/** The state after inputs that must all be taken. */
export function play(
  one: ShiftWorld,
  inputs: readonly ShiftInput[],
  from: ShiftState = begin(one),
): ShiftState {
  let state = from;
  for (const input of inputs) {
    const taken = take(one, state, input);
    if (!taken.ok) throw new Error(`not taken: ${JSON.stringify([input, taken.error])}`);
    state = taken.value;
  }
  return state;
}

/** What was said in a chat, as “who: text”. */
export const saidIn = (state: ShiftState, chat = 0): string[] =>
  (state.chats[chat]?.lines ?? []).map(
    ({ who, text, kind, act }) => `${who}: ${kind === 'act' ? (act?.kind ?? '') : text}`,
  );

export const seconds = (n: number): number => n * 1000;
