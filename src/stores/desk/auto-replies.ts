/** The learner's automatic replies (course chapter 9), kept on the device and used by the next shift. */
import {
  MOST_AUTO_LENGTH,
  MOST_LINKED_QUESTIONS,
  NO_AUTO_REPLIES,
  type AutoReplies,
} from '../../domain/desk/auto-reply.ts';
import { storage } from '../storage.ts';

const KEY = 'auto-replies:own';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isShort = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MOST_AUTO_LENGTH;
const isPhrase = (value: unknown): value is Fields =>
  isFields(value) && typeof value['on'] === 'boolean' && isShort(value['text']);

/** True when what was read from the device can be used. */
export function looksLikeAutoReplies(value: unknown): value is AutoReplies {
  if (!isFields(value) || !isFields(value['personal']) || !isFields(value['team'])) return false;
  const { personal, team } = value;
  const { firstVisit, busy, away, crowded } = personal;
  return (
    [firstVisit, busy, away, crowded].every(isPhrase) &&
    Number.isInteger((crowded as Fields)['over']) &&
    typeof team['on'] === 'boolean' &&
    isShort(team['welcome']) &&
    Array.isArray(team['questions']) &&
    team['questions'].length <= MOST_LINKED_QUESTIONS &&
    team['questions'].every(
      (one: unknown) =>
        isFields(one) &&
        isShort(one['question']) &&
        isShort(one['answer']) &&
        Array.isArray(one['keywords']) &&
        one['keywords'].every(isShort),
    )
  );
}

export const loadAutoReplies = async (): Promise<AutoReplies> =>
  (await storage.loadRun(KEY, looksLikeAutoReplies)) ?? NO_AUTO_REPLIES;

/** Never rejects; `$storage` tells when it is kept in memory only. */
export const saveAutoReplies = (replies: AutoReplies): Promise<void> =>
  storage.saveRun(KEY, replies);
