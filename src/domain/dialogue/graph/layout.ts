/**
 * Draws a graph from top to bottom in layers (Sugiyama's method): loops are turned round for the drawing, every box gets
 * the layer of the longest way to it, a link over several layers is held by a bend in each of them, the order within a
 * layer is the one with the fewest crossings found, and boxes move as near to their neighbours as their widths allow.
 * A link's label is a bend with a size of its own, in the layer behind the link's beginning: so no label ever covers a
 * box or another label. Pure and deterministic; sizes and places are in px.
 */
import { orderLayers } from './order.ts';
import { spread } from './spread.ts';
import { rank } from './rank.ts';

export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** `width` and `height` are those of its label. At most one link from one box to another. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Placed extends Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedLink {
  /** Against the reading direction: the conversation comes back to an earlier box, or stays where it is. */
  readonly back: boolean;
  /** From the edge of one box to the edge of the other; between two points the line leaves and arrives vertically. */
  readonly points: readonly Point[];
  /** Top left corner and size of the label. */
  readonly label: Placed;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** In the order of the boxes given. */
  readonly boxes: readonly Placed[];
  /** In the order of the links given. */
  readonly links: readonly PlacedLink[];
}

/** Between neighbours of one layer, between layers, round the whole, and beside a box for a link back to itself. */
const GAP = 20;
const LAYER_GAP = 26;
const MARGIN = 12;
const LOOP = 34;

/** A box, a label or a bend on its layer. */
export interface Cell {
  readonly width: number;
  /** Where its links are, from its middle: left of it when there is room for a loop on the right. */
  readonly anchor: number;
  readonly height: number;
  readonly layer: number;
}

/**
 * @param start id of the box everything begins at; it stands on the first layer
 * @throws Error when a link names a box that is not there
 */
