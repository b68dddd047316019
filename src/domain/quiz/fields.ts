/** What 填空 and 计算 share: counting judged fields for the rule of partial credit. */
import type { Count } from './credit.ts';
import type { Note } from './outcome.ts';

/** One note a field; an empty field is missed, not wrong. */
export function countFields(notes: readonly Note[]): Count {
  const right = notes.filter((note) => note.right).length;
  const missed = notes.filter((note) => note.code === 'empty').length;
  return { right, wrong: notes.length - right - missed, missed, spared: 0 };
}
