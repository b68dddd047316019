import { expect, it } from 'vitest';
import {
  NO_FACTS,
  nextStep,
  nextSteps,
  type NextFacts,
  type NextStep,
} from '../../../src/domain/progress/next-step.ts';
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

const paper = { sitting: 's', title: '第六章', left: 3 };
const more: {
  title: string;
  records: LearningRecord[];
  facts?: Partial<NextFacts>;
  is: string[];
}[] = [
  { title: 'one thing for a new learner', records: [], is: ['start first'] },
  {
    title: 'a paper under way comes before everything',
    records: [read({ lesson: 'second' })],
    facts: { paper, due: 4 },
    is: ['paper', 'continue second', 'review', 'next first'],
  },
  {
    title: 'what is due comes before what is new',
    records: [done('first', 1)],
    facts: { due: 2 },
    is: ['review', 'next second'],
  },
  {
    title: 'the plan takes the place of the next lesson',
    records: [done('first', 1)],
    facts: { plan: { lesson: 'second', how: 'review' } },
    is: ['plan second'],
  },
  {
    title: 'a lesson of the plan that is open is named once',
    records: [read({ lesson: 'second' })],
    facts: { plan: { lesson: 'second', how: 'study' } },
    is: ['continue second'],
  },
  {
    title: 'a plan whose lesson left the course is no plan',
    records: [],
    facts: { plan: { lesson: 'gone', how: 'study' } },
    is: ['start first'],
  },
  {
    title: 'lessons found known are not proposed',
    records: [done('second', 1), ...knows('a'), ...knows('b'), ...knows('c')],
    facts: { skip: new Set(['first']) },
    is: ['finished'],
  },
  {
    title: 'many mistakes before the next lesson, few after it',
    records: [done('first', 1), ...missed(2)],
    is: ['next second', 'repair'],
  },
  {
    title: 'what was answered badly is practised, what was never taught is not',
    records: [done('first', 1), answered({ at: 2, item: 'x', kps: ['a'], credit: 0.5 })],
    is: ['next second', 'practise first'],
  },
];

it.each(more)('in order: $title', ({ records, facts = {}, is }) => {
  const steps = nextSteps(reduce(records), LESSONS, { ...NO_FACTS, ...facts });
  expect(
    steps.map((step) => ('lesson' in step ? `${step.kind} ${step.lesson}` : step.kind)),
  ).toEqual(is);
});
