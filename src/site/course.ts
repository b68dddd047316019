/**
 * The course as pages see it: chapters, lessons and tracks with their numbers and addresses. A lesson whose text is
 * not written yet is part of the map (`written: false`) and has no page.
 */
import type { Chapter, Lesson } from '../domain/course/schema.ts';
import { course, knowledgePoints, lessons } from './content.ts';
import { url } from './url.ts';

export interface LessonRef {
  readonly id: string;
  readonly chapter: string;
  readonly title: string;
  /** Chapter and place in it, e.g. 6.2. */
  readonly number: string;
  readonly written: boolean;
  /** Front matter of a written lesson. */
  readonly about: Lesson | null;
  readonly href: string;
}

export interface ChapterRef {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly lessons: readonly LessonRef[];
  /** At least one lesson can be read. */
  readonly written: boolean;
  /** Minutes of the written lessons. */
  readonly minutes: number;
  readonly href: string;
}

export interface TrackRef {
  readonly id: string;
  readonly title: string;
  readonly audience: string;
  readonly summary: string;
  readonly lessons: readonly LessonRef[];
  readonly href: string;
}

/** All chapters in order. */
export async function outline(): Promise<readonly ChapterRef[]> {
  const [{ chapters }, entries] = await Promise.all([course(), lessons()]);
  const written = new Map(entries.map((entry) => [entry.data.id, entry.data]));
  return chapters.map((chapter) => chapterRef(chapter, written));
}

function chapterRef(chapter: Chapter, written: ReadonlyMap<string, Lesson>): ChapterRef {
  const refs = chapter.lessons.map((lesson, index): LessonRef => {
    const about = written.get(lesson.id) ?? null;
    return {
      id: lesson.id,
      chapter: chapter.id,
      title: about?.title ?? lesson.title,
      number: `${chapter.number}.${index + 1}`,
      written: about !== null,
      about,
      href: url.lesson({ chapter: chapter.id, id: lesson.id }),
    };
  });
  return {
    id: chapter.id,
    number: chapter.number,
    title: chapter.title,
    summary: chapter.summary,
    lessons: refs,
    written: refs.some((lesson) => lesson.written),
    minutes: refs.reduce((sum, lesson) => sum + (lesson.about?.minutes ?? 0), 0),
    href: url.chapter(chapter.id),
  };
}

export async function lessonRefs(): Promise<readonly LessonRef[]> {
  return (await outline()).flatMap((chapter) => chapter.lessons);
}

/** The written lessons before and after one, across chapters. */
export async function neighbours(
  lesson: string,
): Promise<{ readonly previous: LessonRef | null; readonly next: LessonRef | null }> {
  const readable = (await lessonRefs()).filter((ref) => ref.written);
  const at = readable.findIndex((ref) => ref.id === lesson);
  return {
    previous: at > 0 ? (readable[at - 1] ?? null) : null,
    next: at >= 0 ? (readable[at + 1] ?? null) : null,
  };
}

export async function tracks(): Promise<readonly TrackRef[]> {
  const [file, refs] = await Promise.all([course(), lessonRefs()]);
  const byId = new Map(refs.map((ref) => [ref.id, ref]));
  return file.tracks.map((track) => ({
    ...track,
    lessons: track.lessons.flatMap((id) => byId.get(id) ?? []),
    href: url.track(track.id),
  }));
}

/** Titles of knowledge points by id. */
export async function kpTitles(): Promise<ReadonlyMap<string, string>> {
  return new Map((await knowledgePoints()).map((kp) => [kp.id, kp.title]));
}
