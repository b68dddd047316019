/** The command behind replay, as a function from its arguments to what it prints. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cleanName } from '../../src/domain/quiz/certificate.ts';
import { decodeReplay } from '../../src/domain/replay/decode.ts';
import { MAX_REPLAY_SIZE } from '../../src/domain/replay/replay.ts';
import { readWords } from '../dialogue/words.ts';
import { scoreDialogue } from './dialogue.ts';
import { refusalLine, type Refusal } from './refusal.ts';
import { scoreShift } from './shift.ts';

export interface Printed {
  /** 0 scored, 1 the file or the course cannot be used (`lines` tell why), 2 bad arguments. */
  readonly status: 0 | 1 | 2;
  /** For stdout when `status` is 0, else for stderr. */
  readonly lines: readonly string[];
}

const USAGE = 'usage: npm run -s replay -- FILE';

export function rescore(args: readonly string[]): Printed {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { root: { type: 'string', default: path.join(import.meta.dirname, '../..') } },
    });
  } catch (error) {
    return { status: 2, lines: [error instanceof Error ? error.message : String(error)] };
  }
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return { status: 2, lines: [USAGE] };
  const root = path.resolve(values.root);
  const words = readWords(root);
  const refuse = (refusal: Refusal): Printed => ({
    status: 1,
    lines: [`${file}：${refusalLine(words, refusal)}`],
  });

  const text = readText(file);
  if (text === null) return refuse({ reason: 'unreadable' });
  if (typeof text === 'number')
    return refuse({ reason: 'too-large', size: text, limit: MAX_REPLAY_SIZE });
  const decoded = decodeReplay(text);
  if (!decoded.ok) return refuse(decoded.error);
  const { replay, altered, savedAt } = decoded.value;
  const scored =
    replay.kind === 'dialogue' ? scoreDialogue(root, replay) : scoreShift(root, replay);
  if (!scored.ok)
    return scored.error.reason === 'content'
      ? { status: 1, lines: [scored.error.message] }
      : refuse(scored.error);
  const name = cleanName(replay.name ?? '');
  return {
    status: 0,
    lines: [
      ...(altered ? [words.say('replay', 'altered')] : []),
      `${words.say('replay', 'what', 'name')}：${name === '' ? words.say('replay', 'what', 'noName') : name}`,
      `${words.say('replay', 'what', 'savedAt')}：${new Date(savedAt).toISOString()}`,
      ...scored.value,
    ],
  };
}

/** The file's text; its size when it is too large to be one of ours; null when it cannot be read as UTF-8. */
function readText(file: string): string | number | null {
  try {
    const { size } = statSync(file);
    if (size > MAX_REPLAY_SIZE) return size;
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    return null;
  }
}
