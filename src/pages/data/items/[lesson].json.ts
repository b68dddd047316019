/** The bank of one lesson with keys and feedback; fetched when a learner answers. */
import type { APIRoute } from 'astro';
import { banks } from '../../../site/content.ts';
import { itemsOf } from '../../../site/practice.ts';

export async function getStaticPaths() {
  const lessons = new Set((await banks()).map((bank) => bank.lesson));
  return [...lessons].map((lesson) => ({ params: { lesson } }));
}

export const GET: APIRoute<Record<string, never>, { lesson: string }> = async ({ params }) =>
  Response.json({ lesson: params.lesson, items: await itemsOf(params.lesson) });
