/** The shifts of content/, and shifts over its dialogues: random agents play them, a senior agent does well on them. */
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../scripts/content/load.ts';
import type { DeskAct } from '../../src/domain/desk/act.ts';
import { NO_AUTO_REPLIES } from '../../src/domain/desk/auto-reply.ts';
import type { Dialogue } from '../../src/domain/dialogue/schema.ts';
import { compileLexicon } from '../../src/domain/reply/lexicon.ts';
import { randomFrom } from '../../src/domain/shared/prng.ts';
import { begin } from '../../src/domain/shift/advance.ts';
import { isOfPracticeShop } from '../../src/domain/shift/fit.ts';
import { CLOCK_MODES } from '../../src/domain/shift/input.ts';
import { ownScenario } from '../../src/domain/shift/own.ts';
import { shiftReport } from '../../src/domain/shift/report.ts';
import type { Scenario } from '../../src/domain/shift/schema.ts';
import { replayShift } from '../../src/domain/shift/take.ts';
import { world, type ShiftWorld } from '../../src/domain/shift/world.ts';
import { work, type Habits } from '../domain/shift/agent.ts';
import { recount } from '../domain/shift/recount.ts';
import { senior } from '../domain/shift/senior.ts';

const RANDOM_SHIFTS = 200;

const { content } = loadContent(path.join(import.meta.dirname, '../..'));
if (content === null) throw new Error('content/ cannot be read');
const { dialogues, shifts, shop, counting, concepts } = content;
const lexicon = compileLexicon(concepts);
const own = dialogues.filter(isOfPracticeShop);

const worldOf = (scenario: Scenario, seed: string, clock: (typeof CLOCK_MODES)[number]) =>
  world(scenario, dialogues, lexicon, shop, {
    seed,
    clock,
    autoReplies: NO_AUTO_REPLIES,
    counting,
  });

/** Dialogues in this order, each customer once. */
function distinct(list: readonly Dialogue[], most: number): Dialogue[] {
  const customers = new Set<string>();
  return list
    .filter(({ customer }) => !customers.has(customer) && customers.add(customer))
    .slice(0, most);
}

function ownShift(list: readonly Dialogue[]): Scenario {
  const scenario = ownScenario({
    dialogues: list,
    role: null,
    from: '2026-11-11 20:00',
    nudges: ['在吗'],
    title: '自选',
    summary: '自选',
    brief: ['自选'],
  });
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  return scenario.value;
}

/** Everything an author wrote down that an agent might say or do in a world's dialogues. */
function habitsOf({ dialogues: scenes }: ShiftWorld, lazy: number): Habits {
  const acts: DeskAct[] = scenes.flatMap(({ turns }) =>
    turns.flatMap((turn): readonly DeskAct[] => {
      if (turn.kind === 'act') return turn.model;
      if (turn.kind === 'choice') return [];
      return [...(turn.modelActs ?? []), ...turn.samples.flatMap(({ acts: done = [] }) => done)];
    }),
  );
  return {
    words: (chat) => {
      const turn = scenes[chat.index]?.turns.find(({ id }) => id === chat.state?.turn);
      const samples = turn?.kind === 'typed' ? turn.samples.map(({ text }) => text) : [];
      return ['您好', '稍等，我查一下', '嗯', '不行', ...samples];
    },
    acts,
    lazy,
    quits: 0.002,
  };
}

test(`${RANDOM_SHIFTS} random agents on shifts over the real dialogues`, { timeout: 300_000 }, () => {
  const began = process.cpuUsage();
  for (let n = 0; n < RANDOM_SHIFTS; n++) {
    const random = randomFrom(`content shift ${n}`);
    const written = shifts[n % (shifts.length + 1)];
    const scenario =
      written ?? ownShift(distinct(random.shuffle(own), 3 + random.int(6)));
    const place = worldOf(scenario, `seed ${n}`, random.pick(CLOCK_MODES));
    const habits = habitsOf(place, random.pick([0.05, 0.3]));
    const { state } = work(place, begin(place), random, habits, 30 + random.int(60));
    const report = shiftReport(place, state);
    const slow = recount(place, state);
    expect(report.metrics).toMatchObject({
      firstResponse: slow.firstResponse,
      averageResponse: slow.averageResponse,
      unanswered: slow.unanswered,
      served: slow.served,
      conversion: { of: slow.bought },
      orderValue: { of: slow.sales },
      forbidden: slow.forbidden,
    });
    const again = replayShift(place, state.inputs);
    if (!again.ok) throw new Error(`shift ${n}: ${JSON.stringify(again.error)}`);
    expect(isDeepStrictEqual(again.value, state), `replay of shift ${n}`).toBe(true);
    expect(JSON.stringify(shiftReport(place, again.value))).toBe(JSON.stringify(report));
  }
  const { user, system } = process.cpuUsage(began);
  console.log(`${RANDOM_SHIFTS} shifts in ${((user + system) / 1e6).toFixed(1)} s of one core`);
});

const all = [
  ...shifts,
  ownShift(distinct(own.filter(({ role }) => role === 'presale'), 12)),
  ownShift(distinct(own.filter(({ role }) => role === 'aftersale'), 12)),
  ownShift(distinct(own.filter(({ role }) => role === 'insale'), 12)),
];

describe('a senior agent, who says and does what the authors wrote as a model', () => {
  test.each(all.map((scenario) => ({ id: `${scenario.id} (${scenario.role})`, scenario })))(
    '$id: serves everybody, in time, and passes well',
    ({ scenario }) => {
      const place = worldOf(scenario, 'senior', 'real');
      const state = senior(place);
      const { metrics, appraisal, chats } = shiftReport(place, state);
      const shown = JSON.stringify({
        appraisal,
        bad: chats.map(({ dialogue, conversation, left }) => [
          dialogue,
          conversation?.score,
          conversation?.ending?.id,
          left,
        ]),
      });
      expect(metrics.unfinished, shown).toBe(0);
      expect(metrics.left, shown).toBe(0);
      expect(metrics.served, shown).toBe(scenario.customers.length);
      expect(appraisal.score, shown).toBeGreaterThanOrEqual(80);
    },
  );
});
