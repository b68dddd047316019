/**
 * Checks one dialogue file beyond its schema. References to other files (knowledge points, rules, concepts) are checked
 * with the whole content; whether samples of words alone score as expected is checked by marking them.
 */
import type { Problem } from '../course/content.ts';
import { checkActNames, checkActScores, type ShopFacts } from './check/acts.ts';
import { checkFlow } from './check/flow.ts';
import { checkNames } from './check/names.ts';
import { checkTimers } from './check/timers.ts';
import { checkWriting } from './check/writing.ts';
import { needsDesk } from './desk.ts';
import type { Dialogue, Turn } from './schema.ts';

/**
 * Everything wrong with the dialogue, errors and warnings; empty when it is sound.
 * @param facts the shop its acts and orders refer to, and the words its acts are read with; left out, acts are not held
 *   against them. `readable` false: a pattern cannot be read, so nothing is marked.
 */
export function checkDialogue(
  dialogue: Dialogue,
  facts?: ShopFacts & { readonly readable?: boolean },
): Problem[] {
  const names = checkNames(dialogue);
  const acts = facts === undefined ? [] : checkActNames(dialogue, facts);
  const walkable = names.length === 0 && dialogue.turns.every(alwaysOffersOne);
  const markable = walkable && acts.length === 0 && needsDesk(dialogue);
  return [
    ...names,
    ...checkWriting(dialogue),
    ...acts,
    ...(walkable ? [...checkFlow(dialogue), ...checkTimers(dialogue)] : []),
    ...(markable && facts !== undefined && facts.readable !== false
      ? checkActScores(dialogue, facts)
      : []),
  ].map((finding) => ({ file: `content/dialogues/${dialogue.id}.yaml`, ...finding }));
}

const alwaysOffersOne = (turn: Turn): boolean =>
  turn.kind !== 'choice' || turn.options.some((option) => option.when === undefined);
