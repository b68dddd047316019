/**
 * Ten thousand shifts of random agents. Whatever they do: a shift is never stuck, time never runs backwards, the figures
 * are those a slow recount finds, equal seed and inputs give an equal report byte for byte, and the replay is the shift.
 */
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { DeskAct } from '../../../src/domain/desk/act.ts';
import type { AutoReplies } from '../../../src/domain/desk/auto-reply.ts';
import { advance, begin, nextAt } from '../../../src/domain/shift/advance.ts';
import { CLOCK_MODES } from '../../../src/domain/shift/input.ts';
import { shiftReport } from '../../../src/domain/shift/report.ts';
import type { ShiftState } from '../../../src/domain/shift/state.ts';
import { replayShift, take } from '../../../src/domain/shift/take.ts';
import type { ShiftWorld } from '../../../src/domain/shift/world.ts';
import { randomFrom, type Random } from '../../../src/domain/shared/prng.ts';
import { work, type Habits } from './agent.ts';
import { arrival, makeWorld, scenario } from './make.ts';
import { recount } from './recount.ts';
import { SCENES } from './scenes.ts';

const SHIFTS = 10_000;

const AUTO: AutoReplies = {
  personal: {
    firstVisit: { on: true, text: '您好，请稍等。' },
    busy: { on: true, text: '正在忙，马上回您。' },
    away: { on: true, text: '我离开一下。' },
    crowded: { on: true, text: '咨询的人多。', over: 2 },
  },
  team: {
    on: true,
    welcome: '想问什么？',
    questions: [{ question: '碎了怎么办', keywords: ['碎'], answer: '拍张照片给我们。' }],
  },
};

const WORDS = [
  '您好',
  '稍等',
  '今天补发',
  '补发',
  '不能补发',
  '今天',
  '笨蛋',
  '？？',
  ' ',
  '补发吗',
  '碎了两个',
];
const ACTS: readonly DeskAct[] = [
  { kind: 'change-price', order: 'o-new', total: 240 },
  { kind: 'change-price', order: 'o-new', total: 100 },
  { kind: 'note', order: 'o-new', text: '两个 240' },
  { kind: 'reissue', order: 'o-broken', product: 'p-pillow', quantity: 1 },
  { kind: 'agree-refund', order: 'o-broken', amount: 128 },
  { kind: 'send-product', product: 'p-pillow' },
  { kind: 'send-coupon', amount: 30 },
  { kind: 'tag', tag: '急' },
  { kind: 'escalate', reason: '拿不准' },
];

function worldOf(random: Random, seed: string): ShiftWorld {
  const dialogues = random.shuffle(SCENES).slice(0, 1 + random.int(SCENES.length));
  const customers = dialogues.map(({ id }) =>
    arrival(id, random.int(200), {
      within: random.int(60),
      patience: {
        every: 10 + random.int(90),
        mood: -random.int(20),
        nudges: ['在吗', '人呢'].slice(0, random.int(3)),
        leaves: 30 + random.int(270),
      },
    }),
  );
  const answers = [
    { id: 'best', text: '好', score: 100, feedback: '好。' },
    { id: 'worst', text: '等', score: 20, feedback: '不好。' },
  ];
  const plan = scenario(customers, {
    role: random.pick(['presale', 'aftersale']),
    concurrency: { start: 1 + random.int(3), most: 3 + random.int(4), every: 20 + random.int(60) },
    interruptions: [
      { id: 'stock', at: random.int(240), from: '库房', text: '还有货', answers, within: 30 },
    ],
    targets: { reception: customers.length, conversion: 0.6, orderValue: 200, pieces: 1.5 },
  });
  return makeWorld(dialogues, plan, {
    seed,
    clock: random.pick(CLOCK_MODES),
    ...(random.int(2) === 0 ? { autoReplies: AUTO } : {}),
  });
}

/** What must hold in every state. */
function sound(before: ShiftState, after: ShiftState): void {
  let last = 0;
  for (const { at } of after.log) {
    if (at < last) throw new Error('the log runs backwards');
    last = at;
  }
  if (after.now < before.now || after.now < last) throw new Error('time runs backwards');
  for (const chat of after.chats) {
    if (chat.mood < 0 || chat.mood > 100) throw new Error('mood out of bounds');
    if (chat.waitingSince !== null && chat.waitingSince > after.now)
      throw new Error('waits in the future');
    if (chat.settleAt !== null && chat.settleAt < after.now) throw new Error('missed settling');
  }
}

