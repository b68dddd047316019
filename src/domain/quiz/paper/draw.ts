/**
 * Drawing a paper: spec + seed → the same list of questions on any machine.
 *
 * Which items. Every section puts its pool in an order of preference: items the learner has seen less often come first,
 * ties are broken by a number made of the seed, the section's id and the item's id. It then goes down that list and takes
 * each item with which the rest of the paper can still be completed (fit.ts answers that), until it is full. So
 * - quotas and exact totals are always kept, and a paper is drawn whenever one exists (within the limit told in fit.ts);
 * - an item is repeated only when the rules leave no item seen less often: successive attempts use up the pool first;
 * - the order of the cards does not matter, and a new item in a bank changes few questions of a known seed;
 * - no item stands twice in a paper. A section never depends on another one's stream of chance; only where two pools
 *   overlap, the section with the less to spare chooses first and the other takes from what is left.
 *
 * Honest limit: “seen” counts for the whole pool of a paper. Where sections with overlapping pools or tight quotas want
 * the same few items, those come round sooner than the rest.
 *
 * In which order. Sections keep theirs. Within one, `shuffleQuestions` orders by the seed; otherwise items stand as the
 * spec lists them (`pick.items`), else by kind, easy ones first, then by id.
 */
import { fail, ok, type Result } from '../../shared/result.ts';
import { hashText, numberFrom } from '../../shared/prng.ts';
import { settingsOf } from '../attempt/settings.ts';
import { ITEM_KINDS } from '../item-kinds.ts';
import { fit, type Bound } from './fit.ts';
import type { ItemCard, Paper, Question } from './paper.ts';
import type { PaperSpec, Section } from './schema.ts';
import { sectionsOf, worthOf, type Sections } from './sections.ts';
import { shortfallsOf, type Shortfall } from './shortfall.ts';

export type { Shortfall } from './shortfall.ts';

/**
 * Draws a paper.
 *
 * @param cards items that exist, in any order; of two with one id the first counts
 * @param seen how often the learner has met an item in this paper (seen.ts); items not named: never
 */
export function drawPaper(
  spec: PaperSpec,
  seed: string,
  cards: readonly ItemCard[],
  seen: ReadonlyMap<string, number>,
): Result<Paper, readonly Shortfall[]> {
  const unique = [...new Map(cards.toReversed().map((card) => [card.id, card])).values()];
  const sections = sectionsOf(spec.sections, unique);
  const plan = fit(sections.lower, sections.upper, sections.bounds);
  if (plan === null) return fail(shortfallsOf(spec, unique));
  const chosen = choose(spec, seed, sections, plan, seen);
  const shuffled = settingsOf(spec.mode, spec.settings).shuffleQuestions;
  return ok({
    spec: spec.id,
    rev: spec.rev,
    title: spec.title,
    seed,
    sections: spec.sections.map(({ id, title }) => ({ id, title })),
    questions: spec.sections.flatMap((section, index) =>
      inOrder(section, seed, chosen[index] ?? [], shuffled).map((card): Question => ({
        item: card.id,
        rev: card.rev,
        kind: card.kind,
        lesson: card.lesson,
        section: section.id,
        points: worthOf(section, card),
        seed: `${seed}|${card.id}`,
      })),
    ),
  });
}

/** For each card a number in [0, 1) that only depends on the names and the card's id. */
function chance(...names: readonly string[]): (card: ItemCard) => number {
  const start = hashText(`${names.join('|')}|`);
  return (card) => numberFrom(hashText(card.id, start));
}

/** Cards by a first and a second number, smallest first; ids break ties. */
function sortBy(
  cards: readonly ItemCard[],
  first: (card: ItemCard) => number,
  second: (card: ItemCard) => number,
): readonly ItemCard[] {
  return cards
    .map((card) => ({ card, id: card.id, one: first(card), two: second(card) }))
    .sort((a, b) => a.one - b.one || a.two - b.two || (a.id < b.id ? -1 : 1))
    .map(({ card }) => card);
}

