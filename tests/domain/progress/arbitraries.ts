/** Random learning records for property tests. */
import fc from 'fast-check';
import { ITEM_KINDS } from '../../../src/domain/quiz/item-kinds.ts';
import { OUTCOMES } from '../../../src/domain/quiz/outcome.ts';
import type { LearningRecord } from '../../../src/domain/progress/records.ts';
import type { PartResponse, Response } from '../../../src/domain/quiz/response.ts';
import { anyAnswer, anyShiftReplay } from './desk-records.ts';

const name = (stem: string) => fc.integer({ min: 1, max: 5 }).map((n) => `${stem}-${n}`);
const names = (stem: string) => fc.uniqueArray(name(stem), { maxLength: 3 });
/** Few values, so that ids and times collide. */
const base = {
  id: fc.integer({ min: 1, max: 40 }).map((n) => `r${n}`),
  at: fc.integer({ min: 0, max: 100 }).map((hours) => hours * 3_600_000),
};
const score = fc.integer({ min: 0, max: 100 });
const rev = fc.integer({ min: 1, max: 3 });
const ms = fc.option(fc.integer({ min: 0, max: 600_000 }));
const card = fc.oneof(
  name('item').map((id) => `item/${id}`),
  name('term').map((id) => `term/${id}`),
);

const partResponse: fc.Arbitrary<PartResponse> = fc.oneof(
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
  fc.record({ kind: fc.constant('ordering' as const), order: names('s') }),
  fc.record({
    kind: fc.constant('matching' as const),
    pairs: fc.dictionary(name('l'), name('r')),
  }),
  fc.record({
    kind: fc.constant('classification' as const),
    groups: fc.dictionary(name('t'), name('g')),
  }),
  fc.record({
    kind: fc.constantFrom('short-answer' as const, 'chat-reply' as const),
    text: fc.string({ unit: 'binary' }),
  }),
);
const response: fc.Arbitrary<Response> = fc.oneof(
  { weight: 10, arbitrary: partResponse },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('material' as const),
      answers: fc.dictionary(name('q'), partResponse, { maxKeys: 3 }),
    }),
  },
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
    place: fc.constantFrom('lesson', 'bank', 'wrong-book', 'review', 'exam', 'placement'),
    sitting: fc.option(name('sitting')),
    hints: fc.integer({ min: 0, max: 3 }),
    certainty: fc.option(fc.constantFrom('sure', 'unsure')),
    ms,
    parts: fc.option(
      fc.array(
        fc.record({
          item: name('part'),
          kps: names('kp'),
          outcome: fc.constantFrom(...OUTCOMES),
          credit: fc.constantFrom(0, 0.5, 1),
        }),
        { maxLength: 3 },
      ),
    ),
  }),
  fc.record({
    ...base,
    kind: fc.constant('remarked' as const),
    of: fc.integer({ min: 1, max: 40 }).map((n) => `r${n}`),
    by: fc.constantFrom('self', 'teacher'),
    credit: fc.constantFrom(0, 0.5, 1),
    points: names('p'),
  }),
  fc.record({
    ...base,
    kind: fc.constant('begun' as const),
    sitting: name('sitting'),
    paper: name('paper'),
    rev,
    seed: fc.string(),
    items: names('item'),
  }),
  fc.record({
    ...base,
    kind: fc.constant('sat' as const),
    sitting: name('sitting'),
    paper: name('paper'),
    rev,
    title: fc.string(),
    mode: fc.constantFrom('practice', 'timed', 'mock'),
    seed: fc.string(),
    questions: fc.array(
      fc.record({
        item: name('item'),
        rev,
        kind: fc.constantFrom(...ITEM_KINDS),
        points: fc.integer({ min: 1, max: 5 }),
        earned: fc.integer({ min: -2, max: 5 }),
        outcome: fc.constantFrom(...OUTCOMES),
        answer: fc.option(fc.integer({ min: 1, max: 40 }).map((n) => `r${n}`)),
      }),
      { maxLength: 3 },
    ),
    earned: score,
    points: score,
    pass: fc.option(fc.constantFrom(0.6, 0.8)),
    startedAt: base.at,
    usedMs: fc.integer({ min: 0, max: 1e7 }),
    limitMs: ms,
    pauses: fc.integer({ min: 0, max: 3 }),
    extendedMs: fc.integer({ min: 0, max: 1e6 }),
  }),
  fc.record({
    ...base,
    kind: fc.constant('reviewed' as const),
    card,
    rev,
    rating: fc.constantFrom(1, 2, 3, 4),
    ms,
  }),
  fc.record({
    ...base,
    kind: fc.constant('card' as const),
    card,
    action: fc.constantFrom('add', 'remove', 'suspend', 'resume'),
  }),
  fc.record({
    ...base,
    kind: fc.constant('undone' as const),
    of: fc.integer({ min: 1, max: 40 }).map((n) => `r${n}`),
  }),
  fc.record({
    ...base,
    kind: fc.constant('placed' as const),
    track: name('track'),
    sitting: name('sitting'),
    known: names('kp'),
    unknown: names('kq'),
  }),
  fc.record({
    ...base,
    kind: fc.constant('replied' as const),
    dialogue: name('dialogue'),
    rev,
    run: name('run'),
    turn: name('turn'),
    kps: names('kp'),
    input: anyAnswer,
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
  fc.record({
    ...base,
    kind: fc.constant('worked' as const),
    run: name('run'),
    replay: anyShiftReplay,
    score: fc.option(score),
    role: fc.constantFrom('presale' as const, 'aftersale' as const),
    served: fc.integer({ min: 0, max: 12 }),
    left: fc.integer({ min: 0, max: 12 }),
    usedMs: fc.integer({ min: 0, max: 3_600_000 }),
    ended: fc.constantFrom('done' as const, 'early' as const),
  }),
);

export const anyRecords = fc.array(anyRecord, { maxLength: 30 });
