/** All collections as one Content, for what is made of the whole course. */
import type { Content } from '../domain/course/content.ts';
import {
  banks,
  concepts,
  counting,
  course,
  dialogues,
  knowledgePoints,
  lessons,
  papers,
  phrases,
  rules,
  shifts,
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
    shifts: await shifts(),
    papers: await papers(),
    concepts: await concepts(),
    terms: await terms(),
    rules: await rules(),
    phrases: await phrases(),
    shop: await shop(),
    counting: await counting(),
  };
}
