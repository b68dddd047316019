/**
 * How one question kind looks and how its answer is read from the page. Inputs are native and uncontrolled: the page
 * is readable and answerable before any code has arrived, and what the learner chose in the meantime is simply there.
 */
import type { VNode } from 'preact';
import type { ResponseOf } from '../../../domain/quiz/kind.ts';
import type { PublicOf } from '../../../domain/quiz/kinds/index.ts';
import type { Mark } from '../../../domain/quiz/outcome.ts';
import type { ItemKind } from '../../../domain/quiz/schema.ts';
import type { FieldFacts, Remarks } from '../remark.ts';

export interface FieldsProps<K extends ItemKind> {
  readonly item: PublicOf<K>;
  /** Prefix of every id inside the card. */
  readonly prefix: string;
  readonly remarks: Remarks;
}

export interface View<K extends ItemKind> {
  /** The fieldset's legend and inputs. */
  readonly Fields: (props: FieldsProps<K>) => VNode;
  /** What the learner chose or typed so far. */
  readonly read: (form: FormData, item: PublicOf<K>) => ResponseOf<K>;
  /** How to answer, and by which rule it is marked. */
  readonly hint: (item: PublicOf<K>) => string;
  /** The mark in numbers; null when right or wrong says it all. */
  readonly summary: (mark: Mark, item: PublicOf<K>) => string | null;
  /** Units and decimals of typed answers, by field. */
  readonly facts: (item: PublicOf<K>) => ReadonlyMap<string, FieldFacts>;
  /** Answered by typing rather than choosing. */
  readonly typed: boolean;
  /** What was answered stays for mending; otherwise a retry starts afresh. */
  readonly keepOnRetry: boolean;
  /** Other figures can be drawn (the domain's `parametrised`). */
  readonly redraws: boolean;
}
