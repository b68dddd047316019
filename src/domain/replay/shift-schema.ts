/**
 * A shift as it stands in records and replay files. (`zod/mini`: the decoder of backups, which a browser downloads, uses
 * it; the full zod of shift/schema.ts is for content.)
 */
import * as z from 'zod/mini';
import { DeskActSchema } from '../desk/act-schema.ts';
import { MOST_AUTO_LENGTH, MOST_LINKED_QUESTIONS } from '../desk/auto-reply.ts';
import { CLOCK_MODES, FLAGS, type ShiftReplay } from '../shift/input.ts';

const id = z.string().check(z.minLength(1), z.maxLength(200));
const text = z.string().check(z.maxLength(20_000));
const auto = z.string().check(z.maxLength(MOST_AUTO_LENGTH));
const rev = z.int().check(z.gte(1));
/** Up to the last moment a Date can say. */
const ms = z.number().check(z.gte(0), z.lte(8.64e15));
const at = ms;
const chat = z.int().check(z.gte(0), z.lte(999));
const figure = z.number().check(z.gte(-1e6), z.lte(1e6));
const count = z.int().check(z.gte(0), z.lte(1e6));

const summary = z.strictObject({
  when: text,
  who: text,
  where: text,
  what: text,
  why: text,
  how: text,
});

const ShiftInputSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...{ at, kind: z.literal('message'), chat, text },
    phrase: z.exactOptional(text),
  }),
  z.strictObject({ at, kind: z.literal('choose'), chat, option: id }),
  z.strictObject({ at, kind: z.literal('act'), chat, act: DeskActSchema }),
  z.strictObject({ at, kind: z.literal('open'), chat }),
  z.strictObject({
    ...{ at, kind: z.literal('hint'), chat },
    level: z.union([z.literal(1), z.literal(2)]),
  }),
  z.strictObject({
    ...{ at, kind: z.literal('mark'), chat },
    flag: z.exactOptional(z.enum(FLAGS)),
    memo: z.exactOptional(text),
  }),
  z.strictObject({ at, kind: z.literal('close'), chat, summary: z.nullable(summary) }),
  z.strictObject({ at, kind: z.literal('answer'), interruption: id, answer: id }),
  z.strictObject({ at, kind: z.literal('status'), status: z.enum(['online', 'busy', 'away']) }),
  z.strictObject({ at, kind: z.literal('pass') }),
  z.strictObject({ at, kind: z.literal('end') }),
]);

const phrase = { on: z.boolean(), text: auto };
const AutoRepliesSchema = z.strictObject({
  personal: z.strictObject({
    firstVisit: z.strictObject(phrase),
    busy: z.strictObject(phrase),
    away: z.strictObject(phrase),
    crowded: z.strictObject({ ...phrase, over: count }),
  }),
  team: z.strictObject({
    on: z.boolean(),
    welcome: auto,
    questions: z.readonly(
      z
        .array(
          z.strictObject({
            question: auto,
            keywords: z.readonly(z.array(auto).check(z.maxLength(50))),
            answer: auto,
          }),
        )
        .check(z.maxLength(MOST_LINKED_QUESTIONS)),
    ),
  }),
});

/** Of a learner's own selection; the engine checks it like a file before it plays it. */
const ScenarioSchema = z.strictObject({
  id,
  rev,
  title: text,
  kind: z.enum(['calm', 'promo', 'aftersale', 'beginner', 'own']),
  role: z.enum(['presale', 'aftersale']),
  summary: text,
  brief: z.array(text).check(z.maxLength(50)),
  minutes: count,
  from: text,
  kps: z.array(id).check(z.maxLength(200)),
  concurrency: z.strictObject({ start: count, most: count, every: count }),
  customers: z
    .array(
      z.strictObject({
        ...{ dialogue: id, at: count, within: count },
        patience: z.strictObject({
          ...{ every: count, mood: figure, leaves: count },
          nudges: z.array(text).check(z.maxLength(20)),
        }),
      }),
    )
    .check(z.maxLength(12)),
  interruptions: z
    .array(
      z.strictObject({
        ...{ id, at: count, text, within: count },
        from: z.enum(['主管', '库房', '同事', '系统']),
        answers: z
          .array(z.strictObject({ id, text, score: figure, feedback: text }))
          .check(z.maxLength(8)),
      }),
    )
    .check(z.maxLength(12)),
  targets: z.strictObject({
    firstResponse: figure,
    averageResponse: figure,
    threeMinuteRate: figure,
    conversion: z.optional(figure),
    orderValue: z.optional(figure),
    pieces: z.optional(figure),
    reception: figure,
  }),
});

/** Most inputs of a shift that is read; a busy hour has a few hundred. */
export const MAX_SHIFT_INPUTS = 20_000;

/** The fields, for records and files that say more around them. */
export const shiftReplayFields = {
  shift: id,
  rev,
  title: text,
  role: z.enum(['presale', 'aftersale']),
  seed: text,
  clock: z.enum(CLOCK_MODES),
  dialogues: z.readonly(z.array(z.strictObject({ id, rev })).check(z.maxLength(50))),
  scenario: z.exactOptional(ScenarioSchema),
  autoReplies: AutoRepliesSchema,
  inputs: z.readonly(z.array(ShiftInputSchema).check(z.maxLength(MAX_SHIFT_INPUTS))),
  pausedMs: ms,
};

export const ShiftReplaySchema = z.strictObject(shiftReplayFields);

type Checked = z.infer<typeof ShiftReplaySchema>;
/** Does not compile when a field of shift/input.ts is missing above, or the other way round. */
const complete: [ShiftReplay] extends [Checked]
  ? [Checked] extends [ShiftReplay]
    ? true
    : never
  : never = true;
void complete;
