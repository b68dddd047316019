import type { Kind } from '../../kind.ts';
import { grade, solution } from './grade.ts';
import { project } from './project.ts';
import { validate } from './validate.ts';

export const multipleChoice = {
  parametrised: false,
  project,
  grade,
  solution,
  validate,
} satisfies Kind<'multiple-choice'>;
