/**
 * Inputs of a conversation as they stand in records and replay files. (`zod/mini`: the decoder of backups, which a
 * browser downloads, uses it.)
 */
import * as z from 'zod/mini';
import { DeskActSchema } from '../desk/act-schema.ts';
import { MAX_ACTS, type AnswerInput, type DialogueInput } from './state.ts';

const id = z.string().check(z.minLength(1), z.maxLength(200));
/** Longer than a reply may be: a record of an older version is not refused for its length. */
const text = z.string().check(z.maxLength(20_000));
const acts = z.readonly(z.array(DeskActSchema).check(z.maxLength(MAX_ACTS)));
/** Up to the last moment a Date can say. */
const at = z.optional(z.number().check(z.gte(0), z.lte(8.64e15)));

const answers = [
  z.strictObject({ at, kind: z.literal('choice'), option: id }),
  z.strictObject({ at, kind: z.literal('typed'), text, acts: z.optional(acts) }),
  z.strictObject({ at, kind: z.literal('act'), acts }),
] as const;

export const AnswerInputSchema = z.discriminatedUnion('kind', answers);

export const DialogueInputSchema = z.discriminatedUnion('kind', [
  ...answers,
  z.strictObject({ at, kind: z.literal('timer'), timer: id }),
  z.strictObject({
    at,
    kind: z.literal('wait'),
    mood: z.number().check(z.gte(-100), z.lte(100)),
  }),
  z.strictObject({ at, kind: z.literal('leave') }),
  z.strictObject({ at, kind: z.literal('hint'), level: z.union([z.literal(1), z.literal(2)]) }),
]);

type Both<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** Does not compile when an input of state.ts is missing above, or the other way round. */
const complete: Both<AnswerInput, z.infer<typeof AnswerInputSchema>> &
  Both<DialogueInput, z.infer<typeof DialogueInputSchema>> = true;
void complete;
