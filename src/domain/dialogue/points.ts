/** What a turn gives points for: the words of a rubric, then acts at the desk. */
import type { ActPoint, Turn } from './schema.ts';
import type { Point } from '../reply/schema.ts';

/** Empty for a choice. */
export const pointsOf = (turn: Turn): readonly (Point | ActPoint)[] =>
  turn.kind === 'choice'
    ? []
    : [...(turn.kind === 'typed' ? turn.rubric.points : []), ...(turn.acts ?? [])];
