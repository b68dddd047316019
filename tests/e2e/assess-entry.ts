/** What assess-timing.spec.ts runs in the browser: the marking, bundled as a page would get it. */
import type { Dialogue } from '../../src/domain/dialogue/schema.ts';
import { assess } from '../../src/domain/reply/assess.ts';
import { compileLexicon, type Library } from '../../src/domain/reply/lexicon.ts';

let mark: (text: string) => void = () => {
  throw new Error('open first');
};

/** Makes a typed turn ready, as the page of its dialogue does once. */
export function open(concepts: Library, dialogue: Dialogue, turnId: string): void {
  const lexicon = compileLexicon(concepts);
  const turn = dialogue.turns.find(({ id }) => id === turnId);
  if (turn?.kind !== 'typed') throw new Error(`${turnId} is not typed`);
  const heard = turn.customer.flatMap((line) => line.oneOf ?? line.text ?? []);
  mark = (text) => {
    assess(lexicon, turn.rubric, dialogue.forbid, text, heard);
  };
}

/** Milliseconds each reply took. */
export const time = (replies: readonly string[]): number[] =>
  replies.map((text) => {
    const from = performance.now();
    mark(text);
    return performance.now() - from;
  });
