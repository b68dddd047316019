/**
 * Where the points were earned: by knowledge point, kind and Bloom level. Every breakdown divides all points of the
 * paper and nothing else, so its sums are the paper's. A question about several knowledge points gives each of them
 * an equal part of its points; a 材料题 divides its points among its questions first.
 */
import type { AnsweredRecord } from '../../progress/records.ts';
import { ITEM_KINDS } from '../item-kinds.ts';
import type { Item, ItemKind } from '../schema.ts';
import type { ResultQuestion } from './result.ts';

export type Bloom = Item['bloom'];
export const BLOOM_LEVELS = [
  'remember',
  'understand',
  'apply',
  'analyse',
] as const satisfies readonly Bloom[];

/** A part of a question's points that belongs to one knowledge point; null: nobody knows to which. */
export interface Share {
  readonly kp: string | null;
  readonly points: number;
  readonly earned: number;
}

export interface Group<K> {
  /** null: the item has left the course and nobody knows what it was about. */
  readonly key: K | null;
  /** Questions that touch it, and how many of them came out right. */
  readonly questions: number;
  readonly right: number;
  readonly points: number;
  readonly earned: number;
}

export interface Breakdowns {
  /** The weakest first. */
  readonly kps: readonly Group<string>[];
  readonly kinds: readonly Group<ItemKind>[];
  readonly bloom: readonly Group<Bloom>[];
}

const evenly = (kps: readonly string[], points: number, earned: number): readonly Share[] =>
  kps.length === 0
    ? [{ kp: null, points, earned }]
    : kps.map((kp) => ({ kp, points: points / kps.length, earned: earned / kps.length }));

/**
 * Divides a question's points among its knowledge points.
 * @param kps the item's own, for a question without an answer
 * @param overridden somebody else gave the points, so the parts' own credits no longer tell where they belong
 */
export function sharesOf(
  { points, earned }: { readonly points: number; readonly earned: number },
  answer: AnsweredRecord | null,
  kps: readonly string[],
  overridden: boolean,
): readonly Share[] {
  const parts = answer?.parts ?? [];
  if (parts.length === 0) return evenly(answer?.kps ?? kps, points, earned);
  const credits = parts.reduce((sum, part) => sum + part.credit, 0);
  const most = Math.max(...parts.map((part) => part.credit));
  // Also evenly when the parts' credits cannot explain the points, as in a record that was put together by hand.
  const even =
    overridden || credits <= 0 || earned * most > (credits * points) / parts.length + 1e-9;
  return parts.flatMap((part) =>
    evenly(
      part.kps,
      points / parts.length,
      even ? earned / parts.length : (earned * part.credit) / credits,
    ),
  );
}

/** Adds up what belongs together; `parts` tells for each question which keys its points go to. */
function grouped<K>(
  questions: readonly ResultQuestion[],
  parts: (question: ResultQuestion) => readonly {
    readonly key: K | null;
    readonly points: number;
    readonly earned: number;
  }[],
): readonly Group<K>[] {
  const groups = new Map<K | null, Group<K>>();
  for (const question of questions) {
    const seen = new Set<K | null>();
    for (const { key, points, earned } of parts(question)) {
      const group = groups.get(key) ?? { key, questions: 0, right: 0, points: 0, earned: 0 };
      const isNew = !seen.has(key);
      seen.add(key);
      groups.set(key, {
        key,
        questions: group.questions + (isNew ? 1 : 0),
        right: group.right + (isNew && question.outcome === 'correct' ? 1 : 0),
        points: group.points + points,
        earned: group.earned + earned,
      });
    }
  }
  return [...groups.values()];
}

const shareOf = ({ earned, points }: Group<string>): number => (points === 0 ? 1 : earned / points);

/** Weakest first; among equals the one that lost more, then by name, so that the order is always the same. */
const byWeakness = (a: Group<string>, b: Group<string>): number => {
  if ((a.key === null) !== (b.key === null)) return a.key === null ? 1 : -1;
  const share = shareOf(a) - shareOf(b);
  if (Math.abs(share) > 1e-9) return share;
  const lost = b.points - b.earned - (a.points - a.earned);
  if (Math.abs(lost) > 1e-9) return lost;
  return (a.key ?? '') < (b.key ?? '') ? -1 : 1;
};

/** In the order of `list`, what is not in it last. */
const inOrder =
  <K>(list: readonly K[]) =>
  (a: Group<K>, b: Group<K>): number => {
    const place = ({ key }: Group<K>): number =>
      key === null || !list.includes(key) ? list.length : list.indexOf(key);
    return place(a) - place(b);
  };

export function breakdowns(questions: readonly ResultQuestion[]): Breakdowns {
  const whole = ({ points, earned }: ResultQuestion) => ({ points, earned });
  return {
    kps: grouped<string>(questions, ({ shares }) =>
      shares.map(({ kp, points, earned }) => ({ key: kp, points, earned })),
    ).toSorted(byWeakness),
    kinds: grouped<ItemKind>(questions, (question) => [
      { key: question.kind, ...whole(question) },
    ]).toSorted(inOrder<ItemKind>(ITEM_KINDS)),
    bloom: grouped<Bloom>(questions, (question) => [
      { key: question.bloom, ...whole(question) },
    ]).toSorted(inOrder<Bloom>(BLOOM_LEVELS)),
  };
}
