/** Papers a learner puts together: an own choice, and the practice of what was missed. Specs as in content/papers. */
import type { PaperMode, SatRecord } from '../../progress/records.ts';
import type { Item, ItemKind } from '../schema.ts';
import type { ItemCard } from './paper.ts';
import { poolOf } from './pick.ts';
import type { PaperSpec, Pick } from './schema.ts';

/** Ids of papers that are in no file; content/papers must not use them, nor ids that begin with `placement-`. */
export const OWN_PAPERS = ['own', 'missed'] as const;

/** What a page calls the paper; the domain has no sentences. */
export interface Words {
  readonly title: string;
  readonly summary: string;
}

export interface OwnChoice {
  /** An empty list: all of them. */
  readonly chapters: readonly string[];
  readonly lessons: readonly string[];
  readonly kinds: readonly ItemKind[];
  readonly difficulty: readonly Item['difficulty'][];
  /** Questions, 1–200; held to these limits. */
  readonly count: number;
  readonly mode: PaperMode;
  /** null: no clock. */
  readonly minutes: number | null;
  readonly certainty: boolean;
}

const MOST = 200;
/** Per cent that pass an own paper of the modes that are handed in as a whole. */
const PASS = 60;

const listed = <T>(list: readonly T[]): T[] | undefined =>
  list.length === 0 ? undefined : [...list];

/** The pick of a choice: for counting its pool (`poolOf`) while the learner is choosing. */
export function ownPick({
  chapters,
  lessons,
  kinds,
  difficulty,
}: Omit<OwnChoice, 'count' | 'mode' | 'minutes' | 'certainty'>): Pick {
  return {
    chapters: listed(chapters),
    lessons: listed(lessons),
    kinds: listed(kinds),
    difficulty: listed(difficulty),
  };
}

/** A learner's own choice as a paper `own`. */
export const ownSpec = (choice: OwnChoice, words: Words): PaperSpec => ({
  id: 'own',
  rev: 1,
  ...words,
  mode: choice.mode,
  pass: choice.mode === 'practice' ? null : PASS,
  certificate: false,
  settings: {
    minutes:
      choice.minutes === null ? null : Math.round(Math.min(300, Math.max(1, choice.minutes))),
    certainty: choice.certainty,
  },
  sections: [section('own', words.title, ownPick(choice), choice.count)],
});

/**
 * A paper `missed` of these items: the wrong book (optionally one chapter of it), or `missedIn` a paper handed in.
 * Items that are gone from the course are left out; null when none is left.
 */
export function missedSpec(
  items: readonly string[],
  cards: readonly ItemCard[],
  words: Words,
  { chapter, mode = 'practice' }: { readonly chapter?: string; readonly mode?: PaperMode } = {},
): PaperSpec | null {
  const pick: Pick = {
    items: [...items],
    ...(chapter === undefined ? {} : { chapters: [chapter] }),
  };
  const pool = new Set(poolOf(pick, cards).map((card) => card.id));
  if (pool.size === 0) return null;
  return {
    id: 'missed',
    rev: 1,
    ...words,
    mode,
    pass: null,
    certificate: false,
    settings: { minutes: null },
    sections: [
      section('missed', words.title, { items: items.filter((id) => pool.has(id)) }, pool.size),
    ],
  };
}

/** The items of a paper that were not wholly right: wrong, partly right, looked up or left empty. */
export const missedIn = ({
  questions,
}: {
  readonly questions: SatRecord['questions'];
}): readonly string[] =>
  questions.filter((question) => question.outcome !== 'correct').map((question) => question.item);

const section = (id: string, title: string, pick: Pick, count: number) => ({
  id,
  title,
  pick,
  count: Math.round(Math.min(MOST, Math.max(1, count))),
  worth: {},
  quotas: [],
});
