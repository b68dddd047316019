/** All collections as one Content, for what is made of the whole course. */
import type { Content } from '../domain/course/content.ts';
import {
  banks,
  concepts,
  course,
  dialogues,
  knowledgePoints,
  lessons,
  papers,
  phrases,
  rules,
  shop,
  terms,
} from './content.ts';

export async function wholeContent(): Promise<Content> {
  const entries = await lessons();
  return {
    course: await course(),
    knowledgePoints: await knowledgePoints(),
    lessons: entries.map((entry) => ({ ...entry.data, body: entry.body ?? '' })),
    banks: await banks(),
    dialogues: await dialogues(),
    papers: await papers(),
    concepts: await concepts(),
    terms: await terms(),
    rules: await rules(),
    phrases: await phrases(),
    shop: await shop(),
  };
}
