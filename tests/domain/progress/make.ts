/** Short ways to write records in stories. */
import { NO_AUTO_REPLIES } from '../../../src/domain/desk/auto-reply.ts';
import {
  OUTSIDE_PAPERS,
  type AnsweredRecord,
  type FinishedRecord,
  type LearningRecord,
  type ReadRecord,
  type RemarkedRecord,
  type RepliedRecord,
  type WorkedRecord,
} from '../../../src/domain/progress/records.ts';

export const HOUR = 3_600_000;
let count = 0;
const nextId = (): string => `made-${++count}`;

export const read = (part: Partial<ReadRecord> = {}): ReadRecord => ({
  kind: 'read',
  id: nextId(),
  at: 0,
  lesson: 'closing',
  section: 'why',
  fraction: 0.5,
  ...part,
});

export const done = (lesson: string, at: number, isDone = true): LearningRecord => ({
  kind: 'lesson-done',
  id: nextId(),
  at,
  lesson,
  done: isDone,
});

export const answered = (part: Partial<AnsweredRecord> = {}): AnsweredRecord => ({
  kind: 'answered',
  id: nextId(),
  at: 0,
  item: 'item-1',
  rev: 1,
  kps: ['split-price'],
  response: { kind: 'single-choice', option: 'a' },
  outcome: 'correct',
  credit: 1,
  attempt: 1,
  seed: null,
  place: 'lesson',
  ...OUTSIDE_PAPERS,
  ...part,
});

export const right = (at: number, item = 'item-1'): AnsweredRecord => answered({ at, item });
export const wrong = (at: number, item = 'item-1'): AnsweredRecord =>
  answered({ at, item, outcome: 'incorrect', credit: 0 });

export const replied = (part: Partial<RepliedRecord> = {}): RepliedRecord => ({
  kind: 'replied',
  id: nextId(),
  at: 0,
  dialogue: 'too-dear',
  rev: 1,
  run: 'run-1',
  turn: 'opening',
  kps: ['split-price'],
  input: { kind: 'typed', text: '亲，我理解您的想法' },
  score: 80,
  hit: [],
  missed: [],
  ...part,
});

export const finished = (part: Partial<FinishedRecord> = {}): FinishedRecord => ({
  kind: 'finished',
  id: nextId(),
  at: 0,
  dialogue: 'too-dear',
  rev: 1,
  run: 'run-1',
  ending: 'paid',
  outcome: 'good',
  score: 90,
  ...part,
});

export const worked = (part: Partial<WorkedRecord> = {}): WorkedRecord => ({
  kind: 'worked',
  id: nextId(),
  at: 0,
  run: 'shift-1',
  replay: {
    ...{ shift: 'evening', rev: 1, title: '晚班', role: 'presale', seed: 's', clock: 'real' },
    ...{ dialogues: [{ id: 'too-dear', rev: 1 }], autoReplies: NO_AUTO_REPLIES },
    inputs: [{ at: 4000, kind: 'message', chat: 0, text: '您好' }],
    pausedMs: 0,
  },
  score: 71,
  role: 'presale',
  served: 3,
  left: 1,
  usedMs: 12 * 60_000,
  ended: 'done',
  ...part,
});

export const remarked = (part: Partial<RemarkedRecord> & { of: string }): RemarkedRecord => ({
  kind: 'remarked',
  id: nextId(),
  at: 0,
  by: 'teacher',
  credit: 1,
  points: [],
  ...part,
});
