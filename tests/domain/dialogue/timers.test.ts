import { describe, expect, test } from 'vitest';
import { nextTimer } from '../../../src/domain/dialogue/next-timer.ts';
import { begin, replay, step } from '../../../src/domain/dialogue/step.ts';
import type { DialogueInput } from '../../../src/domain/dialogue/state.ts';
import { report } from '../../../src/domain/dialogue/report.ts';
import {
  choice,
  clock,
  customerSays,
  ending,
  lexicon,
  option,
  pick,
  play,
  say,
  tiny,
  to,
  typed,
} from './tiny.ts';

const timer = (id: string, at?: number): DialogueInput =>
  at === undefined ? { kind: 'timer', timer: id } : { kind: 'timer', timer: id, at };

/** hello: after 30 s “在吗？”, after 90 s it goes to `plan`. Its line takes 2 s. */
const waiting = tiny({
  turns: [
    typed('hello', [to('plan', { atLeast: 60 }), to('lost')], {
      customer: [{ text: '急', after: 2 }],
      timers: [
        {
          ...{ id: 'gone', after: 90, felt: '不等了', next: 'plan', mood: -30 },
          say: [{ text: '算了', after: 1 }],
          set: { waited: true },
        },
        { id: 'nudge', after: 30, felt: '在等', mood: -10, say: [{ text: '在吗？', after: 1 }] },
      ],
    }),
    choice('plan', [option('yes', 'won', { score: 100 }), option('no', 'lost', { score: 0 })]),
  ],
});

describe('timers', () => {
  const start = begin(waiting, 's');

  test('run from when the turn began to wait, the earliest first', () => {
    expect(start.waitingSince).toBe(2000);
    expect(nextTimer(waiting, start)).toEqual({ timer: 'nudge', at: 32_000 });
  });

  test('one without `next` changes the mood, is said, and the turn goes on waiting', () => {
    const state = play(waiting, [timer('nudge', 32_000)]);
    expect(state).toMatchObject({ turn: 'hello', mood: 50, at: 33_000, answers: [] });
    expect(customerSays(state)).toEqual(['急', '在吗？']);
    expect(nextTimer(waiting, state)).toEqual({ timer: 'gone', at: 92_000 });
  });

  test('one with `next` leaves the turn: the default branch', () => {
    const state = play(waiting, [timer('nudge', 32_000), timer('gone', 92_000)]);
    expect(state).toMatchObject({ turn: 'plan', mood: 20, variables: { waited: true } });
    expect(state.visits).toEqual({});
    expect(nextTimer(waiting, state)).toBeNull();
  });

  test('fires once while the turn waits', () => {
    const once = play(waiting, [timer('nudge')]);
    expect(step(waiting, lexicon, once, timer('nudge'), clock)).toEqual({
      ok: false,
      error: { reason: 'timer-fired', timer: 'nudge' },
    });
  });

  test('fires again when the turn comes again', () => {
    const again = tiny({
      turns: [
        typed('hello', [to('hello', { when: { visits: { below: 1 } } }), to('lost')], {
          timers: [{ id: 'nudge', after: 30, felt: '在等', mood: 0, say: [], set: {} }],
        }),
        typed('plan', [to('won')]),
      ],
    });
    const state = play(again, [timer('nudge'), say('嗯'), timer('nudge')]);
    expect(state.transcript.filter(({ kind }) => kind === 'timer')).toHaveLength(2);
  });

  test('an unknown one is not taken', () => {
    expect(step(waiting, lexicon, start, timer('tea'), clock)).toEqual({
      ok: false,
      error: { reason: 'unknown-timer', timer: 'tea' },
    });
  });

  test('without a desk nothing of a clock is taken', () => {
    for (const input of [timer('nudge'), { kind: 'wait', mood: -1 }, { kind: 'leave' }] as const)
      expect(step(waiting, lexicon, start, input)).toEqual({
        ok: false,
        error: { reason: 'no-desk' },
      });
  });

  test('without a time it happens when it is due', () => {
    expect(play(waiting, [timer('gone')]).transcript).toContainEqual({
      ...{ kind: 'timer', at: 92_000, turn: 'hello', timer: 'gone' },
    });
  });
});

