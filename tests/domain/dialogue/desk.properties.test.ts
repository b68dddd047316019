/** Conversations with everything in them, under inputs nobody thought of. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeskAct } from '../../../src/domain/desk/act.ts';
import { deskOf } from '../../../src/domain/desk/judge.ts';
import type { Dialogue } from '../../../src/domain/dialogue/schema.ts';
import {
  availableOptions,
  begin,
  currentTurn,
  replay,
  step,
} from '../../../src/domain/dialogue/step.ts';
import { nextTimer } from '../../../src/domain/dialogue/next-timer.ts';
import { report } from '../../../src/domain/dialogue/report.ts';
import {
  MAX_ANSWERS,
  type DialogueInput,
  type DialogueState,
} from '../../../src/domain/dialogue/state.ts';
import { tinyShop } from '../desk/tiny-shop.ts';
import { acting, choice, ending, lexicon, option, priced, tiny, to, typed } from './tiny.ts';

const desk = deskOf(tinyShop);
const order = { ...tinyShop.orders[0]!, id: 'o-new' };

/** Loops, moods, chance, timers, retries, orders that appear, lines withdrawn or said once, acts. */
const rich: Dialogue = tiny({
  customer: 'ann',
  orders: [order],
  variables: { asked: 0 },
  turns: [
    typed(
      'hello',
      [
        to('plan', { atLeast: 60, mood: 20 }),
        to('fix', { forbidden: true, mood: -60 }),
        to('hello', {
          when: { variable: { name: 'asked', below: 3 } },
          set: { asked: '+1' },
          mood: -5,
        }),
        to('lost'),
      ],
      {
        customer: [
          { oneOf: ['在吗', '在不在', '有人吗'] },
          { text: '我买两只', once: true },
          { text: '三只', recall: true, when: { visits: { atLeast: 1 } } },
        ],
        acts: [priced({ weight: 2, essential: false })],
        wrongActs: [
          { id: 'bribe', label: '送券', act: { kind: 'send-coupon' }, penalty: 30, say: '不送券' },
        ],
        retry: { most: 2, mood: -5, say: [{ text: '？' }], felt: '没懂' },
        timers: [
          { id: 'nudge', after: 30, felt: '等', mood: -10, say: [{ text: '在吗' }], set: {} },
          {
            ...{ id: 'gone', after: 90, felt: '不等', mood: -30, next: 'plan' },
            say: [],
            set: { asked: '+1' },
          },
        ],
      },
    ),
    choice(
      'plan',
      [
        option('back', 'hello'),
        option('buy', 'fix', {
          when: { mood: { atLeast: 50 } },
          say: [{ notice: '顾客拍下了', minutes: 2, order: { id: 'o-new', state: '待付款' } }],
        }),
        option('no', 'lost'),
      ],
      { timers: [{ id: 'slow', after: 60, felt: '等', mood: -5, say: [], set: {} }] },
    ),
    acting(
      'fix',
      [to('won', { atLeast: 60 }), to('hello', { when: { visits: { below: 2 } } }), to('lost')],
      {
        acts: [priced({ act: { kind: 'change-price', order: 'o-new' } })],
        timers: [
          { id: 'gone', after: 120, felt: '走了', mood: -30, next: 'lost', say: [], set: {} },
        ],
      },
    ),
  ],
  endings: [
    ending('won', 'good', {
      sale: { order: 'o-new' },
      customer: [{ notice: '付款了', order: { id: 'o-new', state: '待发货' } }],
    }),
    ending('lost', 'bad', { customer: [{ picture: '一扇关上的门' }] }),
  ],
});

