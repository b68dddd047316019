/**
 * Checks one dialogue file beyond its schema. References to other files (knowledge points, rules, concepts, the shop)
 * are checked with the whole content; whether samples score as expected is checked by marking them.
 */
import type { Problem } from '../course/content.ts';
import { checkFlow } from './check/flow.ts';
import { checkNames } from './check/names.ts';
import { checkWriting } from './check/writing.ts';
import type { Dialogue, Turn } from './schema.ts';

/** Everything wrong with the dialogue, errors and warnings; empty when it is sound. */
export function checkDialogue(dialogue: Dialogue): Problem[] {
  const names = checkNames(dialogue);
  const walkable = names.length === 0 && dialogue.turns.every(alwaysOffersOne);
  return [...names, ...checkWriting(dialogue), ...(walkable ? checkFlow(dialogue) : [])].map(
    (finding) => ({ file: `content/dialogues/${dialogue.id}.yaml`, ...finding }),
  );
}

const alwaysOffersOne = (turn: Turn): boolean =>
  turn.kind !== 'choice' || turn.options.some((option) => option.when === undefined);
