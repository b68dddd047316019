/**
 * How one question kind looks and how its answer is read from the page. Inputs are native and uncontrolled: the page
 * is readable and answerable before any code has arrived, and what the learner chose in the meantime is simply there.
 *
 * A view is used by the question card, by the exam runner, and by 材料题 for each of its questions. So it never says
 * its inputs' names or ids alone: `names` and `prefix` stand before them, and `read` looks through a reader that adds
 * the same names.
 */
import type { VNode } from 'preact';
import type { ItemOf, ResponseOf, Solution } from '../../../domain/quiz/kind.ts';
import type { PublicOf } from '../../../domain/quiz/kinds/index.ts';
import type { Mark } from '../../../domain/quiz/outcome.ts';
import type { ItemKind } from '../../../domain/quiz/schema.ts';
import type { Marking } from '../kind-marking.ts';
import type { Explain, Remarks } from '../remark.ts';

/** What a view reads an answer from. */
export type FormReader = Pick<FormData, 'get' | 'getAll'>;

/** The same form, seen by a question whose inputs' names start with `names`. */
export const within = (form: FormReader, names: string): FormReader => ({
  get: (name) => form.get(names + name),
  getAll: (name) => form.getAll(names + name),
});

/** A mark given by a person instead of the rubric's. */
export interface Given {
  readonly by: 'self' | 'teacher';
  /** 0–1. */
  readonly credit: number;
  /** Ids of the points held to be earned. */
  readonly points: readonly string[];
}

/** What is known of an answer after it was marked, as far as it may be told. */
export interface Told<K extends ItemKind = ItemKind> {
  /** The whole item. */
  readonly item: ItemOf<K>;
  readonly mark: Mark;
  /** The id of the answer's record; absent where no other mark can be kept. */
  readonly answer?: Promise<string> | null;
  /** What was given before this page: by question of a 材料题, `''` for the item itself. */
  readonly given?: ReadonlyMap<string, Given> | undefined;
  /** A question of a 材料题: its override, as the whole answer keeps it. */
  readonly override?: Override | undefined;
}

export interface Override {
  /** The one in force. */
  readonly given: Given | null;
  readonly give: (given: Given) => void;
  /** It could not be stored: at all, or only in this page's memory. */
  readonly trouble: 'unsaved' | 'unstored' | null;
}

export interface FieldsProps<K extends ItemKind> {
  readonly item: PublicOf<K>;
  /** Prefix of every id inside the card. */
  readonly prefix: string;
  /** Prefix of the names of inputs; '' outside a 材料题. */
  readonly names: string;
  /** An answer given earlier, standing in the fields from the start. */
  readonly start: ResponseOf<K> | null;
  /** Nothing can be changed any more. */
  readonly locked?: boolean | undefined;
  readonly remarks: Remarks;
  /** The key, once it may be shown. */
  readonly solution: Solution | null;
  readonly told: Told<K> | null;
}

export interface View<K extends ItemKind> {
  /** The fieldset's legend and inputs. */
  readonly Fields: (props: FieldsProps<K>) => VNode;
  /** What the learner chose or typed so far. */
  readonly read: (form: FormReader, item: PublicOf<K>) => ResponseOf<K>;
  /** The code that marks it, fetched when somebody is about to answer. `bank`: the lesson whose bank holds the item. */
  readonly marking: (bank: string) => Promise<Marking>;
  /** How to answer, and by which rule it is marked. */
  readonly hint: (item: PublicOf<K>) => string;
  /** The mark in numbers; null when right or wrong says it all. */
  readonly summary: (mark: Mark, item: PublicOf<K>) => string | null;
  /** What notes only this kind has mean, in words. */
  readonly explain: (item: PublicOf<K>) => Explain;
  /** Why this answer cannot be handed in as it is, in a sentence; null when it can. */
  readonly refuses?: (response: ResponseOf<K>) => string | null;
  /** Said when nothing was answered yet. */
  readonly unanswered: string;
  /** What was answered stays for mending; otherwise a retry starts afresh. */
  readonly keepOnRetry: boolean;
  /** Other figures can be drawn. */
  readonly redraws: (item: PublicOf<K>) => boolean;
}

/** The view of some kind, to be used with items of that kind. */
export type AnyView = { readonly [K in ItemKind]: View<K> }[ItemKind];

export const never = (): boolean => false;
/** Nothing to explain beyond the common words. */
export const plain = (): Explain => () => undefined;
