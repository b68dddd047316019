/** Every calculation of the course, also those inside material, is solved for 1,000 seeds. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { grade, solution } from '../../src/domain/quiz/grade.ts';
import { figuresOf } from '../../src/domain/quiz/kinds/calculation/figures.ts';
import { partsOf } from '../../src/domain/quiz/parts.ts';
import { projectItem } from '../../src/domain/quiz/project.ts';
import { ItemBankSchema } from '../../src/domain/quiz/schema.ts';

const SEEDS = 1000;

const calculations = readdirSync('content/items', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => {
    const bank = ItemBankSchema.parse(parse(readFileSync(`content/items/${name}`, 'utf8')));
    return bank.items.flatMap(partsOf).flatMap((item) => (item.kind === 'calculation' ? [item] : []));
  });

it('the course has calculations', () => {
  expect(calculations.length).toBeGreaterThan(0);
});

test.each(calculations)('$id: each draw has figures, and its own solution is marked right', (item) => {
  const failed: string[] = [];
  for (let index = 0; index < SEEDS; index++) {
    const seed = `content-${index}`;
    const solved = solution(item, seed);
    const isRight =
      figuresOf(item, seed).ok &&
      !projectItem(item, seed).prompt.stem.includes('{{') &&
      solved.right.every(({ text }) => text !== '' && !text.includes('NaN')) &&
      grade(item, solved.response, seed).credit === 1;
    if (!isRight) failed.push(seed);
  }
  expect(failed).toEqual([]);
});
