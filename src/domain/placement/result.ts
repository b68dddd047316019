/** What a test found: where every knowledge point stands and why, which lessons can be skipped. */
import { isThin } from './ask.ts';
import { standOf, weigh, type Belief, type PlacementAnswer } from './evidence.ts';
import type { PlacementTest } from './placement-test.ts';

/**
 * - `answered` by a question about it; `inferred` from questions about points after it (known) or before it (unknown)
 * - `untested`: no answer says enough about it · `thin`: what speaks for it may well have been guessed
 * The last two are neither known nor unknown; a plan treats them as still to be learnt.
 */
export type Finding =
  | {
      readonly kp: string;
      readonly stand: 'known' | 'unknown';
      readonly why: 'answered';
    }
  | {
      readonly kp: string;
      readonly stand: 'known' | 'unknown';
      readonly why: 'inferred';
      /** The knowledge points whose questions say so. */
      readonly from: readonly string[];
    }
  | { readonly kp: string; readonly stand: 'unsure'; readonly why: 'untested' | 'thin' };

export interface PlacementResult {
  /** In the order of the track. */
  readonly findings: readonly Finding[];
  /** Lessons whose tested points are all known. */
  readonly skip: readonly string[];
}

export function placementResult(
  test: PlacementTest,
  answers: readonly PlacementAnswer[],
): PlacementResult {
  const beliefs = weigh(test, answers);
  const findings: Finding[] = [];
  const skip: string[] = [];
  for (const lesson of test.lessons) {
    const found = lesson.kps.map((kp) => finding(test, kp, beliefs.get(kp)));
    const thin = isThin(test, lesson.kps, beliefs) ? leastSure(found, beliefs) : NOBODY;
    const kept = found.map((each): Finding =>
      thin.has(each.kp) ? { kp: each.kp, stand: 'unsure', why: 'thin' } : each,
    );
    findings.push(...kept);
    if (kept.every(({ stand }) => stand === 'known')) skip.push(lesson.id);
  }
  return { findings, skip };
}

const NOBODY: ReadonlySet<string> = new Set();

/** What is taken back when a lesson rests on thin evidence: what was only inferred, else the weakest answer. */
function leastSure(
  found: readonly Finding[],
  beliefs: ReadonlyMap<string, Belief>,
): ReadonlySet<string> {
  const inferred = found.filter(({ why }) => why === 'inferred');
  if (inferred.length > 0) return new Set(inferred.map(({ kp }) => kp));
  const odds = (kp: string): number => beliefs.get(kp)?.odds ?? 0;
  const [weakest] = found.map(({ kp }) => kp).toSorted((a, b) => odds(a) - odds(b));
  return new Set(weakest === undefined ? [] : [weakest]);
}

function finding(test: PlacementTest, kp: string, belief: Belief | undefined): Finding {
  const stand = belief === undefined ? 'open' : standOf(belief);
  if (belief === undefined || stand === 'open') return { kp, stand: 'unsure', why: 'untested' };
  const sources = (stand === 'known' ? belief.right : belief.wrong).map((id) => test.items.get(id));
  if (sources.some((card) => card?.kps.includes(kp))) return { kp, stand, why: 'answered' };
  const { graph } = test;
  const near = stand === 'known' ? graph.after(kp) : graph.before(kp);
  const from = new Set(sources.flatMap((card) => card?.kps ?? []).filter((each) => near.has(each)));
  return { kp, stand, why: 'inferred', from: [...from] };
}

/** The lists of a `placed` record. */
export function placedLists({ findings }: PlacementResult): {
  readonly known: readonly string[];
  readonly unknown: readonly string[];
} {
  const of = (isKnown: boolean): readonly string[] =>
    findings.filter(({ stand }) => (stand === 'known') === isKnown).map(({ kp }) => kp);
  return { known: of(true), unknown: of(false) };
}
