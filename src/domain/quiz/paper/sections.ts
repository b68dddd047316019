/**
 * A spec's sections against the cards, in the terms of fit.ts. Cards that no rule of the spec can tell apart form one
 * class: they lie in the pools of the same sections, are worth the same there and match the same quotas. How many of
 * a class a section takes is one variable; which of them is decided elsewhere (draw.ts).
 */
import type { Bound } from './fit.ts';
import type { ItemCard } from './paper.ts';
import { compilePick } from './pick.ts';
import type { Section } from './schema.ts';

/** Points of a question. */
export const worthOf = (section: Section, card: Pick<ItemCard, 'kind'>): number =>
  section.worth[card.kind] ?? 1;

export interface Variable {
  /** Index of the section. */
  readonly section: number;
  /** Index of the class. */
  readonly of: number;
}

export interface Sections {
  /** Cards of each section's pool, in the order given. */
  readonly pools: readonly (readonly ItemCard[])[];
  readonly variables: readonly Variable[];
  /** The variable that counts a card in a section. */
  variableOf(section: number, card: ItemCard): number;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly bounds: readonly Bound[];
}

interface Class {
  size: number;
  /** By section: null outside its pool. */
  readonly places: readonly ({
    readonly worth: number;
    readonly quotas: readonly boolean[];
  } | null)[];
}

export function sectionsOf(sections: readonly Section[], cards: readonly ItemCard[]): Sections {
  const picks = sections.map((section) => ({
    takes: compilePick(section.pick),
    quotas: section.quotas.map((quota) => compilePick(quota.pick)),
    section,
    pool: [] as ItemCard[],
  }));
  const classes: Class[] = [];
  const known = new Map<string, number>();
  const classOf = new Map<string, number>();
  for (const card of cards) {
    let name = '';
    let isWanted = false;
    for (const { takes, quotas, section, pool } of picks) {
      name += '|';
      if (!takes(card)) continue;
      isWanted = true;
      pool.push(card);
      name += worthOf(section, card);
      for (const matches of quotas) name += matches(card) ? '+' : '-';
    }
    if (!isWanted) continue;
    let index = known.get(name);
    if (index === undefined) {
      const places = picks.map(({ takes, quotas, section }) =>
        takes(card)
          ? { worth: worthOf(section, card), quotas: quotas.map((matches) => matches(card)) }
          : null,
      );
      index = classes.push({ size: 0, places }) - 1;
      known.set(name, index);
    }
    (classes[index] as Class).size++;
    classOf.set(card.id, index);
  }

  const variables = sections.flatMap((_, section) =>
    classes.flatMap((one, of) => (one.places[section] === null ? [] : [{ section, of }])),
  );
  const at = sections.map(() => new Map<number, number>());
  variables.forEach(({ section, of }, index) => at[section]?.set(of, index));
  return {
    pools: picks.map(({ pool }) => pool),
    variables,
    variableOf: (section, card) => at[section]?.get(classOf.get(card.id) ?? -1) ?? -1,
    lower: variables.map(() => 0),
    upper: variables.map(({ of }) => classes[of]?.size ?? 0),
    bounds: [
      ...sections.flatMap((section, index) => sectionBounds(section, index, variables, classes)),
      ...capacities(variables, classes),
    ],
  };
}

function sectionBounds(
  { count, total, quotas }: Section,
  index: number,
  variables: readonly Variable[],
  classes: readonly Class[],
): Bound[] {
  const terms = (weight: (place: NonNullable<Class['places'][number]>) => number) =>
    variables.flatMap(({ section, of }, variable) => {
      const place = section === index ? classes[of]?.places[index] : null;
      const found = place ? weight(place) : 0;
      return found === 0 ? [] : [{ variable, weight: found }];
    });
  const size = total ?? count ?? 0;
  return [
    { terms: terms(({ worth }) => (total === undefined ? 1 : worth)), least: size, most: size },
    ...quotas.map((quota, q) => ({
      terms: terms((place) => (place.quotas[q] === true ? 1 : 0)),
      least: quota.least ?? 0,
      most: quota.most ?? Infinity,
    })),
  ];
}

/** No card stands twice in a paper: sections that share a class share its cards. */
const capacities = (variables: readonly Variable[], classes: readonly Class[]): Bound[] =>
  classes.flatMap(({ size }, index) => {
    const terms = variables.flatMap(({ of }, variable) =>
      of === index ? [{ variable, weight: 1 }] : [],
    );
    return terms.length < 2 ? [] : [{ terms, least: 0, most: size }];
  });
