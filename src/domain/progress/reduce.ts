/**
 * From records to progress. The records may come in any order; the result is the same, because they are taken in
 * order of time with ids breaking ties.
 */
import { outcomeOf, RUBRIC_CORRECT, type Outcome } from '../quiz/outcome.ts';
import { never } from '../shared/result.ts';
import { inOrder } from './merge.ts';
import type {
  DialogueProgress,
  Evidence,
  ItemProgress,
  LessonProgress,
  PointProgress,
  Progress,
} from './progress.ts';
import type {
  AnsweredRecord,
  FinishedRecord,
  LearningRecord,
  LessonDoneRecord,
  ReadRecord,
  RemarkedRecord,
  RepliedRecord,
} from './records.ts';
import { follow, NO_TRAIL } from './trail.ts';

/** A choice worth this much was a good one; below `POOR_CHOICE` it goes to the wrong book. */
export const GOOD_CHOICE = 80;
export const POOR_CHOICE = 60;

/** An answer given after the explanation was seen says less about what is known. */
export const RETRY_WEIGHT = 0.5;
/** What learners hold of their own answers says less than what a rubric or a teacher does. */
export const SELF_WEIGHT = 0.5;

/** Answers that say something; empty and unreadable ones do not. */
export const JUDGED: ReadonlySet<Outcome> = new Set<Outcome>([
  'correct',
  'partial',
  'incorrect',
  'revealed',
]);

interface Draft {
  readonly lessons: Map<string, LessonProgress>;
  readonly items: Map<string, ItemProgress>;
  readonly dialogues: Map<string, DialogueProgress>;
  readonly points: Map<string, PointProgress>;
  readonly evidence: Map<string, Evidence[]>;
  readonly runs: Set<string>;
  /** The newest override of an answer, by the answer's id. */
  readonly remarks: ReadonlyMap<string, RemarkedRecord>;
}

/** Everything the records say, for pages to show. */
export function reduce(records: readonly LearningRecord[]): Progress {
  const sorted = [...records].sort(inOrder);
  const draft: Draft = {
    lessons: new Map(),
    items: new Map(),
    dialogues: new Map(),
    points: new Map(),
    evidence: new Map(),
    runs: new Set(),
    // Known before the first answer is taken: a clock may have dated an override before its answer.
    remarks: new Map(
      sorted.flatMap((record) => (record.kind === 'remarked' ? [[record.of, record]] : [])),
    ),
  };
  for (const record of sorted) take(draft, record);
  const { lessons, items, dialogues, points, evidence } = draft;
  return { records: records.length, lessons, items, dialogues, points, evidence };
}

function take(draft: Draft, record: LearningRecord): void {
  switch (record.kind) {
    case 'read':
    case 'lesson-done':
      return takeLesson(draft, record);
    case 'answered':
      return takeAnswer(draft, record);
    case 'replied':
      return takeReply(draft, record);
    case 'finished':
      return takeFinish(draft, record);
    // Taken with the answers they name.
    case 'remarked':
    // Papers, cards, placements and shifts have readers of their own (sittings.ts, schedule/, placement/, shift/).
    case 'begun':
    case 'sat':
    case 'reviewed':
    case 'card':
    case 'undone':
    case 'placed':
    case 'worked':
      return;
    default:
      return never(record);
  }
}

function takeLesson({ lessons }: Draft, record: ReadRecord | LessonDoneRecord): void {
  const before = lessons.get(record.lesson) ?? {
    lesson: record.lesson,
    openedAt: record.at,
    lastAt: record.at,
    section: null,
    fraction: 0,
    furthest: 0,
    done: false,
  };
  lessons.set(
    record.lesson,
    record.kind === 'read'
      ? {
          ...before,
          lastAt: record.at,
          section: record.section,
          fraction: record.fraction,
          furthest: Math.max(before.furthest, record.fraction),
        }
      : { ...before, lastAt: record.at, done: record.done },
  );
}

