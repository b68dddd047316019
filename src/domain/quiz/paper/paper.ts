/** A drawn paper: the list of questions one attempt asks. Plain JSON, so that it can be kept with the attempt. */
import type { Item, ItemKind } from '../schema.ts';
import type { PaperSpec } from './schema.ts';

/** What drawing needs to know of an item; the site's index of all banks (`data/papers.json`) is a list of these. */
export interface ItemCard {
  readonly id: string;
  readonly rev: number;
  readonly kind: ItemKind;
  readonly lesson: string;
  readonly chapter: string;
  readonly kps: readonly string[];
  readonly difficulty: Item['difficulty'];
  readonly bloom: Item['bloom'];
}

/** `/data/papers.json`: what papers are drawn from in the browser. */
export interface PapersData {
  readonly papers: readonly PaperSpec[];
  readonly items: readonly ItemCard[];
}

export interface Question {
  readonly item: string;
  readonly rev: number;
  readonly kind: ItemKind;
  /** The bank (`data/items/<lesson>.json`) that holds the whole item. */
  readonly lesson: string;
  /** The section's id. */
  readonly section: string;
  readonly points: number;
  /** Draws a parametrised item's figures and shuffles options: `<paper seed>|<item id>`. */
  readonly seed: string;
}

export interface Paper {
  /** The spec's id and revision. */
  readonly spec: string;
  readonly rev: number;
  readonly title: string;
  readonly seed: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly questions: readonly Question[];
}
