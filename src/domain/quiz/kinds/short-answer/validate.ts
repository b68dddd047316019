import { ANSWER_SAMPLES } from '../../../reply/check.ts';
import type { Lexicon } from '../../../reply/lexicon.ts';
import { checkWritten } from '../../check-written.ts';
import type { ItemProblem } from '../../kind.ts';
import { grade } from './grade.ts';
import type { ShortAnswer } from './schema.ts';

export const validate = (item: ShortAnswer, lexicon: Lexicon | null): readonly ItemProblem[] =>
  checkWritten(
    item,
    ANSWER_SAMPLES,
    lexicon,
    (text) => grade(item, { kind: 'short-answer', text }, '', lexicon),
    true,
  );
