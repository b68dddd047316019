/**
 * Quick phrases, called with “/code”. The course brings its own by stage; an agent adds personal ones in groups of
 * their own. A code is unique over both, so that “/code” never has two meanings.
 */
import { fail, ok, type Result } from '../shared/result.ts';

/** A phrase as it is called. */
export interface QuickPhrase {
  readonly code: string;
  /** A stage of the course, or a personal group; '' is no group. */
  readonly group: string;
  readonly text: string;
}

/** A phrase of the learner's own, kept on the device. */
export interface OwnPhrase extends QuickPhrase {
  readonly id: string;
}

/** UTF-16 units; half of what one message may have. */
export const MAX_PHRASE_LENGTH = 500;
export const MAX_GROUP_LENGTH = 20;
/** More personal phrases than anybody remembers codes for. */
export const MAX_PHRASES = 2000;

export type PhraseProblem =
  | { readonly reason: 'code-empty' }
  /** Letters and digits, a letter first, at most twelve. */
  | { readonly reason: 'code-form'; readonly code: string }
  | { readonly reason: 'code-taken'; readonly code: string; readonly by: 'course' | 'own' }
  | { readonly reason: 'text-empty' }
  | { readonly reason: 'text-long'; readonly length: number; readonly limit: number }
  | { readonly reason: 'group-long'; readonly length: number; readonly limit: number }
  /** Characters that cannot be seen: control characters, writing direction, zero width. */
  | { readonly reason: 'invisible' };

const CODE = /^[a-z][a-z0-9]{0,11}$/;
// A line break is part of a phrase, and a joiner is part of an emoji; everything else invisible hides something.
const INVISIBLE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u;

/** A code as it is compared: half-width, lower case, without the slash. @example codeOf(' ／YJ1 ') // 'yj1' */
export const codeOf = (typed: string): string =>
  typed.normalize('NFKC').trim().replace(/^\//, '').toLowerCase();

const linesOf = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** What somebody wrote, as a phrase; `taken` tells who has a code already. */
export function checkPhrase(
  written: QuickPhrase,
  taken: (code: string) => 'course' | 'own' | null,
): Result<QuickPhrase, PhraseProblem> {
  const code = codeOf(written.code);
  const group = written.group.trim();
  const text = linesOf(written.text);
  if (code === '') return fail({ reason: 'code-empty' });
  if (!CODE.test(code)) return fail({ reason: 'code-form', code: code.slice(0, 24) });
  const by = taken(code);
  if (by !== null) return fail({ reason: 'code-taken', code, by });
  if (text === '') return fail({ reason: 'text-empty' });
  if (text.length > MAX_PHRASE_LENGTH)
    return fail({ reason: 'text-long', length: text.length, limit: MAX_PHRASE_LENGTH });
  if (group.length > MAX_GROUP_LENGTH)
    return fail({ reason: 'group-long', length: group.length, limit: MAX_GROUP_LENGTH });
  if (INVISIBLE.test(text) || INVISIBLE.test(group)) return fail({ reason: 'invisible' });
  return ok({ code, group, text });
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** True when a value read from the device can be used as a personal phrase. */
export function looksLikePhrase(value: unknown): value is OwnPhrase {
  if (typeof value !== 'object' || value === null) return false;
  const { id, code, group, text } = value as Record<string, unknown>;
  return isText(id) && isText(code) && CODE.test(code) && isText(group) && isText(text);
}
