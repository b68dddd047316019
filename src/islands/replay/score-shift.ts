/**
 * A recorded shift scored again from the course's own files: fetch, put the world together, play the inputs, report.
 * Whatever cannot be done has its reason.
 */
import { replayShift } from '../../domain/shift/replay.ts';
import { shiftReport } from '../../domain/shift/report.ts';
import type { ShiftReplay } from '../../domain/shift/input.ts';
import type { ShiftReport } from '../../domain/shift/report-types.ts';
import type { Counting } from '../../domain/shift/schema.ts';
import { fail, ok, type Result } from '../../domain/shared/result.ts';
import { loadReplayed, loadShop, type LoadError } from '../../stores/desk/load.ts';
import type { NameOf } from './act-text.ts';

export interface Scored {
  readonly report: ShiftReport;
  readonly nameOf: NameOf;
}

export type Unscored =
  | LoadError
  /** An input the course cannot follow: the file was made up, or the course was changed without a new `rev`. */
  | { readonly reason: 'impossible'; readonly code: string };

export async function scoreShift(
  base: string,
  replay: ShiftReplay,
  known: readonly string[],
  counting: Counting,
): Promise<Result<Scored, Unscored>> {
  const world = await loadReplayed(base, replay, known, counting);
  if (!world.ok) return world;
  const state = replayShift(world.value, replay.inputs);
  if (!state.ok) return fail({ reason: 'impossible', code: state.error.reason });
  const { products } = await loadShop(base);
  const names = new Map(products.map(({ id, name }) => [id, name]));
  return ok({
    report: shiftReport(world.value, state.value),
    nameOf: (product) => names.get(product) ?? product,
  });
}
