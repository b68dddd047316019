/** What 匹配 and 分类 share: every row has one right place and is judged for itself. */
import { creditBy, type CreditRule } from './credit.ts';
import { invalid, marked, UNANSWERED, type Mark, type Note } from './outcome.ts';

interface Entry {
  readonly id: string;
  readonly text: string;
}

export interface Placing {
  readonly rows: readonly Entry[];
  readonly places: readonly Entry[];
  /** Row id → place id. */
  readonly key: Readonly<Record<string, string>>;
  /** Row id → the author's sentence. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly rule: CreditRule;
}

const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

/** @param given row id → place id for the rows placed so far */
export function gradePlacing(
  { rows, places, key, remarks, rule }: Placing,
  given: Readonly<Record<string, string>>,
): Mark {
  const entries = Object.entries(given);
  if (entries.length === 0) return UNANSWERED;
  const foreign = entries.flatMap(([row, place]) => {
    if (!rows.some(({ id }) => id === row)) return [row];
    return places.some(({ id }) => id === place) ? [] : [place];
  });
  if (foreign.length > 0) {
    return invalid(...foreign.map((at) => ({ code: 'foreign', at }) as const));
  }

  const notes = rows.map(({ id: at }): Note => {
    const place = own(given, at);
    if (place === undefined) return { code: 'empty', at, right: false };
    const say = own(remarks, at);
    const right = place === own(key, at);
    return { code: 'placed', at, right, ...(say === undefined ? {} : { say }) };
  });
  const right = notes.filter((note) => note.right).length;
  const count = {
    right,
    wrong: entries.length - right,
    missed: rows.length - entries.length,
    spared: 0,
  };
  return marked(creditBy(rule, count, rows.length), notes);
}

/** Every row with the text of its right place, and the author's sentence on it. */
export const solvePlacing = ({ rows, places, key, remarks }: Placing) => ({
  right: rows.map(({ id: at }) => ({
    at,
    text: places.find(({ id }) => id === own(key, at))?.text ?? '',
  })),
  remarks: rows.flatMap(({ id: at }) => {
    const say = own(remarks, at);
    return say === undefined ? [] : [{ at, say }];
  }),
});
