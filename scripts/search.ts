/**
 * search – asks the site's own index from the command line and prints the ten best hits as JSON lines.
 *
 *   npm run -s search -- "议价"
 */
import path from 'node:path';
import process from 'node:process';
import { buildIndex } from '../src/domain/search/build.ts';
import { searchDocuments } from '../src/domain/search/documents.ts';
import { createSearcher } from '../src/domain/search/query.ts';
import { loadContent } from './content/load.ts';

const query = process.argv.slice(2).join(' ');
const { content } = loadContent(path.resolve(import.meta.dirname, '..'));
if (query.trim() === '') {
  console.error('usage: npm run -s search -- "议价"');
  process.exitCode = 2;
} else if (content === null) {
  console.error('content/ cannot be read: run npm run content:check');
  process.exitCode = 1;
} else {
  const hits = createSearcher(buildIndex(searchDocuments(content))).search(query, 10);
  hits.forEach((hit, index) => {
    const { type, id, title, path: url, score, excerpt } = hit;
    console.log(JSON.stringify({ rank: index + 1, type, id, title, url, score, excerpt }));
  });
}
