import { z } from 'zod';
import { IdSchema, TextSchema } from '../../../shared/ids.ts';
import { SampleReplySchema } from '../../../reply/schema.ts';
import { itemBase } from '../../item-base.ts';
import { writtenKey } from '../short-answer/schema.ts';

/** 对话回复: one customer says something, the learner types the reply; marked by the reply assessor against a rubric. */
export const ChatReplySchema = z.strictObject({
  ...itemBase,
  kind: z.literal('chat-reply'),
  prompt: z.strictObject({
    /** The situation and what to reach: what the agent knows before answering. */
    stem: TextSchema,
    /** What the customer sends, one to three messages. */
    customer: z.array(TextSchema).min(1).max(3),
    /** The customer's name in the chat: an id of shop.yaml, or absent for 顾客. */
    who: IdSchema.optional(),
  }),
  key: writtenKey,
  feedback: z.strictObject({ explanation: TextSchema }),
  samples: z.array(SampleReplySchema).min(8),
});
export type ChatReply = z.infer<typeof ChatReplySchema>;
