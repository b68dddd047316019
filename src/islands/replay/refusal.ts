/** Why a recording cannot be opened, and what to do, in one sentence. */
import strings from 'virtual:ui/replay';
import { fill } from '../../domain/shared/text.ts';
import type { Refused } from './open-recording.ts';

const s = strings.refused;
const MB = 1024 * 1024;

export function refusal(why: Refused): string {
  switch (why.reason) {
    case 'too-large': {
      const size = (why.size / MB).toFixed(1).replace(/\.0$/, '');
      return fill(s['too-large'], { size, limit: Math.max(1, Math.floor(why.limit / MB)) });
    }
    case 'not-json':
      return why.cutOff ? s['cut-off'] : s['not-json'];
    case 'newer-schema':
      return fill(s['newer-schema'], { schema: why.schema, current: why.current });
    case 'bad-envelope':
    case 'bad-data':
      return fill(s[why.reason], { path: why.path });
    case 'unknown-dialogue':
    case 'unknown-shift':
      return fill(s[why.reason], { id: why.id });
    case 'other-rev':
      return why.now === null
        ? s['other-revs']
        : fill(s['other-rev'], { was: why.was, now: why.now });
    case 'impossible':
      return fill(s.impossible, { n: why.step });
    default:
      return s[why.reason];
  }
}
