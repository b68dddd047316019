import type { Kind } from '../../kind.ts';
import { grade, solution } from './grade.ts';
import { project } from './project.ts';

export const calculation = {
  parametrised: true,
  project,
  grade,
  solution,
} satisfies Kind<'calculation'>;
