/** Timers and asking again: what waits has a way on. */
import type { Dialogue } from '../schema.ts';
import { doubt, mistake, place, type Finding } from '../../shared/finding.ts';

/** Every `next` must exist. */
export const checkTimers = (dialogue: Dialogue): Finding[] => [
  ...neverFires(dialogue),
  ...endlessWaiting(dialogue),
  ...askedAgain(dialogue),
];

/** The timer with `next` that runs out first leaves the turn; those after it never run out. */
function neverFires({ turns }: Dialogue): Finding[] {
  return turns.flatMap(({ id, timers = [] }, index) => {
    const leaves = Math.min(
      ...timers.flatMap(({ next, after }) => (next === undefined ? [] : after)),
    );
    return timers.flatMap((timer, nth) =>
      timer.after > leaves
        ? [
            doubt(
              place(`${place('turns', index, id)}.timers`, nth, timer.id),
              `never runs out: another timer leaves the turn after ${leaves} s`,
              'let it run out earlier, or delete it',
            ),
          ]
        : [],
    );
  });
}

/** A learner who never answers must not be sent round in a circle. */
function endlessWaiting({ turns }: Dialogue): Finding[] {
  const onwards = new Map(
    turns.map(({ id, timers = [] }) => [
      id,
      timers
        .filter(({ next }) => next !== undefined)
        .toSorted((a, b) => a.after - b.after)
        .at(0)?.next,
    ]),
  );
  return turns.flatMap(({ id }, index) => {
    const seen = new Set<string>();
    let at = onwards.get(id);
    while (at !== undefined && at !== id && !seen.has(at)) {
      seen.add(at);
      at = onwards.get(at);
    }
    return at === id
      ? [
          mistake(
            `${place('turns', index, id)}.timers`,
            'who never answers comes back here by timers forever',
            'let a timer of the circle lead to an ending',
          ),
        ]
      : [];
  });
}

function askedAgain({ turns }: Dialogue): Finding[] {
  return turns.flatMap((turn, index) =>
    turn.kind === 'typed' &&
    turn.retry !== undefined &&
    ![...turn.rubric.points, ...(turn.acts ?? [])].some(({ essential }) => essential)
      ? [
          mistake(
            `${place('turns', index, turn.id)}.retry`,
            'asks again when nothing essential is said, but no point is essential',
            'mark the point the turn is about with `essential: true`',
          ),
        ]
      : [],
  );
}
