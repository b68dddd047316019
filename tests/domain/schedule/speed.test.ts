import { expect, it } from 'vitest';
import type { LearningRecord } from '../../../src/domain/progress/records.ts';
import { randomFrom } from '../../../src/domain/shared/prng.ts';
import { queueOf } from '../../../src/domain/schedule/queue.ts';
import { streak } from '../../../src/domain/schedule/streak.ts';
import { answered, BEIJING, cards, replied, reviewed, START } from './make.ts';

/** Three years of a busy learner: every record is a look at one of a thousand cards. */
function many(n: number): LearningRecord[] {
  const random = randomFrom('many');
  const name = () => `q${Math.floor(random.next() * 600)}`;
  return Array.from({ length: n }, (_, i) => {
    const hours = (i * 26_000) / n;
    const roll = random.next();
    if (roll < 0.3) return reviewed(hours, roll < 0.05 ? 1 : 3, `item/${name()}`);
    if (roll < 0.5)
      return replied(hours, { turn: name(), hit: ['a', 'b'], missed: roll < 0.4 ? ['c'] : [] });
    return answered(hours, { item: name(), credit: roll < 0.7 ? 0 : 1 });
  });
}

/** Milliseconds of the processor, the least of five rounds: what else the machine does plays no part. */
function least(work: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

it('30,000 records fold into cards in 150 ms, and make a queue and a streak in another 50', () => {
  const records = many(30_000);
  let all = cards(records);
  const fold = least(() => (all = cards(records)));
  const now = START + 26_100 * 3_600_000;
  const rest = least(() => {
    queueOf(all.values(), { now, offset: BEIJING, size: 20, skipped: new Set() });
    streak(all.values(), { now, offset: BEIJING });
  });
  console.log(
    `30,000 records, ${all.size} cards: fold ${fold.toFixed(1)} ms, queue and streak ${rest.toFixed(1)} ms`,
  );
  expect(fold).toBeLessThan(150);
  expect(rest).toBeLessThan(50);
});
