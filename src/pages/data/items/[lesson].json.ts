/**
 * The bank of one lesson with keys and feedback; fetched when a learner answers. `concepts` is the part of the concept
 * library its rubrics need, null when it has none.
 */
import type { APIRoute } from 'astro';
import { rubricsOf } from '../../../domain/quiz/parts.ts';
import { conceptsOf } from '../../../domain/reply/lexicon.ts';
import { banks, concepts } from '../../../site/content.ts';
import { itemsOf } from '../../../site/practice.ts';

export async function getStaticPaths() {
  const lessons = new Set((await banks()).map((bank) => bank.lesson));
  return [...lessons].map((lesson) => ({ params: { lesson } }));
}

export const GET: APIRoute<Record<string, never>, { lesson: string }> = async ({ params }) => {
  const items = await itemsOf(params.lesson);
  const rubrics = items.flatMap(rubricsOf);
  return Response.json({
    lesson: params.lesson,
    items,
    concepts: rubrics.length > 0 ? conceptsOf(rubrics, [], await concepts()) : null,
  });
};
