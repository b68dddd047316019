/** One shift with its dialogues and the concepts their rubrics use; fetched when it is begun, taken up or reported. */
import type { APIRoute } from 'astro';
import { conceptsFor } from '../../../domain/reply/lexicon.ts';
import { joinConcepts, type ShiftData } from '../../../domain/shift/data.ts';
import { concepts, counting, shifts } from '../../../site/content.ts';
import { dialogueById } from '../../../site/practice.ts';

export async function getStaticPaths() {
  return (await shifts()).map((scenario) => ({ params: { id: scenario.id }, props: { scenario } }));
}

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export const GET: APIRoute<Props> = async ({ props: { scenario } }) => {
  const dialogues = await Promise.all(
    scenario.customers.map(({ dialogue }) => dialogueById(dialogue)),
  );
  const library = await concepts();
  return Response.json({
    scenario,
    dialogues,
    concepts: joinConcepts(dialogues.map((dialogue) => conceptsFor(dialogue, library))),
    counting: await counting(),
  } satisfies ShiftData);
};
