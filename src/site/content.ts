/** The collections with their types: what src/content.config.ts put away, taken out again. */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { Content } from '../domain/course/content.ts';

type Part = Exclude<keyof Content, 'lessons'>;

async function part<Name extends Part>(name: Name): Promise<Content[Name]> {
  const entry = await getEntry(name, 'all');
  if (!entry) throw new Error(`The collection "${name}" is empty.`);
  return (entry.data as { value: Content[Name] }).value;
}

export const course = () => part('course');
export const knowledgePoints = () => part('knowledgePoints');
export const banks = () => part('banks');
export const dialogues = () => part('dialogues');
export const shifts = () => part('shifts');
export const papers = () => part('papers');
export const concepts = () => part('concepts');
export const terms = () => part('terms');
export const rules = () => part('rules');
export const phrases = () => part('phrases');
export const shop = () => part('shop');
export const counting = () => part('counting');

/** A lesson that has a text. */
export type LessonEntry = CollectionEntry<'lessons'>;
export const lessons = (): Promise<LessonEntry[]> => getCollection('lessons');
