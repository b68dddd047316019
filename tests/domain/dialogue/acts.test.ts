import { describe, expect, test } from 'vitest';
import type { DeskAct } from '../../../src/domain/desk/act.ts';
import { deskOf } from '../../../src/domain/desk/judge.ts';
import { orderOf } from '../../../src/domain/desk/orders.ts';
import { saleOf } from '../../../src/domain/desk/sale.ts';
import { needsDesk } from '../../../src/domain/dialogue/desk.ts';
import { feedbackOn } from '../../../src/domain/dialogue/feedback.ts';
import { modelConversation, modelRun, readable } from '../../../src/domain/dialogue/model.ts';
import { report } from '../../../src/domain/dialogue/report.ts';
import { begin, replay, step } from '../../../src/domain/dialogue/step.ts';
import { MAX_ACTS, type DialogueInput } from '../../../src/domain/dialogue/state.ts';
import { tinyShop } from '../desk/tiny-shop.ts';
import {
  act,
  acting,
  changePrice,
  choice,
  ending,
  lexicon,
  option,
  pick,
  play,
  priced,
  say,
  tiny,
  to,
  typed,
} from './tiny.ts';

const desk = deskOf(tinyShop);
const note = (text: string): DeskAct => ({ kind: 'note', order: 'o-1', text });
const coupon = (amount: number): DeskAct => ({ kind: 'send-coupon', amount });
const both = (text: string, ...acts: DeskAct[]): DialogueInput => ({ kind: 'typed', text, acts });

/** hello: words (remedy 3 essential, time 1) and 改价 to 62 (4, essential). */
const mixed = tiny({
  customer: 'ann',
  turns: [
    typed('hello', [to('plan', { hit: ['remedy', 'priced'] }), to('lost')], {
      acts: [priced()],
      modelActs: [changePrice(62)],
      wrongActs: [
        {
          ...{ id: 'bribe', label: '送券', penalty: 30, rule: 'honest-review', say: '不能送券。' },
          act: { kind: 'send-coupon', amount: { atLeast: 5 } },
        },
      ],
    }),
    choice('plan', [option('yes', 'won', { score: 100 }), option('no', 'lost', { score: 0 })]),
  ],
});
const only = tiny({
  customer: 'ann',
  turns: [acting('hello', [to('won', { atLeast: 60 }), to('lost')]), typed('plan', [to('won')])],
});

const first = (dialogue: typeof mixed, input: DialogueInput) => {
  const [answer] = play(dialogue, [input], 's', desk).answers;
  if (answer === undefined) throw new Error('no answer');
  return answer;
};
const pointsOf = (dialogue: typeof mixed, input: DialogueInput) =>
  Object.fromEntries(
    (first(dialogue, input).judgement?.points ?? []).map(({ id, state, worth }) => [
      id,
      `${state} ${worth}`,
    ]),
  );

describe('acts and words are marked together', () => {
  test('the shares of 100 go over the points of both', () => {
    expect(pointsOf(mixed, both('今天补发', changePrice(62)))).toEqual({
      remedy: 'hit 38',
      time: 'hit 12',
      priced: 'hit 50',
    });
    expect(first(mixed, both('今天补发', changePrice(62))).score).toBe(100);
  });

  test('a point of an act names the acts that earned it, and no words', () => {
    const answer = first(mixed, both('补发', note('要快'), changePrice(62)));
    expect(answer.judgement?.points.at(-1)).toMatchObject({ acts: [1], evidence: [] });
  });

  test.each<[string, DialogueInput, string, number]>([
    ['words without the act miss it', say('今天补发'), 'missed 50', 50],
    ['another price is wrong, not missing', both('今天补发', changePrice(60)), 'contrary 50', 15],
    [
      'an act that binds nobody does not stand for it',
      both('今天补发', note('改价')),
      'missed 50',
      50,
    ],
    ['the act without words', act(changePrice(62)), 'hit 50', 50],
    [
      'twice, the second time right',
      both('今天补发', changePrice(60), changePrice(62)),
      'hit 50',
      90,
    ],
  ])('%s', (_name, input, state, score) => {
    expect(pointsOf(mixed, input)['priced']).toBe(state);
    expect(first(mixed, input).score).toBe(score);
  });

  test('branches look at points of acts like at any', () => {
    expect(play(mixed, [say('今天补发')], 's', desk).ending).toBe('lost');
    expect(play(mixed, [both('补发', changePrice(62))], 's', desk).turn).toBe('plan');
  });

  test('a range, and one of several acts', () => {
    const wide = tiny({
      customer: 'ann',
      turns: [
        acting('hello', [to('won')], {
          acts: [
            priced({
              act: [{ kind: 'change-price', total: { atLeast: 60, atMost: 63 } }, coupon(3)],
            }),
          ],
        }),
        typed('plan', [to('won')]),
      ],
    });
    expect(pointsOf(wide, act(changePrice(60)))['priced']).toBe('hit 100');
    expect(pointsOf(wide, act(coupon(3)))['priced']).toBe('hit 100');
    expect(pointsOf(wide, act(changePrice(59.9)))['priced']).toBe('contrary 100');
  });

  test('a text is read for what it says, not compared', () => {
    const noted = tiny({
      customer: 'ann',
      turns: [
        acting('hello', [to('won')], {
          acts: [priced({ act: { kind: 'note', order: 'o-1', text: { says: ['(换|要)白色'] } } })],
        }),
        typed('plan', [to('won')]),
      ],
    });
    expect(pointsOf(noted, act(note('顾客要白色的，今天发')))['priced']).toBe('hit 100');
    expect(pointsOf(noted, act(note('顾客不要白色')))['priced']).toBe('missed 100');
  });
});

