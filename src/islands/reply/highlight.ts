/** The learner's own words, marked where they earned or cost points. */
import { reproofsOf } from '../../domain/reply/reproof.ts';
import type { ReplyJudgement, Span } from '../../domain/reply/judgement.ts';

export type Mark = 'hit' | 'unclear' | 'contrary' | 'forbidden';

/** A stretch of the reply with the gravest mark on it; `ids` are the points and forbids behind it. */
export interface Segment {
  readonly text: string;
  readonly mark: Mark | null;
  readonly ids: readonly string[];
}

/** From light to grave: where stretches overlap, the gravest shows. */
const GRAVITY: readonly Mark[] = ['hit', 'unclear', 'contrary', 'forbidden'];

interface Stretch extends Pick<Span, 'start' | 'end'> {
  readonly mark: Mark;
  readonly id: string;
}

/** The whole reply cut at the edges of its evidence; joined again it is the reply. */
export function segments(judgement: ReplyJudgement): Segment[] {
  const stretches: Stretch[] = [
    ...judgement.points.flatMap((point) =>
      point.state === 'missed'
        ? []
        : point.evidence.map(({ start, end }) => ({
            start,
            end,
            mark: point.state as Mark,
            id: point.id,
          })),
    ),
    ...reproofsOf(judgement).flatMap(({ id, evidence }) =>
      evidence.map(({ start, end }) => ({ start, end, mark: 'forbidden' as const, id })),
    ),
  ];
  const { text } = judgement;
  const inside = (at: number) => Math.min(text.length, Math.max(0, at));
  const edges = [
    ...new Set([
      0,
      text.length,
      ...stretches.flatMap(({ start, end }) => [inside(start), inside(end)]),
    ]),
  ].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    const covering = stretches.filter((one) => one.start <= start && one.end >= end);
    return {
      text: text.slice(start, end),
      mark: GRAVITY.findLast((mark) => covering.some((one) => one.mark === mark)) ?? null,
      ids: [...new Set(covering.map(({ id }) => id))],
    };
  });
}
