/** Recordings as files, out and in. Reading needs the full check and is loaded when somebody opens a file. */
import { encodeReplay } from '../domain/replay/encode.ts';
import { MAX_REPLAY_SIZE, type Replay } from '../domain/replay/replay.ts';
import type { DecodedReplay, ReplayFileError } from '../domain/replay/decode.ts';
import { fail, type Result } from '../domain/shared/result.ts';
import { now } from '../platform/clock.ts';
import { downloadText } from '../platform/download.ts';
import { readTextFile, type FileError } from '../platform/read-file.ts';

export const saveReplay = (fileName: string, replay: Replay): void =>
  downloadText(fileName, encodeReplay(replay, { savedAt: now() }));

/** Rejects when the part of the program that checks files could not be loaded. */
export async function readReplayFile(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
): Promise<Result<DecodedReplay, ReplayFileError | FileError>> {
  const text = await readTextFile(file, MAX_REPLAY_SIZE);
  if (!text.ok) return fail(text.error);
  const { decodeReplay } = await import('../domain/replay/decode.ts');
  return decodeReplay(text.value);
}
