/** The course's papers as the list of papers shows them: how long, how many points, and how they are run. */
import { settingsOf, type Settings } from '../domain/quiz/attempt/settings.ts';
import { drawPaper } from '../domain/quiz/paper/draw.ts';
import type { PaperSpec } from '../domain/quiz/paper/schema.ts';
import type { OwnChapter } from '../domain/quiz/paper/own-form.ts';
import { outline } from './course.ts';
import { papersData } from './papers.ts';

export type PaperGroup = 'practice' | 'timed' | 'mock' | 'final';
export const PAPER_GROUPS: readonly PaperGroup[] = ['practice', 'timed', 'mock', 'final'];

export interface ExamPaper {
  readonly spec: PaperSpec;
  readonly group: PaperGroup;
  readonly settings: Settings;
  readonly questions: number;
  /** `about`: kinds are worth different points, so another draw may add up to a little more or less. */
  readonly points: { readonly n: number; readonly about: boolean };
}

/** Papers that can be drawn from today's banks; the content check names the others to their authors. */
export async function examPapers(): Promise<readonly ExamPaper[]> {
  const { papers, items } = await papersData();
  return papers.flatMap((spec): ExamPaper[] => {
    const drawn = ['a', 'b', 'c'].map((seed) => drawPaper(spec, seed, items, new Map()));
    const sums = drawn.flatMap((each) =>
      each.ok ? [each.value.questions.reduce((sum, { points }) => sum + points, 0)] : [],
    );
    const [first] = drawn;
    const [n] = sums;
    if (!first?.ok || n === undefined) return [];
    return [
      {
        spec,
        group: spec.mode === 'mock' && spec.certificate ? 'final' : spec.mode,
        settings: settingsOf(spec.mode, spec.settings),
        questions: first.value.questions.length,
        points: { n, about: sums.some((sum) => sum !== n) },
      },
    ];
  });
}

/** Chapters and lessons that have questions, for a learner's own choice. */
export async function ownChapters(): Promise<readonly OwnChapter[]> {
  const [chapters, { items }] = await Promise.all([outline(), papersData()]);
  const asked = new Set(items.map(({ lesson }) => lesson));
  return chapters
    .map(({ id, number, title, lessons }) => ({
      ...{ id, number, title },
      lessons: lessons
        .filter((lesson) => asked.has(lesson.id))
        .map((lesson) => ({ id: lesson.id, number: lesson.number, title: lesson.title })),
    }))
    .filter(({ lessons }) => lessons.length > 0);
}
