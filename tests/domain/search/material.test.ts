import { expect, it } from 'vitest';
import type { Content } from '../../../src/domain/course/content.ts';
import { buildIndex } from '../../../src/domain/search/build.ts';
import { searchDocuments } from '../../../src/domain/search/documents.ts';
import { createSearcher } from '../../../src/domain/search/query.ts';
import { EVERY } from '../quiz/items.ts';

const content = {
  course: { chapters: [{ id: 'c', title: '议价', lessons: [{ id: 'l', title: '谈价' }] }] },
  banks: [{ lesson: 'l', items: EVERY }],
  knowledgePoints: [],
  lessons: [],
  terms: [],
  rules: [],
  phrases: [],
  dialogues: [],
  shifts: [],
} as unknown as Content;
const documents = searchDocuments(content);

it('an item of every kind is one document, with its place in the list', () => {
  expect(documents.map(({ id, path }) => [id, path.split('#')[1]])).toEqual(
    EVERY.map(({ id }) => [id, id]),
  );
});

it('material is found by its texts, its chats and what was asked about it', () => {
  const searcher = createSearcher(buildIndex(documents));
  for (const query of ['昨天大促', '怎么还不发货', '昨天的咨询', '全额退款'])
    expect(searcher.search(query, 5).map(({ id }) => id)).toContain('case');
});

it('keys, feedback and sample replies stay out', () => {
  const text = JSON.stringify(documents);
  for (const item of EVERY) expect(text).not.toContain(item.feedback.explanation);
  expect(text).not.toContain('马上为您办理');
  expect(text).not.toContain('{{');
});
