/**
 * The full check of a learning record, with messages and paths, for data that comes from outside. It loads zod, so
 * only the decoder of backups imports it; pages that read use recognise.ts.
 */
import { z } from 'zod';
import { OUTCOMES } from '../quiz/outcome.ts';
import type { LearningRecord } from './records.ts';

/** Ids of today's and tomorrow's content: short texts, not checked against a course. */
const id = z.string().min(1).max(200);
const text = z.string().max(20_000);
const ids = z.array(id).max(200).readonly();
const fraction = z.number().min(0).max(1);
const score = z.number().min(0).max(100);
const rev = z.int().min(1);
/** Up to the last moment a Date can say. */
const at = z.int().min(0).max(8.64e15);
const base = { id, at };

const ResponseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single-choice'), option: id.nullable() }),
  z.strictObject({ kind: z.literal('multiple-choice'), options: ids }),
  z.strictObject({ kind: z.literal('true-false'), value: z.boolean().nullable() }),
  z.strictObject({ kind: z.literal('fill-blank'), blanks: z.record(id, text).readonly() }),
  z.strictObject({ kind: z.literal('calculation'), answers: z.record(id, text).readonly() }),
]);

export const LearningRecordSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('read'),
    lesson: id,
    section: id.nullable(),
    fraction,
  }),
  z.strictObject({ ...base, kind: z.literal('lesson-done'), lesson: id, done: z.boolean() }),
  z.strictObject({
    ...base,
    kind: z.literal('answered'),
    item: id,
    rev,
    kps: ids,
    response: ResponseSchema,
    outcome: z.enum(OUTCOMES),
    credit: fraction,
    attempt: z.int().min(1),
    seed: text.nullable(),
    place: z.enum(['lesson', 'bank', 'wrong-book', 'review', 'exam']),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('replied'),
    dialogue: id,
    rev,
    run: id,
    turn: id,
    kps: ids,
    input: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('choice'), option: id }),
      z.strictObject({ kind: z.literal('typed'), text }),
    ]),
    score,
    hit: ids,
    missed: ids,
  }),
  z.strictObject({
    ...base,
    kind: z.literal('finished'),
    dialogue: id,
    rev,
    run: id,
    ending: id,
    outcome: z.enum(['good', 'fair', 'bad']),
    score,
  }),
]);

type Checked = z.infer<typeof LearningRecordSchema>;
/** Does not compile when a record or response of records.ts is missing above, or the other way round. */
const complete: [LearningRecord] extends [Checked]
  ? [Checked] extends [LearningRecord]
    ? true
    : never
  : never = true;
void complete;
