/** What a learner can do on a shift, one behaviour at a time. */
import { describe, expect, test } from 'vitest';
import { NO_AUTO_REPLIES } from '../../../src/domain/desk/auto-reply.ts';
import { advance, begin, nextAt } from '../../../src/domain/shift/advance.ts';
import { shiftReport } from '../../../src/domain/shift/report.ts';
import type { ShiftInput } from '../../../src/domain/shift/input.ts';
import type { ShiftState } from '../../../src/domain/shift/state.ts';
import { replayShift, take } from '../../../src/domain/shift/take.ts';
import { untimedAt } from '../../../src/domain/shift/time.ts';
import { choice, ending, option, tiny, to, typed } from '../dialogue/tiny.ts';
import { arrival, makeWorld, play, saidIn, scenario, seconds } from './make.ts';
import { SCENES } from './scenes.ts';

const scene = (id: string) => {
  const found = SCENES.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no scene ${id}`);
  return found;
};
/** One customer who comes at once. */
const only = (id: string) => makeWorld([scene(id)], scenario([arrival(id, 0)]));
const say = (text: string, at: number, chat = 0): ShiftInput => ({
  kind: 'message',
  ...{ chat, text, at: seconds(at) },
});
const events = (state: ShiftState): string[] => state.log.map(({ kind }) => kind);

describe('words that answer nothing', () => {
  const place = only('silent');
  const open = advance(place, begin(place), seconds(5));

  test('at a choice turn they are shown, end the round, and the customer goes on waiting for the choice', () => {
    const state = play(place, [say('稍等，笨蛋', 6)], open);
    const [chat] = state.chats;
    expect(chat).toMatchObject({ waitingSince: null, settleAt: null });
    expect(chat?.patience?.since).toBe(seconds(6));
    expect(chat?.lines[1]).toMatchObject({ answer: null, text: '稍等，笨蛋' });
    expect(chat?.lines[1]?.aside?.forbidden).toEqual([]);
    expect(advance(place, state, seconds(400)).chats[0]).toMatchObject({ left: true });
  });

  test('forbidden words of the dialogue are found in them', () => {
    const forbid = [{ id: 'no', label: '脏话', match: ['笨蛋'], penalty: 50, say: '不能说。' }];
    const rude = tiny({
      ...{ id: 'rude', customer: 'c-a', forbid },
      turns: [
        choice('hello', [option('yes', 'won'), option('no', 'lost')]),
        typed('more', [to('won')]),
      ],
    });
    const world = makeWorld([rude], scenario([arrival('rude', 0)]));
    const state = play(world, [say('笨蛋', 6), { kind: 'end', at: seconds(7) }]);
    const report = shiftReport(world, state);
    expect(report.metrics.forbidden).toBe(1);
    expect(report.chats[0]?.messages[0]).toMatchObject({ turn: null, from: 0 });
    expect(report.chats[0]?.messages[0]?.judgement?.forbidden[0]?.evidence[0]?.text).toBe('笨蛋');
  });

  test('before the customer’s next words they are no answer to them', () => {
    const world = only('plain');
    const waiting = advance(world, begin(world), seconds(5));
    const settled = advance(world, play(world, [say('今天补发', 6)], waiting), seconds(6) + 2240);
    expect(settled.chats[0]).toMatchObject({ heard: false, settleAt: null });
    const state = play(
      world,
      [{ kind: 'message', chat: 0, text: '还有吗', at: settled.now }],
      settled,
    );
    expect(state.chats[0]?.lines.at(-1)).toMatchObject({ answer: null });
    const after = advance(world, state, seconds(20));
    expect(after.chats[0]?.waitingSince).toBe(after.chats[0]?.lines.at(-1)?.at);
  });

  test('after the last word they say goodbye and change no figure', () => {
    const left = advance(place, open, seconds(400));
    const state = play(place, [say('再见', 401), { kind: 'end', at: seconds(402) }], left);
    expect(saidIn(state).at(-1)).toBe('agent: 再见');
    expect(shiftReport(place, state).metrics).toMatchObject({
      unanswered: 1,
      averageResponse: 600_000,
    });
  });
});

describe('several messages', () => {
  test('are one answer; evidence is in the joined text, each message knows where it stands', () => {
    const world = only('plain');
    const state = play(world, [
      say('您好', 5),
      say('补发', 7),
      say('今天寄', 8),
      { kind: 'pass', at: seconds(20) },
    ]);
    const [chat] = shiftReport(world, state).chats;
    expect(chat?.messages.map(({ from, turn }) => [from, turn])).toEqual([
      [0, 0],
      [3, 0],
      [6, 0],
    ]);
    const judgement = chat?.messages[0]?.judgement;
    expect(judgement?.text).toBe('您好\n补发\n今天寄');
    expect(judgement?.points.map(({ evidence }) => evidence[0])).toEqual([
      { start: 3, end: 5, text: '补发' },
      { start: 6, end: 8, text: '今天' },
    ]);
  });

  test('may not be longer together than one reply may be', () => {
    const world = only('plain');
    const open = play(world, [say('好'.repeat(600), 5)]);
    expect(take(world, open, say('好'.repeat(600), 6))).toEqual({
      ok: false,
      error: { reason: 'text-too-long', length: 1201, limit: 1000 },
    });
  });

  test('of one round, the first one ends it', () => {
    const world = only('plain');
    const state = play(world, [
      say('您好', 10),
      say('今天补发', 30),
      { kind: 'end', at: seconds(31) },
    ]);
    const first = state.chats[0]?.lines[0]?.at ?? 0;
    expect(shiftReport(world, state).metrics.rounds).toEqual([
      { chat: 0, from: first, to: seconds(10), counted: seconds(10) - first },
    ]);
  });
});

describe('rounds and bursts', () => {
  const world = only('winding');
  const first = nextLine(world, begin(world));

  function nextLine(place: typeof world, from: ShiftState): ShiftState {
    let state = from;
    while (state.chats[0]?.lines.length === from.chats[0]?.lines.length)
      state = advance(place, state, nextAt(place, state) ?? 0);
    return state;
  }

  test('several lines of the customer are one round, from the first one', () => {
    const second = nextLine(world, first);
    expect(second.chats[0]?.waitingSince).toBe(first.now);
  });

  test('who answers in the middle of a burst has answered it; the customer finishes, then reads', () => {
    const sent = play(
      world,
      [{ kind: 'message', chat: 0, text: '今天补发', at: first.now }],
      first,
    );
    const burst = advance(world, begin(world), seconds(20)).chats[0]?.lines ?? [];
    const end = burst.at(-1)?.at ?? 0;
    expect(end).toBeGreaterThan(first.now);
    expect(sent.chats[0]?.settleAt).toBe(end + 2240);
    const after = advance(world, sent, end);
    expect(after.chats[0]?.lines.map(({ who, asks }) => [who, asks])).toEqual([
      ['customer', true],
      ['agent', false],
      ['customer', false],
      ['customer', false],
    ]);
    expect(after.chats[0]?.waitingSince).toBe(null);
  });

  test('looking at a hint in the middle of a burst loses none of it', () => {
    const hinted = play(world, [{ kind: 'hint', chat: 0, level: 1, at: first.now }], first);
    expect(saidIn(advance(world, hinted, seconds(20)))).toEqual(
      saidIn(advance(world, first, seconds(20))),
    );
  });

  test('a round counts at most 600 s, however long it took', () => {
    const patient = makeWorld(
      [scene('plain')],
      scenario([arrival('plain', 0, { patience: { every: 600, leaves: 3600 } })]),
    );
    const state = play(patient, [say('您好', 900), { kind: 'end', at: seconds(901) }]);
    const { metrics } = shiftReport(patient, state);
    expect(metrics.rounds).toMatchObject([{ to: seconds(900), counted: 600_000 }]);
    expect(metrics).toMatchObject({ unanswered: 0, threeMinuteRate: { of: 0, from: 1 } });
  });

  test('something forbidden is answered as soon as it is read', () => {
    const rude = only('plain');
    const sent = play(rude, [say('笨蛋', 5)]);
    expect(sent.chats[0]?.settleAt).toBe(seconds(5) + 2120);
  });
});

describe('the dialogue’s own time', () => {
  test('a timer speaks before patience does, and one with a way out leaves the turn', () => {
    const world = only('hasty');
    const state = advance(world, begin(world), seconds(100));
    expect(saidIn(state)).toEqual([
      'customer: hello的话',
      'customer: 快点',
      'customer: 不等了',
      'customer: plan的话',
    ]);
    expect(events(state).filter((kind) => kind === 'timer')).toHaveLength(2);
    expect(state.chats[0]).toMatchObject({ mood: 15, left: false });
  });

  test('a timer that stays does not make the customer stay longer', () => {
    const world = makeWorld(
      [scene('hasty')],
      scenario([arrival('hasty', 0, { patience: { every: 60, leaves: 60 } })]),
    );
    const state = advance(world, begin(world), seconds(100));
    const { lines, overAt } = state.chats[0] ?? { lines: [], overAt: null };
    expect(lines.map(({ text }) => text)).toEqual(['hello的话', '快点']);
    expect(overAt).toBe((lines[0]?.at ?? 0) + seconds(60));
  });

  test('a turn that a timer led to does not make the customer stay longer, and nudges are not made up for', () => {
    const world = only('restless');
    const state = advance(world, begin(world), seconds(400));
    const [chat] = state.chats;
    expect(chat).toMatchObject({ left: true, status: 'over' });
    const first = chat?.lines[0]?.at ?? 0;
    expect(chat?.overAt).toBe(first + seconds(300));
    expect(chat?.lines.filter(({ nudge }) => nudge).map(({ at }) => at)).toEqual(
      [60, 120].map((n) => first + seconds(n)),
    );
  });

  test('turns that send each other on by timers do not keep the customer for ever', () => {
    const on = (next: string) => ({
      timers: [{ id: 'on', after: 15, mood: 0, say: [], felt: '再问一遍', next }],
    });
    const endless = tiny({
      ...{ id: 'endless', customer: 'c-a' },
      turns: [typed('hello', [to('won')], on('more')), typed('more', [to('lost')], on('hello'))],
    });
    const world = makeWorld([endless], scenario([arrival('endless', 0)]));
    const state = advance(world, begin(world), seconds(400));
    expect(state).toMatchObject({ status: 'wrap-up' });
    expect(state.chats[0]).toMatchObject({ left: true });
  });

  test('a customer who takes a line back is shown to have', () => {
    const world = only('winding');
    const state = advance(world, begin(world), seconds(20));
    expect(state.chats[0]?.lines.map(({ text, recalled }) => [text, recalled])).toEqual([
      ['在么', false],
      ['碎了两个', true],
      ['碎了一个', false],
    ]);
  });

  test('a reply that says nothing is asked for again; two hours of the scene take no time of the shift', () => {
    const world = only('winding');
    const state = play(world, [
      say('您好', 20),
      { kind: 'pass', at: seconds(70) },
      say('今天补发', 75),
      { kind: 'pass', at: seconds(85) },
      { kind: 'choose', chat: 0, option: 'yes', at: seconds(90) },
      { kind: 'pass', at: seconds(100) },
    ]);
    expect(saidIn(state)).toEqual([
      'customer: 在么',
      'customer: 碎了两个',
      'customer: 碎了一个',
      'agent: 您好',
      'customer: 到底怎么办',
      'agent: 今天补发',
      'customer: 退还是补',
      'customer: 一只碎碗',
      'agent: 我选yes',
      'customer: 我去看看',
      'system: 两小时后',
      'customer: 还没到',
    ]);
    const last = state.chats[0]?.lines.at(-1);
    expect(last?.at).toBeLessThan(seconds(100));
    const later = play(world, [say('今天补发', 110), { kind: 'pass', at: seconds(120) }], state);
    expect(later.chats[0]).toMatchObject({ status: 'over', ending: 'won' });
    expect(later.chats[0]?.state?.at).toBeGreaterThan(seconds(7200));
  });
});

describe('acts', () => {
  const world = only('buyer');
  const change = { kind: 'change-price', order: 'o-new', total: 240 } as const;
  const act = (deed: Extract<ShiftInput, { kind: 'act' }>['act'], at: number): ShiftInput => ({
    ...{ kind: 'act', chat: 0, act: deed, at: seconds(at) },
  });
  const asked = play(world, [say('今天补发', 5), { kind: 'pass', at: seconds(20) }]);

  test('an order of the scene is there once the customer says so', () => {
    expect(begin(world).shop.orders).toEqual([]);
    expect(asked.shop.orders.map(({ id, state }) => [id, state])).toEqual([['o-new', '待付款']]);
  });

  test('are done at once, settle the turn, and the sale is counted at the changed price', () => {
    const acted = play(
      world,
      [act({ kind: 'note', order: 'o-new', text: '240' }, 25), act(change, 26)],
      asked,
    );
    expect(acted.shop.orders[0]).toMatchObject({ payable: 240, shopNote: '240' });
    expect(acted.chats[0]?.lines.slice(-2).map(({ seen, shows }) => [seen, shows?.code])).toEqual([
      [false, undefined],
      [true, 'price'],
    ]);
    const state = play(world, [{ kind: 'pass', at: seconds(60) }], acted);
    expect(state.shop.orders[0]?.state).toBe('待发货');
    const { metrics, chats } = shiftReport(world, state);
    expect(metrics).toMatchObject({
      conversion: { of: 1, from: 1, value: 1 },
      orderValue: { of: 240, from: 1, value: 240 },
      pieces: { value: 2 },
      linkedOrders: { of: 0, from: 1, value: 0 },
      actAccuracy: { of: 2, from: 2, value: 1 },
    });
    expect(chats[0]?.sale).toEqual({ order: 'o-new', amount: 240, pieces: 2 });
    expect(chats[0]?.acts.map(({ verdict }) => verdict)).toEqual(['right', 'right']);
  });

  test('a note the customer does not see ends no round', () => {
    const noted = play(world, [act({ kind: 'note', order: 'o-new', text: '急' }, 25)], asked);
    expect(noted.chats[0]?.waitingSince).toBe(asked.chats[0]?.waitingSince);
    expect(play(world, [act(change, 26)], noted).chats[0]?.waitingSince).toBe(null);
  });

  test('one beyond the agent’s authority is a breach, an unasked one that is warned of is wrong', () => {
    const state = play(
      world,
      [
        act({ kind: 'send-coupon', amount: 30 }, 25),
        act({ ...change, total: 100 }, 26),
        { kind: 'pass', at: seconds(80) },
      ],
      asked,
    );
    const { metrics, chats } = shiftReport(world, state);
    expect(
      chats[0]?.acts.map(({ verdict, breaches }) => [verdict, breaches.map(({ code }) => code)]),
    ).toEqual([
      ['wrong', ['coupon-limit']],
      ['wrong', ['below-floor']],
    ]);
    expect(metrics).toMatchObject({ actBreaches: 2, forbidden: 0 });
    expect(metrics.actAccuracy).toMatchObject({ of: 0, from: 5 });
  });

  test('the desk’s reasons against an act are told, and nothing has changed', () => {
    const again = take(world, asked, act({ kind: 'track', order: 'o-none' }, 25));
    expect(again).toEqual({
      ok: false,
      error: { reason: 'act', problem: { reason: 'unknown-order', order: 'o-none' } },
    });
  });

  test('words without the act they need are waited on for 20 s, then with it taken', () => {
    const place = only('broken');
    const sent = play(place, [say('今天补发', 5)]);
    expect(sent.chats[0]?.settleAt).toBe(seconds(25));
    const deed = { kind: 'reissue', order: 'o-broken', product: 'p-pillow', quantity: 1 } as const;
    const state = play(place, [act(deed, 10), { kind: 'pass', at: seconds(13) }], sent);
    expect(state.chats[0]?.state?.answers[0]).toMatchObject({ score: 100, text: '今天补发' });
  });

  test('an act alone where words are asked for settles nothing', () => {
    const place = only('broken');
    const deed = { kind: 'reissue', order: 'o-broken', product: 'p-pillow', quantity: 1 } as const;
    const state = play(place, [act(deed, 5), { kind: 'pass', at: seconds(50) }]);
    expect(state.chats[0]).toMatchObject({ settleAt: null, collected: { lines: [1] } });
    expect(state.chats[0]?.patience?.since).toBe(seconds(5));
  });
});

describe('places and the queue', () => {
  const three = ['plain', 'winding', 'silent'];
  const world = makeWorld(
    three.map(scene),
    scenario(
      three.map((id, n) => arrival(id, n)),
      { concurrency: { start: 1, most: 2, every: 30 } },
    ),
  );

  test('who finds no place queues, and gets one when the number of places grows', () => {
    const early = advance(world, begin(world), seconds(5));
    expect(early.queue).toEqual([1, 2]);
    expect(early.chats.map(({ status }) => status)).toEqual(['open', 'queued', 'queued']);
    const later = advance(world, early, seconds(30));
    expect(later.chats[1]).toMatchObject({ status: 'open', startedAt: seconds(30) });
    expect(later.queue).toEqual([2]);
  });

  test('a conversation that ends makes room at once', () => {
    const left = advance(world, begin(world), seconds(320));
    const over = left.chats.find(({ overAt }) => overAt !== null)?.overAt;
    expect(left.chats[2]?.startedAt).toBe(over);
  });

  test('queueing is not waiting for an answer', () => {
    const state = play(world, [{ kind: 'end', at: seconds(20) }]);
    const { metrics, chats } = shiftReport(world, state);
    expect(metrics).toMatchObject({ came: 1, unanswered: 1, unfinished: 1 });
    expect(chats[1]?.spans).toEqual([{ kind: 'queued', from: 1000, to: seconds(20) }]);
  });
});

describe('interruptions', () => {
  const answers = [
    { id: 'best', text: '马上', score: 100, feedback: '好。' },
    { id: 'worst', text: '等着', score: 31, feedback: '不好。' },
  ];
  const world = makeWorld(
    [scene('plain')],
    scenario([arrival('plain', 0)], {
      interruptions: [
        ...[
          { id: 'boss', at: 10, from: '主管', text: '在忙吗', answers, within: 20 } as const,
          { id: 'stock', at: 20, from: '库房', text: '还要吗', answers, within: 20 } as const,
        ],
      ],
    }),
  );
  const answer = (interruption: string, id: string, at: number): ShiftInput => ({
    ...{ kind: 'answer', interruption, answer: id, at: seconds(at) },
  });

  test('count in full in time, by half when late, and not at all unanswered', () => {
    const state = play(world, [answer('boss', 'worst', 31), { kind: 'end', at: seconds(50) }]);
    expect(events(state).filter((kind) => kind === 'overdue')).toHaveLength(2);
    const { interruptions, metrics } = shiftReport(world, state);
    expect(interruptions.map(({ late, score }) => [late, score])).toEqual([
      [true, 16],
      [true, 0],
    ]);
    expect(metrics.interruptions).toBe(8);
    const quick = play(world, [
      { ...answer('boss', 'best', 30), at: 29_999 },
      { kind: 'end', at: seconds(31) },
    ]);
    expect(shiftReport(world, quick).interruptions[0]).toMatchObject({ late: false, score: 100 });
  });

  test('are answered once, and only when they are there', () => {
    const early = take(world, begin(world), answer('boss', 'best', 9));
    expect(early).toMatchObject({ ok: false, error: { reason: 'unknown-interruption' } });
    const once = play(world, [answer('boss', 'best', 12)]);
    expect(take(world, once, answer('boss', 'best', 13))).toMatchObject({
      error: { reason: 'answered-before' },
    });
    expect(take(world, begin(world), answer('boss', 'none', 13))).toMatchObject({
      error: { reason: 'unknown-answer' },
    });
  });
});

describe('refusals', () => {
  const world = only('plain');
  const open = advance(world, begin(world), seconds(10));
  const over = advance(world, open, seconds(400));
  const refused: [string, ShiftState, ShiftInput, string][] = [
    ['the past', open, say('您好', 9), 'past'],
    ['half a millisecond', open, { ...say('您好', 11), at: 11_000.5 }, 'past'],
    ['no such chat', open, say('您好', 11, 7), 'unknown-chat'],
    [
      'a chat nobody is in yet',
      begin(world),
      { kind: 'close', chat: 0, summary: null, at: 0 },
      'chat-not-over',
    ],
    ['blank words', open, say(' \n ', 11), 'empty-text'],
    [
      'a choice where none is asked for',
      open,
      { kind: 'choose', chat: 0, option: 'yes', at: seconds(11) },
      'no-choice',
    ],
    [
      'closing a running chat',
      open,
      { kind: 'close', chat: 0, summary: null, at: seconds(11) },
      'chat-not-over',
    ],
    [
      'choosing after the end',
      over,
      { kind: 'choose', chat: 0, option: 'yes', at: seconds(400) },
      'chat-not-open',
    ],
    [
      'a memo of a thousand characters',
      open,
      { kind: 'mark', chat: 0, memo: '记'.repeat(1000), at: seconds(11) },
      'text-too-long',
    ],
    [
      'anything after the end',
      play(world, [{ kind: 'end', at: seconds(401) }], over),
      { kind: 'pass', at: seconds(402) },
      'ended',
    ],
  ];
  test.each(refused)('%s', (_, state, input, reason) => {
    expect(take(world, state, input)).toMatchObject({ ok: false, error: { reason } });
  });

  test('a replay stops at the first input that is refused', () => {
    expect(replayShift(world, [say('您好', 5), say('您好', 4)])).toMatchObject({
      error: { reason: 'past' },
    });
  });
});

describe('the end', () => {
  test('before the last customer is early: who is there counts as unanswered and unresolved', () => {
    const world = makeWorld(
      [scene('plain'), scene('silent')],
      scenario([arrival('plain', 0), arrival('silent', 500)]),
    );
    const state = play(world, [{ kind: 'end', at: seconds(30) }]);
    expect(advance(world, state, seconds(900))).toBe(state);
    expect(nextAt(world, state)).toBe(null);
    const report = shiftReport(world, state);
    expect(report).toMatchObject({ ended: 'early', usedMs: seconds(30) });
    expect(report.chats).toHaveLength(1);
    expect(report.metrics).toMatchObject({
      came: 1,
      served: 0,
      unanswered: 1,
      averageResponse: 600_000,
      resolved: { of: 0, from: 1 },
    });
  });

  test('a shift nobody came to has no figures and no score', () => {
    const world = makeWorld([scene('plain')], scenario([arrival('plain', 100)]));
    const { metrics, appraisal, radar } = shiftReport(world, play(world, [{ kind: 'end', at: 0 }]));
    expect(metrics).toMatchObject({
      firstResponse: null,
      averageResponse: null,
      satisfaction: null,
    });
    expect(appraisal.score).toBe(null);
    expect(radar.every(({ value }) => value === null)).toBe(true);
  });
});

describe('looking, marking, closing', () => {
  const world = only('plain');

  test('lines said in the chat that is looked at are not unread', () => {
    const open = advance(world, begin(world), seconds(10));
    expect(open.chats[0]?.unread).toBe(1);
    const looked = play(world, [{ kind: 'open', chat: 0, at: seconds(11) }], open);
    expect(looked.chats[0]?.unread).toBe(0);
    expect(advance(world, looked, seconds(200)).chats[0]?.unread).toBe(0);
  });

  test('flag, memo, tags and summary are kept, and 5W1H is counted by its filled parts', () => {
    const over = advance(world, begin(world), seconds(400));
    const summary = { when: '今天', who: '顾客A', where: '', what: '碎了', why: ' ', how: '补发' };
    const state = play(
      world,
      [
        { kind: 'mark', chat: 0, flag: 'red', memo: '回访', at: seconds(401) },
        { kind: 'act', chat: 0, act: { kind: 'tag', tag: '易碎' }, at: seconds(402) },
        { kind: 'close', chat: 0, summary, at: seconds(403) },
        { kind: 'end', at: seconds(404) },
      ],
      over,
    );
    const report = shiftReport(world, state);
    expect(report.metrics.summaries).toEqual({ of: 4, from: 6, value: 4 / 6 });
    expect(report.chats[0]).toMatchObject({ flag: 'red', memo: '回访', tags: ['易碎'], summary });
  });
});

describe('an untimed shift', () => {
  test.each([
    [{ kind: 'message', chat: 0, text: '今天补发' } as const, 5000 + 6000 + 1600],
    [{ kind: 'choose', chat: 0, option: 'yes' } as const, 13_000],
    [{ kind: 'open', chat: 0 } as const, 5000],
    [{ kind: 'pass' } as const, 9000],
  ])('$kind costs its simulated time', (input, at) => {
    expect(untimedAt(5000, 9000, input)).toBe(at);
  });

  test('passes to whatever happens next, and nowhere when nothing does', () => {
    expect(untimedAt(5000, null, { kind: 'pass' })).toBe(5000);
  });
});

test('a bad ending left open by its author is never a dead end: the shift is over after it', () => {
  const short = tiny({
    ...{ id: 'short', customer: 'c-a' },
    turns: [
      choice('hello', [option('yes', 'won'), option('no', 'lost')]),
      choice('unused', [option('yes', 'won'), option('no', 'lost')]),
    ],
    endings: [ending('won', 'good'), ending('lost', 'fair')],
  });
  const world = makeWorld([short], scenario([arrival('short', 0)]));
  const state = advance(world, begin(world), seconds(400));
  expect(state).toMatchObject({ status: 'wrap-up' });
  expect(state.chats[0]).toMatchObject({ ending: 'lost', left: true });
});

describe('automatic replies', () => {
  test('are shown at once, marked, counted apart, and end no round', () => {
    const world = makeWorld([scene('plain')], scenario([arrival('plain', 0)]), {
      autoReplies: {
        ...NO_AUTO_REPLIES,
        personal: { ...NO_AUTO_REPLIES.personal, away: { on: true, text: '我离开一下。' } },
      },
    });
    const away: ShiftInput = { kind: 'status', status: 'away', at: 0 };
    const state = play(world, [away, say('今天补发', 100), { kind: 'end', at: seconds(101) }]);
    const [chat] = state.chats;
    expect(saidIn(state).slice(0, 3)).toEqual([
      'customer: hello的话',
      'auto: 我离开一下。',
      'customer: 在吗',
    ]);
    expect(chat?.lines[1]).toMatchObject({ at: chat?.lines[0]?.at, by: 'away', seen: true });
    const { metrics } = shiftReport(world, state);
    expect(metrics).toMatchObject({ automatic: 1, messages: 1 });
    expect(metrics.firstResponse).toBe(seconds(100) - (chat?.lines[0]?.at ?? 0));
  });
});

test('at one moment an interruption comes before a customer, the lower number before the higher, an input last', () => {
  const answers = [
    { id: 'best', text: '好', score: 100, feedback: '好。' },
    { id: 'worst', text: '等', score: 20, feedback: '不好。' },
  ];
  const world = makeWorld(
    [scene('plain'), scene('silent')],
    scenario([arrival('plain', 5), arrival('silent', 5)], {
      interruptions: [{ id: 'boss', at: 5, from: '主管', text: '在吗', answers }],
    }),
  );
  const state = play(world, [{ kind: 'status', status: 'busy', at: seconds(5) }]);
  expect(state.log.map((event) => [event.kind, 'chat' in event ? event.chat : null])).toEqual([
    ['interrupted', null],
    ['arrived', 0],
    ['arrived', 1],
    ['started', 0],
    ['started', 1],
    ['status', null],
  ]);
});

test('words that never settled – the learner went home – are looked through like any aside', () => {
  const forbid = [{ id: 'no', label: '脏话', match: ['蠢货'], penalty: 50, say: '不能说。' }];
  const rude = tiny({ ...{ id: 'rude', customer: 'c-a', forbid } });
  const world = makeWorld([rude], scenario([arrival('rude', 0)]));
  const state = play(world, [say('蠢货', 6), { kind: 'end', at: seconds(7) }]);
  expect(state.chats[0]?.lines.at(-1)).toMatchObject({ answer: null });
  const { metrics, chats } = shiftReport(world, state);
  expect(metrics.forbidden).toBe(1);
  expect(chats[0]?.messages[0]?.forbidden).toEqual([{ id: 'no', label: '脏话', say: '不能说。' }]);
});
