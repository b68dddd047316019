/**
 * The full check of a learning record, with messages and paths, for data that comes from outside. It loads zod, so
 * only the decoder of backups imports it; pages that read use recognise.ts. (`zod/mini` is the same library with checks as
 * functions, a tenth of the size: a browser downloads this.)
 */
import * as z from 'zod/mini';
import { AnswerInputSchema } from '../dialogue/input-schema.ts';
import { ITEM_KINDS } from '../quiz/item-kinds.ts';
import { OUTCOMES } from '../quiz/outcome.ts';
import { ShiftReplaySchema } from '../replay/shift-schema.ts';
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

const texts = z.readonly(z.record(id, text));
const partResponses = [
  z.strictObject({ kind: z.literal('single-choice'), option: z.nullable(id) }),
  z.strictObject({ kind: z.literal('multiple-choice'), options: ids }),
  z.strictObject({ kind: z.literal('true-false'), value: z.nullable(z.boolean()) }),
  z.strictObject({ kind: z.literal('fill-blank'), blanks: texts }),
  z.strictObject({ kind: z.literal('calculation'), answers: texts }),
  z.strictObject({ kind: z.literal('ordering'), order: ids }),
  z.strictObject({ kind: z.literal('matching'), pairs: texts }),
  z.strictObject({ kind: z.literal('classification'), groups: texts }),
  z.strictObject({ kind: z.literal('short-answer'), text }),
  z.strictObject({ kind: z.literal('chat-reply'), text }),
] as const;
export const ResponseSchema = z.discriminatedUnion('kind', [
  ...partResponses,
  z.strictObject({
    kind: z.literal('material'),
    answers: z.readonly(z.record(id, z.discriminatedUnion('kind', partResponses))),
  }),
]);

const outcome = z.enum(OUTCOMES);
const count = z.int().check(z.gte(0));
const ms = z.int().check(z.gte(0), z.lte(8.64e15));
/** Points of a paper; certainty marking can take some. */
const points = z.number().check(z.gte(-1e6), z.lte(1e6));
/** Card ids hold slashes and dots and may be three ids long. */
const card = z.string().check(z.minLength(1), z.maxLength(620));

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
    outcome,
    credit: fraction,
    attempt: z.int().check(z.gte(1)),
    seed: z.nullable(text),
    place: z.enum(['lesson', 'bank', 'wrong-book', 'review', 'exam', 'placement']),
    sitting: z.nullable(id),
    hints: count,
    certainty: z.nullable(z.enum(['sure', 'unsure'])),
    ms: z.nullable(ms),
    parts: z.nullable(
      z.readonly(
        z
          .array(z.strictObject({ item: id, kps: ids, outcome, credit: fraction }))
          .check(z.maxLength(20)),
      ),
    ),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('remarked'),
    of: id,
    by: z.enum(['self', 'teacher']),
    credit: fraction,
    points: ids,
  }),
  z.strictObject({
    ...base,
    kind: z.literal('begun'),
    sitting: id,
    paper: id,
    rev,
    seed: text,
    items: z.readonly(z.array(id).check(z.maxLength(500))),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('sat'),
    sitting: id,
    paper: id,
    rev,
    title: text,
    mode: z.enum(['practice', 'timed', 'mock']),
    seed: text,
    questions: z.readonly(
      z
        .array(
          z.strictObject({
            item: id,
            rev,
            kind: z.enum(ITEM_KINDS),
            points,
            earned: points,
            outcome,
            answer: z.nullable(id),
            flagged: z.optional(z.literal(true)),
          }),
        )
        .check(z.maxLength(500)),
    ),
    earned: points,
    points,
    pass: z.nullable(fraction),
    startedAt: at,
    usedMs: ms,
    limitMs: z.nullable(ms),
    pauses: count,
    extendedMs: ms,
  }),
  z.strictObject({
    ...base,
    kind: z.literal('reviewed'),
    card,
    rev,
    rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    ms: z.nullable(ms),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('card'),
    card,
    action: z.enum(['add', 'remove', 'suspend', 'resume']),
  }),
  z.strictObject({ ...base, kind: z.literal('undone'), of: id }),
  z.strictObject({
    ...base,
    kind: z.literal('placed'),
    track: id,
    sitting: id,
    known: z.readonly(z.array(id).check(z.maxLength(1000))),
    unknown: z.readonly(z.array(id).check(z.maxLength(1000))),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('replied'),
    dialogue: id,
    rev,
    run: id,
    turn: id,
    kps: ids,
    input: AnswerInputSchema,
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
  z.strictObject({
    ...base,
    kind: z.literal('worked'),
    run: id,
    replay: ShiftReplaySchema,
    score: z.nullable(score),
    role: z.enum(['presale', 'aftersale']),
    served: count,
    left: count,
    usedMs: ms,
    ended: z.enum(['done', 'early']),
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