const anyAct: fc.Arbitrary<DeskAct> = fc.oneof(
  fc.record({
    kind: fc.constant('change-price' as const),
    order: fc.constantFrom('o-1', 'o-new', 'o-bob', '__proto__'),
    total: fc.integer({ min: -1, max: 100 }),
  }),
  fc.constantFrom<DeskAct[]>(
    { kind: 'send-coupon', amount: 50 },
    { kind: 'note', order: 'o-1', text: '急' },
    { kind: 'note', order: 'o-1', text: '' },
    { kind: 'agree-refund', order: 'o-sent', amount: 10 },
    { kind: 'escalate', reason: '急' },
  ),
);
const anyText = fc.oneof(
  fc.constantFrom('今天给您补发', '不能补发', '补发？', '笨蛋', '', '您好', '长'.repeat(1001)),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
/** JSON knows no −0. */
const number = (most: number) => fc.double({ min: -most, max: most }).map((n) => n + 0);
const acts = fc.array(anyAct, { maxLength: 4 });
const anyInput: fc.Arbitrary<DialogueInput> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('typed' as const), text: anyText }) },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant('typed' as const), text: anyText, acts }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('act' as const), acts }) },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('choice' as const),
          option: fc.constantFrom('back', 'buy', 'no', 'maybe', '__proto__'),
        }),
      },
      fc.record({
        kind: fc.constant('timer' as const),
        timer: fc.constantFrom('nudge', 'gone', 'slow', 'constructor'),
      }),
      fc.record({ kind: fc.constant('wait' as const), mood: number(200) }),
      fc.record({
        kind: fc.constant('hint' as const),
        level: fc.constantFrom(1 as const, 2 as const),
      }),
      { weight: 1, arbitrary: fc.constant({ kind: 'leave' as const }) },
    ),
    fc.option(number(1e9), { nil: undefined }),
  )
  .map(([input, at]) => (at === undefined ? input : { ...input, at }));

function walk(seed: string, inputs: readonly DialogueInput[]): DialogueState {
  let state = begin(rich, seed);
  for (const input of inputs) {
    const result = step(rich, lexicon, state, input, desk);
    if (result.ok) state = result.value.state;
  }
  return state;
}

const anyRun = fc.tuple(fc.string(), fc.array(anyInput, { maxLength: 60 }));

test('replaying the inputs a state remembers gives that state, byte for byte', () => {
  fc.assert(
    fc.property(anyRun, ([seed, inputs]) => {
      const state = walk(seed, inputs);
      const again = replay(rich, lexicon, seed, state.inputs, desk);
      expect(again.ok && JSON.stringify(again.value)).toBe(JSON.stringify(state));
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }),
    { numRuns: 300 },
  );
});

test('moods and scores stay within 0–100, the clock never goes back, events refer to what there is', () => {
  fc.assert(
    fc.property(anyRun, ([seed, inputs]) => {
      const state = walk(seed, inputs);
      const made = report(rich, state);
      for (const { score, moodAfter, hints } of state.answers) {
        expect(score).toBe(Math.round(Math.min(100, Math.max(0, score))));
        expect(moodAfter).toBe(Math.min(100, Math.max(0, moodAfter)));
        expect([0, 1, 2]).toContain(hints);
      }
      expect(state.mood).toBe(Math.min(100, Math.max(0, state.mood)));
      expect(made.turns).toHaveLength(state.answers.length);
      const times = state.transcript.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(state.at).toBeGreaterThanOrEqual(times.at(-1) ?? 0);
      state.transcript.forEach((event, index) => {
        if (event.kind !== 'recall') return;
        expect(event.of).toBeLessThan(index);
        expect(['line', 'picture']).toContain(state.transcript[event.of]?.kind);
      });
      const asked = state.answers.filter(({ branch }) => branch === -1).length;
      expect(state.answers.length - asked).toBe(
        Object.values(state.visits).reduce((sum, visits) => sum + visits, 0),
      );
      const next = nextTimer(rich, state);
      if (next !== null) expect(next.at).toBeGreaterThanOrEqual(state.at);
    }),
    { numRuns: 300 },
  );
});

test(`whatever was done, the conversation can be ended within ${MAX_ANSWERS} answers`, () => {
  fc.assert(
    fc.property(fc.string(), fc.infiniteStream(anyInput), (seed, inputs) => {
      let state = begin(rich, seed);
      for (let guard = 0; state.ending === null; guard++) {
        expect(guard).toBeLessThan(20 * MAX_ANSWERS);
        const offer = inputs.next().value;
        const result = offer === undefined ? null : step(rich, lexicon, state, offer, desk);
        if (result?.ok === true) state = result.value.state;
        if (state.ending !== null) break;
        const turn = currentTurn(rich, state);
        const plain: DialogueInput =
          turn?.kind === 'choice'
            ? { kind: 'choice', option: availableOptions(rich, state)[0]?.id ?? '' }
            : { kind: 'typed', text: '嗯' };
        const taken = step(rich, lexicon, state, plain, desk);
        if (!taken.ok) throw new Error(`${turn?.id ?? ''}: ${taken.error.reason}`);
        state = taken.value.state;
      }
      expect(state.answers.length).toBeLessThanOrEqual(MAX_ANSWERS);
    }),
  );
});
