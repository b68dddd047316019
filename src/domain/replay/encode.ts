/** Writes a recording as a file. Reading, which needs the full check, is in decode.ts. */
import { checksum } from '../progress/checksum.ts';
import { REPLAY_FORMAT, REPLAY_SCHEMA, type Replay } from './replay.ts';

export function encodeReplay(
  replay: Replay,
  { rev = 1, savedAt }: { readonly rev?: number; readonly savedAt: number },
): string {
  const data = JSON.parse(JSON.stringify(replay)) as Replay;
  const head = { format: REPLAY_FORMAT, schema: REPLAY_SCHEMA, rev, savedAt };
  return JSON.stringify({ ...head, checksum: checksum(JSON.stringify(data)), data });
}
