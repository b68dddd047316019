/** A placed link as an SVG path: it leaves and arrives vertically; one that comes back to its own box bulges out. */
import type { PlacedLink } from './layout.ts';

/** @example pathOf({ back: false, points: [{ x: 0, y: 0 }, { x: 10, y: 20 }], … }) // 'M0 0C0 10 10 10 10 20' */
export function pathOf({ points }: PlacedLink): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const last = rest.at(-1);
  const out = rest[0];
  if (rest.length === 2 && out !== undefined && last?.x === first.x && out.x > first.x)
    return `M${first.x} ${first.y}C${out.x} ${first.y} ${out.x} ${last.y} ${last.x} ${last.y}`;
  let path = `M${first.x} ${first.y}`;
  let before = first;
  for (const point of rest) {
    const middle = (before.y + point.y) / 2;
    path +=
      point.x === before.x
        ? `V${point.y}`
        : `C${before.x} ${middle} ${point.x} ${middle} ${point.x} ${point.y}`;
    before = point;
  }
  return path;
}
