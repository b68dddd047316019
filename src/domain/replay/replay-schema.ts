/** A recording as it stands in a file. (`zod/mini`: a page that opens recordings downloads it.) */
import * as z from 'zod/mini';
import { DialogueInputSchema } from '../dialogue/input-schema.ts';
import type { Replay } from './replay.ts';
import { shiftReplayFields } from './shift-schema.ts';

// Zod would compile its checks with `new Function`, which the site's CSP refuses and reports.
z.config({ jitless: true });

const id = z.string().check(z.minLength(1), z.maxLength(200));
const name = z.nullable(z.string().check(z.maxLength(200)));

/** Most inputs of one conversation: answers, hints, timers and waiting. */
const MAX_DIALOGUE_INPUTS = 2000;

export const ReplaySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('dialogue'),
    dialogue: id,
    rev: z.int().check(z.gte(1)),
    seed: z.string().check(z.maxLength(200)),
    inputs: z.readonly(z.array(DialogueInputSchema).check(z.maxLength(MAX_DIALOGUE_INPUTS))),
    name,
  }),
  z.strictObject({ kind: z.literal('shift'), ...shiftReplayFields, name }),
]);

type Checked = z.infer<typeof ReplaySchema>;
/** Does not compile when a field of replay.ts is missing above, or the other way round. */
const complete: [Replay] extends [Checked] ? ([Checked] extends [Replay] ? true : never) : never =
  true;
void complete;
