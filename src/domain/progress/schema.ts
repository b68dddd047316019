/**
 * The full check of a learning record, with messages and paths, for data that comes from outside. It loads zod, so
 * only the decoder of backups imports it; pages that read use recognise.ts. (`zod/mini` is the same library with checks as
 * functions, a tenth of the size: a browser downloads this.)
 */
import * as z from 'zod/mini';
import { OUTCOMES } from '../quiz/outcome.ts';
import type { LearningRecord } from './records.ts';

/** Ids of today's and tomorrow's content: short texts, not checked against a course. */
const id = z.string().check(z.minLength(1), z.maxLength(200));
const text = z.string().check(z.maxLength(20_000));
const ids = z.readonly(z.array(id).check(z.maxLength(200)));
const fraction = z.number().check(z.gte(0), z.lte(1));
const score = z.number().check(z.gte(0), z.lte(100));
const rev = z.int().check(z.gte(1));
/** Up to the last moment a Date can say. */
const at = z.int().check(z.gte(0), z.lte(8.64e15));
const base = { id, at };

const ResponseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single-choice'), option: z.nullable(id) }),
  z.strictObject({ kind: z.literal('multiple-choice'), options: ids }),
  z.strictObject({ kind: z.literal('true-false'), value: z.nullable(z.boolean()) }),
  z.strictObject({ kind: z.literal('fill-blank'), blanks: z.readonly(z.record(id, text)) }),
  z.strictObject({ kind: z.literal('calculation'), answers: z.readonly(z.record(id, text)) }),
]);

export const LearningRecordSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('read'),
    lesson: id,
    section: z.nullable(id),
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
    attempt: z.int().check(z.gte(1)),
    seed: z.nullable(text),
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
