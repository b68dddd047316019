import type { Kind } from '../../kind.ts';
import { grade, solution } from './grade.ts';
import { project } from './project.ts';

export const material = {
  /** Its questions may be. */
  parametrised: true,
  project,
  grade,
  solution,
} satisfies Kind<'material'>;
