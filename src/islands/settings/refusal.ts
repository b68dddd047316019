import strings from 'virtual:ui/settings';
import { fill } from '../../domain/shared/text.ts';
import type { ImportPreview } from '../../stores/backup.ts';
import { shownName } from './file-name.ts';

const s = strings.refused;
const MB = 1024 * 1024;

/** Why a file is not taken in, and what to do: names the file, and the figures where there are any. */
export function refusal(
  error: (ImportPreview & { readonly kind: 'refused' })['error'],
  fileName: string,
): string {
  const name = shownName(fileName);
  switch (error.reason) {
    case 'too-large': {
      const size = (error.size / MB).toFixed(1).replace(/\.0$/, '');
      return fill(s['too-large'], { name, size, limit: Math.floor(error.limit / MB) });
    }
    case 'not-json':
      return fill(error.cutOff ? s['cut-off'] : s['not-json'], { name });
    case 'newer-schema':
      return fill(s['newer-schema'], { name, schema: error.schema, current: error.current });
    case 'bad-envelope':
      return fill(s['bad-envelope'], { name, path: error.path });
    default:
      return fill(s[error.reason], { name });
  }
}
