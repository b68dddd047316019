import { describe, expect, test } from 'vitest';
import { checkDialogue } from '../../../src/domain/dialogue/check.ts';
import type { Dialogue } from '../../../src/domain/dialogue/schema.ts';
import { sceneAt, tryReply } from '../../../src/domain/dialogue/trial.ts';
import { deskOf } from '../../../src/domain/desk/judge.ts';
import { tinyShop } from '../desk/tiny-shop.ts';
import {
  acting,
  changePrice,
  choice,
  ending,
  lexicon,
  option,
  priced,
  tiny,
  to,
  typed,
} from './tiny.ts';

const facts = { shop: tinyShop, lexicon };
const check = (dialogue: Dialogue) => checkDialogue(dialogue, facts);
const order = { ...tinyShop.orders[0]!, id: 'o-new' };
const plan = typed('plan', [to('won', { atLeast: 60 }), to('lost')]);
const fix = (more: Parameters<typeof acting>[2] = {}) =>
  acting('fix', [to('won', { atLeast: 60 }), to('lost')], more);
const timer = (id: string, after: number, next?: string) => ({
  ...{ id, after, felt: '等' },
  ...(next === undefined ? {} : { next }),
});
/** hello (typed) → the turn given. */
const after = (turn: ReturnType<typeof fix>, more: object = {}) =>
  tiny({
    customer: 'ann',
    turns: [typed('hello', [to('fix', { atLeast: 60 }), to('lost')]), turn],
    ...more,
  });

test('a sound dialogue with acts, timers, a retry and orders has no problem', () => {
  const sound = after(fix({ timers: [timer('nudge', 30), timer('gone', 90, 'lost')] }), {
    orders: [order],
    turns: [
      typed('hello', [to('fix', { atLeast: 60 }), to('lost')], {
        customer: [
          { text: '两只' },
          { text: '三只', recall: true },
          { notice: '顾客拍下', order: { id: 'o-new', state: '待付款' } },
        ],
        retry: { most: 2, say: [{ text: '？' }], felt: '没懂' },
      }),
      fix(),
    ],
    endings: [ending('won', 'good', { sale: { order: 'o-new' } }), ending('lost', 'bad')],
  });
  expect(check(sound)).toEqual([]);
});

describe('mistakes', () => {
  const table: { what: string; dialogue: Dialogue; at: string; says: string }[] = [
    {
      what: 'an order nobody knows',
      dialogue: after(fix({ acts: [priced({ act: { kind: 'track', order: 'o-9' } })] })),
      at: 'turns[1](fix).acts[0](priced).act.order',
      says: 'no order "o-9"',
    },
    {
      what: 'an order of another customer',
      dialogue: after(fix({ model: [{ kind: 'urge-payment', order: 'o-bob' }] })),
      at: 'turns[1](fix).model[0].order',
      says: 'belongs to "bob"',
    },
    {
      what: 'a product nobody knows, in one of several patterns',
      dialogue: after(
        fix({
          acts: [priced({ act: [changePrice(62), { kind: 'send-product', product: 'toy' }] })],
        }),
      ),
      at: 'turns[1](fix).acts[0](priced).act.product',
      says: 'no product "toy"',
    },
    {
      what: 'a sale of an unknown order',
      dialogue: after(fix(), {
        endings: [ending('won', 'good', { sale: { order: 'o-9' } }), ending('lost', 'bad')],
      }),
      at: 'endings[0](won).sale.order',
      says: 'no order "o-9"',
    },
    {
      what: 'a cause by an unknown policy',
      dialogue: after(fix(), { causes: [{ order: 'o-1', policy: 'mercy' }] }),
      at: 'causes[0].policy',
      says: 'no policy "mercy"',
    },
    {
      what: 'an order of the scene for another customer',
      dialogue: after(fix(), { orders: [{ ...order, customer: 'bob' }] }),
      at: 'orders[0](o-new).customer',
      says: 'the scene to "ann"',
    },
    {
      what: 'an order that changes without a word',
      dialogue: after(fix({ customer: [{ text: '拍了', order: { id: 'o-1', state: '待付款' } }] })),
      at: 'turns[1](fix).customer[0].order',
      says: 'without anybody being told',
    },
    {
      what: 'a line withdrawn that was never said',
      dialogue: after(fix({ customer: [{ text: '三只', recall: true }] })),
      at: 'turns[1](fix).customer[0].recall',
      says: 'no line before it',
    },
    {
      what: 'a line withdrawn for a notice',
      dialogue: after(fix({ customer: [{ text: '一' }, { notice: '走了', recall: true }] })),
      at: 'turns[1](fix).customer[1].notice',
      says: 'not for a notice',
    },
    {
      what: 'evidence quoted from an act',
      dialogue: after(fix({ acts: [priced({ hit: '“{evidence}”改对了' })] })),
      at: 'turns[1](fix).acts[0](priced)',
      says: 'no words to quote',
    },
    {
      what: 'a point of an act named like one of words',
      dialogue: tiny({
        customer: 'ann',
        turns: [
          typed('hello', [to('plan', { atLeast: 60 }), to('lost')], {
            acts: [priced({ id: 'remedy' })],
          }),
          plan,
        ],
      }),
      at: 'turns[0](hello).acts',
      says: '"remedy" stands twice',
    },
    {
      what: 'a timer that leads nowhere',
      dialogue: after(fix({ timers: [timer('gone', 60, 'moon')] })),
      at: 'turns[1](fix).timers[0](gone).next',
      says: 'no turn or ending "moon"',
    },
    {
      what: 'a timer id used twice',
      dialogue: after(fix({ timers: [timer('t', 60), timer('t', 90)] })),
      at: 'turns[1](fix).timers',
      says: '"t" stands twice',
    },
    {
      what: 'timers that go round',
      dialogue: tiny({
        turns: [
          typed('hello', [to('plan', { atLeast: 60 }), to('lost')], {
            timers: [timer('gone', 60, 'plan')],
          }),
          typed('plan', [to('won')], { timers: [timer('back', 60, 'hello')] }),
        ],
      }),
      at: 'turns[0](hello).timers',
      says: 'by timers forever',
    },
    {
      what: 'a retry with nothing essential',
      dialogue: tiny({
        turns: [
          typed('hello', [to('plan', { atLeast: 60 }), to('lost')], {
            rubric: {
              ...plan.rubric,
              points: plan.rubric.points.map((point) => ({ ...point, essential: false })),
            },
            retry: { most: 1, say: [{ text: '？' }], felt: '没懂' },
          }),
          plan,
        ],
      }),
      at: 'turns[0](hello).retry',
      says: 'no point is essential',
    },
    {
      what: 'an act turn whose model does not earn everything',
      dialogue: after(fix({ model: [changePrice(63)] })),
      at: 'turns[1](fix).model',
      says: 'scores 0, expected 100',
    },
    {
      what: 'a model beyond the agent’s authority',
      dialogue: after(fix({ acts: [priced({ act: changePrice(58) })], model: [changePrice(58)] })),
      at: 'turns[1](fix).model',
      says: 'concession-unmet: 58 for 62',
    },
    {
      what: 'a model the desk refuses',
      dialogue: after(
        fix({
          acts: [priced({ act: { kind: 'track', order: 'o-1' } })],
          model: [{ kind: 'track', order: 'o-1' }],
        }),
      ),
      at: 'turns[1](fix).model',
      says: 'cannot be done here (act 0: wrong-state)',
    },
    {
      what: 'a sample whose act earns more than expected',
      dialogue: tiny({
        customer: 'ann',
        turns: [
          typed('hello', [to('plan', { atLeast: 60 }), to('lost')], {
            acts: [priced()],
            modelActs: [changePrice(62)],
            samples: [
              ...plan.samples.map((sample, index) =>
                index < 3 ? { ...sample, acts: [changePrice(62)] } : sample,
              ),
              { text: '没有补发', acts: [changePrice(62)], expect: [90, 100] },
            ],
          }),
          plan,
        ],
      }),
      at: 'turns[0](hello).samples[8]',
      says: 'expected 90–100',
    },
  ];
  test.each(table)('$what', ({ dialogue, at, says }) => {
    const found = check(dialogue).filter((problem) => problem.at === at);
    expect(found.map(({ message }) => message).join('\n')).toContain(says);
    expect(found.every(({ severity }) => severity === 'error')).toBe(true);
  });
});

