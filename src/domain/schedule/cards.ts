/**
 * Cards: what comes back for review, and when. Everything is computed from the records; nothing else is stored.
 *
 * - Every item and dialogue point that was ever missed is a card, from the first miss on. Glossary terms join and
 *   leave by choice (`card` records `add`, `remove`). A card never ends: what is known well waits up to a year.
 * - A card's schedule is a fold over its looks in order of time. A look is the miss that made it, a `reviewed` record,
 *   or an answer given elsewhere (lesson, bank, exam, a dialogue): meeting a question in a lesson is meeting it. Such an
 *   answer is rated by its outcome: right → good; partly right, or right only at a second try, when the explanation
 *   stood there → hard; wrong or looked up → forgotten. A choice in a dialogue: 80 and more good, below 60 forgotten.
 * - A miss in a placement test is no look: it asks about what was never taught.
 * - An answer given on the review page is not a look of its own: its `reviewed` record is, with the rating the learner
 *   gave. (An answer without one – the page was closed before rating – leaves the schedule alone.)
 * - A rubric's mark that was overridden (`remarked`) counts as overridden.
 * - What was taken back by `undone` never happened.
 * - A new `rev` of the item or dialogue asks again: looks at older revs no longer count, and the card is new. Rewording
 *   keeps the rev and with it the schedule. A record of a newer rev than the course's (a page left open over an update)
 *   counts.
 */
import type { Outcome } from '../quiz/outcome.ts';
import { inOrder } from '../progress/merge.ts';
import type {
  AnsweredRecord,
  CardRecord,
  LearningRecord,
  RemarkedRecord,
  RepliedRecord,
  ReviewedRecord,
} from '../progress/records.ts';
import { GOOD_CHOICE, JUDGED, judged, POOR_CHOICE } from '../progress/reduce.ts';
import { cardOfItem, cardOfPoint, subjectOf, type Subject } from './card-id.ts';
import { look, waitAfter, type Memory, type Rating } from './fsrs.ts';

/** The run of replies typed on the review page; they belong to no conversation. */
export const REVIEW_RUN = 'review';

/** One time a card was looked at. */
export interface Look {
  readonly at: number;
  /** When it wanted to be looked at again, as things stood then. */
  readonly due: number;
  /** By a `reviewed` record; otherwise by an answer elsewhere. */
  readonly isReview: boolean;
  /** The card was still new after it. */
  readonly leftNew: boolean;
}

export interface Card {
  readonly id: string;
  readonly subject: Subject;
  /** Cards of one family are not asked on the same day: see queue.ts. */
  readonly family: string;
  /** The course does not have it any more. */
  readonly isGone: boolean;
  readonly isSuspended: boolean;
  /** Waits for its first review: only missed so far, or just joined, or its rev is new. */
  readonly isNew: boolean;
  /** null: nothing is known yet. */
  readonly memory: Memory | null;
  /** Ms since the epoch; of a new card, when it came. */
  readonly due: number;
  /** In order of time, older revs included. */
  readonly looks: readonly Look[];
}

/** The current rev of what a card is about; 1 for terms; null when the course does not have it. */
export type RevOf = (subject: Subject) => number | null;

const HARD: ReadonlySet<Outcome> = new Set<Outcome>(['correct', 'partial']);

interface Draft {
  readonly id: string;
  readonly subject: Subject;
  family: string;
  rev: number;
  /** Terms: whether it has joined. */
  joined: boolean;
  suspended: boolean;
  isNew: boolean;
  memory: Memory | null;
  due: number;
  readonly looks: Look[];
}

interface Facts {
  readonly drafts: Map<string, Draft>;
  readonly remarks: ReadonlyMap<string, RemarkedRecord>;
}

/** All cards by id, in whatever order the records come. */
export function cardsOf(
  records: readonly LearningRecord[],
  revOf: RevOf,
): ReadonlyMap<string, Card> {
  const sorted = [...records].sort(inOrder);
  const undone = new Set<string>();
  const remarks = new Map<string, RemarkedRecord>();
  for (const record of sorted) {
    if (record.kind === 'undone') undone.add(record.of);
    else if (record.kind === 'remarked') remarks.set(record.of, record);
  }
  const facts: Facts = { drafts: new Map(), remarks };
  let before = '';
  for (const record of sorted) {
    // One record told twice, by a careless import.
    if (record.id === before) continue;
    before = record.id;
    switch (record.kind) {
      case 'answered':
        takeAnswer(facts, record);
        break;
      case 'replied':
        takeReply(facts, record);
        break;
      case 'reviewed':
        if (!undone.has(record.id)) takeReview(facts, record);
        break;
      case 'card':
        if (!undone.has(record.id)) takeAction(facts, record);
        break;
    }
  }
  const cards = new Map<string, Card>();
  for (const draft of facts.drafts.values()) {
    if (draft.joined) cards.set(draft.id, finish(draft, revOf));
  }
  return cards;
}

