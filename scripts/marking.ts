/**
 * How well the marking holds for replies nobody tuned it to: docs/marking.md has the figures.
 *
 *   node scripts/marking.ts                 figures, false passes by kind, false fails, turns with a wide spread
 *   node scripts/marking.ts --round 2       one round only
 *   node scripts/marking.ts --turn TEXT     only turns whose “dialogue / turn” contains TEXT
 *   node scripts/marking.ts --details       with the points behind every wrong judgement, and every spread
 *
 * Exit codes: 0 done, 1 a negated or number-swapped reply passes.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { examine, figures, spread, type Examined } from './content/examine.ts';

/** Good replies of one turn should be within this many points of each other. */
const NARROW = 15;
/** A bad reply of these kinds must never pass. */
const NEVER = new Set(['negated', 'number']);

const { values } = parseArgs({
  options: {
    round: { type: 'string' },
    turn: { type: 'string' },
    details: { type: 'boolean', default: false },
  },
});

const examined = examine(join(import.meta.dirname, '..')).filter(
  ({ dialogue, turn, round }) =>
    (values.round === undefined || round === Number(values.round)) &&
    (values.turn === undefined || `${dialogue} / ${turn}`.includes(values.turn)),
);
const { count, agreement, precision, recall, falsePasses, falseFails, spreads } = figures(examined);

const SIGNS = { hit: '✓', missed: '·', contrary: '✗', unclear: '?' } as const;

function print({ dialogue, turn, why, text, judgement }: Examined): void {
  console.log(`  ${String(judgement.score).padStart(3)} ${dialogue} / ${turn} [${why}] ${text}`);
  if (!values.details) return;
  for (const { id, state, earned, evidence } of judgement.points) {
    const quoted = evidence.map((span) => `“${span.text}”`).join('');
    console.log(`        ${SIGNS[state]} ${id} ${earned} ${quoted}`);
  }
  for (const { id, penalty, evidence } of judgement.forbidden) {
    console.log(`        ⛔ ${id} −${penalty} ${evidence.map((span) => span.text).join('|')}`);
  }
  for (const { id, when, evidence, breach } of judgement.promises) {
    const broken = breach === null ? '' : ` −${breach.penalty} ${breach.id}`;
    console.log(
      `        ☞ ${id} ${when ?? ''}${broken} ${evidence.map((span) => span.text).join('|')}`,
    );
  }
  for (const { id, penalty } of judgement.tone) console.log(`        ♪ ${id} −${penalty}`);
  for (const { before, after } of judgement.order) console.log(`        ⇅ ${before} > ${after}`);
}

console.log(`false passes: ${falsePasses.length}`);
for (const [why, replies] of Map.groupBy(falsePasses, (reply) => reply.why)) {
  console.log(` ${why}: ${replies.length}`);
  replies.forEach(print);
}
console.log(`false fails: ${falseFails.length}`);
falseFails.forEach(print);
const wide = spreads.filter(({ scores }) => spread(scores) > NARROW);
console.log(
  `good replies more than ${NARROW} points apart: ${wide.length} of ${spreads.length} turns`,
);
for (const { turn, scores } of values.details ? spreads : wide) {
  console.log(`  ${String(spread(scores)).padStart(3)} ${turn}: ${scores.join(' ')}`);
}
const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
console.log(
  `${count} replies: agreement ${percent(agreement)}, precision ${percent(precision)}, recall ${percent(recall)}`,
);
process.exitCode = falsePasses.some(({ why }) => NEVER.has(why)) ? 1 : 0;
