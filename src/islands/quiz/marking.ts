/** What a question needs only after it was touched; a chunk of its own, loaded on demand. */
export { grade, REVEALED, solution } from '../../domain/quiz/grade.ts';
export { isParametrised, projectItem } from '../../domain/quiz/project.ts';
