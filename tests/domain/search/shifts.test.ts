import { expect, it } from 'vitest';
import type { Content } from '../../../src/domain/course/content.ts';
import { buildIndex } from '../../../src/domain/search/build.ts';
import { searchDocuments } from '../../../src/domain/search/documents.ts';
import { createSearcher } from '../../../src/domain/search/query.ts';

const content = {
  ...{ course: { chapters: [] }, banks: [], knowledgePoints: [], lessons: [], terms: [] },
  ...{ rules: [], phrases: [], dialogues: [] },
  shifts: [
    { id: 'promo', title: '大促晚高峰', summary: '五位顾客先后进来。', brief: ['满 199 减 20。'] },
  ],
} as unknown as Content;

it('a shift is found by its name and by what it says, at its place in the list of shifts', () => {
  const searcher = createSearcher(buildIndex(searchDocuments(content)));
  for (const query of ['晚高峰', '先后进来', '满 199'])
    expect(searcher.search(query, 3)[0]).toMatchObject({
      type: 'shift',
      id: 'promo',
      path: '/shift/#promo',
    });
});
