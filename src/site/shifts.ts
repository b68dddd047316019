/** The course's shifts as the list of shifts shows them: targets as sentences, knowledge points with their lessons. */
import s from 'virtual:ui/shift';
import type { Scenario } from '../domain/shift/schema.ts';
import { fill } from '../domain/shared/text.ts';
import { knowledgePoints, shifts } from './content.ts';
import { lessonRefs } from './course.ts';

export interface ShiftCard {
  readonly scenario: Scenario;
  readonly targets: readonly string[];
  readonly kps: readonly { readonly title: string; readonly href: string | null }[];
}

/** The gentlest first. */
const KINDS: readonly Scenario['kind'][] = ['beginner', 'calm', 'aftersale', 'promo', 'own'];

export async function shiftCards(): Promise<readonly ShiftCard[]> {
  const [all, points, refs] = await Promise.all([shifts(), knowledgePoints(), lessonRefs()]);
  return all
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.minutes - b.minutes)
    .map((scenario) => ({
      scenario,
      targets: targetLines(scenario.targets),
      kps: scenario.kps.flatMap((id) => {
        const point = points.find((each) => each.id === id);
        if (point === undefined) return [];
        const lesson = refs.find((ref) => ref.id === point.lesson && ref.written);
        return [{ title: point.title, href: lesson?.href ?? null }];
      }),
    }));
}

/** Only what this shift is measured by. */
export function targetLines(targets: Scenario['targets']): readonly string[] {
  const { firstResponse, averageResponse, threeMinuteRate, conversion, orderValue, reception } =
    targets;
  const t = s.target;
  const percent = (share: number): number => Math.round(share * 1000) / 10;
  return [
    fill(t.reception, { n: reception }),
    fill(t.firstResponse, { n: firstResponse }),
    fill(t.averageResponse, { n: averageResponse }),
    fill(t.threeMinuteRate, { n: percent(threeMinuteRate) }),
    ...(conversion === undefined ? [] : [fill(t.conversion, { n: percent(conversion) })]),
    ...(orderValue === undefined ? [] : [fill(t.orderValue, { n: orderValue })]),
    ...(targets.pieces === undefined ? [] : [fill(t.pieces, { n: targets.pieces })]),
  ];
}
