/**
 * Samples and model replies held against the marking: each scores in its range, the desk takes their acts, and every point
 * is hit by one sample and missed by another – a point the samples never try is a point nobody knows to work.
 */
import { needsDesk } from '../desk.ts';
import { pointsOf } from '../points.ts';
import { cameTo, markSample, markSamples, untried } from '../rehearse/coverage.ts';
import type { Stage } from '../rehearse/stage.ts';
import { waysTo, type WayThere } from '../rehearse/ways.ts';
import type { TypedTurn } from '../schema.ts';
import type { DialogueState } from '../state.ts';
import { mistake, place, type Finding } from '../../shared/finding.ts';

/** A model reply scores at least this. */
const MODEL = 85;

/** The dialogue must be sound otherwise, and every pattern and concept readable. */
export function checkMarks(stage: Stage): Finding[] {
  // Acts need the scene as it has become by then; for words alone the turn's own lines are enough.
  const ways = needsDesk(stage.dialogue) ? waysTo(stage, 'check') : new Map<string, WayThere>();
  return stage.dialogue.turns.flatMap((turn, index) =>
    turn.kind === 'typed'
      ? checkTurnMarks(
          stage,
          ways.get(turn.id)?.state ?? cameTo(stage, turn),
          turn,
          place('turns', index, turn.id),
        )
      : [],
  );
}

function checkTurnMarks(
  stage: Stage,
  state: DialogueState,
  turn: TypedTurn,
  at: string,
): Finding[] {
  const marked = markSamples(stage, state, turn);
  const model = markSample(stage, state, { text: turn.model, acts: turn.modelActs });
  const points = pointsOf(turn);
  return [
    ...(model === null
      ? [refused(`${at}.modelActs`)]
      : model.score < MODEL
        ? [
            mistake(
              `${at}.model`,
              `the model reply scores ${model.score}, less than ${MODEL}`,
              `say in it what the points ask for; \`npm run -s assess -- --dialogue ${stage.dialogue.id} --samples\` shows what is missing`,
            ),
          ]
        : []),
    ...turn.samples.flatMap(({ expect: [least, most] }, index) => {
      const sample = marked.find((one) => one.index === index);
      if (sample === undefined) return [refused(`${at}.samples[${index}].acts`)];
      const { judgement, margin } = sample;
      return margin >= 0
        ? []
        : [
            mistake(
              `${at}.samples[${index}]`,
              `“${sample.text}” scores ${judgement.score}, outside [${least}, ${most}]`,
              'mend the points until it does, or move the range if the score is right',
            ),
          ];
    }),
    ...untried(
      points.map(({ id }) => id),
      marked,
    ).map(({ point, never }) =>
      mistake(
        at,
        `no sample ${never === 'hit' ? 'hits' : 'misses'} the point "${point}"`,
        never === 'hit'
          ? 'add a sample that says it, or leave the point out'
          : 'add a sample that lacks it: as it is, the point tells no reply from another',
      ),
    ),
  ];
}

const refused = (at: string): Finding =>
  mistake(
    at,
    'the desk refuses these acts',
    'name an order or article of the scene in a state that allows them',
  );
