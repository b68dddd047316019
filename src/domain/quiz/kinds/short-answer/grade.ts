import type { Lexicon } from '../../../reply/lexicon.ts';
import type { ResponseOf, Solution } from '../../kind.ts';
import type { Mark } from '../../outcome.ts';
import { gradeWritten, solveWritten } from '../../written.ts';
import type { ShortAnswer } from './schema.ts';

export const grade = (
  item: ShortAnswer,
  { text }: ResponseOf<'short-answer'>,
  _seed: string,
  lexicon: Lexicon | null,
): Mark => gradeWritten(item, text, lexicon);

export const solution = (item: ShortAnswer): Solution => solveWritten(item);
