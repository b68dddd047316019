/**
 * Samples and model replies held against the marking: each scores in its range, and every point is hit by one sample and
 * missed by another – a point the samples never try is a point nobody knows to work. Where acts are asked for, ranges are
 * checked with them (acts.ts).
 */
import { mistake, place, type Finding } from '../../shared/finding.ts';
import { pointsOf } from '../points.ts';
import { markSample, markSamples, untried, type MarkedSample } from '../rehearse/coverage.ts';
import type { Stage } from '../rehearse/stage.ts';
import type { TypedTurn } from '../schema.ts';

/** A model reply scores at least this. */
const MODEL = 85;

/** The dialogue must be sound otherwise, and every pattern and concept readable. */
export const checkMarks = (stage: Stage): Finding[] =>
  stage.dialogue.turns.flatMap((turn, index) => {
    if (turn.kind !== 'typed') return [];
    const at = place('turns', index, turn.id);
    const marked = markSamples(stage, turn);
    const words = turn.acts === undefined && turn.modelActs === undefined;
    return [
      ...(words ? [...modelScore(stage, turn, at), ...scores(marked, at)] : []),
      ...untriedPoints(turn, marked, at),
    ];
  });

function modelScore(stage: Stage, turn: TypedTurn, at: string): Finding[] {
  const score = markSample(stage, turn, { text: turn.model, acts: undefined })?.score ?? 0;
  if (score >= MODEL) return [];
  const see = `npm run -s assess -- --dialogue ${stage.dialogue.id} --turn ${turn.id} --samples`;
  return [
    mistake(
      `${at}.model`,
      `the model reply scores ${score}, less than ${MODEL}`,
      `say in it what the points ask for; \`${see}\` shows what is missing`,
    ),
  ];
}

const scores = (marked: readonly MarkedSample[], at: string): Finding[] =>
  marked.flatMap(({ index, text, expect: [least, most], judgement, margin }) =>
    margin >= 0
      ? []
      : [
          mistake(
            `${at}.samples[${index}]`,
            `“${text}” scores ${judgement.score}, outside [${least}, ${most}]`,
            'mend the points until it does, or move the range if the score is right',
          ),
        ],
  );

const untriedPoints = (turn: TypedTurn, marked: readonly MarkedSample[], at: string): Finding[] =>
  untried(
    pointsOf(turn).map(({ id }) => id),
    marked,
  ).map(({ point, never }) =>
    mistake(
      `${at}.samples`,
      `no sample ${never === 'hit' ? 'hits' : 'misses'} the point "${point}"`,
      never === 'hit'
        ? 'add a sample that says it, or leave the point out'
        : 'add a sample that lacks it: as it is, the point tells no reply from another',
    ),
  );
