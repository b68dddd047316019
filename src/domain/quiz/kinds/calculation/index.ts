import type { Kind } from '../../kind.ts';
import { grade, solution } from './grade.ts';
import { project } from './project.ts';
import { validate } from './validate.ts';

export const calculation = {
  parametrised: true,
  project,
  grade,
  solution,
  validate,
} satisfies Kind<'calculation'>;
