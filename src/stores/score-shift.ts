/**
 * A recorded shift scored again from the course's own files: fetch, put the world together, play the inputs, report.
 * Whatever cannot be done has its reason.
 */
import { begin } from '../domain/shift/advance.ts';
import { take } from '../domain/shift/take.ts';
import { shiftReport } from '../domain/shift/report.ts';
import type { ShiftReplay } from '../domain/shift/input.ts';
import type { ShiftReport } from '../domain/shift/report-types.ts';
import type { Counting } from '../domain/shift/schema.ts';
import { fail, ok, type Result } from '../domain/shared/result.ts';
import { loadReplayed, loadShop, type LoadError } from './desk/load.ts';
import { pause } from '../platform/pause.ts';

/** Inputs played between two rests, so that a long shift never holds up the page. */
const REST_EVERY = 4;

export interface Scored {
  readonly report: ShiftReport;
  /** The name of a product by its id; an id nobody knows stands for itself. */
  readonly nameOf: (product: string) => string;
}

export type Unscored =
  | LoadError
  /**
   * An input the course cannot follow: the file was made up, or the course was changed without a new `rev`. `step`: which
   * one, from 1.
   */
  | { readonly reason: 'impossible'; readonly step: number };

export async function scoreShift(
  base: string,
  replay: ShiftReplay,
  known: readonly string[],
  counting: Counting,
): Promise<Result<Scored, Unscored>> {
  const world = await loadReplayed(base, replay, known, counting);
  if (!world.ok) return world;
  let state = begin(world.value);
  for (const [index, input] of replay.inputs.entries()) {
    const taken = take(world.value, state, input);
    if (!taken.ok) return fail({ reason: 'impossible', step: index + 1 });
    state = taken.value;
    if (index % REST_EVERY === REST_EVERY - 1) await pause();
  }
  const { products } = await loadShop(base);
  const names = new Map(products.map(({ id, name }) => [id, name]));
  return ok({
    report: shiftReport(world.value, state),
    nameOf: (product) => names.get(product) ?? product,
  });
}
