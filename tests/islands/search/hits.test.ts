import { describe, expect, it, test } from 'vitest';
import type { SearchHit } from '../../../src/domain/search/query.ts';
import { addressOf, groupHits, pieces } from '../../../src/islands/search/hits.ts';
import { sameOrigin } from '../../../src/platform/worker.ts';

const hit = (type: SearchHit['type'], id: string): SearchHit => ({
  type,
  id,
  title: id,
  context: '',
  path: `/${id}/`,
  score: 1,
  excerpt: '',
  titleMarks: [],
  excerptMarks: [],
});

describe('groups', () => {
  it('stand in the order of their best hit, and arrow keys follow what is seen', () => {
    const groups = groupHits([
      hit('term', 'a'),
      hit('item', 'b'),
      hit('term', 'c'),
      hit('rule', 'd'),
    ]);
    expect(
      groups.map(({ type, hits }) => [type, hits.map(({ hit: { id }, place }) => [id, place])]),
    ).toEqual([
      [
        'term',
        [
          ['a', 0],
          ['c', 1],
        ],
      ],
      ['item', [['b', 2]]],
      ['rule', [['d', 3]]],
    ]);
  });

  it('show at most six each', () => {
    const groups = groupHits(Array.from({ length: 9 }, (_, at) => hit('term', `t${at}`)));
    expect(groups[0]?.hits).toHaveLength(6);
  });
});

describe('a text is cut at its marks', () => {
  test.each([
    ['甲乙丙', [], ['甲乙丙']],
    ['甲乙丙', [[0, 1]], ['[甲]', '乙丙']],
    ['甲乙丙', [[1, 3]], ['甲', '[乙丙]']],
    [
      '甲乙丙丁',
      [
        [0, 1],
        [2, 3],
      ],
      ['[甲]', '乙', '[丙]', '丁'],
    ],
    ['<b>', [[0, 1]], ['[<]', 'b>']],
  ] as const)('%s %j', (text, marks, parts) =>
    expect(
      pieces(text, marks).map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)),
    ).toEqual(parts),
  );
});

test.each([
  ['/', '/a/'],
  ['/qinke', '/qinke/a/'],
  ['/qinke/', '/qinke/a/'],
])('under the root %s a hit is at %s', (base, address) =>
  expect(addressOf(base, hit('term', 'a'))).toBe(address),
);

describe('a worker comes from this site only', () => {
  const PAGE = 'https://kefu.example/qinke/';
  test.each([
    ['/qinke/_astro/w.js', 'https://kefu.example/qinke/_astro/w.js'],
    ['w.js', 'https://kefu.example/qinke/w.js'],
  ])('%s is taken', (address, url) => expect(sameOrigin(address, PAGE)).toBe(url));
  test.each([
    'https://evil.example/w.js',
    '//evil.example/w.js',
    'http://kefu.example/w.js',
    'data:text/javascript,alert(1)',
    'blob:https://kefu.example/123',
    'javascript:alert(1)',
  ])('%s is refused', (address) =>
    expect(() => sameOrigin(address, PAGE)).toThrow('must come from this site'),
  );
});
