import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  layoutGraph,
  type Layout,
  type Link,
  type Placed,
} from '../../../../src/domain/dialogue/graph/layout.ts';
import { crossings, orderLayers } from '../../../../src/domain/dialogue/graph/order.ts';
import { ascending } from '../../../../src/domain/dialogue/graph/spread.ts';

const boxes = (...ids: string[]) => ids.map((id) => ({ id, width: 100, height: 40 }));
const link = (from: string, to: string): Link => ({ from, to, width: 60, height: 20 });
const place = (layout: Layout, at: number): Placed => layout.boxes[at]!;

describe('layers', () => {
  test('a box stands below every box that leads to it', () => {
    const layout = layoutGraph(
      boxes('start', 'plan', 'won'),
      [link('start', 'won'), link('start', 'plan'), link('plan', 'won')],
      'start',
    );
    expect(place(layout, 1).y).toBeGreaterThan(place(layout, 0).y + 40);
    expect(place(layout, 2).y).toBeGreaterThan(place(layout, 1).y + 40);
  });

  test('a link back to an earlier box is drawn upwards and changes no layer', () => {
    const layout = layoutGraph(
      boxes('start', 'plan', 'won'),
      [link('start', 'plan'), link('plan', 'start'), link('plan', 'won')],
      'start',
    );
    expect(layout.links.map(({ back }) => back)).toEqual([false, true, false]);
    const [from, to] = [layout.links[1]!.points[0]!, layout.links[1]!.points.at(-1)!];
    expect(from.y).toBeGreaterThan(to.y);
  });

  test('a link back to the same box leaves and arrives on its right, its label beside it', () => {
    const layout = layoutGraph(boxes('start', 'won'), [link('start', 'start')], 'start');
    const right = place(layout, 0).x + 100;
    const { back, points, label } = layout.links[0]!;
    expect([back, points[0]!.x, points.at(-1)!.x]).toEqual([true, right, right]);
    expect(label.x).toBeGreaterThan(right);
    expect(layout.width).toBeGreaterThan(label.x + label.width);
  });

  test('boxes nothing leads to stand on the first layer', () => {
    const layout = layoutGraph(boxes('start', 'lost'), [], 'start');
    expect(place(layout, 1).y).toBe(place(layout, 0).y);
  });

  test('a link to a box that is not there throws', () => {
    expect(() => layoutGraph(boxes('start'), [link('start', 'nowhere')], 'start')).toThrow(
      'the graph has no box "nowhere"',
    );
  });
});

test('the order with fewer crossings is taken', () => {
  const cells = [0, 0, 2, 2].map((layer) => ({
    width: 10,
    height: 10,
    anchor: 0,
    layer: layer / 2,
  }));
  const crossed = [
    [0, 3],
    [1, 2],
  ] as const;
  expect(
    crossings(
      [
        [0, 1],
        [2, 3],
      ],
      [[3], [2], [], []],
    ),
  ).toBe(1);
  expect(orderLayers(cells, crossed)).toEqual([
    [0, 1],
    [3, 2],
  ]);
});

test.each([
  { wishes: [1, 2, 3], out: [1, 2, 3] },
  { wishes: [3, 1], out: [2, 2] },
  { wishes: [1, 5, 3, 2, 9], out: [1, 10 / 3, 10 / 3, 10 / 3, 9] },
])('the ascending numbers nearest to $wishes are $out', ({ wishes, out }) => {
  expect(ascending(wishes.map((wish) => ({ wish, weight: 1 })))).toEqual(out);
});

const overlap = (a: Placed, b: Placed): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const anyGraph = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    links: fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), {
      maxLength: 16,
      selector: ([from, to]) => `${from}/${to}`,
    }),
  }),
);

test('whatever the graph: nothing lies on anything else, everything lies on the sheet, drawn twice it is the same', () => {
  fc.assert(
    fc.property(anyGraph, ({ size, links }) => {
      const named = boxes(...Array.from({ length: size }, (_, at) => `b${at}`));
      const ends = links.map(([from, to], nth) => ({
        ...link(`b${from}`, `b${to}`),
        width: 20 + ((nth * 37) % 90),
      }));
      const layout = layoutGraph(named, ends, 'b0');
      const things = [...layout.boxes, ...layout.links.map(({ label }) => label)];
      for (const [at, one] of things.entries()) {
        expect(one.x).toBeGreaterThanOrEqual(0);
        expect(one.x + one.width).toBeLessThanOrEqual(layout.width);
        expect(one.y + one.height).toBeLessThanOrEqual(layout.height);
        for (const other of things.slice(at + 1)) expect(overlap(one, other)).toBe(false);
      }
      for (const [nth, { back, points }] of layout.links.entries()) {
        const [from, to] = [points[0]!, points.at(-1)!];
        if (links[nth]![0] !== links[nth]![1]) expect(back).toBe(from.y > to.y);
      }
      expect(layoutGraph(named, ends, 'b0')).toEqual(layout);
    }),
  );
});
