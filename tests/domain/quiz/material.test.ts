import { describe, expect, it, test } from 'vitest';
import { partOutcomes } from '../../../src/domain/progress/part-outcomes.ts';
import { grade, solution } from '../../../src/domain/quiz/grade.ts';
import { partsOf, rubricsOf } from '../../../src/domain/quiz/parts.ts';
import { projectItem, shuffleOptions } from '../../../src/domain/quiz/project.ts';
import type { PartResponse } from '../../../src/domain/quiz/response.ts';
import { CALCULATION, LEXICON, make, MATERIAL, SINGLE } from './items.ts';

const item = make(MATERIAL);
const SEED = 'seed';
const mark = (answers: Readonly<Record<string, PartResponse>>, lexicon = true) =>
  grade(item, { kind: 'material', answers }, SEED, lexicon ? LEXICON : null);

const choose = (option: string | null) => ({ kind: 'single-choice', option }) as const;
const figures = (answers: Readonly<Record<string, string>>) =>
  ({ kind: 'calculation', answers }) as const;
const say = (text: string) => ({ kind: 'chat-reply', text }) as const;

const solved = solution(item, SEED);
const key = solved.response.kind === 'material' ? solved.response.answers : {};
const worked = key['case-rate'] ?? figures({});
const rate = worked.kind === 'calculation' ? (worked.answers['rate'] ?? '') : '';

const first = 'case-first';
const count = 'case-rate';
const last = 'case-reply';

describe('材料题', () => {
  test.each<readonly [string, Readonly<Record<string, PartResponse>>, string, number]>([
    ['everything right', key, 'correct', 1],
    [
      'a reply that is right without every point',
      { ...key, [last]: say('可以退款，抱歉') },
      'correct',
      2.9 / 3,
    ],
    ['one question wrong', { ...key, [first]: choose('argue') }, 'partial', 2 / 3],
    ['one question left out', { [first]: choose('praise'), [count]: worked }, 'partial', 2 / 3],
    ['one question empty', { ...key, [first]: choose(null) }, 'partial', 2 / 3],
    ['only one answered', { [first]: choose('praise') }, 'partial', 1 / 3],
    ['half of a question', { [count]: figures({ rate }) }, 'partial', 1 / 6],
    ['one answered, wrong', { [first]: choose('argue') }, 'incorrect', 0],
    [
      'everything wrong',
      {
        [first]: choose('argue'),
        [count]: figures({ rate: '1%', sales: '1' }),
        [last]: say('您好'),
      },
      'incorrect',
      0,
    ],
    ['nothing answered', {}, 'unanswered', 0],
    [
      'only empty answers',
      { [first]: choose(null), [count]: figures({}), [last]: say(' ') },
      'unanswered',
      0,
    ],
    ['a figure that cannot be read', { ...key, [count]: figures({ rate: '很多' }) }, 'invalid', 0],
    ['an option the question does not have', { ...key, [first]: choose('x') }, 'invalid', 0],
    ['an answer of another kind', { ...key, [first]: say('可以退款') }, 'invalid', 0],
    ['a question the item does not have', { ...key, other: choose('praise') }, 'invalid', 0],
    ['a name every object has', { constructor: choose('praise') }, 'invalid', 0],
  ])('%s is marked', (_, answers, outcome, credit) => {
    const result = mark(answers);
    expect(result.outcome).toBe(outcome);
    expect(result.credit).toBeCloseTo(credit, 12);
  });

  it('marks every question and keeps their marks', () => {
    const { parts, notes } = mark({ [first]: choose('argue'), [last]: say('可以退款') });
    expect(parts?.map(({ at, mark: part }) => [at, part.outcome, part.credit])).toEqual([
      [first, 'incorrect', 0],
      [count, 'unanswered', 0],
      [last, 'partial', 0.6],
    ]);
    expect(notes.map(({ at }) => at)).toEqual([
      `${first}/argue`,
      `${last}/refund`,
      `${last}/sorry`,
    ]);
  });

  it('needs the concepts only when a reply was written', () => {
    expect(mark({ [first]: choose('praise') }, false).outcome).toBe('partial');
    expect(mark(key, false).outcome).toBe('invalid');
  });

  it('solves every question, each entry under its question', () => {
    expect(solved.right.map(({ at }) => at)).toEqual([
      `${first}/praise`,
      `${count}/rate`,
      `${count}/sales`,
      `${last}/model`,
    ]);
    expect(solved.remarks.map(({ at }) => at)).toContain(`${first}/argue`);
    expect(solved.explanation).toBe('先看数，再看人。');
  });

  it('draws the figures of its questions by the same seed', () => {
    const alone = make(CALCULATION, { id: count });
    const shown = projectItem(item, SEED);
    if (shown.kind !== 'material') throw new Error();
    expect(shown.questions[1]?.prompt).toEqual(projectItem(alone, SEED).prompt);
    expect(key[count]).toEqual(solution(alone, SEED).response);
  });

  it('shuffles the options of its questions, each for itself', () => {
    const shown = projectItem(item, SEED);
    const shuffled = shuffleOptions(shown, 'other');
    if (shuffled.kind !== 'material') throw new Error();
    expect(shuffled.questions[0]).toEqual(
      shuffleOptions(projectItem(make(SINGLE, { id: first, kps: ['feelings'] }), SEED), 'other'),
    );
  });
});

describe('the questions of an item', () => {
  it('are its own, or the item itself', () => {
    expect(partsOf(item).map(({ id }) => id)).toEqual([first, count, last]);
    expect(partsOf(make(SINGLE)).map(({ id }) => id)).toEqual(['single']);
  });

  it('tell which rubrics there are', () => {
    expect(rubricsOf(item)).toHaveLength(1);
    expect(rubricsOf(make(SINGLE))).toEqual([]);
  });

  it('are recorded with their own knowledge points', () => {
    const result = mark({ [first]: choose('praise'), [last]: say('可以退款') });
    expect(partOutcomes(item, result)).toEqual([
      { item: first, kps: ['feelings'], outcome: 'correct', credit: 1 },
      { item: count, kps: ['figures'], outcome: 'unanswered', credit: 0 },
      { item: last, kps: ['refunds'], outcome: 'partial', credit: 0.6 },
    ]);
    const single = make(SINGLE);
    const chosen = grade(single, { kind: 'single-choice', option: 'praise' }, 's');
    expect(partOutcomes(single, chosen)).toBeNull();
  });
});
