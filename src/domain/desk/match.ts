/** Is an act what a dialogue asks for? */
import { makeFinder } from '../reply/find.ts';
import type { Lexicon } from '../reply/lexicon.ts';
import { read } from '../reply/reading.ts';
import type { Expression } from '../reply/schema.ts';
import { guard } from '../reply/stance.ts';
import type { DeskAct } from './act.ts';
import type { ActPattern } from './act-pattern-schema.ts';
import { patternsIn, type Want } from './patterns.ts';

export const isKindOf = (wanted: ActPattern | readonly ActPattern[], act: DeskAct): boolean =>
  patternsIn(wanted).some(({ kind }) => kind === act.kind);

/** True when the act fits any of the patterns: same kind, and every field written down. */
export const fits = (
  wanted: ActPattern | readonly ActPattern[],
  act: DeskAct,
  lexicon: Lexicon,
): boolean =>
  patternsIn(wanted).some((pattern) => {
    const given: Readonly<Record<string, string | number>> = { ...act };
    return Object.entries(pattern).every(([field, want]: [string, Want]) =>
      fitsField(want, given[field], lexicon),
    );
  });

function fitsField(want: Want, given: string | number | undefined, lexicon: Lexicon): boolean {
  if (want === undefined) return true;
  if (typeof want === 'number') return given === want;
  if (typeof want === 'string') return typeof given === 'string' && given.trim() === want;
  if ('says' in want) return typeof given === 'string' && says(given, want.says, lexicon);
  const { atLeast = -Infinity, atMost = Infinity } = want;
  return typeof given === 'number' && given >= atLeast && given <= atMost;
}

/** One of the expressions stands in the text, affirmed. */
function says(text: string, expressions: readonly Expression[], lexicon: Lexicon): boolean {
  const finder = makeFinder(lexicon, guard(read(text, lexicon.words.simplified), lexicon.words));
  return expressions.some((expression) =>
    finder.find(expression, 'statement').some(({ stance }) => stance === 'affirmed'),
  );
}