function takeAnswer(draft: Draft, record: AnsweredRecord): void {
  if (!JUDGED.has(record.outcome)) return;
  const before = draft.items.get(record.item);
  const { outcome, credit, trust } = judged(record, draft.remarks.get(record.id));
  const trail = before?.trail ?? NO_TRAIL;
  const right = outcome === 'correct';
  draft.items.set(record.item, {
    item: record.item,
    attempts: (before?.attempts ?? 0) + 1,
    lastOutcome: outcome,
    lastAt: record.at,
    best: Math.max(before?.best ?? 0, credit),
    // A placement test asks about what was never taught: missing that is nothing to repair.
    trail: record.place === 'placement' && !right ? trail : follow(trail, right, record.at),
  });
  const weight = (record.attempt > 1 ? RETRY_WEIGHT : 1) * trust;
  const speak = (item: string, kps: readonly string[], earned: number): void =>
    addEvidence(draft, kps, {
      at: record.at,
      credit: outcome === 'revealed' ? 0 : earned,
      weight,
      source: `item/${item}`,
    });
  if (record.parts === null) return speak(record.item, record.kps, credit);
  for (const part of record.parts) {
    if (JUDGED.has(part.outcome)) speak(part.item, part.kps, part.credit);
  }
}

/**
 * The answer's result, or that of its newest override. An override speaks about the whole answer: the questions of a
 * 材料题 keep their own results. A solution asked for stays one, whatever was said about it later.
 */
export function judged(
  record: AnsweredRecord,
  remark: RemarkedRecord | undefined,
): { readonly outcome: Outcome; readonly credit: number; readonly trust: number } {
  const { outcome, credit } = record;
  if (remark === undefined || outcome === 'revealed') return { outcome, credit, trust: 1 };
  return {
    outcome: outcomeOf(remark.credit, RUBRIC_CORRECT),
    credit: remark.credit,
    trust: remark.by === 'self' && record.parts === null ? SELF_WEIGHT : 1,
  };
}

function takeReply(draft: Draft, record: RepliedRecord): void {
  const { dialogue, turn, at, score } = record;
  touchDialogue(draft, dialogue, at);
  if (record.input.kind === 'choice') {
    if (score >= GOOD_CHOICE) followPoint(draft, record, null, true);
    else if (score < POOR_CHOICE) followPoint(draft, record, null, false);
  } else {
    for (const point of record.hit) followPoint(draft, record, point, true);
    for (const point of record.missed) followPoint(draft, record, point, false);
  }
  addEvidence(draft, record.kps, {
    at,
    credit: score / 100,
    weight: 1,
    source: `turn/${dialogue}/${turn}`,
  });
}

function takeFinish(draft: Draft, record: FinishedRecord): void {
  const before = touchDialogue(draft, record.dialogue, record.at);
  const run = `${record.dialogue}/${record.run}`;
  const again = draft.runs.has(run);
  draft.runs.add(run);
  draft.dialogues.set(record.dialogue, {
    ...before,
    runs: before.runs + (again ? 0 : 1),
    best: Math.max(before.best ?? 0, record.score),
    last: { score: record.score, outcome: record.outcome, ending: record.ending, at: record.at },
  });
}

function touchDialogue({ dialogues }: Draft, dialogue: string, at: number): DialogueProgress {
  const before = dialogues.get(dialogue) ?? { dialogue, runs: 0, best: null, last: null };
  const touched = { ...before, lastAt: at };
  dialogues.set(dialogue, touched);
  return touched;
}

function followPoint(
  { points }: Draft,
  { dialogue, turn, at }: RepliedRecord,
  point: string | null,
  right: boolean,
): void {
  const key = `${dialogue}/${turn}${point === null ? '' : `.${point}`}`;
  const trail = follow(points.get(key)?.trail ?? NO_TRAIL, right, at);
  points.set(key, { dialogue, turn, point, trail });
}

function addEvidence({ evidence }: Draft, kps: readonly string[], piece: Evidence): void {
  for (const kp of kps) {
    const pieces = evidence.get(kp);
    if (pieces === undefined) evidence.set(kp, [piece]);
    else pieces.push(piece);
  }
}