function finish(draft: Draft, revOf: RevOf): Card {
  const { id, subject, family, looks, suspended } = draft;
  const rev = revOf(subject);
  const asksAgain = rev !== null && rev > draft.rev;
  return {
    id,
    subject,
    family,
    isGone: rev === null,
    isSuspended: suspended,
    isNew: asksAgain || draft.isNew,
    memory: asksAgain ? null : draft.memory,
    due: asksAgain ? (looks.at(-1)?.at ?? draft.due) : draft.due,
    looks,
  };
}

function takeAnswer(facts: Facts, record: AnsweredRecord): void {
  if (!JUDGED.has(record.outcome)) return;
  const id = cardOfItem(record.item);
  const known = facts.drafts.get(id);
  if (known !== undefined && record.place === 'review') return;
  const { outcome } = judged(record, facts.remarks.get(record.id));
  if (known === undefined && outcome === 'correct') return;
  if (record.place === 'placement' && outcome !== 'correct') return;
  const rating = outcome === 'correct' && record.attempt === 1 ? 3 : HARD.has(outcome) ? 2 : 1;
  const draft = known ?? begin(facts, id, { kind: 'item', item: record.item }, record.at);
  const [kp] = record.kps;
  if (kp !== undefined) draft.family = `kp/${kp}`;
  follow(draft, record, rating, false);
}

function takeReply(facts: Facts, record: RepliedRecord): void {
  const { dialogue, turn, score } = record;
  const at = (point: string | null, rating: Rating): void => {
    const id = cardOfPoint(dialogue, turn, point);
    const known = facts.drafts.get(id);
    if (known === undefined && rating > 1) return;
    if (known !== undefined && record.run === REVIEW_RUN) return;
    const subject: Subject = { kind: 'point', dialogue, turn, point };
    follow(known ?? begin(facts, id, subject, record.at), record, rating, false);
  };
  if (record.input.kind === 'choice') {
    at(null, score >= GOOD_CHOICE ? 3 : score < POOR_CHOICE ? 1 : 2);
    return;
  }
  for (const point of record.hit) at(point, 3);
  for (const point of record.missed) at(point, 1);
}

function takeReview(facts: Facts, record: ReviewedRecord): void {
  const known = facts.drafts.get(record.card);
  const subject = known?.subject ?? subjectOf(record.card);
  if (subject === null) return;
  follow(known ?? begin(facts, record.card, subject, record.at), record, record.rating, true);
}

function takeAction(facts: Facts, { card, action, at }: CardRecord): void {
  const subject = subjectOf(card);
  const known = facts.drafts.get(card);
  if (action === 'suspend' || action === 'resume') {
    if (known !== undefined) known.suspended = action === 'suspend';
    return;
  }
  if (subject?.kind !== 'term') return;
  const draft = known ?? begin(facts, card, subject, at);
  if (action === 'add' && !draft.joined && draft.isNew) draft.due = at;
  draft.joined = action === 'add';
}

function begin(facts: Facts, id: string, subject: Subject, at: number): Draft {
  const draft: Draft = {
    id,
    subject,
    family: subject.kind === 'point' ? `turn/${subject.dialogue}/${subject.turn}` : id,
    rev: 1,
    joined: true,
    suspended: false,
    isNew: true,
    memory: null,
    due: at,
    looks: [],
  };
  facts.drafts.set(id, draft);
  return draft;
}

function follow(
  draft: Draft,
  { at, rev }: { readonly at: number; readonly rev: number },
  rating: Rating,
  isReview: boolean,
): void {
  if (rev < draft.rev) return;
  if (rev > draft.rev) {
    draft.rev = rev;
    draft.memory = null;
    draft.isNew = true;
  }
  // The miss that makes a card schedules nothing: the card waits from then on.
  const makes = draft.memory === null && !isReview && rating < 3;
  const memory = look(draft.memory, rating, at);
  draft.due = makes ? at : at + waitAfter(draft.memory, memory, rating);
  draft.isNew = makes || (draft.isNew && !isReview && rating === 1);
  draft.memory = memory;
  draft.looks.push({ at, due: draft.due, isReview, leftNew: draft.isNew });
}