const SAME = (): number => 0;

/** The cards of every section. `plan` is one way to fill the paper; it is bent towards the order of preference. */
function choose(
  spec: PaperSpec,
  seed: string,
  { pools, variables, variableOf, upper, bounds }: Sections,
  plan: readonly number[],
  seen: ReadonlyMap<string, number>,
): readonly (readonly ItemCard[])[] {
  const taken = variables.map(() => 0);
  const most = [...upper];
  const used = new Set<string>();
  const chosen: ItemCard[][] = spec.sections.map(() => []);
  let way = [...plan];

  for (const index of bySpare(spec.sections, pools)) {
    const section = spec.sections[index];
    if (section === undefined) continue;
    const own = variables.flatMap((variable, at) => (variable.section === index ? [at] : []));
    const isFull = (): boolean => own.every((at) => taken[at] === way[at]);
    const preferred = sortBy(
      (pools[index] ?? []).filter((card) => !used.has(card.id)),
      (card) => seen.get(card.id) ?? 0,
      chance(seed, section.id),
    );
    for (const card of preferred) {
      if (isFull()) break;
      const at = variableOf(index, card);
      const now = taken[at] ?? 0;
      if (now >= (most[at] ?? 0)) continue;
      if ((way[at] ?? 0) <= now) {
        const bent =
          exchange(way, taken, at, own, bounds) ??
          fit(
            taken.map((value, other) => (other === at ? value + 1 : value)),
            most,
            bounds,
          );
        if (bent === null) {
          most[at] = now; // and never again: what is taken only grows
          continue;
        }
        way = [...bent];
      }
      taken[at] = now + 1;
      used.add(card.id);
      chosen[index]?.push(card);
    }
    for (const at of own) most[at] = taken[at] ?? 0;
  }
  return chosen;
}

/** Sections with less to spare first; equal ones in the spec's order. */
function bySpare(
  sections: readonly Section[],
  pools: readonly (readonly ItemCard[])[],
): readonly number[] {
  const spare = sections.map((section, index) => {
    const pool = pools[index] ?? [];
    return section.total === undefined
      ? pool.length - (section.count ?? 0)
      : pool.reduce((sum, card) => sum + worthOf(section, card), 0) - section.total;
  });
  return [...sections.keys()].sort((a, b) => (spare[a] ?? 0) - (spare[b] ?? 0) || a - b);
}

/** The cheap try before `fit`: one less of another class that is planned and not taken yet, one more of this one. */
function exchange(
  way: readonly number[],
  taken: readonly number[],
  more: number,
  own: readonly number[],
  bounds: readonly Bound[],
): number[] | null {
  const bent = [...way];
  bent[more] = (bent[more] ?? 0) + 1;
  for (const less of own) {
    if (less === more || (way[less] ?? 0) <= (taken[less] ?? 0)) continue;
    bent[less] = (bent[less] ?? 0) - 1;
    if (bounds.every((bound) => keeps(bound, bent))) return bent;
    bent[less] = (bent[less] ?? 0) + 1;
  }
  return null;
}

function keeps({ terms, least, most }: Bound, values: readonly number[]): boolean {
  let sum = 0;
  for (const { variable, weight } of terms) sum += weight * (values[variable] ?? 0);
  return sum >= least && sum <= most;
}

const LEVELS = ['easy', 'medium', 'hard'];

function inOrder(
  section: Section,
  seed: string,
  cards: readonly ItemCard[],
  shuffled: boolean,
): readonly ItemCard[] {
  if (shuffled) return sortBy(cards, chance(seed, section.id, 'order'), SAME);
  const listed = section.pick.items;
  if (listed !== undefined) {
    const place = new Map(listed.map((id, index) => [id, index]));
    return sortBy(cards, (card) => place.get(card.id) ?? 0, SAME);
  }
  return sortBy(
    cards,
    (card) => ITEM_KINDS.indexOf(card.kind),
    (card) => LEVELS.indexOf(card.difficulty),
  );
}
