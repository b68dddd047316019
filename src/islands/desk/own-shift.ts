/** 自选顾客 as a scenario: the domain's, with how many at once and how fast they come as the learner chose. */
import lobby from 'virtual:ui/desk-lobby';
import type { Dialogue } from '../../domain/dialogue/schema.ts';
import { ownScenario, type OwnProblem } from '../../domain/shift/own.ts';
import type { Scenario } from '../../domain/shift/schema.ts';
import { fill } from '../../domain/shared/text.ts';
import { ok, type Result } from '../../domain/shared/result.ts';

export const PACES = ['calm', 'brisk', 'rush'] as const;
export type Pace = (typeof PACES)[number];
/** Seconds between two customers. */
const GAP: Record<Pace, number> = { calm: 45, brisk: 20, rush: 3 };
/** The evening of the promotion the practice shop's orders lead up to. */
const FROM = '2026-11-04 10:00';

const words = lobby.own;

export function ownShift(
  dialogues: readonly Dialogue[],
  { together, pace }: { readonly together: number; readonly pace: Pace },
): Result<Scenario, OwnProblem> {
  const made = ownScenario({
    dialogues,
    role: null,
    from: FROM,
    nudges: Object.values(words.nudges),
    title: words.shift,
    summary: fill(words.summary, { n: dialogues.length }),
    brief: [fill(words.brief, { n: dialogues.length, together })],
  });
  if (!made.ok) return made;
  const gap = GAP[pace];
  return ok({
    ...made.value,
    concurrency: { start: together, most: together, every: 60 },
    customers: made.value.customers.map((customer, index) => ({
      ...customer,
      at: index * gap,
      within: Math.floor(gap / 3),
    })),
  });
}
