/**
 * Which steps must come before which, and how much of an answer stands in order.
 *
 * The key is a set of constraints “a before b” without a cycle; every order that respects them is right. An answer is
 * credited by its longest common subsequence (LCS) with the right order that suits it best. That number is found
 * without listing orders: it is the size of the largest set S of placed steps without a *reversed pair*, two steps
 * placed the one way round that the transitive closure of the constraints demands the other way round.
 *
 * Why both are the same. (1) The steps of an LCS with a right order stand in the answer as they stand in that order,
 * so none of their pairs is reversed. (2) Given S without a reversed pair, join the constraints with “s before t” for
 * steps of S as they were placed. Were there a cycle, it could not consist of constraints only; between two joined
 * edges it runs through constraints from one step of S to another, which the closure holds as one constraint – and as
 * S has no reversed pair, that one too leads forward in the answer. So every piece of the cycle leads forward in
 * the answer, and a cycle cannot. Without a cycle there is a right order that contains S as placed: S is a common
 * subsequence. ∎
 *
 * With at most nine steps the 512 subsets are tried one by one, bits for steps.
 */
import type { Ordering } from './schema.ts';

/** For every step the steps that must come before it, directly or by way of others. */
export function stepsBefore({ prompt, key }: Ordering): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = (id: string): readonly string[] => {
    if ('order' in key) {
      const index = key.order.indexOf(id);
      return index > 0 ? key.order.slice(index - 1, index) : [];
    }
    return Object.hasOwn(key.after, id) ? (key.after[id] ?? []) : [];
  };
  return new Map(
    prompt.steps.map(({ id }) => {
      const before = new Set<string>();
      const open = [...direct(id)];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (before.has(next)) continue;
        before.add(next);
        open.push(...direct(next));
      }
      return [id, before];
    }),
  );
}

/** One right order: of the steps that may come next always the first of the file. Cut short when the key has a cycle. */
export function rightOrder(item: Ordering): readonly string[] {
  const before = stepsBefore(item);
  const order: string[] = [];
  const ids = item.prompt.steps.map(({ id }) => id);
  for (;;) {
    const next = ids.find(
      (id) =>
        !order.includes(id) && [...(before.get(id) ?? [])].every((one) => order.includes(one)),
    );
    if (next === undefined) return order;
    order.push(next);
  }
}

const sizeOf = (set: number): number => {
  let size = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) size++;
  return size;
};

/**
 * The largest set of placed steps that stand in an order some right order has too. Of several equally large ones the
 * set whose steps were placed first, so that the same answer always gets the same remarks.
 */
export function longestInOrder(
  before: ReadonlyMap<string, ReadonlySet<string>>,
  placed: readonly string[],
): ReadonlySet<string> {
  const count = placed.length;
  // The first step placed is the highest bit, so that of two sets the greater number has the earlier steps.
  const bit = (index: number): number => 1 << (count - 1 - index);
  const reversed = placed.map((id, index) =>
    placed.reduce(
      (set, later, at) => (at > index && before.get(id)?.has(later) ? set | bit(at) : set),
      0,
    ),
  );
  let best = 0;
  for (let set = (1 << count) - 1; set > 0; set--) {
    if (sizeOf(set) <= sizeOf(best)) continue;
    const fits = reversed.every((others, index) => !(set & bit(index)) || !(set & others));
    if (fits) best = set;
  }
  return new Set(placed.filter((_, index) => best & bit(index)));
}
