import { $shift, input } from '../../../stores/desk/run.ts';
import type { DeskAct } from '../../../domain/desk/act.ts';
import { errorText } from '../errors.ts';

/** Does an act that needs no form. @returns what went wrong, in a sentence; '' when nothing did */
export function actNow(chat: number, act: DeskAct): string {
  const done = input({ kind: 'act', chat, act });
  return done.ok ? '' : errorText(done.error);
}

/** The customer of a chat, for panels that follow one. */
export const customerIn = (chat: number | null): string | null =>
  chat === null ? null : ($shift.get()?.chats[chat]?.customer ?? null);
