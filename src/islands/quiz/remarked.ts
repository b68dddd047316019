/** A person's marks of single questions, as the mark of the whole answer. */
import type { Mark } from '../../domain/quiz/outcome.ts';
import type { Given } from './fields/view.ts';

/**
 * @param given by question of a 材料题; `''` is the item itself. Questions nobody spoke about keep the machine's mark
 * @returns share of all the points, and the points held to be earned; in a 材料题 as `<question>/<point>`
 */
export function remarked(
  mark: Mark,
  given: ReadonlyMap<string, Given>,
): { readonly credit: number; readonly points: readonly string[] } {
  const whole = given.get('');
  if (whole) return { credit: whole.credit, points: whole.points };
  const parts = mark.parts ?? [];
  const credit = parts.reduce(
    (sum, part) => sum + (given.get(part.at)?.credit ?? part.mark.credit),
    0,
  );
  return {
    credit: parts.length === 0 ? mark.credit : credit / parts.length,
    points: parts.flatMap((part) => {
      const machine = part.mark.judgement?.points.filter(({ hit }) => hit).map(({ id }) => id);
      return (given.get(part.at)?.points ?? machine ?? []).map((id) => `${part.at}/${id}`);
    }),
  };
}
