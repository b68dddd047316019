/** Which written lessons teach a set of knowledge points. */
import { lessonRefs, type LessonRef } from './course.ts';

export async function lessonsTeaching(kps: readonly string[]): Promise<readonly LessonRef[]> {
  return (await lessonRefs()).filter((lesson) => lesson.about?.kps.some((kp) => kps.includes(kp)));
}