describe('real times', () => {
  test('an answer happens when it was given, not when the engine would have thought', () => {
    const state = play(waiting, [{ ...say('今天补发'), at: 5000 }]);
    expect(state.answers[0]).toMatchObject({ at: 5000, input: { at: 5000 } });
    expect(play(waiting, [say('今天补发')]).answers[0]?.at).toBe(2000 + 6000 + 4 * 400);
  });

  test('never before what already happened', () => {
    expect(play(waiting, [{ ...say('今天补发'), at: 10 }]).answers[0]?.at).toBe(2000);
  });

  test.each([NaN, Infinity, -Infinity])('%s is no time', (at) => {
    expect(step(waiting, lexicon, begin(waiting, 's'), { ...say('好'), at })).toEqual({
      ok: false,
      error: { reason: 'bad-number' },
    });
  });

  test('the words and marks are the same with and without', () => {
    const [with_, without] = [
      [
        { ...say('今天补发'), at: 60_000 },
        { ...pick('yes'), at: 70_000 },
      ],
      [say('今天补发'), pick('yes')],
    ].map((inputs) => play(waiting, inputs));
    expect(customerSays(with_!)).toEqual(customerSays(without!));
    expect(with_!.answers.map(({ score }) => score)).toEqual(
      without!.answers.map(({ score }) => score),
    );
  });
});

describe('patience and hints', () => {
  test('waiting changes the mood and nothing else', () => {
    const state = play(waiting, [{ kind: 'wait', mood: -8, at: 40_000 }]);
    expect(state).toMatchObject({ turn: 'hello', mood: 52, at: 40_000, waitingSince: 2000 });
    expect(state.transcript.at(-1)).toEqual({ kind: 'mood', at: 40_000, from: 60, to: 52 });
  });

  test('the mood stays within 0–100', () => {
    expect(play(waiting, [{ kind: 'wait', mood: -300 }]).mood).toBe(0);
    expect(play(waiting, [{ kind: 'wait', mood: 300 }]).mood).toBe(100);
  });

  test('a customer who leaves takes the first bad ending', () => {
    const state = play(waiting, [{ kind: 'leave', at: 300_000 }]);
    expect(state).toMatchObject({ ending: 'lost', turn: null, at: 300_000 });
    expect(report(waiting, state).ending).toMatchObject({ forced: true, left: true });
    expect(step(waiting, lexicon, state, { kind: 'leave' })).toMatchObject({ ok: false });
  });

  test('hints are remembered with the answer they came before, and cost nothing', () => {
    const state = play(waiting, [
      { kind: 'hint', level: 1 },
      { kind: 'hint', level: 2 },
      { kind: 'hint', level: 1 },
      say('今天补发'),
      pick('yes'),
    ]);
    expect(state.answers.map(({ hints, score, step: at }) => [hints, score, at])).toEqual([
      [2, 100, 3],
      [0, 100, 4],
    ]);
    expect(report(waiting, state).turns.map(({ hints }) => hints)).toEqual([2, 0]);
  });
});

test('inputs of every kind replay to the same state, and an error names its input', () => {
  const inputs: DialogueInput[] = [
    { kind: 'hint', level: 1, at: 3000 },
    timer('nudge', 32_000),
    { kind: 'wait', mood: -8, at: 62_000 },
    { ...say('今天补发'), at: 70_000 },
    pick('yes'),
  ];
  const state = play(waiting, inputs);
  expect(state.inputs).toEqual(inputs);
  expect(replay(waiting, lexicon, 's', inputs, clock)).toEqual({ ok: true, value: state });
  expect(replay(waiting, lexicon, 's', [...inputs, say('喂')], clock)).toEqual({
    ok: false,
    error: { reason: 'finished', input: 5 },
  });
});