describe('what must not be done', () => {
  test('a wrong act costs its penalty once and takes the branch of forbidden things', () => {
    const answer = first(mixed, both('今天补发', changePrice(62), coupon(6), coupon(7)));
    expect(answer.judgement?.forbidden).toMatchObject([
      { id: 'bribe', penalty: 30, rule: 'honest-review', acts: [1, 2], evidence: [] },
    ]);
    expect(answer.score).toBe(70);
  });

  test('going beyond one’s authority costs, whether or not the author thought of it', () => {
    const answer = first(mixed, both('今天补发', changePrice(57)));
    expect(answer.breaches).toMatchObject([
      { code: 'below-floor', policy: 'change-price', limit: 58, given: 57, penalty: 25 },
    ]);
    expect(answer.judgement?.forbidden).toMatchObject([{ id: 'breach:below-floor', penalty: 25 }]);
    expect(answer.score).toBe(0);
  });

  test('an act that is a wrong act already does not cost twice', () => {
    const answer = first(mixed, both('今天补发', changePrice(62), coupon(30)));
    expect(answer.breaches).toMatchObject([{ code: 'coupon-limit', penalty: 0 }]);
    expect(answer.score).toBe(70);
  });

  test('the feedback names the act and, apart, the breach', () => {
    const answer = first(mixed, both('今天补发', changePrice(57), coupon(6)));
    const feedback = feedbackOn(mixed, answer);
    expect(feedback.forbidden).toMatchObject([
      { id: 'bribe', label: '送券', say: '不能送券。', acts: [1], rule: 'honest-review' },
    ]);
    expect(feedback.breaches).toMatchObject([{ code: 'below-floor', act: changePrice(57) }]);
    expect(feedback.points.at(-1)).toMatchObject({ say: '改错了。', acts: [0] });
  });
});

describe('an act turn', () => {
  test('is answered by acting; words may go with it and earn nothing', () => {
    expect(first(only, act(changePrice(62)))).toMatchObject({ score: 100, text: '' });
    expect(first(only, both('改好了', changePrice(62))).score).toBe(100);
    expect(first(only, say('改好了'))).toMatchObject({ score: 0, branch: 1 });
  });

  test('words are looked through for what is forbidden', () => {
    const strict = tiny({
      ...{ customer: 'ann', turns: only.turns },
      forbid: [{ id: 'rude', label: '脏话', match: ['笨蛋'], penalty: 40, say: '别骂人' }],
    });
    expect(first(strict, both('笨蛋', changePrice(62))).score).toBe(60);
  });
});

describe('acts beside a choice', () => {
  const acted = play(
    mixed,
    [both('补发', changePrice(62)), act(note('急'), coupon(12))],
    's',
    desk,
  );

  test('are done and leave the turn waiting', () => {
    expect(acted.turn).toBe('plan');
    expect(acted.answers).toHaveLength(1);
    expect(orderOf(desk.shopAt(mixed, acted), 'o-1')?.shopNote).toBe('急');
  });

  test('beyond one’s authority they cost with the choice that follows', () => {
    const result = step(mixed, lexicon, acted, pick('yes'), desk);
    expect(result.ok && result.value.state.answers[1]).toMatchObject({
      score: 75,
      breaches: [{ code: 'coupon-limit' }],
    });
    expect(result.ok && result.value.state.aside).toEqual([]);
  });
});

