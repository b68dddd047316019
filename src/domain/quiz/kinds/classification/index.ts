import type { Kind } from '../../kind.ts';
import { grade, solution } from './grade.ts';
import { project } from './project.ts';

export const classification = {
  parametrised: false,
  project,
  grade,
  solution,
} satisfies Kind<'classification'>;
