/** Everything a customer may say in a dialogue, wherever it stands. */
import type { ChoiceOption, Dialogue, Line, Turn, TypedBranch } from './schema.ts';

/** The ways out of a turn by an answer. */
export const waysOf = (turn: Turn): readonly (ChoiceOption | TypedBranch)[] =>
  turn.kind === 'choice' ? turn.options : turn.branches;

/** Lines of a turn: on entering it, after answers, when a timer runs out, when the customer asks again. */
export const linesOf = (turn: Turn): readonly Line[] => [
  ...turn.customer,
  ...waysOf(turn).flatMap(({ say }) => say),
  ...(turn.timers ?? []).flatMap(({ say }) => say),
  ...(turn.kind === 'typed' ? (turn.retry?.say ?? []) : []),
];

export const allLines = ({
  turns,
  endings,
}: Pick<Dialogue, 'turns' | 'endings'>): readonly Line[] => [
  ...turns.flatMap(linesOf),
  ...endings.flatMap(({ customer }) => customer),
];

/** Orders of the scene that appear only by a line. */
export const ordersToCome = (dialogue: Dialogue): ReadonlySet<string> =>
  new Set(allLines(dialogue).flatMap(({ order }) => (order === undefined ? [] : [order.id])));
