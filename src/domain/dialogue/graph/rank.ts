/** Which layer every box stands on. */

export interface Ends {
  readonly from: number;
  readonly to: number;
}

export interface Ranking {
  /** Layer of each box: 0 at the start, else one below the lowest box that leads to it. */
  readonly ranks: readonly number[];
  /** Of each link: it leads back, and counts the other way round. A link of a box to itself is never turned. */
  readonly turned: readonly boolean[];
}

/** @param size number of boxes; boxes nothing leads to stand on the first layer beside the start */
export function rank(size: number, links: readonly Ends[], start: number): Ranking {
  const out = Array.from({ length: size }, (): number[] => []);
  for (const [link, { from }] of links.entries()) out[from]?.push(link);
  const turned = links.map(() => false);
  const state = new Array<'new' | 'open' | 'done'>(size).fill('new');
  /** Boxes in the order in which their last way on was followed; reversed, every link points forward. */
  const done: number[] = [];

  const enter = (first: number) => {
    const path = [{ box: first, next: 0 }];
    state[first] = 'open';
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const link = out[top.box]?.[top.next];
      if (link === undefined) {
        state[top.box] = 'done';
        done.push(top.box);
        path.pop();
        continue;
      }
      top.next += 1;
      const to = links[link]?.to ?? top.box;
      if (to === top.box) continue;
      if (state[to] === 'open') turned[link] = true;
      else if (state[to] === 'new') {
        state[to] = 'open';
        path.push({ box: to, next: 0 });
      }
    }
  };
  enter(start);
  for (let box = 0; box < size; box++) if (state[box] === 'new') enter(box);

  const ranks = new Array<number>(size).fill(0);
  const lower = (from: number, to: number) => {
    ranks[to] = Math.max(ranks[to] ?? 0, (ranks[from] ?? 0) + 1);
  };
  // Every link points forward in this order once the turned ones count the other way round.
  for (const box of done.toReversed())
    for (const [link, { from, to }] of links.entries()) {
      if (from === to) continue;
      if (turned[link] === true && to === box) lower(to, from);
      if (turned[link] !== true && from === box) lower(from, to);
    }
  return { ranks, turned };
}
