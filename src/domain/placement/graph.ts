/**
 * Which knowledge point rests on which. The course names direct prerequisites (`requires`); a test reasons over the
 * whole way: right on a knowledge point speaks for everything before it, wrong on it speaks against everything after.
 *
 * A circle in the course's data is reported by `content:check`. Here it does no harm: whoever stands in one stands
 * before and after all others of it, and nobody before or after himself.
 */
export interface PrerequisiteGraph {
  /** In the order given. */
  readonly ids: readonly string[];
  /** Everything a knowledge point rests on, near and far. */
  before(id: string): ReadonlySet<string>;
  /** Everything that rests on it. */
  after(id: string): ReadonlySet<string>;
}

interface Point {
  readonly id: string;
  readonly requires: readonly string[];
}

/**
 * The graph of `keep` among all `points`. A way over a point that is left out stays a way.
 *
 * @example a needs b, b needs c: graphOf(points, ['a', 'c']).before('a') // Set { 'c' }
 */
export function graphOf(points: readonly Point[], keep: Iterable<string>): PrerequisiteGraph {
  const ids = [...new Set(keep)];
  const kept = new Set(ids);
  const requires = new Map(points.map((point) => [point.id, point.requires]));
  const before = new Map(ids.map((id) => [id, reach(id, requires, kept)]));
  const after = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const [id, set] of before) for (const each of set) after.get(each)?.add(id);
  const none: ReadonlySet<string> = new Set();
  return {
    ids,
    before: (id) => before.get(id) ?? none,
    after: (id) => after.get(id) ?? none,
  };
}

/** Members of `kept` reached from `from` over `requires`, without `from` itself. */
function reach(
  from: string,
  requires: ReadonlyMap<string, readonly string[]>,
  kept: ReadonlySet<string>,
): ReadonlySet<string> {
  const seen = new Set([from]);
  for (const id of seen) for (const next of requires.get(id) ?? []) seen.add(next);
  seen.delete(from);
  return new Set([...seen].filter((id) => kept.has(id)));
}
