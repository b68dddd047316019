import { describe, expect, test } from 'vitest';
import { begin, offeredOptions, replay, step } from '../../../src/domain/dialogue/step.ts';
import { MAX_ANSWERS, MAX_REPLY_LENGTH, type Value } from '../../../src/domain/dialogue/state.ts';
import {
  choice,
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

type Values = Record<string, Value>;

const plan = choice('plan', [option('yes', 'won', { score: 100 }), option('no', 'lost')]);

describe('beginning', () => {
  test('the customer speaks first and the first turn waits', () => {
    const state = begin(tiny(), 's');
    expect(customerSays(state)).toEqual(['hello的话']);
    expect(state.turn).toBe('hello');
    expect(state.answers).toEqual([]);
  });

  test('the clock advances with every line', () => {
    const dialogue = tiny({
      turns: [
        typed('hello', [to('won')], {
          customer: [
            { text: '在吗', after: 2 },
            { picture: '碎碗', after: 1 },
            { notice: '顾客离开了', minutes: 20 },
          ],
        }),
        plan,
      ],
    });
    expect(begin(dialogue, 's').transcript.map(({ at }) => at)).toEqual([2000, 3000, 1_203_000]);
  });

  test('a line without `after` is typed in a time that grows with its length and is capped', () => {
    const dialogue = tiny({
      turns: [
        typed('hello', [to('won')], { customer: [{ text: '嗯' }, { text: '长'.repeat(300) }] }),
        plan,
      ],
    });
    const [short, long] = begin(dialogue, 's').transcript;
    expect(short).toMatchObject({ kind: 'line' });
    expect(short?.at).toBeGreaterThan(300);
    expect(short?.at).toBeLessThan(1000);
    expect((long?.at ?? 0) - (short?.at ?? 0)).toBe(3500);
  });
});

describe('the seed', () => {
  const dialogue = tiny({
    turns: [typed('hello', [to('won')], { customer: [{ oneOf: ['甲', '乙', '丙'] }] }), plan],
  });

  test('picks one of several wordings, always the same', () => {
    const said = Array.from(
      { length: 40 },
      (_, seed) => customerSays(begin(dialogue, `${seed}`))[0],
    );
    expect(new Set(said)).toEqual(new Set(['甲', '乙', '丙']));
    expect(begin(dialogue, '7')).toEqual(begin(dialogue, '7'));
  });
});

describe('a typed reply', () => {
  test.each([
    { what: 'a good reply takes the branch it earns', text: '今天给您补发', next: 'plan' },
    { what: 'a poor reply takes the last branch', text: '感谢您的理解', next: null },
    { what: 'a negated promise earns nothing', text: '不能补发', next: null },
  ])('$what', ({ text, next }) => {
    expect(play(tiny(), [say(text)]).turn).toBe(next);
  });

  test('is marked, and the judgement is in the answer', () => {
    const [answer] = play(tiny(), [say('今天给您补发')]).answers;
    expect(answer).toMatchObject({ turn: 'hello', visit: 0, score: 100, branch: 0 });
    expect(answer?.judgement?.points.map(({ id, hit }) => [id, hit])).toEqual([
      ['remedy', true],
      ['time', true],
    ]);
  });

  test('leaves the reply, its judgement, the mood and the reaction in this order', () => {
    const dialogue = tiny({
      turns: [typed('hello', [to('plan', { mood: -10, say: [{ text: '哦' }] })]), plan],
    });
    const result = step(dialogue, lexicon, begin(dialogue, 's'), say('嗯'));
    expect(result.ok && result.value.events.map(({ kind }) => kind)).toEqual([
      'reply',
      'judgement',
      'mood',
      'line',
      'line',
    ]);
  });

  test.each([
    { branch: { hit: ['remedy'] }, text: '补发', taken: true },
    { branch: { hit: ['remedy', 'time'] }, text: '补发', taken: false },
    { branch: { missed: ['remedy', 'time'] }, text: '补发', taken: true },
    { branch: { missed: ['remedy'] }, text: '补发', taken: false },
    { branch: { forbidden: true }, text: '今天补发，笨蛋', taken: true },
    { branch: { forbidden: true }, text: '今天补发', taken: false },
    { branch: { forbidden: false }, text: '今天补发，笨蛋', taken: false },
    { branch: { atLeast: 100 }, text: '今天补发', taken: true },
    { branch: { when: { mood: { below: 60 } } }, text: '今天补发', taken: false },
    { branch: { when: { mood: { atLeast: 60 } } }, text: '今天补发', taken: true },
  ])('a branch asking for $branch is taken: $taken by “$text”', ({ branch, text, taken }) => {
    const dialogue = tiny({ turns: [typed('hello', [to('won', branch), to('lost')]), plan] });
    expect(play(dialogue, [say(text)]).ending).toBe(taken ? 'won' : 'lost');
  });
});

describe('inputs that are not taken', () => {
  const started = begin(tiny(), 's');
  const atPlan = play(tiny(), [say('今天补发')]);
  const over = play(tiny(), [say('嗯')]);
  const conditional = tiny({
    turns: [
      choice('hello', [
        option('yes', 'won', { score: 100 }),
        option('late', 'lost', { when: { visits: { atLeast: 1 } } }),
      ]),
      typed('plan', [to('won')]),
    ],
  });
  test.each([
    { state: started, input: say('  \n '), error: { reason: 'empty-text' } },
    {
      state: started,
      input: say('长'.repeat(MAX_REPLY_LENGTH + 1)),
      error: { reason: 'text-too-long', length: 1001, limit: 1000 },
    },
    { state: started, input: pick('yes'), error: { reason: 'wrong-kind', expected: 'typed' } },
    { state: atPlan, input: say('好'), error: { reason: 'wrong-kind', expected: 'choice' } },
    { state: atPlan, input: pick('maybe'), error: { reason: 'unknown-option', option: 'maybe' } },
    { state: over, input: say('好'), error: { reason: 'finished' } },
  ])('$error.reason', ({ state, input, error }) => {
    expect(step(tiny(), lexicon, state, input)).toEqual({ ok: false, error });
  });

  test('option-not-offered', () => {
    const state = begin(conditional, 's');
    expect(offeredOptions(conditional, state).map(({ id }) => id)).toEqual(['yes']);
    expect(step(conditional, lexicon, state, pick('late'))).toEqual({
      ok: false,
      error: { reason: 'option-not-offered', option: 'late' },
    });
  });

  test('a reply of exactly the limit is taken', () => {
    expect(step(tiny(), lexicon, started, say('长'.repeat(MAX_REPLY_LENGTH))).ok).toBe(true);
  });

  test('a replay stops at the first error', () => {
    expect(replay(tiny(), lexicon, 's', [say('今天补发'), say('好')])).toEqual({
      ok: false,
      error: { reason: 'wrong-kind', expected: 'choice', input: 1 },
    });
  });
});

describe('mood, variables and visits', () => {
  test.each([
    { change: 100, mood: 100 },
    { change: -100, mood: 0 },
    { change: 15, mood: 75 },
  ])('a change of $change leaves a mood of 60 at $mood', ({ change, mood }) => {
    const dialogue = tiny({ turns: [typed('hello', [to('plan', { mood: change })]), plan] });
    expect(play(dialogue, [say('嗯')]).mood).toBe(mood);
  });

  test.each<{ set: Values; from: Values; value: Value }>([
    { set: { count: '+2' }, from: { count: 1 }, value: 3 },
    { set: { count: '-10' }, from: { count: 1 }, value: -9 },
    { set: { count: '+1' }, from: {}, value: 1 },
    { set: { count: 5 }, from: { count: 1 }, value: 5 },
    { set: { count: '+壹' }, from: {}, value: '+壹' },
    { set: { constructor: '+1' }, from: {}, value: 1 },
  ])('setting $set over $from', ({ set, from, value }) => {
    const dialogue = tiny({
      variables: from,
      turns: [typed('hello', [to('plan', { set })]), plan],
    });
    const { variables } = play(dialogue, [say('嗯')]);
    expect(Object.values(variables)).toEqual([value]);
  });

  test('a reaction sees the mood and variables the answer left behind', () => {
    const dialogue = tiny({
      turns: [
        typed('hello', [
          to('plan', {
            mood: 20,
            set: { calm: true },
            say: [
              { text: '高兴', when: { mood: { atLeast: 80 } } },
              { text: '记得', when: { variable: { name: 'calm', is: true } } },
              { text: '生气', when: { mood: { below: 80 } } },
            ],
          }),
        ]),
        plan,
      ],
    });
    expect(customerSays(play(dialogue, [say('嗯')]))).toEqual([
      'hello的话',
      '高兴',
      '记得',
      'plan的话',
    ]);
  });

  test('a turn entered again says the lines of its second visit, and the loop ends', () => {
    const dialogue = tiny({
      turns: [
        typed('hello', [to('hello', { when: { visits: { below: 1 } } }), to('lost')], {
          customer: [
            { text: '第一次', when: { visits: { below: 1 } } },
            { text: '第二次', when: { visits: { atLeast: 1 } } },
          ],
        }),
        plan,
      ],
    });
    const state = play(dialogue, [say('嗯'), say('嗯')]);
    expect(customerSays(state)).toEqual(['第一次', '第二次']);
    expect(state.answers.map(({ visit }) => visit)).toEqual([0, 1]);
    expect(state.ending).toBe('lost');
  });

  test.each([
    { variable: { name: 'count', atLeast: 2 }, offered: true },
    { variable: { name: 'count', below: 2 }, offered: false },
    { variable: { name: 'count', atLeast: 1, below: 3 }, offered: true },
    { variable: { name: 'count', is: 3 }, offered: false },
    { variable: { name: 'nothing', below: 1 }, offered: true },
    { variable: { name: 'constructor', is: true }, offered: false },
  ])('with count 2, an option under $variable is offered: $offered', ({ variable, offered }) => {
    const dialogue = tiny({
      variables: { count: 2 },
      turns: [
        choice('hello', [option('yes', 'won'), option('maybe', 'lost', { when: { variable } })]),
        typed('plan', [to('won')]),
      ],
    });
    expect(offeredOptions(dialogue, begin(dialogue, 's'))).toHaveLength(offered ? 2 : 1);
  });

  test('the order of options comes from the seed, not from the file', () => {
    const dialogue = tiny({
      turns: [
        choice(
          'hello',
          ['a', 'b', 'c', 'd'].map((id) => option(id, 'won')),
        ),
        typed('plan', [to('won')]),
      ],
    });
    const orders = Array.from({ length: 40 }, (_, i) =>
      offeredOptions(dialogue, begin(dialogue, `seed ${i}`)).map(({ id }) => id),
    );
    expect(new Set(orders.map(([first]) => first))).toEqual(new Set(['a', 'b', 'c', 'd']));
    expect(orders.every((order) => order.toSorted().join('') === 'abcd')).toBe(true);
    expect(offeredOptions(dialogue, begin(dialogue, 'seed 0')).map(({ id }) => id)).toEqual(
      orders[0],
    );
  });
});

describe('ending', () => {
  test('the last words and the ending close the transcript', () => {
    const dialogue = tiny({
      endings: [ending('won', 'good'), ending('lost', 'bad', { customer: [{ text: '走了' }] })],
    });
    const state = play(dialogue, [say('嗯')]);
    expect(state.turn).toBeNull();
    expect(state.transcript.slice(-2)).toMatchObject([
      { kind: 'line', text: '走了', turn: null },
      { kind: 'ending', ending: 'lost', forced: false },
    ]);
  });

  test(`patience is over after ${MAX_ANSWERS} answers`, () => {
    const dialogue = tiny({
      turns: [
        choice('hello', [option('again', 'hello'), option('on', 'plan')]),
        typed('plan', [to('won')]),
      ],
    });
    const state = play(
      dialogue,
      Array.from({ length: MAX_ANSWERS }, () => pick('again')),
    );
    expect(state.ending).toBe('lost');
    expect(state.transcript.at(-1)).toMatchObject({ kind: 'ending', forced: true });
  });
});
