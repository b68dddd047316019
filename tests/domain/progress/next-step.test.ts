import { expect, it } from 'vitest';
import { nextStep, type NextStep } from '../../../src/domain/progress/next-step.ts';
import type { LearningRecord } from '../../../src/domain/progress/records.ts';
import { reduce } from '../../../src/domain/progress/reduce.ts';
import { answered, done, read, wrong } from './make.ts';

const LESSONS = [
  { id: 'first', kps: ['a'] },
  { id: 'second', kps: ['b', 'c'] },
];
const missed = (count: number) => Array.from({ length: count }, (_, i) => wrong(i, `item-${i}`));
const knows = (kp: string) =>
  [1, 2, 3].map((n) => answered({ at: n, item: `${kp}-${n}`, kps: [kp] }));

const table: { title: string; records: LearningRecord[]; is: NextStep }[] = [
  {
    title: 'sends a new learner to the first lesson',
    records: [],
    is: { kind: 'start', lesson: 'first' },
  },
  {
    title: 'goes on with the lesson that is open, even past mistakes',
    records: [read({ lesson: 'second' }), ...missed(9)],
    is: { kind: 'continue', lesson: 'second' },
  },
  {
    title: 'repairs before the next lesson when five mistakes are open',
    records: [done('first', 1), ...missed(5)],
    is: { kind: 'repair', count: 5 },
  },
  {
    title: 'goes to the next lesson with fewer mistakes',
    records: [done('first', 1), ...missed(4)],
    is: { kind: 'next', lesson: 'second' },
  },
  {
    title: 'skips lessons already done',
    records: [done('second', 1)],
    is: { kind: 'next', lesson: 'first' },
  },
  {
    title: 'repairs any mistake when all lessons are done',
    records: [done('first', 1), done('second', 2), ...missed(1)],
    is: { kind: 'repair', count: 1 },
  },
  {
    title: 'then practises the weakest knowledge point',
    records: [done('first', 1), done('second', 2), ...knows('a'), ...knows('b')],
    is: { kind: 'practise', lesson: 'second', kp: 'c' },
  },
  {
    title: 'has nothing left when everything is mastered',
    records: [done('first', 1), done('second', 2), ...knows('a'), ...knows('b'), ...knows('c')],
    is: { kind: 'finished' },
  },
];

it.each(table)('$title', ({ records, is }) => {
  expect(nextStep(reduce(records), LESSONS)).toEqual(is);
});

it('ignores lessons that are not in the course any more', () => {
  expect(nextStep(reduce([read({ lesson: 'gone' })]), LESSONS)).toEqual({
    kind: 'start',
    lesson: 'first',
  });
});
