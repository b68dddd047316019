/** The order of cells within their layers: few crossings. */
import type { Cell } from './layout.ts';

const SWEEPS = 12;

/**
 * Sorts each layer by where its neighbours stand in the layer above, then below, and keeps the best order seen.
 * @param edges pairs of cells on neighbouring layers, the upper one first
 * @returns cells of every layer, from left to right
 */
export function orderLayers(
  cells: readonly Cell[],
  edges: readonly (readonly [number, number])[],
): number[][] {
  const depth = 1 + Math.max(-1, ...cells.map(({ layer }) => layer));
  const above = cells.map((): number[] => []);
  const below = cells.map((): number[] => []);
  for (const [upper, lower] of edges) {
    above[lower]?.push(upper);
    below[upper]?.push(lower);
  }
  let layers = Array.from({ length: depth }, (_, layer) =>
    cells.flatMap((cell, index) => (cell.layer === layer ? [index] : [])),
  );
  let best = layers;
  let fewest = crossings(layers, below);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const down = sweep % 2 === 0;
    layers = sorted(layers, down ? above : below, down);
    const count = crossings(layers, below);
    if (count < fewest) [best, fewest] = [layers, count];
  }
  return best;
}

function sorted(
  layers: readonly (readonly number[])[],
  neighbours: readonly (readonly number[])[],
  down: boolean,
): number[][] {
  const result = layers.map((layer) => [...layer]);
  const place = new Map<number, number>();
  const take = (layer: readonly number[]) => {
    for (const [at, cell] of layer.entries()) place.set(cell, at);
  };
  for (const layer of result) take(layer);
  for (const layer of down ? result : result.toReversed()) {
    const middle = new Map(
      layer.map((cell, at) => {
        const near = neighbours[cell] ?? [];
        const sum = near.reduce((total, one) => total + (place.get(one) ?? 0), 0);
        return [cell, near.length === 0 ? at : sum / near.length];
      }),
    );
    const before = new Map(layer.map((cell, at) => [cell, at]));
    layer.sort(
      (a, b) =>
        (middle.get(a) ?? 0) - (middle.get(b) ?? 0) || (before.get(a) ?? 0) - (before.get(b) ?? 0),
    );
    take(layer);
  }
  return result;
}

/** How many pairs of edges cross. */
export function crossings(
  layers: readonly (readonly number[])[],
  below: readonly (readonly number[])[],
): number {
  let count = 0;
  for (const [depth, layer] of layers.entries()) {
    const place = new Map((layers[depth + 1] ?? []).map((cell, at) => [cell, at]));
    const ends = layer.flatMap((cell) =>
      (below[cell] ?? []).map((to) => place.get(to) ?? 0).toSorted((a, b) => a - b),
    );
    for (const [one, end] of ends.entries())
      for (const other of ends.slice(one + 1)) if (other < end) count += 1;
  }
  return count;
}
