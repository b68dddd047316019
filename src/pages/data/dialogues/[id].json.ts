/** One dialogue with the concepts its rubrics use and the quick phrases of its stage; fetched on “开始”. */
import type { APIRoute } from 'astro';
import { conceptsFor } from '../../../domain/reply/lexicon.ts';
import { concepts, dialogues } from '../../../site/content.ts';
import { dialogueById, quickPhrases } from '../../../site/practice.ts';

export async function getStaticPaths() {
  return (await dialogues()).map((dialogue) => ({ params: { id: dialogue.id } }));
}

export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) => {
  const dialogue = await dialogueById(params.id);
  return Response.json({
    dialogue,
    concepts: conceptsFor(dialogue, await concepts()),
    phrases: await quickPhrases(dialogue),
  });
};
