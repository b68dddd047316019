/** Prints recall@5 and times of the search over the real course: node scripts/search/measure.ts [phrases] */
import path from 'node:path';
import process from 'node:process';
import { buildIndex } from '../../src/domain/search/build.ts';
import { searchDocuments } from '../../src/domain/search/documents.ts';
import { createSearcher } from '../../src/domain/search/query.ts';
import { loadContent } from '../content/load.ts';
import { measureRecall } from './recall.ts';

const { content } = loadContent(path.resolve(import.meta.dirname, '../..'));
if (content === null) throw new Error('content/ cannot be read: run npm run content:check');
const documents = searchDocuments(content);
const index = buildIndex(documents);
const searcher = createSearcher(index);
const count = Number(process.argv[2] ?? 300);
console.log(
  JSON.stringify({
    documents: documents.length,
    bytes: Buffer.byteLength(JSON.stringify(index)),
    ...measureRecall(documents, searcher, 'measure', count),
  }),
);
