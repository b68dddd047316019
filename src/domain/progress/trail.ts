/**
 * What happened to one thing after it was missed. Something counts as repaired after two right answers in a row that
 * lie at least eight hours apart: right again straight after reading the explanation shows attention, right again the
 * next day shows memory. A new miss starts over.
 */
export interface Trail {
  readonly misses: number;
  /** Last miss; null when never missed. */
  readonly missedAt: number | null;
  /** First right answer since then. */
  readonly rightAt: number | null;
  /** Missed, and not repaired since. */
  readonly open: boolean;
}

export const REPAIR_GAP_MS = 8 * 60 * 60 * 1000;

export const NO_TRAIL: Trail = { misses: 0, missedAt: null, rightAt: null, open: false };

/** The trail after one more answer; answers come in order of time. */
export function follow(trail: Trail, right: boolean, at: number): Trail {
  if (!right) return { misses: trail.misses + 1, missedAt: at, rightAt: null, open: true };
  if (!trail.open) return trail;
  if (trail.rightAt === null) return { ...trail, rightAt: at };
  return at - trail.rightAt >= REPAIR_GAP_MS ? { ...trail, open: false } : trail;
}
