import { TURN_SAMPLES } from '../../../reply/check.ts';
import type { Lexicon } from '../../../reply/lexicon.ts';
import { checkWritten } from '../../check-written.ts';
import type { ItemProblem } from '../../kind.ts';
import { grade } from './grade.ts';
import type { ChatReply } from './schema.ts';

export const validate = (item: ChatReply, lexicon: Lexicon | null): readonly ItemProblem[] =>
  checkWritten(
    item,
    TURN_SAMPLES,
    lexicon,
    (text) => grade(item, { kind: 'chat-reply', text }, '', lexicon),
    false,
  );