test('a timer after one that leaves is doubted', () => {
  const late = after(fix({ timers: [timer('gone', 60, 'lost'), timer('nudge', 90)] }));
  expect(check(late)).toMatchObject([
    { at: 'turns[1](fix).timers[1](nudge)', severity: 'warning' },
  ]);
});

test('a turn only a timer leads to is reached; one that only timers leave is a dead end', () => {
  const byTimer = tiny({
    turns: [
      typed('hello', [to('won', { atLeast: 60 }), to('lost')], {
        timers: [timer('gone', 60, 'plan')],
      }),
      plan,
    ],
  });
  expect(check(byTimer)).toEqual([]);
  const stuck = tiny({
    turns: [typed('hello', [to('hello')], { timers: [timer('gone', 60, 'plan')] }), plan],
  });
  expect(
    check(stuck)
      .map(({ message }) => message)
      .join(),
  ).toContain('no ending is reached');
});

test('without the shop, acts are not held against it', () => {
  expect(checkDialogue(after(fix({ model: [changePrice(63)] })))).toEqual([]);
});

test('patterns that cannot be read are left to their own check', () => {
  const broken = after(fix({ acts: [priced({ act: { kind: 'note', text: { says: ['(白'] } } })] }));
  expect(checkDialogue(broken, { ...facts, readable: false })).toEqual([]);
});

describe('a reply tried at a turn', () => {
  const far = tiny({
    customer: 'ann',
    orders: [order],
    turns: [
      choice('hello', [option('good', 'won', { score: 100 }), option('bad', 'mend')]),
      typed('mend', [to('won', { atLeast: 60 }), to('fix')], {
        customer: [{ notice: '拍下', order: { id: 'o-new', state: '待付款' } }],
      }),
      acting('fix', [to('won', { atLeast: 60 }), to('lost')], {
        acts: [priced({ act: { kind: 'change-price', order: 'o-new', total: 62 } })],
        model: [{ kind: 'change-price', order: 'o-new', total: 62 }],
      }),
    ],
  });

  test('finds the turn off the model conversation’s way, with the orders that have appeared', () => {
    expect(sceneAt(far, 'fix').turn).toBe('fix');
    const tried = tryReply(
      far,
      lexicon,
      'fix',
      { kind: 'act', acts: [{ kind: 'change-price', order: 'o-new', total: 62 }] },
      deskOf(tinyShop),
    );
    expect(tried).toMatchObject({ ok: true, value: { branch: 0, judgement: { score: 100 } } });
  });

  test('says why it cannot be taken', () => {
    expect(tryReply(far, lexicon, 'mend', { kind: 'typed', text: ' ' })).toEqual({
      ok: false,
      error: { reason: 'empty-text' },
    });
  });
});