export function layoutGraph(boxes: readonly Box[], links: readonly Link[], start: string): Layout {
  const index = new Map(boxes.map(({ id }, at) => [id, at]));
  const at = (id: string): number => {
    const found = index.get(id);
    if (found === undefined) throw new Error(`the graph has no box "${id}"`);
    return found;
  };
  const ends = links.map(({ from, to }) => ({ from: at(from), to: at(to) }));
  const { ranks, turned } = rank(boxes.length, ends, index.get(start) ?? 0);

  // Room for a box's link to itself is part of the box, on its right.
  const loopRoom = boxes.map((_, box) =>
    Math.max(
      0,
      ...links.flatMap(({ width }, link) =>
        ends[link]?.from === box && ends[link].to === box ? [width + LOOP] : [],
      ),
    ),
  );
  const loopHeight = boxes.map(({ height }, box) =>
    Math.max(
      height,
      ...links.flatMap((link, nth) =>
        ends[nth]?.from === box && ends[nth].to === box ? [link.height] : [],
      ),
    ),
  );
  const cells: Cell[] = boxes.map(({ width }, box) => ({
    width: width + (loopRoom[box] ?? 0),
    anchor: -(loopRoom[box] ?? 0) / 2,
    height: loopHeight[box] ?? 0,
    layer: 2 * (ranks[box] ?? 0),
  }));
  const edges: [number, number][] = [];
  /** Cells of each link from its upper box to its lower one, without the boxes; and which of them is the label. */
  const chains = links.map((link, nth) => {
    const { from, to } = ends[nth] ?? { from: 0, to: 0 };
    if (from === to) return { cells: [] as number[], label: -1 };
    const back = turned[nth] === true;
    const [upper, lower] = back ? [to, from] : [from, to];
    const [first, last] = [2 * (ranks[upper] ?? 0) + 1, 2 * (ranks[lower] ?? 0) - 1];
    const labelLayer = back ? last : first;
    const chain: number[] = [];
    let before = upper;
    let label = -1;
    for (let layer = first; layer <= last; layer++) {
      const isLabel = layer === labelLayer;
      if (isLabel) label = cells.length;
      chain.push(cells.length);
      edges.push([before, cells.length]);
      before = cells.length;
      const { width, height } = isLabel ? link : { width: 0, height: 0 };
      cells.push({ width, height, anchor: 0, layer });
    }
    edges.push([before, lower]);
    return { cells: chain, label };
  });

  const layers = orderLayers(cells, edges);
  const xs = spread(cells, edges, layers, GAP);
  const tops: number[] = [];
  let y = MARGIN;
  for (const layer of layers) {
    tops.push(y);
    const height = Math.max(0, ...layer.map((cell) => cells[cell]?.height ?? 0));
    y += height + LAYER_GAP;
  }
  const heightOf = (layer: number) =>
    Math.max(0, ...(layers[layer] ?? []).map((cell) => cells[cell]?.height ?? 0));
  const left = Math.min(0, ...cells.map(({ width }, cell) => (xs[cell] ?? 0) - width / 2));
  const right = Math.max(0, ...cells.map(({ width }, cell) => (xs[cell] ?? 0) + width / 2));

  /** Top left of a cell, its own height centred on its layer. */
  const corner = (cell: number): Placed => {
    const { width, height, layer } = cells[cell] ?? { width: 0, height: 0, layer: 0 };
    return {
      x: round((xs[cell] ?? 0) - width / 2 - left + MARGIN),
      y: round((tops[layer] ?? 0) + (heightOf(layer) - height) / 2),
      width,
      height,
    };
  };
  const placed: Placed[] = boxes.map(({ width, height }, box) => {
    const room = corner(box);
    return { x: room.x, y: round(room.y + (room.height - height) / 2), width, height };
  });
  const port = ports(placed, ends, turned, chains, corner);

  return {
    width: round(right - left + 2 * MARGIN),
    height: round(y - LAYER_GAP + MARGIN),
    boxes: placed,
    links: links.map((link, nth) => {
      const { from, to } = ends[nth] ?? { from: 0, to: 0 };
      if (from === to) return loop(placed[from], link);
      const back = turned[nth] === true;
      const middle = (chains[nth]?.cells ?? []).flatMap((cell) => {
        const { x, y: top, width, height } = corner(cell);
        const centre = x + width / 2;
        const bend = { x: centre, y: top };
        return height === 0 ? [bend] : [bend, { x: centre, y: top + height }];
      });
      const down = [port(nth, 'upper'), ...middle, port(nth, 'lower')];
      return {
        back,
        points: back ? down.toReversed() : down,
        label: corner(chains[nth]?.label ?? -1),
      };
    }),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Links leave and arrive side by side, in the order in which they go on, so that they do not cross at the box. */
function ports(
  placed: readonly Placed[],
  ends: readonly { readonly from: number; readonly to: number }[],
  turned: readonly boolean[],
  chains: readonly { readonly cells: readonly number[] }[],
  corner: (cell: number) => Placed,
): (link: number, side: 'upper' | 'lower') => Point {
  const centre = (cell: number | undefined) => {
    if (cell === undefined) return 0;
    const { x, width } = corner(cell);
    return x + width / 2;
  };
  const boxOf = (link: number, side: 'upper' | 'lower') => {
    const { from, to } = ends[link] ?? { from: 0, to: 0 };
    return (side === 'upper') === (turned[link] === true) ? to : from;
  };
  const next = (link: number, side: 'upper' | 'lower') =>
    centre(side === 'upper' ? chains[link]?.cells[0] : chains[link]?.cells.at(-1));
  return (link, side) => {
    const box = boxOf(link, side);
    const { x, y, width, height } = placed[box] ?? { x: 0, y: 0, width: 0, height: 0 };
    const same = ends
      .flatMap(({ from, to }, one) => (from !== to && boxOf(one, side) === box ? [one] : []))
      .toSorted((a, b) => next(a, side) - next(b, side) || a - b);
    const share = (same.indexOf(link) + 1) / (same.length + 1);
    return { x: round(x + width * share), y: side === 'upper' ? y + height : y };
  };
}

/** Out on the right and in again, round its label. */
function loop(box: Placed | undefined, { width, height }: Link): PlacedLink {
  const { x, y, width: boxWidth, height: boxHeight } = box ?? { x: 0, y: 0, width: 0, height: 0 };
  const right = x + boxWidth;
  const label = { x: right + LOOP - 8, y: round(y + (boxHeight - height) / 2), width, height };
  return {
    back: true,
    points: [
      { x: right, y: round(y + boxHeight * 0.7) },
      { x: right + LOOP - 8, y: round(y + boxHeight / 2) },
      { x: right, y: round(y + boxHeight * 0.3) },
    ],
    label,
  };
}