describe('the shop of the conversation', () => {
  test('keeps what was done: an act that was done earlier need not be done again', () => {
    const again = tiny({
      customer: 'ann',
      turns: [
        typed('hello', [to('plan')]),
        acting('plan', [to('won', { atLeast: 60 }), to('lost')]),
      ],
    });
    const state = play(again, [both('补发', changePrice(62)), say('改好了')], 's', desk);
    expect(state.ending).toBe('won');
    expect(state.answers[1]?.judgement?.points).toMatchObject([{ state: 'hit', acts: [] }]);
  });

  test('an act the desk refuses is told with its index, and nothing moves', () => {
    const start = begin(mixed, 's');
    expect(step(mixed, lexicon, start, act(note('好'), note(' ')), desk)).toEqual({
      ok: false,
      error: { reason: 'act', index: 1, problem: { reason: 'empty-text' } },
    });
  });

  test('one act sees what the one before it changed', () => {
    const start = begin(mixed, 's');
    expect(step(mixed, lexicon, start, act(changePrice(62), changePrice(62)), desk)).toEqual({
      ok: false,
      error: { reason: 'act', index: 1, problem: { reason: 'no-change' } },
    });
  });

  test('without a desk acts cannot be taken, and a dialogue that asks for them says so', () => {
    const start = begin(mixed, 's');
    expect(step(mixed, lexicon, start, say('补发'))).toEqual({
      ok: false,
      error: { reason: 'no-desk' },
    });
    expect(step(tiny(), lexicon, begin(tiny(), 's'), act(note('好')))).toMatchObject({ ok: false });
    expect([needsDesk(mixed), needsDesk(only), needsDesk(tiny())]).toEqual([true, true, false]);
  });

  test(`more than ${MAX_ACTS} acts at once are not taken`, () => {
    const many = Array.from({ length: MAX_ACTS + 1 }, (_, n) => note(`第 ${n} 条`));
    expect(step(mixed, lexicon, begin(mixed, 's'), act(...many), desk)).toMatchObject({
      ok: false,
      error: { reason: 'too-many-acts', count: MAX_ACTS + 1 },
    });
  });
});

describe('orders in the conversation', () => {
  const order = { ...tinyShop.orders[0]!, id: 'o-new' };
  const buying = tiny({
    customer: 'ann',
    orders: [order],
    turns: [
      typed('hello', [
        to('plan', {
          say: [
            { notice: '顾客拍下了订单', order: { id: 'o-new', state: '待付款' } },
            { text: '拍好了' },
          ],
        }),
      ]),
      acting('plan', [to('won', { atLeast: 60 }), to('lost')], {
        acts: [priced({ act: { kind: 'change-price', order: 'o-new', total: 62 } })],
        model: [{ kind: 'change-price', order: 'o-new', total: 62 }],
      }),
    ],
    endings: [
      ending('won', 'good', {
        sale: { order: 'o-new' },
        customer: [{ notice: '顾客付款了', order: { id: 'o-new', state: '待发货' } }],
      }),
      ending('lost', 'bad', { sale: { order: 'o-1' } }),
    ],
  });
  const pay = act({ kind: 'change-price', order: 'o-new', total: 62 });

  test('one that a line names is unknown before it', () => {
    const before = begin(buying, 's');
    expect(orderOf(desk.shopAt(buying, before), 'o-new')).toBeUndefined();
    const after = play(buying, [say('今天补发')], 's', desk);
    expect(orderOf(desk.shopAt(buying, after), 'o-new')?.state).toBe('待付款');
    expect(after.transcript).toContainEqual(
      expect.objectContaining({ kind: 'order', order: 'o-new', state: '待付款' }),
    );
  });

  test('what was sold is worth what it costs at the end', () => {
    const state = play(buying, [say('今天补发'), pay], 's', desk);
    expect(saleOf(buying, state, desk)).toEqual({
      ...{ order: 'o-new', amount: 62, pieces: 1, products: 1 },
    });
    expect(orderOf(desk.shopAt(buying, state), 'o-new')?.state).toBe('待发货');
  });

  test('nothing is sold while the conversation runs', () => {
    expect(saleOf(buying, begin(buying, 's'), desk)).toBeNull();
  });
});

describe('the model conversation and the report', () => {
  test('show what a senior agent does', () => {
    expect(modelConversation(only).filter(({ who }) => who === 'act')).toEqual([
      { who: 'act', text: '', act: changePrice(62) },
    ]);
    expect(modelRun(mixed, 's').ending).toBe('won');
  });

  test('an answer of acts alone has what the customer said before it', () => {
    const made = report(only, play(only, [act(changePrice(62))], 's', desk));
    expect(made.turns).toMatchObject([
      {
        ...{ kind: 'act', said: '', score: 100, acts: [changePrice(62)] },
        modelActs: [changePrice(62)],
        customer: [{ who: 'customer', text: 'hello的话' }],
      },
    ]);
  });

  test('a conversation reads in order: words, then acts', () => {
    const state = play(mixed, [both('补发', changePrice(62))], 's', desk);
    expect(readable(state.transcript).map(({ who }) => who)).toEqual([
      ...['customer', 'agent', 'act', 'customer'],
    ]);
  });
});

test('replaying the inputs with acts gives the same state', () => {
  const inputs = [both('补发', changePrice(62)), act(note('急')), pick('yes')];
  const state = play(mixed, inputs, 's', desk);
  expect(replay(mixed, lexicon, 's', state.inputs, desk)).toEqual({ ok: true, value: state });
});