describe('the customer asks again', () => {
  const asking = (most = 2) =>
    tiny({
      turns: [
        typed(
          'hello',
          [
            to('won', { atLeast: 60 }),
            to('lost', { when: { visits: { atLeast: 1 } } }),
            to('plan'),
          ],
          {
            retry: {
              ...{ most, mood: -5, felt: '没说到点子上' },
              say: [{ text: '没懂，补不补？', once: true }, { text: '到底补不补' }],
            },
          },
        ),
        typed('plan', [to('won')]),
      ],
      endings: [ending('won', 'good'), ending('lost', 'bad')],
    });

  test('when the reply says nothing to the matter, and stays at the turn', () => {
    const state = play(asking(), [say('在的亲')]);
    expect(state).toMatchObject({ turn: 'hello', mood: 55, retries: 1, visits: {} });
    expect(state.answers).toMatchObject([{ branch: -1, visit: 0, score: 0 }]);
    expect(customerSays(state)).toEqual(['hello的话', '没懂，补不补？', '到底补不补']);
    expect(report(asking(), state).turns[0]?.feedback.felt).toBe('没说到点子上');
  });

  test('at most so often; then the branches decide, as if it was the first answer', () => {
    const state = play(asking(), [say('在的亲'), say('您好呀'), say('嗯嗯')]);
    expect(state).toMatchObject({ turn: 'plan', visits: { hello: 1 } });
    expect(state.answers.map(({ branch }) => branch)).toEqual([-1, -1, 2]);
  });

  test.each([
    ['hit', '今天补发'],
    ['denied', '不能补发'],
    ['blurred', '可能补发吧'],
    ['forbidden words', '笨蛋'],
  ])('not when the essential point is %s', (_name, text) => {
    expect(play(asking(), [say(text)]).answers[0]?.branch).not.toBe(-1);
  });

  test('it is a new wait: timers count from there', () => {
    const state = play(asking(), [{ ...say('在的亲'), at: 50_000 }]);
    expect(state.waitingSince).toBe(state.at);
  });
});

describe('lines', () => {
  const saying = (customer: Parameters<typeof typed>[2] & object) =>
    tiny({
      turns: [
        typed('hello', [to('hello', { when: { visits: { below: 2 } } }), to('lost')], customer),
        typed('plan', [to('won')]),
      ],
    });

  test('one said once is not said again when the turn comes again', () => {
    const dialogue = saying({ customer: [{ text: '你好', once: true }, { text: '怎么办' }] });
    expect(customerSays(play(dialogue, [say('嗯'), say('嗯')]))).toEqual([
      ...['你好', '怎么办', '怎么办', '怎么办'],
    ]);
  });

  test('one withdrawn is named, and what is written instead follows', () => {
    const dialogue = saying({
      customer: [
        { text: '我要两只', after: 1 },
        { text: '我要三只', recall: true, after: 1 },
      ],
    });
    const { transcript } = play(dialogue, []);
    expect(transcript).toMatchObject([
      { kind: 'line', at: 1000, text: '我要两只' },
      { kind: 'recall', of: 0 },
      { kind: 'line', text: '我要三只' },
    ]);
    expect(transcript.map(({ at }) => at)).toEqual([1000, 2500, 3500]);
  });

  test('withdrawing twice withdraws the line before', () => {
    const dialogue = saying({
      customer: [{ text: '一' }, { text: '二' }, { recall: true }, { recall: true }],
    });
    const { transcript } = play(dialogue, []);
    expect(transcript.filter(({ kind }) => kind === 'recall')).toMatchObject([
      { of: 1 },
      { of: 0 },
    ]);
  });

  test('withdrawing when nothing was said only says what stands there', () => {
    const dialogue = saying({ customer: [{ text: '一', recall: true }] });
    expect(play(dialogue, []).transcript).toMatchObject([{ kind: 'line', text: '一' }]);
  });

  test('the report shows what was withdrawn as withdrawn', () => {
    const dialogue = saying({ customer: [{ text: '一' }, { text: '二', recall: true }] });
    const [turn] = report(dialogue, play(dialogue, [say('嗯')])).turns;
    expect(turn?.customer).toEqual([
      { who: 'customer', text: '一', recalled: true },
      { who: 'customer', text: '二' },
    ]);
  });
});
