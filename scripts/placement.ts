/**
 * How well the placement test places simulated learners, one table a track.
 *
 *   node scripts/placement.ts                    1,000 learners a track and noise
 *   node scripts/placement.ts --learners 200     fewer
 *   node scripts/placement.ts --track presale    one track
 *
 * A learner knows a random downward-closed set of the track's knowledge points. Noise: none; 10 % slips and 10 %
 * lucky guesses; 10 % slips and as many lucky guesses as the question's kind allows (判断 half, 单选 30 %, …).
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from './content/load.ts';
import { simulate, testOf, type Noise } from './placement/simulate.ts';

const { values } = parseArgs({
  options: { learners: { type: 'string', default: '1000' }, track: { type: 'string' } },
});
const { content, problems } = loadContent(join(import.meta.dirname, '..'));
if (content === null) {
  console.error(`content/ does not load (${problems.length} problems): npm run content:check`);
  process.exit(1);
}

const NOISES: readonly (readonly [string, Noise])[] = [
  ['none', { slip: 0, guess: 0 }],
  ['10 % slips, 10 % guesses', { slip: 0.1, guess: 0.1 }],
  ['10 % slips, guesses by kind', { slip: 0.1, guess: 'kind' }],
];
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

for (const { id } of content.course.tracks) {
  if (values.track !== undefined && values.track !== id) continue;
  const test = testOf(content, id);
  const edges = test.graph.ids.reduce((sum, kp) => sum + test.graph.before(kp).size, 0);
  console.log(
    `\n${id}: ${test.lessons.length} lessons, ${test.graph.ids.length} knowledge points (${edges} prerequisite pairs), ${test.items.size} questions`,
  );
  console.table(
    Object.fromEntries(
      NOISES.map(([name, noise]) => {
        const { questions, ...f } = simulate(test, Number(values.learners), noise);
        return [
          name,
          {
            questions: `${questions.least}–${questions.most}, ${questions.mean.toFixed(1)} on average`,
            'points placed': percent(f.placed),
            rightly: percent(f.right),
            'answered rightly': percent(f.rightAnswered),
            'inferred rightly': percent(f.rightInferred),
            'skips right': percent(f.skipsRight),
            '≥ 80 % known': percent(f.skipsNearlyRight),
            'skips found': percent(f.skipsFound),
          },
        ];
      }),
    ),
  );
}
