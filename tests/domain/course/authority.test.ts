/** The limits of the shop: they name what exists, and agree with the floor prices. */
import { expect, test } from 'vitest';
import { loadContent } from '../../../scripts/content/load.ts';
import { checkContent } from '../../../src/domain/course/check.ts';
import type { Content } from '../../../src/domain/course/content.ts';

const { content } = loadContent('tests/fixtures/content/small');
if (content === null) throw new Error('the small course cannot be read');
const { shop } = content;

const messages = (authority: Partial<Content['shop']['authority']>): string[] =>
  checkContent(
    { ...content, shop: { ...shop, authority: { ...shop.authority, ...authority } } },
    '2026-11-25',
  )
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

test('sound limits are no problem', () => {
  expect(messages({})).toEqual([]);
});

test.each<[string, Partial<Content['shop']['authority']>, string]>([
  ['a limit of an unknown policy', { coupon: { most: 10, policy: 'mercy' } }, 'no policy "mercy"'],
  [
    'a cause of an unknown policy',
    { reissue: { policy: 'freight', causes: ['mercy'] } },
    'no policy "mercy"',
  ],
  [
    'a step of an unknown product',
    { price: { ...shop.authority.price, concessions: [{ product: 'p-moon', price: 1 }] } },
    'no product "p-moon"',
  ],
  [
    'a step below the floor',
    { price: { ...shop.authority.price, concessions: [{ product: 'p-pillow', price: 100 }] } },
    '100 is no step between the floor 115 and the price 128',
  ],
  [
    'a bundle of an unknown product',
    {
      price: {
        ...shop.authority.price,
        bundles: [{ price: 9, lines: [{ product: 'p-moon', quantity: 1 }] }],
      },
    },
    'no product "p-moon"',
  ],
])('%s', (_name, authority, says) => {
  expect(messages(authority).join('\n')).toContain(says);
});
