/**
 * 摸底: what one test asks about. A knowledge point takes part when a written lesson of the track teaches it and at
 * least one quick question asks about it and about nothing outside the track.
 */
import type { ItemKind } from '../quiz/schema.ts';
import type { ItemCard } from '../quiz/paper/paper.ts';
import { graphOf, type PrerequisiteGraph } from './graph.ts';

/** Never fewer questions than this while there are questions, and never more than that. */
export const LEAST_QUESTIONS = 12;
export const MOST_QUESTIONS = 20;

/** Kinds that take minutes to answer, or judgement to mark. */
const SLOW: ReadonlySet<ItemKind> = new Set<ItemKind>(['short-answer', 'chat-reply', 'material']);

/** A lesson of the track as the test needs it. */
export interface TestLesson {
  readonly id: string;
  readonly kps: readonly { readonly id: string; readonly requires: readonly string[] }[];
}

export interface PlacementTest {
  readonly track: string;
  /** In the track's order, with the knowledge points that take part; lessons without any are left out. */
  readonly lessons: readonly { readonly id: string; readonly kps: readonly string[] }[];
  readonly graph: PrerequisiteGraph;
  readonly items: ReadonlyMap<string, ItemCard>;
  /** The questions about each knowledge point, in the order of the banks. */
  readonly about: ReadonlyMap<string, readonly ItemCard[]>;
}

/**
 * @param lessons the track's written lessons in order
 * @param points every knowledge point that may lie between two of the track, with what it requires
 */
export function prepareTest(
  track: string,
  lessons: readonly TestLesson[],
  points: readonly { readonly id: string; readonly requires: readonly string[] }[],
  cards: readonly ItemCard[],
): PlacementTest {
  const taught = new Set(lessons.flatMap((lesson) => lesson.kps.map((kp) => kp.id)));
  const items = cards.filter(
    (card) => !SLOW.has(card.kind) && card.kps.length > 0 && card.kps.every((kp) => taught.has(kp)),
  );
  const about = new Map<string, ItemCard[]>();
  for (const card of items) {
    for (const kp of card.kps) about.set(kp, [...(about.get(kp) ?? []), card]);
  }
  // A knowledge point two lessons teach belongs to the first of them.
  const placed = new Set<string>();
  const tested = lessons.flatMap(({ id, kps }) => {
    const own = kps.map((kp) => kp.id).filter((kp) => about.has(kp) && !placed.has(kp));
    for (const kp of own) placed.add(kp);
    return own.length === 0 ? [] : [{ id, kps: own }];
  });
  return {
    track,
    lessons: tested,
    graph: graphOf(
      points,
      tested.flatMap((lesson) => lesson.kps),
    ),
    items: new Map(items.map((card) => [card.id, card])),
    about,
  };
}
