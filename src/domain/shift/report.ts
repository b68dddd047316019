/** The report of a shift: figures, the appraisal worked out, every chat line by line, what to practise next. */
import { appraise } from './appraisal.ts';
import { chatReport } from './chat-report.ts';
import { interruptionScore, metricsOf } from './metrics.ts';
import { practiceOf } from './practice.ts';
import { RADAR_AXES } from './report-types.ts';
import type {
  Appraisal,
  InterruptionReport,
  RadarAxis,
  ShiftMetrics,
  ShiftReport,
} from './report-types.ts';
import type { ShiftState } from './state.ts';
import type { ShiftWorld } from './world.ts';

export function shiftReport(world: ShiftWorld, state: ShiftState): ShiftReport {
  const { scenario, seed, clock, counting } = world;
  const metrics = metricsOf(world, state);
  const appraisal = appraise(world, state, metrics);
  const { id, rev, title, kind, role, from, targets } = scenario;
  return {
    ...{ shift: id, rev, title, kind, role, seed, clock, from },
    ended: endOf(state),
    usedMs: state.now,
    counting,
    targets,
    metrics,
    appraisal,
    radar: radarOf(metrics, appraisal),
    chats: state.chats
      .filter(({ status }) => status !== 'expected')
      .map((chat) => chatReport(world, state, chat, metrics.rounds)),
    interruptions: interruptionsOf(world, state),
    practice: practiceOf(world, state),
  };
}

function endOf(state: ShiftState): ShiftReport['ended'] {
  if (state.status !== 'ended') return 'running';
  const last = state.log.findLast((event) => event.kind === 'ended');
  return last?.kind === 'ended' && last.early ? 'early' : 'done';
}

/** Six axes, 0–100 each; null where the shift has no figure. */
function radarOf(
  metrics: ShiftMetrics,
  { service, lines }: Appraisal,
): { axis: RadarAxis; value: number | null }[] {
  const score = (list: readonly { code: string; score: number | null }[], code: string) =>
    list.find((line) => line.code === code)?.score ?? null;
  const share = (value: number | null) => (value === null ? null : Math.round(value * 100));
  const sold = score(lines, 'conversion');
  const settled = share(metrics.resolved.value);
  const values: Record<RadarAxis, number | null> = {
    speed: score(service, 'response-time'),
    quality: metrics.replyScore,
    care: metrics.satisfaction,
    results: sold === null || settled === null ? settled : Math.round((sold + settled) / 2),
    acts: share(metrics.actAccuracy.value),
    rules: score(service, 'professionalism'),
  };
  return RADAR_AXES.map((axis) => ({
    axis,
    value: values[axis] === null ? null : Math.round(values[axis]),
  }));
}

function interruptionsOf(world: ShiftWorld, state: ShiftState): InterruptionReport[] {
  return world.scenario.interruptions.flatMap((plan, index): InterruptionReport[] => {
    const at = state.interruptions[index];
    if (at === undefined || at.shownAt === null) return [];
    const given = plan.answers.find(({ id }) => id === at.answer);
    const best = plan.answers.reduce((top, one) => (one.score > top.score ? one : top));
    return [
      {
        id: plan.id,
        from: plan.from,
        text: plan.text,
        shownAt: at.shownAt,
        answeredAt: at.answeredAt,
        late: at.late || at.overdue,
        answer:
          given === undefined ? null : { id: given.id, text: given.text, feedback: given.feedback },
        best: { id: best.id, text: best.text },
        score: interruptionScore(world, plan.id, at.answer, at.late),
      },
    ];
  });
}
