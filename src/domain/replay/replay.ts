/**
 * A recording of one conversation or one shift: which files it was played with, the seed and every input. That is enough
 * to play and score it again on any machine; a score is never part of it, because nobody would have to believe it.
 *
 * As a file it is one envelope, `{ format: 'qinke-replay', schema, rev, savedAt, checksum, data }`, like a backup
 * (progress/backup.ts): `checksum` is over `JSON.stringify(data)` and finds accidents only.
 */
import type { DialogueInput } from '../dialogue/state.ts';
import type { ShiftReplay } from '../shift/input.ts';

export const REPLAY_FORMAT = 'qinke-replay';
export const REPLAY_SCHEMA = 1;

/** 5 MB; an hour's shift is some 100 kB. Bytes for files, UTF-16 units for texts. */
export const MAX_REPLAY_SIZE = 5 * 1024 * 1024;

/** What whoever saved it wrote about themselves; nobody checks it. */
interface Signed {
  readonly name: string | null;
}

export interface DialogueReplay extends Signed {
  readonly kind: 'dialogue';
  readonly dialogue: string;
  readonly rev: number;
  readonly seed: string;
  readonly inputs: readonly DialogueInput[];
}

export type Replay = DialogueReplay | (Signed & { readonly kind: 'shift' } & ShiftReplay);
