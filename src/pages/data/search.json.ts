/** data/search.json: the search index; see src/domain/search/document.ts. */
import type { APIRoute } from 'astro';
import { buildIndex } from '../../domain/search/build.ts';
import { searchDocuments } from '../../domain/search/documents.ts';
import { wholeContent } from '../../site/whole.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(buildIndex(searchDocuments(await wholeContent()))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
