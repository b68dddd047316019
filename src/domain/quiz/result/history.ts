/** Every paper handed in on this device, and what the list of papers says about earlier sittings. */
import type {
  Certainty,
  LearningRecord,
  PaperMode,
  RemarkedRecord,
  SatRecord,
} from '../../progress/records.ts';
import { countedAs, later, overridesOf } from './sitting.ts';
import { percentOf, standingOf } from './standing.ts';

export interface PastSitting {
  readonly sitting: string;
  readonly paper: string;
  readonly rev: number;
  readonly title: string;
  readonly mode: PaperMode;
  readonly seed: string;
  /** When it was handed in. */
  readonly at: number;
  readonly questions: number;
  readonly earned: number;
  readonly points: number;
  readonly percent: number;
  /** null: the paper knows no passing. */
  readonly passed: boolean | null;
}

/** Papers put together for one occasion: no two of them ask the same. */
export const isOneOff = (paper: string): boolean => paper === 'own' || paper === 'missed';

/** The test before a track is a diagnosis, not an examination: it has its own page. */
const isPlacement = (paper: string): boolean => paper.startsWith('placement-');

/** Newest first; overrides applied. */
export function history(records: readonly LearningRecord[]): readonly PastSitting[] {
  const sats = new Map<string, SatRecord>();
  for (const record of records) {
    if (record.kind === 'sat' && !isPlacement(record.paper)) {
      sats.set(record.sitting, later(sats.get(record.sitting), record));
    }
  }
  const answers = [...sats.values()].flatMap(({ questions }) =>
    questions.flatMap(({ answer }) => (answer === null ? [] : [answer])),
  );
  const overrides = overridesOf(records, new Set(answers));
  const sure = new Map<string, Certainty | null>();
  for (const record of records) {
    if (record.kind === 'answered' && overrides.has(record.id))
      sure.set(record.id, record.certainty);
  }
  return [...sats.values()]
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
    .map((sat) => pastOf(sat, overrides, sure));
}

function pastOf(
  sat: SatRecord,
  overrides: ReadonlyMap<string, RemarkedRecord>,
  sure: ReadonlyMap<string, Certainty | null>,
): PastSitting {
  const { sitting, paper, rev, title, mode, seed, at } = sat;
  const scored = sat.questions.map((question) => {
    const answer = question.answer ?? '';
    const override = overrides.get(answer) ?? null;
    const { earned } = countedAs(question, override, sure.get(answer) ?? null);
    return { points: question.points, earned };
  });
  const earned = scored.reduce((sum, each) => sum + each.earned, 0);
  const points = scored.reduce((sum, each) => sum + each.points, 0);
  const standing = standingOf(scored, sat.pass).kind;
  return {
    ...{ sitting, paper, rev, title, mode, seed, at, earned, points },
    questions: sat.questions.length,
    percent: percentOf(earned, points),
    passed: standing === 'open' ? null : standing === 'passed',
  };
}

export interface PaperPast {
  readonly times: number;
  readonly last: PastSitting;
  readonly best: PastSitting;
}

/** What is known of each paper that was sat at least once. */
export function pastByPaper(sittings: readonly PastSitting[]): ReadonlyMap<string, PaperPast> {
  const papers = new Map<string, PaperPast>();
  for (const sitting of sittings) {
    const known = papers.get(sitting.paper);
    papers.set(
      sitting.paper,
      known === undefined
        ? { times: 1, last: sitting, best: sitting }
        : {
            times: known.times + 1,
            last: known.last,
            best: sitting.percent > known.best.percent ? sitting : known.best,
          },
    );
  }
  return papers;
}
