import type { Lexicon } from '../../../reply/lexicon.ts';
import type { ResponseOf, Solution } from '../../kind.ts';
import type { Mark } from '../../outcome.ts';
import { gradeWritten, solveWritten } from '../../written.ts';
import type { ChatReply } from './schema.ts';

export const grade = (
  item: ChatReply,
  { text }: ResponseOf<'chat-reply'>,
  _seed: string,
  lexicon: Lexicon | null,
): Mark => gradeWritten(item, text, lexicon);

export const solution = (item: ChatReply): Solution => solveWritten(item);
