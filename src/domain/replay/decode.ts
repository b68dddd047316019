/**
 * Reads a recording somebody hands in. Checks go from cheap to dear – size, nesting, JSON, format, schema, data – and each
 * has its own reason. A wrong checksum is told, not refused: the recording is scored anew anyhow.
 */
import { BACKUP_FORMAT } from '../progress/backup.ts';
import { checksum } from '../progress/checksum.ts';
import { nesting } from '../progress/depth.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { MAX_REPLAY_SIZE, REPLAY_FORMAT, REPLAY_SCHEMA, type Replay } from './replay.ts';
import { ReplaySchema } from './replay-schema.ts';

/** Recordings nest eight deep (an own scenario's patience); a file deeper than this is not ours. */
export const MAX_DEPTH = 32;

/** The last moment a Date can say, ms. */
const LAST_DATE = 8.64e15;

export interface DecodedReplay {
  readonly replay: Replay;
  readonly rev: number;
  /** Milliseconds since the epoch, by the clock of whoever saved it. */
  readonly savedAt: number;
  /** The checksum does not fit: something was changed since. */
  readonly altered: boolean;
}

export type ReplayFileError =
  | { readonly reason: 'empty' }
  | { readonly reason: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly reason: 'too-deep'; readonly limit: number }
  /** `cutOff`: it ends in the middle, as after a broken download. */
  | { readonly reason: 'not-json'; readonly cutOff: boolean }
  /** Another file; `progress-backup`: a backup of learning records, which the settings take in. */
  | { readonly reason: 'wrong-format' | 'progress-backup' }
  | { readonly reason: 'newer-schema'; readonly schema: number; readonly current: number }
  | { readonly reason: 'bad-envelope'; readonly path: string }
  /** `message` in English, for a report. */
  | { readonly reason: 'bad-data'; readonly path: string; readonly message: string };

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown, least: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least;

/** Takes any text; never throws, whatever it is. */
export function decodeReplay(text: string): Result<DecodedReplay, ReplayFileError> {
  if (text.length > MAX_REPLAY_SIZE)
    return fail({ reason: 'too-large', size: text.length, limit: MAX_REPLAY_SIZE });
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') return fail({ reason: 'empty' });
  const { tooDeep, cutOff } = nesting(json, MAX_DEPTH);
  if (tooDeep) return fail({ reason: 'too-deep', limit: MAX_DEPTH });
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch {
    return fail({ reason: 'not-json', cutOff });
  }
  if (!isObject(file)) return fail({ reason: 'wrong-format' });
  if (file.format === BACKUP_FORMAT) return fail({ reason: 'progress-backup' });
  if (file.format !== REPLAY_FORMAT) return fail({ reason: 'wrong-format' });
  const { schema, rev, savedAt, data } = file;
  if (!isCount(schema, 1)) return fail({ reason: 'bad-envelope', path: 'schema' });
  if (schema > REPLAY_SCHEMA)
    return fail({ reason: 'newer-schema', schema, current: REPLAY_SCHEMA });
  if (!isCount(rev, 0)) return fail({ reason: 'bad-envelope', path: 'rev' });
  if (!isCount(savedAt, 0) || savedAt > LAST_DATE)
    return fail({ reason: 'bad-envelope', path: 'savedAt' });
  if (!isObject(data)) return fail({ reason: 'bad-envelope', path: 'data' });
  // Strict objects refuse `__proto__`, `constructor` and every other field nobody asked for.
  const checked = ReplaySchema.safeParse(data);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const path = (issue?.path ?? [])
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
      .join('');
    return fail({ reason: 'bad-data', path: `data${path}`, message: issue?.message ?? '' });
  }
  const altered = checksum(JSON.stringify(data)) !== file.checksum;
  return ok({ replay: checked.data, rev, savedAt, altered });
}
