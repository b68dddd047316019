/**
 * Whole numbers within bounds: can so many of each be taken that every sum lies where it must? A small constraint
 * solver for drawing papers (draw.ts): a variable is “how many questions of this class go into this section”, a bound is
 * “the section has 20”, “at least 5 of them hard”, “the class has only 7 items”.
 *
 * Method: narrow every variable by every sum until nothing moves (bounds propagation), then take one more of the class
 * that serves the tightest unmet sum; when that fails, take no more of that class, and so on (depth-first). For an exact
 * sum of points a table of reachable sums (bounded subset sum over the few different worths) cuts dead ends off.
 *
 * Limit: the search gives up after `MOST_STEPS` and then says null though a solution may exist. Sums over one partition
 * (by kind, by difficulty …) or two that cross never come near it; only a dozen tight sums that overlap
 * criss-cross could. Equal input gives equal output; nothing here is random.
 */
export interface Bound {
  readonly terms: readonly { readonly variable: number; readonly weight: number }[];
  readonly least: number;
  readonly most: number;
}

const MOST_STEPS = 4000;

/** How often each bound is looked at: variable → indices of the bounds it stands in. */
function boundsByVariable(size: number, bounds: readonly Bound[]): readonly (readonly number[])[] {
  const by: number[][] = Array.from({ length: size }, () => []);
  bounds.forEach((bound, index) => {
    for (const { variable } of bound.terms) by[variable]?.push(index);
  });
  return by;
}

/** True when `sum` can be made of pieces, each weight used at most so often as `pieces` says. */
export function reachable(pieces: ReadonlyMap<number, number>, sum: number): boolean {
  return nearestSum(pieces, sum) === sum;
}

/** The largest sum not above `most` that pieces (weight → how many there are) add up to. */
export function nearestSum(pieces: ReadonlyMap<number, number>, most: number): number {
  // used[s]: fewest pieces of the present weight for the sum s; -1 when s cannot be made.
  let can = new Uint8Array(most + 1);
  can[0] = 1;
  for (const [weight, count] of pieces) {
    const used = new Int32Array(most + 1).fill(-1);
    const next = new Uint8Array(most + 1);
    for (let s = 0; s <= most; s++) {
      const before = s >= weight ? (used[s - weight] ?? -1) : -1;
      if (can[s] === 1) used[s] = 0;
      else if (before >= 0 && before < count) used[s] = before + 1;
      if ((used[s] ?? -1) >= 0) next[s] = 1;
    }
    can = next;
  }
  let best = most;
  while (can[best] !== 1) best--;
  return best;
}

/**
 * Values between `lower` and `upper` that keep every bound, or null when there are none (or none was found in time).
 */
export function fit(
  lower: readonly number[],
  upper: readonly number[],
  bounds: readonly Bound[],
): readonly number[] | null {
  const standsIn = boundsByVariable(lower.length, bounds);
  /** Exact sums of weights other than 1: narrowing alone does not see that they cannot be made. */
  const isSubsetSum = bounds.map(
    ({ terms, least, most }) => least === most && terms.some(({ weight }) => weight !== 1),
  );
  let steps = 0;

  /** Narrows in place; false when some bound cannot be kept. `dirty` holds the bounds to look at. */
  function narrow(lo: number[], hi: number[], dirty: Set<number>): boolean {
    for (const index of dirty) {
      dirty.delete(index);
      const bound = bounds[index];
      if (bound === undefined) continue;
      let min = 0;
      let max = 0;
      for (const { variable, weight } of bound.terms) {
        min += weight * (lo[variable] ?? 0);
        max += weight * (hi[variable] ?? 0);
      }
      if (min > bound.most || max < bound.least) return false;
      for (const { variable, weight } of bound.terms) {
        const l = lo[variable] ?? 0;
        const h = hi[variable] ?? 0;
        const high = Math.min(h, l + Math.floor((bound.most - min) / weight));
        const low = Math.max(l, h - Math.floor((max - bound.least) / weight));
        if (low > high) return false;
        if (high === h && low === l) continue;
        lo[variable] = low;
        hi[variable] = high;
        min += weight * (low - l);
        max -= weight * (h - high);
        for (const other of standsIn[variable] ?? []) dirty.add(other);
      }
      if (isSubsetSum[index] === true && !sumReachable(bound, lo, hi, bound.least - min))
        return false;
    }
    return true;
  }

  function search(lo: number[], hi: number[], dirty: Set<number>): readonly number[] | null {
    if (++steps > MOST_STEPS || !narrow(lo, hi, dirty)) return null;
    const variable = mostWanted(lo, hi, bounds, standsIn);
    if (variable === null) return lo;
    const value = lo[variable] ?? 0;
    const touched = standsIn[variable] ?? [];
    const more = [...lo];
    more[variable] = value + 1;
    const found = search(more, [...hi], new Set(touched));
    if (found !== null) return found;
    hi[variable] = value;
    return search(lo, hi, new Set(touched));
  }

  if (lower.some((low, index) => low > (upper[index] ?? 0))) return null;
  return search([...lower], [...upper], new Set(bounds.keys()));
}

/** An exact sum must be made of what is still free. */
function sumReachable(
  { terms }: Bound,
  lo: readonly number[],
  hi: readonly number[],
  missing: number,
): boolean {
  const pieces = new Map<number, number>();
  for (const { variable, weight } of terms) {
    const free = (hi[variable] ?? 0) - (lo[variable] ?? 0);
    if (free > 0) pieces.set(weight, (pieces.get(weight) ?? 0) + free);
  }
  return missing === 0 || reachable(pieces, missing);
}

/** The variable that serves the tightest unmet bound best; null when the lower values meet every bound. */
function mostWanted(
  lo: readonly number[],
  hi: readonly number[],
  bounds: readonly Bound[],
  standsIn: readonly (readonly number[])[],
): number | null {
  const unmet = new Set<number>();
  let tightest: Bound | null = null;
  let least = Infinity;
  bounds.forEach((bound, index) => {
    let min = 0;
    let max = 0;
    for (const { variable, weight } of bound.terms) {
      min += weight * (lo[variable] ?? 0);
      max += weight * (hi[variable] ?? 0);
    }
    if (min >= bound.least) return;
    unmet.add(index);
    if (max - bound.least < least) {
      least = max - bound.least;
      tightest = bound;
    }
  });
  if (tightest === null) return null;
  let best: number | null = null;
  let bestScore = -1;
  for (const { variable } of (tightest as Bound).terms) {
    const room = (hi[variable] ?? 0) - (lo[variable] ?? 0);
    if (room === 0) continue;
    const serves = (standsIn[variable] ?? []).filter((index) => unmet.has(index)).length;
    const score = serves * 1_000_000 + room;
    if (score > bestScore) {
      bestScore = score;
      best = variable;
    }
  }
  return best;
}
