/** Where cells stand on their layers: near their neighbours, never one upon another. */
import type { Cell } from './layout.ts';

const SWEEPS = 16;

/**
 * The horizontal centre of every cell. Layer by layer each cell wants to be in the middle of its neighbours; where
 * two want the same place, both give way equally (least squares with distances kept).
 */
export function spread(
  cells: readonly Cell[],
  edges: readonly (readonly [number, number])[],
  layers: readonly (readonly number[])[],
  gap: number,
): number[] {
  const near = cells.map((): { above: number[]; below: number[] } => ({ above: [], below: [] }));
  for (const [upper, lower] of edges) {
    near[lower]?.above.push(upper);
    near[upper]?.below.push(lower);
  }
  const xs = cells.map(() => 0);
  const settle = (layer: readonly number[], wanted: (cell: number) => number) => {
    const offsets: number[] = [];
    let offset = 0;
    for (const [at, cell] of layer.entries()) {
      const before = layer[at - 1];
      if (before !== undefined) offset += (widthOf(cells, before) + widthOf(cells, cell)) / 2 + gap;
      offsets.push(offset);
    }
    const places = ascending(
      layer.map((cell, at) => ({
        wish: wanted(cell) - anchorOf(cells, cell) - (offsets[at] ?? 0),
        weight: cells[cell]?.width === 0 ? 2 : 1,
      })),
    );
    for (const [at, cell] of layer.entries()) xs[cell] = (places[at] ?? 0) + (offsets[at] ?? 0);
  };
  const mean = (list: readonly number[], otherwise: number) =>
    list.length === 0
      ? otherwise
      : list.reduce((sum, cell) => sum + (xs[cell] ?? 0) + anchorOf(cells, cell), 0) / list.length;

  for (const layer of layers) settle(layer, (cell) => mean(near[cell]?.above ?? [], 0));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const order = sweep % 2 === 0 ? layers.toReversed() : layers;
    for (const layer of order)
      settle(layer, (cell) => {
        const { above, below } = near[cell] ?? { above: [], below: [] };
        return mean([...above, ...below], (xs[cell] ?? 0) + anchorOf(cells, cell));
      });
  }
  return xs;
}

const anchorOf = (cells: readonly Cell[], cell: number) => cells[cell]?.anchor ?? 0;
const widthOf = (cells: readonly Cell[], cell: number) => cells[cell]?.width ?? 0;

/** The ascending numbers nearest to the wishes (pool adjacent violators). */
export function ascending(
  wishes: readonly { readonly wish: number; readonly weight: number }[],
): number[] {
  const pools: { sum: number; weight: number; size: number }[] = [];
  for (const { wish, weight } of wishes) {
    let pool = { sum: wish * weight, weight, size: 1 };
    for (let last = pools.at(-1); last !== undefined; last = pools.at(-1)) {
      if (last.sum / last.weight <= pool.sum / pool.weight) break;
      pools.pop();
      pool = {
        sum: pool.sum + last.sum,
        weight: pool.weight + last.weight,
        size: pool.size + last.size,
      };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, weight, size }) => new Array<number>(size).fill(sum / weight));
}
