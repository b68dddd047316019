/**
 * A paper's settings in the order and grouping a learner is told them in: what is seen when, how many tries, what a
 * hint costs. The words are chosen at the edge; nothing about a paper is written by hand that its settings say.
 */
import {
  REVEAL_TIMES,
  REVEALED_THINGS,
  type RevealedThing,
  type RevealTime,
  type Settings,
} from './settings.ts';

export interface RevealGroup {
  readonly time: RevealTime;
  readonly things: readonly RevealedThing[];
}

/**
 * The six things by the time they appear; times at which nothing appears are left out. With one try an answer is done
 * when it is checked, so `when-done` is `at-once` there.
 */
export function revealGroups({
  reveals,
  tries,
}: Pick<Settings, 'reveals' | 'tries'>): readonly RevealGroup[] {
  const timeOf = (thing: RevealedThing): RevealTime =>
    tries.length === 1 && reveals[thing] === 'when-done' ? 'at-once' : reveals[thing];
  return REVEAL_TIMES.map((time) => ({
    time,
    things: REVEALED_THINGS.filter((thing) => timeOf(thing) === time),
  })).filter(({ things }) => things.length > 0);
}