test(`${SHIFTS} shifts of random agents keep every promise`, { timeout: 300_000 }, () => {
  const began = process.cpuUsage();
  const seen = { wrapUp: 0, early: 0, left: 0, refused: 0, inputs: 0, events: 0, sales: 0 };
  for (let n = 0; n < SHIFTS; n++) {
    const random = randomFrom(`random shift ${n}`);
    const world = worldOf(random, `seed ${n}`);
    const habits: Habits = {
      words: () => WORDS,
      acts: ACTS,
      lazy: random.pick([0, 0.1, 0.5, 0.9]),
      quits: random.pick([0, 0, 0.02]),
    };
    const start = begin(world);
    const { state, refused } = work(world, start, random, habits, 20 + random.int(60));
    sound(start, state);

    // Never stuck: nobody does anything any more, and still everybody goes home.
    if (n % 10 === 0) goHome(world, start);

    // The report is that of a recount, is JSON, and is the replay's.
    const report = shiftReport(world, state);
    const text = JSON.stringify(report);
    const { metrics } = report;
    const slow = recount(world, state);
    expect({
      bought: metrics.conversion.of,
      sales: metrics.orderValue.of,
      firstResponse: metrics.firstResponse,
      averageResponse: metrics.averageResponse,
      longestResponse: metrics.longestResponse,
      unanswered: metrics.unanswered,
      rounds: metrics.threeMinuteRate.from,
      quick: metrics.threeMinuteRate.of,
      came: metrics.came,
      served: metrics.served,
      left: metrics.left,
      unfinished: metrics.unfinished,
      resolved: metrics.resolved.of,
      satisfaction: metrics.satisfaction,
      messages: metrics.messages,
      hints: metrics.hints,
      automatic: metrics.automatic,
      forbidden: metrics.forbidden,
      parts: metrics.summaries.of,
    }).toEqual(slow);
    expect(metrics.rounds.every(({ from, to }) => to === null || to >= from)).toBe(true);

    const again = replayShift(world, state.inputs);
    if (!again.ok) throw new Error(`shift ${n}: the replay was refused`);
    if (!isDeepStrictEqual(again.value, state))
      throw new Error(`shift ${n}: the replay is another shift`);
    if (JSON.stringify(shiftReport(world, again.value)) !== text)
      throw new Error(`shift ${n}: the replay has another report`);
    // A desk that ticks between the inputs changes nothing.
    if (n % 5 === 0 && !isDeepStrictEqual(ticked(world, state, random), state))
      throw new Error(`shift ${n}: one jump and many steps differ`);

    const last = state.log.at(-1);
    if (last?.kind === 'ended' && last.early) seen.early++;
    else seen.wrapUp++;
    seen.left += metrics.left;
    seen.refused += refused;
    seen.inputs += state.inputs.length;
    seen.events += state.log.length;
    seen.sales += metrics.conversion.of;
  }
  const { user, system } = process.cpuUsage(began);
  console.log(`${SHIFTS} shifts in ${((user + system) / 1e6).toFixed(1)} s of one core`, seen);
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(SHIFTS / 100);
});

/** The same inputs with time going on in small steps between them. */
function ticked(world: ShiftWorld, { inputs }: ShiftState, random: Random): ShiftState {
  let state = begin(world);
  for (const input of inputs) {
    for (let at = state.now; at < input.at; at += 200 + random.int(5000))
      state = advance(world, state, at);
    const taken = take(world, state, input);
    if (!taken.ok) throw new Error('an input was refused after ticking');
    state = taken.value;
  }
  return state;
}

/** Every step of `nextAt` brings the shift on, and few enough steps end it. */
function goHome(world: ShiftWorld, start: ShiftState): void {
  let state = start;
  for (let steps = 0; steps < 2000; steps++) {
    const at = nextAt(world, state);
    if (at === null) {
      if (state.status !== 'wrap-up') throw new Error('stuck before the last customer left');
      if (JSON.stringify(advance(world, start, state.now)) !== JSON.stringify(state))
        throw new Error('one jump and many steps differ');
      return;
    }
    const next = advance(world, state, at);
    if (next.log.length === state.log.length && next === state) throw new Error('nothing happened');
    sound(state, next);
    state = next;
  }
  throw new Error('never over');
}
