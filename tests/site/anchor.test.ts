import { expect, it } from 'vitest';
import { anchor } from '../../src/site/anchor.ts';

it('counts a name within one page only', () => {
  const [page, other] = [{}, {}];
  expect([
    anchor(page, 'term-aov'),
    anchor(page, 'term-aov'),
    anchor(page, 'term-pv'),
    anchor(other, 'term-aov'),
    anchor(page, 'term-aov'),
  ]).toEqual(['term-aov', 'term-aov-2', 'term-pv', 'term-aov', 'term-aov-3']);
});
