/**
 * 自己组卷: a learner's own choice of questions, kept whole in the page's address, so that it can be bookmarked, sent
 * to a class and printed. An address is hostile text: whatever cannot be read is told by name, never guessed.
 */
import type { PaperMode } from '../../progress/records.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { ITEM_KINDS } from '../item-kinds.ts';
import type { Item, ItemKind } from '../schema.ts';
import type { OwnChoice } from './own.ts';

export const OWN_COUNT = { least: 1, most: 100, usual: 20 } as const;
export const OWN_MINUTES = { least: 1, most: 300 } as const;

export const USUAL_CHOICE: OwnChoice = {
  chapters: [],
  lessons: [],
  kinds: [],
  difficulty: [],
  count: OWN_COUNT.usual,
  mode: 'practice',
  minutes: null,
  certainty: false,
};

export const OWN_FIELDS = [
  'chapters',
  'lessons',
  'kinds',
  'difficulty',
  'count',
  'mode',
  'minutes',
  'certainty',
] as const satisfies readonly (keyof OwnChoice)[];
export type OwnField = (typeof OWN_FIELDS)[number];

export interface OwnProblem {
  readonly field: OwnField;
  /** `value`: not one of what the field knows. `range`: a whole number outside its limits. `twice`: given twice. */
  readonly code: 'value' | 'range' | 'twice';
  /** What stood there, cut short. */
  readonly found: string;
}

const LEVELS = ['easy', 'medium', 'hard'] as const satisfies readonly Item['difficulty'][];
const MODES = ['practice', 'timed', 'mock'] as const satisfies readonly PaperMode[];
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** No course has more chapters, lessons or kinds to name. */
const MOST_NAMES = 200;

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
const isId = (text: string): boolean => text.length <= 64 && ID.test(text);
const oneOf =
  <T extends string>(list: readonly T[]) =>
  (text: string): text is T =>
    (list as readonly string[]).includes(text);

/**
 * Reads a choice from an address's query; fields that are not there have their usual value, names nobody here knows
 * are left alone. All problems are told at once.
 * @param query e.g. a URLSearchParams
 * @example parseOwn([['kinds', 'essay']]) // { ok: false, error: [{ field: 'kinds', code: 'value', found: 'essay' }] }
 */
export function parseOwn(
  query: Iterable<readonly [string, string]>,
): Result<OwnChoice, readonly OwnProblem[]> {
  const problems: OwnProblem[] = [];
  const given = new Map<OwnField, string>();
  for (const [name, value] of query) {
    if (!oneOf(OWN_FIELDS)(name)) continue;
    if (given.has(name)) problems.push({ field: name, code: 'twice', found: short(value) });
    else given.set(name, value);
  }
  const problem = (field: OwnField, code: OwnProblem['code'], found: string): void => {
    problems.push({ field, code, found: short(found) });
  };

  const names = <T extends string>(field: OwnField, knows: (text: string) => boolean): T[] => {
    const text = given.get(field) ?? '';
    const list = [...new Set(text === '' ? [] : text.split(',', MOST_NAMES + 1))];
    const stranger = list.find((name) => !knows(name)) ?? (list.length > MOST_NAMES ? text : null);
    if (stranger !== null) problem(field, 'value', stranger);
    return list as T[];
  };
  const whole = (field: OwnField, { least, most }: { least: number; most: number }) => {
    const text = given.get(field);
    if (text === undefined || text === '') return null;
    if (!/^\d{1,6}$/.test(text)) problem(field, 'value', text);
    else if (Number(text) < least || Number(text) > most) problem(field, 'range', text);
    return Number(text);
  };
  const word = <T extends string>(field: OwnField, list: readonly T[], usual: T): T => {
    const text = given.get(field) ?? usual;
    if (oneOf(list)(text)) return text;
    problem(field, 'value', text);
    return usual;
  };

  const choice: OwnChoice = {
    chapters: names('chapters', isId),
    lessons: names('lessons', isId),
    kinds: names<ItemKind>('kinds', oneOf(ITEM_KINDS)),
    difficulty: names<Item['difficulty']>('difficulty', oneOf(LEVELS)),
    count: whole('count', OWN_COUNT) ?? OWN_COUNT.usual,
    mode: word('mode', MODES, USUAL_CHOICE.mode),
    minutes: whole('minutes', OWN_MINUTES),
    certainty: word('certainty', ['0', '1'], '0') === '1',
  };
  return problems.length === 0 ? ok(choice) : fail(problems);
}

/**
 * The choice as query fields, without `?`; what is usual is left out.
 * @example ownQuery({ ...USUAL_CHOICE, kinds: ['ordering'] }) // 'kinds=ordering&count=20&mode=practice'
 */
export function ownQuery(choice: OwnChoice): string {
  const fields: [OwnField, string][] = [
    ['chapters', choice.chapters.join(',')],
    ['lessons', choice.lessons.join(',')],
    ['kinds', choice.kinds.join(',')],
    ['difficulty', choice.difficulty.join(',')],
    ['count', String(choice.count)],
    ['mode', choice.mode],
    ['minutes', choice.minutes === null ? '' : String(choice.minutes)],
    ['certainty', choice.certainty ? '1' : ''],
  ];
  return fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}
