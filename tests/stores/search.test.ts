/** Where there are no workers (here, in Node) the page answers itself. */
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/domain/search/build.ts';
import { connectSearch } from '../../src/stores/search.ts';

const index = buildIndex([
  {
    type: 'term',
    id: 'aov',
    title: '客单价',
    context: '',
    path: '/glossary/#aov',
    body: '每位下单顾客平均花了多少钱。',
    keys: ['kedanjia', 'kdj'],
  },
]);
const address = (text: string): string => `data:application/json,${encodeURIComponent(text)}`;

describe('without workers', () => {
  it('a question is answered in the page', async () => {
    const client = connectSearch({ workerUrl: '/w.js', indexUrl: address('{broken') });
    await expect(client.search('客单价')).rejects.toThrow('could not be loaded');
  });

  it('an index of another version is refused, not misread', async () => {
    const other = address(JSON.stringify({ ...index, schema: 2 }));
    const client = connectSearch({ workerUrl: '/w.js', indexUrl: other });
    await expect(client.search('客单价')).rejects.toThrow('could not be loaded');
  });

  it('after a failure the next question loads the index again', async () => {
    const client = connectSearch({ workerUrl: '/w.js', indexUrl: address(JSON.stringify(index)) });
    const hits = await client.search('kdj');
    expect(hits.map((hit) => hit.path)).toEqual(['/glossary/#aov']);
  });

  it('questions asked at once are all answered', async () => {
    const client = connectSearch({ workerUrl: '/w.js', indexUrl: address(JSON.stringify(index)) });
    const answers = await Promise.all(
      ['客单价', '没有的', '平均花'].map((query) => client.search(query)),
    );
    expect(answers.map((hits) => hits.length)).toEqual([1, 0, 1]);
  });
});
