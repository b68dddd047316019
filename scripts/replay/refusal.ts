/** Why a recording is not scored, in the words of the page that opens recordings (content/ui/replay.yaml). */
import { MAX_REPLAY_SIZE } from '../../src/domain/replay/replay.ts';
import type { ReplayFileError } from '../../src/domain/replay/decode.ts';
import { fill } from '../../src/domain/shared/text.ts';
import type { Words } from '../dialogue/words.ts';

export type Refusal =
  | ReplayFileError
  | { readonly reason: 'unreadable' }
  | { readonly reason: 'unknown-dialogue' | 'unknown-shift'; readonly id: string }
  | {
      readonly reason: 'other-rev';
      readonly title: string;
      readonly was: number;
      readonly now: number;
    }
  /** An input the course cannot follow, counted from 1, and the engine's code for why. */
  | { readonly reason: 'impossible'; readonly n: number; readonly why: string };

const MB = 1024 * 1024;

export function refusalLine(words: Words, refusal: Refusal): string {
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
    fill(words.say('replay', 'refused', key), params);
  switch (refusal.reason) {
    case 'too-large':
      return say('too-large', {
        size: (refusal.size / MB).toFixed(1),
        limit: MAX_REPLAY_SIZE / MB,
      });
    case 'not-json':
      return say(refusal.cutOff ? 'cut-off' : 'not-json');
    case 'newer-schema':
      return say('newer-schema', { schema: refusal.schema, current: refusal.current });
    case 'bad-envelope':
      return say('bad-envelope', { path: refusal.path });
    case 'bad-data':
      return `${say('bad-data', { path: refusal.path })}（${refusal.message}）`;
    case 'unknown-dialogue':
    case 'unknown-shift':
      return say(refusal.reason, { id: refusal.id });
    case 'other-rev':
      return say('other-rev', { title: refusal.title, was: refusal.was, now: refusal.now });
    case 'unreadable':
      return '读不到这个文件，或者它不是 UTF-8 文字。';
    case 'impossible':
      return `${say('impossible', { n: refusal.n })}（${refusal.why}）`;
    default:
      return say(refusal.reason);
  }
}
