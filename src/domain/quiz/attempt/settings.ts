/**
 * How a paper is run: what the learner sees when, how many tries there are, what a hint costs, whether a clock runs.
 * A mode is a preset; a paper's `settings` replace single values of it. 随堂练 (questions inside lessons) is the card
 * islands/quiz/Quiz.tsx, which behaves like `practice` with endless tries.
 *
 * The six things a learner may see are set one by one:
 * - `marks` the points of one question · `total` the points so far · `correctness` right, partly right or wrong
 * - `feedback` the author's remark on what was answered · `key` the right answer · `explanation` why
 */
import type { PaperMode } from '../../progress/records.ts';
import type { PaperSettings } from '../paper/schema.ts';

/** `at-once`: after every checked try. `when-done`: when the question is right or its tries are used up. */
export const REVEAL_TIMES = ['at-once', 'when-done', 'at-end', 'never'] as const;
export type RevealTime = (typeof REVEAL_TIMES)[number];

export const REVEALED_THINGS = [
  'marks',
  'total',
  'correctness',
  'feedback',
  'key',
  'explanation',
] as const;
export type RevealedThing = (typeof REVEALED_THINGS)[number];
export type Reveals = Readonly<Record<RevealedThing, RevealTime>>;

export interface Settings {
  readonly mode: PaperMode;
  readonly reveals: Reveals;
  /** Tenths of the points by try; its length is the number of tries. One try that is never checked may be changed until handing in. */
  readonly tries: readonly number[];
  /** Tenths of the points each hint costs; null: no hints. */
  readonly hintCost: number | null;
  /** 有把握 / 不确定 is asked and counted; there is one try then (points.ts). */
  readonly certainty: boolean;
  /** null: no clock. */
  readonly limitMs: number | null;
  readonly shuffleQuestions: boolean;
  readonly shuffleOptions: boolean;
}

const all = (time: RevealTime): Reveals => ({
  marks: time,
  total: time,
  correctness: time,
  feedback: time,
  key: time,
  explanation: time,
});

const shuffled = { shuffleQuestions: true, shuffleOptions: true } as const;

/** 章节练习 · 限时测验 · 模拟考试 */
export const MODES: Readonly<Record<PaperMode, Omit<Settings, 'mode'>>> = {
  practice: {
    reveals: { ...all('at-once'), key: 'when-done', explanation: 'when-done' },
    tries: [10, 7, 5],
    hintCost: 2,
    certainty: false,
    limitMs: null,
    ...shuffled,
  },
  timed: {
    reveals: { ...all('at-end'), correctness: 'at-once', marks: 'at-once' },
    tries: [10],
    hintCost: null,
    certainty: false,
    limitMs: 10 * 60_000,
    ...shuffled,
  },
  mock: {
    reveals: all('at-end'),
    tries: [10],
    hintCost: null,
    certainty: false,
    limitMs: 60 * 60_000,
    ...shuffled,
  },
};

/** The mode's settings with what the paper sets otherwise. */
export function settingsOf(mode: PaperMode, own: PaperSettings): Settings {
  const preset = MODES[mode];
  const reveals = { ...preset.reveals };
  for (const thing of REVEALED_THINGS) {
    const time = own.reveals?.[thing];
    if (time !== undefined) reveals[thing] = time;
  }
  const certainty = own.certainty ?? preset.certainty;
  return {
    mode,
    reveals,
    tries: certainty ? [10] : (own.tries ?? preset.tries),
    hintCost: own.hintCost === undefined ? preset.hintCost : own.hintCost,
    certainty,
    limitMs:
      own.minutes === undefined
        ? preset.limitMs
        : own.minutes === null
          ? null
          : own.minutes * 60_000,
    shuffleQuestions: own.shuffleQuestions ?? preset.shuffleQuestions,
    shuffleOptions: own.shuffleOptions ?? preset.shuffleOptions,
  };
}

/** True when answers are checked one by one during the attempt, rather than all at its end. */
export const checksSingly = ({ reveals }: Settings): boolean =>
  REVEALED_THINGS.some((thing) => reveals[thing] === 'at-once' || reveals[thing] === 'when-done');
