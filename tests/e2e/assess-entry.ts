/** What assess-timing.spec.ts runs in the browser: the marking, bundled as a page would get it. */
import type { Dialogue } from '../../src/domain/dialogue/schema.ts';
import { assess } from '../../src/domain/reply/assess.ts';
import { compileLexicon, type Library } from '../../src/domain/reply/lexicon.ts';

/** Milliseconds each reply took, after a few to warm up. */
export function time(
  concepts: Library,
  dialogue: Dialogue,
  turnId: string,
  replies: readonly string[],
): number[] {
  const lexicon = compileLexicon(concepts);
  const turn = dialogue.turns.find(({ id }) => id === turnId);
  if (turn?.kind !== 'typed') throw new Error(`${turnId} is not typed`);
  const heard = turn.customer.flatMap((line) => line.oneOf ?? line.text ?? []);
  const run = (text: string): number => {
    const from = performance.now();
    assess(lexicon, turn.rubric, dialogue.forbid, text, heard);
    return performance.now() - from;
  };
  replies.slice(0, 20).forEach(run);
  return replies.map(run);
}
