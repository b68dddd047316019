import { expect, it } from 'vitest';
import { graphOf } from '../../../src/domain/placement/graph.ts';

const points = (requires: Record<string, string[]>) =>
  Object.entries(requires).map(([id, each]) => ({ id, requires: each }));

it.each([
  ['a chain', { a: ['b'], b: ['c'], c: [] }, 'a', ['b', 'c'], []],
  ['a way over a point that is left out', { a: ['x'], x: ['c'], c: [] }, 'a', ['c'], []],
  ['two ways to one point', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, 'd', [], ['a', 'b', 'c']],
  ['a point the course does not know', { a: ['gone'] }, 'a', [], []],
  ['a circle: both sides, never oneself', { a: ['b'], b: ['a'] }, 'a', ['b'], ['b']],
  ['a point that requires itself', { a: ['a'] }, 'a', [], []],
])('reads %s', (_, requires, id, before, after) => {
  const graph = graphOf(
    points(requires),
    Object.keys(requires).filter((each) => each !== 'x'),
  );
  expect([...graph.before(id)].toSorted()).toEqual(before);
  expect([...graph.after(id)].toSorted()).toEqual(after);
});
