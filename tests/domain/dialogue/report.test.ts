import { describe, expect, test } from 'vitest';
import { modelConversation } from '../../../src/domain/dialogue/model.ts';
import { moodLevel } from '../../../src/domain/dialogue/mood.ts';
import { report } from '../../../src/domain/dialogue/report.ts';
import { begin } from '../../../src/domain/dialogue/step.ts';
import { choice, option, pick, play, say, tiny, to, typed } from './tiny.ts';

const retry = tiny({
  turns: [
    typed('hello', [
      to('plan', { atLeast: 60, mood: 20 }),
      to('hello', { when: { visits: { below: 1 } }, mood: -20 }),
      to('lost'),
    ]),
    choice('plan', [option('no', 'lost', { score: 20 }), option('yes', 'won', { score: 100 })], {
      weight: 3,
      kps: ['returns-extra'],
    }),
  ],
});

describe('score', () => {
  test('nothing answered is 0', () => {
    expect(report(retry, begin(retry, 's')).score).toBe(0);
  });

  test('is the mean of every answer, each with the weight of its turn', () => {
    const state = play(retry, [say('感谢您的理解'), say('今天补发'), pick('yes')]);
    const [first] = state.answers;
    expect(first?.score).toBeLessThanOrEqual(40);
    expect(report(retry, state).score).toBe(Math.round(((first?.score ?? 0) + 100 + 300) / 5));
  });

  test('knowledge points come weakest first; a turn without its own practises the dialogue’s', () => {
    const state = play(retry, [say('今天补发'), pick('no')]);
    expect(report(retry, state).kps).toEqual([
      { kp: 'returns-extra', score: 20 },
      { kp: 'complaint-steps', score: 100 },
    ]);
  });
});

describe('report', () => {
  const state = play(retry, [say('不能补发'), say('今天给您补发'), pick('yes')]);
  const made = report(retry, state);

  test('names the ending with what was felt, earned and learnt', () => {
    expect(made.ending).toEqual({
      id: 'won',
      outcome: 'good',
      title: 'won结局',
      felt: 'won感受',
      shop: 'won损益',
      lesson: 'won教训',
      forced: false,
      left: false,
    });
  });

  test('tells per turn what was said on both sides, what a senior says, and what was felt', () => {
    expect(
      made.turns.map(({ turn, visit, customer, said, model, feedback }) => ({
        turn,
        visit,
        customer: customer.map(({ text }) => text),
        said,
        model,
        felt: feedback.felt,
      })),
    ).toEqual([
      {
        turn: 'hello',
        visit: 0,
        customer: ['hello的话'],
        said: '不能补发',
        model: '今天给您补发。',
        felt: '去hello',
      },
      {
        turn: 'hello',
        visit: 1,
        customer: ['hello的话'],
        said: '今天给您补发',
        model: '今天给您补发。',
        felt: '去plan',
      },
      {
        turn: 'plan',
        visit: 0,
        customer: ['plan的话'],
        said: '我选yes',
        model: '我选yes',
        felt: 'yes的感受',
      },
    ]);
  });

  test('feedback quotes the learner’s words for hits and contrary forms', () => {
    const [denied, promised] = made.turns;
    expect(denied?.feedback.points[0]).toMatchObject({
      id: 'remedy',
      label: '办法',
      state: 'contrary',
    });
    expect(denied?.feedback.points[0]?.say).toContain('补发”是拒绝。');
    expect(promised?.feedback.points[0]).toMatchObject({ state: 'hit', say: '你说了“补发”。' });
    expect(promised?.feedback.points[1]).toMatchObject({ state: 'hit', say: '有时间。' });
  });

  test('feedback names forbidden words, the dialogue’s and the course’s', () => {
    const rude = report(tiny(), play(tiny(), [say('今天补发，笨蛋')]));
    expect(rude.turns[0]?.feedback.forbidden).toMatchObject([
      { id: 'rude', label: '脏话', say: '不能说“笨蛋”。', penalty: 50, rule: null },
    ]);
  });

  test('a choice has its option’s feedback', () => {
    expect(made.turns[2]?.feedback).toMatchObject({ option: 'yes的反馈', points: [] });
  });

  test('draws the mood from the start through every answer', () => {
    expect(made.mood.map(({ mood }) => mood)).toEqual([60, 40, 60, 60]);
  });

  test('points at the weakest turn', () => {
    expect(made.weakestTurn).toBe(0);
    expect(report(retry, begin(retry, 's')).weakestTurn).toBeNull();
  });

  test('of a running conversation has no ending', () => {
    expect(report(retry, play(retry, [say('今天补发')])).ending).toBeNull();
  });
});

describe('the model conversation', () => {
  test('takes the model replies and the best options to the ending', () => {
    expect(modelConversation(retry)).toEqual([
      { who: 'customer', text: 'hello的话' },
      { who: 'agent', text: '今天给您补发。' },
      { who: 'customer', text: 'plan的话' },
      { who: 'agent', text: '我选yes' },
    ]);
  });

  test('takes the best option on offer, not one whose condition fails', () => {
    const dialogue = tiny({
      turns: [
        choice('hello', [
          option('late', 'won', { score: 100, when: { visits: { atLeast: 1 } } }),
          option('now', 'plan', { score: 90 }),
        ]),
        typed('plan', [to('won')]),
      ],
    });
    expect(modelConversation(dialogue)[1]).toEqual({ who: 'agent', text: '我选now' });
  });
});

test.each([
  [100, 'satisfied'],
  [70, 'satisfied'],
  [69, 'calm'],
  [45, 'calm'],
  [44, 'impatient'],
  [20, 'impatient'],
  [19, 'angry'],
  [0, 'angry'],
])('a mood of %i reads %s', (mood, level) => {
  expect(moodLevel(mood)).toBe(level);
});
