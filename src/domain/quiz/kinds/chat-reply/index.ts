import type { Kind } from '../../kind.ts';
import { grade, solution } from './grade.ts';
import { project } from './project.ts';

export const chatReply = {
  parametrised: false,
  project,
  grade,
  solution,
} satisfies Kind<'chat-reply'>;
