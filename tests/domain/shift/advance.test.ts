/** The shift's clock: arrivals, places, settling, patience, interruptions, the end. */
import { describe, expect, test } from 'vitest';
import { advance, begin, nextAt } from '../../../src/domain/shift/advance.ts';
import { shiftReport } from '../../../src/domain/shift/report.ts';
import { take } from '../../../src/domain/shift/take.ts';
import { choice, ending, option, tiny, to, typed } from '../dialogue/tiny.ts';
import { arrival, makeWorld, play, saidIn, scenario, seconds } from './make.ts';

/** Lines come at once, so that times are round. */
const now = (text: string) => ({ text, after: 0 });
const hello = tiny({
  customer: 'c-a',
  turns: [
    typed('hello', [to('plan', { atLeast: 60, say: [now('好的')] }), to('lost')], {
      customer: [now('东西碎了')],
    }),
    choice('plan', [option('yes', 'won', { score: 100 }), option('no', 'lost', { score: 0 })], {
      customer: [now('退还是补')],
    }),
  ],
  endings: [ending('won', 'good', { customer: [now('谢谢')] }), ending('lost', 'bad')],
});
const one = makeWorld([hello], scenario([arrival('tiny', 10)]));

describe('arrivals', () => {
  test('nobody is there before the first customer comes', () => {
    const state = advance(one, begin(one), seconds(9));
    expect(state.chats[0]?.status).toBe('expected');
    expect(nextAt(one, state)).toBe(seconds(10));
  });

  test('a customer who comes begins to wait with their first line', () => {
    const state = advance(one, begin(one), seconds(10));
    expect(state.chats[0]).toMatchObject({
      status: 'open',
      startedAt: seconds(10),
      waitingSince: seconds(10),
      unread: 1,
    });
    expect(saidIn(state)).toEqual(['customer: 东西碎了']);
  });
});

describe('settling', () => {
  const open = advance(one, begin(one), seconds(10));

  test('a reply that answers is taken after the time to read it', () => {
    const sent = play(one, [{ kind: 'message', chat: 0, text: '今天补发', at: seconds(20) }], open);
    expect(sent.chats[0]).toMatchObject({ waitingSince: null, settleAt: seconds(20) + 2240 });
    const after = advance(one, sent, seconds(23));
    expect(saidIn(after)).toEqual([
      'customer: 东西碎了',
      'agent: 今天补发',
      'customer: 好的',
      'customer: 退还是补',
    ]);
    expect(after.chats[0]?.lines[1]?.answer).toBe(0);
  });

  test('a greeting is waited on for 45 s, and what follows joins it', () => {
    const sent = play(
      one,
      [
        { kind: 'message', chat: 0, text: '您好', at: seconds(20) },
        { kind: 'message', chat: 0, text: '今天补发', at: seconds(40) },
      ],
      open,
    );
    expect(sent.chats[0]?.settleAt).toBe(seconds(40) + 2240);
    const after = advance(one, sent, seconds(50));
    expect(after.chats[0]?.state?.answers[0]?.text).toBe('您好\n今天补发');
  });

  test('a choice is taken at once, and the shift is over with the last conversation', () => {
    const state = play(
      one,
      [
        { kind: 'message', chat: 0, text: '今天补发', at: seconds(20) },
        { kind: 'choose', chat: 0, option: 'yes', at: seconds(30) },
        { kind: 'pass', at: seconds(31) },
        { kind: 'close', chat: 0, summary: null, at: seconds(40) },
        { kind: 'end', at: seconds(41) },
      ],
      open,
    );
    expect(state.status).toBe('ended');
    expect(state.log.map(({ kind }) => kind).slice(-4)).toEqual([
      'over',
      'wrap-up',
      'closed',
      'ended',
    ]);
    const report = shiftReport(one, state);
    expect(report).toMatchObject({
      ended: 'done',
      metrics: { firstResponse: 10_000, averageResponse: 8880, unanswered: 0 },
    });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('patience', () => {
  test('a customer nobody answers reminds, sours and leaves', () => {
    const state = advance(one, begin(one), seconds(400));
    expect(saidIn(state)).toEqual(['customer: 东西碎了', 'customer: 在吗', 'customer: 人呢']);
    expect(state.chats[0]).toMatchObject({ status: 'over', left: true, ending: 'lost', mood: 28 });
    expect(state.status).toBe('wrap-up');
    expect(nextAt(one, state)).toBe(null);
    expect(take(one, state, { kind: 'choose', chat: 0, option: 'yes', at: seconds(400) })).toEqual({
      ok: false,
      error: { reason: 'chat-not-open' },
    });
  });
});
