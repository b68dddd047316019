/** Random learning records for property tests. */
import fc from 'fast-check';
import { OUTCOMES } from '../../../src/domain/quiz/outcome.ts';
import type { LearningRecord } from '../../../src/domain/progress/records.ts';
import type { Response } from '../../../src/domain/quiz/response.ts';

const name = (stem: string) => fc.integer({ min: 1, max: 5 }).map((n) => `${stem}-${n}`);
const names = (stem: string) => fc.uniqueArray(name(stem), { maxLength: 3 });
/** Few values, so that ids and times collide. */
const base = {
  id: fc.integer({ min: 1, max: 40 }).map((n) => `r${n}`),
  at: fc.integer({ min: 0, max: 100 }).map((hours) => hours * 3_600_000),
};
const score = fc.integer({ min: 0, max: 100 });
const rev = fc.integer({ min: 1, max: 3 });

const response: fc.Arbitrary<Response> = fc.oneof(
  fc.record({
    kind: fc.constant('single-choice' as const),
    option: fc.option(fc.constantFrom('a', 'b')),
  }),
  fc.record({ kind: fc.constant('multiple-choice' as const), options: names('o') }),
  fc.record({ kind: fc.constant('true-false' as const), value: fc.option(fc.boolean()) }),
  fc.record({
    kind: fc.constant('fill-blank' as const),
    blanks: fc.dictionary(name('b'), fc.string({ unit: 'binary' })),
  }),
  fc.record({
    kind: fc.constant('calculation' as const),
    answers: fc.dictionary(name('a'), fc.string()),
  }),
);

export const anyRecord: fc.Arbitrary<LearningRecord> = fc.oneof(
  fc.record({
    ...base,
    kind: fc.constant('read' as const),
    lesson: name('lesson'),
    section: fc.option(name('section')),
    fraction: fc.integer({ min: 0, max: 10 }).map((n) => n / 10),
  }),
  fc.record({
    ...base,
    kind: fc.constant('lesson-done' as const),
    lesson: name('lesson'),
    done: fc.boolean(),
  }),
  fc.record({
    ...base,
    kind: fc.constant('answered' as const),
    item: name('item'),
    rev,
    kps: names('kp'),
    response,
    outcome: fc.constantFrom(...OUTCOMES),
    credit: fc.constantFrom(0, 0.5, 1),
    attempt: fc.integer({ min: 1, max: 3 }),
    seed: fc.option(fc.string()),
    place: fc.constantFrom('lesson', 'bank', 'wrong-book', 'review', 'exam'),
  }),
  fc.record({
    ...base,
    kind: fc.constant('replied' as const),
    dialogue: name('dialogue'),
    rev,
    run: name('run'),
    turn: name('turn'),
    kps: names('kp'),
    input: fc.oneof(
      fc.record({ kind: fc.constant('choice' as const), option: name('o') }),
      fc.record({ kind: fc.constant('typed' as const), text: fc.string({ unit: 'binary' }) }),
    ),
    score,
    hit: names('p'),
    missed: names('q'),
  }),
  fc.record({
    ...base,
    kind: fc.constant('finished' as const),
    dialogue: name('dialogue'),
    rev,
    run: name('run'),
    ending: name('ending'),
    outcome: fc.constantFrom('good', 'fair', 'bad'),
    score,
  }),
);

export const anyRecords = fc.array(anyRecord, { maxLength: 30 });
