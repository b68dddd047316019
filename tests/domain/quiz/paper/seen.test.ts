/** Which items a learner has met in a paper, and the papers learners make themselves. */
import { describe, expect, it } from 'vitest';
import type { BegunRecord, LearningRecord } from '../../../../src/domain/progress/records.ts';
import { drawPaper } from '../../../../src/domain/quiz/paper/draw.ts';
import {
  missedIn,
  missedSpec,
  ownPick,
  ownSpec,
  type OwnChoice,
} from '../../../../src/domain/quiz/paper/own.ts';
import { PaperSpecSchema } from '../../../../src/domain/quiz/paper/schema.ts';
import { poolOf } from '../../../../src/domain/quiz/paper/pick.ts';
import { seenIn } from '../../../../src/domain/quiz/paper/seen.ts';
import { answered } from '../../progress/make.ts';
import { cards } from './make.ts';

const begun = (paper: string, items: readonly string[]): BegunRecord => ({
  kind: 'begun',
  id: `${paper}-${items.join('-')}`,
  at: 0,
  sitting: 'sitting',
  paper,
  rev: 1,
  seed: 's',
  items,
});

describe('an item has been seen', () => {
  const records: readonly LearningRecord[] = [
    begun('mock', ['a', 'b']),
    begun('mock', ['b', 'c']),
    begun('quiz', ['a']),
    begun('own', ['a', 'd']),
    begun('missed', ['d']),
    begun('placement-student', ['a', 'b', 'c', 'd']),
    answered({ item: 'e', place: 'exam', sitting: 'sitting' }),
  ];
  it.each([
    ['as often as the paper was begun with it', 'mock', { a: 1, b: 2, c: 1 }],
    ['for one paper and no other', 'quiz', { a: 1 }],
    ['for all own papers together', 'own', { a: 1, d: 2 }],
    ['for practice of what was missed together with own papers', 'missed', { a: 1, d: 2 }],
    ['never before the first attempt', 'new', {}],
  ])('%s', (_, paper, expected) =>
    expect(Object.fromEntries(seenIn(records, paper))).toEqual(expected),
  );
});

const WORDS = { title: '自组卷', summary: '按你选的范围出题。' };
const CHOICE: OwnChoice = {
  chapters: ['chapter-1'],
  lessons: [],
  kinds: ['single-choice', 'true-false'],
  difficulty: ['easy'],
  count: 5,
  mode: 'timed',
  minutes: 12,
  certainty: true,
};
const BANK = cards(300);

describe('an own paper', () => {
  it('is a spec like those in content/papers', () =>
    expect(PaperSpecSchema.safeParse(ownSpec(CHOICE, WORDS)).error).toBeUndefined());
  it('asks what was chosen', () => {
    const drawn = drawPaper(ownSpec(CHOICE, WORDS), 's', BANK, new Map());
    expect(drawn.ok && drawn.value.questions.length).toBe(5);
    const pool = new Set(poolOf(ownPick(CHOICE), BANK).map((card) => card.id));
    expect(drawn.ok && drawn.value.questions.every((question) => pool.has(question.item))).toBe(
      true,
    );
  });
  it('takes an empty list for all of them', () =>
    expect(
      poolOf(ownPick({ chapters: [], lessons: [], kinds: [], difficulty: [] }), BANK).length,
    ).toBe(300));
  it.each([
    ['no clock when none is wanted', { minutes: null }, null],
    ['at least a minute', { minutes: 0 }, 1],
    ['at most five hours', { minutes: 9999 }, 300],
  ])('has %s', (_, part, minutes) =>
    expect(ownSpec({ ...CHOICE, ...part }, WORDS).settings.minutes).toBe(minutes),
  );
  it('cannot be failed as a practice', () =>
    expect(ownSpec({ ...CHOICE, mode: 'practice' }, WORDS).pass).toBeNull());
});

describe('a paper of what was missed', () => {
  it('asks exactly the items named that still exist', () => {
    const made = missedSpec(['item-3', 'gone', 'item-9'], BANK, WORDS);
    expect(made && PaperSpecSchema.safeParse(made).success).toBe(true);
    const drawn = made && drawPaper(made, 's', BANK, new Map([['item-3', 9]]));
    expect(drawn?.ok && drawn.value.questions.map((question) => question.item).sort()).toEqual([
      'item-3',
      'item-9',
    ]);
  });
  it('keeps to a chapter when one is named', () =>
    expect(
      missedSpec(['item-4', 'item-5'], BANK, WORDS, { chapter: 'chapter-1' })?.sections[0]?.pick,
    ).toEqual({ items: ['item-5'] }));
  it.each([
    ['nothing was missed', []],
    ['everything missed is gone', ['gone']],
  ])('is none when %s', (_, items) => expect(missedSpec(items, BANK, WORDS)).toBeNull());
  it('takes of a paper handed in what was not wholly right', () => {
    const question = (
      item: string,
      outcome: 'correct' | 'partial' | 'incorrect' | 'unanswered',
    ) => ({
      item,
      rev: 1,
      kind: 'true-false' as const,
      points: 1,
      earned: 0,
      outcome,
      answer: null,
    });
    expect(
      missedIn({
        questions: [
          question('a', 'correct'),
          question('b', 'partial'),
          question('c', 'incorrect'),
          question('d', 'unanswered'),
        ],
      }),
    ).toEqual(['b', 'c', 'd']);
  });
});
