/**
 * What every question kind can do. A kind is one folder under `kinds/` with files of the same names and one line in
 * `kinds/index.ts` and `kinds/validators.ts`; nothing outside that folder names a kind.
 */
import type { Lexicon } from '../reply/lexicon.ts';
import { invalid, type Mark } from './outcome.ts';
import type { Response } from './response.ts';
import type { Item, ItemKind } from './schema.ts';

export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>;
export type ResponseOf<K extends ItemKind> = Extract<Response, { kind: K }>;

/** What a page may carry of any item: who it is and how hard, but no key, feedback or rule. */
export interface PublicBase<K extends ItemKind> {
  readonly kind: K;
  readonly id: string;
  readonly rev: number;
  readonly kps: readonly string[];
  readonly difficulty: Item['difficulty'];
  readonly bloom: Item['bloom'];
  /** How many hints there are to ask for. */
  readonly hints: number;
}

/** The key and the explanation in a form that can be shown. */
export interface Solution {
  /** One entry an option, blank or answer of the key: its id and the text to show, e.g. { at: 'profit', text: '40%' }. */
  readonly right: readonly { readonly at: string; readonly text: string }[];
  /** The author's sentence on every option or value, right and wrong ones; empty for typed kinds. */
  readonly remarks: readonly { readonly at: string; readonly say: string }[];
  /** The worked way with this seed's figures. */
  readonly worked?: string;
  readonly explanation: string;
  /** Id of the rule the explanation cites. */
  readonly rule?: string;
  /** An answer that earns full marks. */
  readonly response: Response;
  /** 材料题: the solution of each question, in order; its places without the question's id before them. */
  readonly parts?: readonly { readonly at: string; readonly solution: Solution }[];
}

/** Something an author must mend (`error`) or should look at again (`warning`). */
export interface ItemProblem {
  /** Path of the key inside the item, e.g. `key.option`. */
  readonly at: string;
  /** What is wrong, with the wrong value. */
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
  readonly severity: 'error' | 'warning';
}

export interface Kind<K extends ItemKind> {
  /** The seed changes the question's figures, so another seed is another exercise. */
  readonly parametrised: boolean;
  project(item: ItemOf<K>, seed: string): PublicBase<K> & { readonly prompt: unknown };
  /** `lexicon` is what kinds with a rubric need (简答, 对话回复, and 材料题 with such questions). */
  grade(item: ItemOf<K>, response: ResponseOf<K>, seed: string, lexicon: Lexicon | null): Mark;
  solution(item: ItemOf<K>, seed: string): Solution;
}

/**
 * Marks one answer; credit is 0–1. An answer of another kind (an old record of an item that changed) or one that
 * names options the item does not have is `invalid`, never wrong.
 */
export function gradeAs<K extends ItemKind>(
  kind: Kind<K>,
  item: Item,
  response: Response,
  seed: string,
  lexicon: Lexicon | null = null,
): Mark {
  if (item.kind !== response.kind) return invalid({ code: 'foreign', at: response.kind });
  return kind.grade(item as never, response as never, seed, lexicon);
}

/**
 * What only this kind can check; `validateItem` adds what holds for all. Without a lexicon rubrics are not tried out.
 */
export type Validate<K extends ItemKind> = (
  item: ItemOf<K>,
  lexicon: Lexicon | null,
) => readonly ItemProblem[];

/** The part of a projection all kinds share. */
export function publicBase<K extends ItemKind>(item: ItemOf<K> & { kind: K }): PublicBase<K> {
  const { kind, id, rev, kps, difficulty, bloom, hints } = item;
  return { kind, id, rev, kps, difficulty, bloom, hints: hints.length };
}

/** The part of a solution all kinds share. */
export const explained = (
  item: Item,
): { readonly explanation: string; readonly rule?: string } => ({
  explanation: item.feedback.explanation,
  ...(item.rule === undefined ? {} : { rule: item.rule }),
});
