import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { grade, solution } from '../../../src/domain/quiz/grade.ts';
import {
  longestInOrder,
  rightOrder,
  stepsBefore,
} from '../../../src/domain/quiz/kinds/ordering/order.ts';
import type { ItemOf } from '../../../src/domain/quiz/kind.ts';
import { DIAMOND, make, ORDERING } from './items.ts';

const IDS: Readonly<Record<string, string>> = {
  s: 'soothe',
  p: 'photo',
  o: 'offer',
  f: 'follow',
};
const answer = (letters: string) =>
  ({ kind: 'ordering', order: [...letters].map((letter) => IDS[letter] ?? letter) }) as const;

describe('one right order, s p o f', () => {
  type Rule = ItemOf<'ordering'>['prompt']['rule'];
  const cases: Record<Rule, readonly (readonly [string, string, number])[]> = {
    'per-part': [
      ['spof', 'correct', 1],
      ['psof', 'partial', 2 / 3],
      ['sopf', 'partial', 2 / 3],
      ['fspo', 'partial', 2 / 3],
      ['pofs', 'partial', 2 / 3],
      ['ofsp', 'partial', 1 / 3],
      ['psfo', 'partial', 1 / 3],
      ['fops', 'incorrect', 0],
      ['spo', 'partial', 2 / 3],
      ['sf', 'partial', 1 / 3],
      ['fs', 'incorrect', 0],
      ['s', 'incorrect', 0],
      ['', 'unanswered', 0],
      ['spofx', 'invalid', 0],
      ['ssof', 'invalid', 0],
    ],
    'net-correct': [
      ['spof', 'correct', 1],
      ['psof', 'partial', 0.5],
      ['fspo', 'partial', 0.5],
      ['pofs', 'partial', 0.5],
      ['ofsp', 'incorrect', 0],
      ['psfo', 'incorrect', 0],
      ['fops', 'incorrect', 0],
      ['spo', 'partial', 0.75],
      ['sof', 'partial', 0.75],
      ['pso', 'partial', 0.25],
      ['sp', 'partial', 0.5],
      ['ps', 'incorrect', 0],
      ['f', 'partial', 0.25],
      ['', 'unanswered', 0],
    ],
    'all-or-nothing': [
      ['spof', 'correct', 1],
      ['psof', 'incorrect', 0],
      ['sopf', 'incorrect', 0],
      ['spfo', 'incorrect', 0],
      ['fspo', 'incorrect', 0],
      ['pofs', 'incorrect', 0],
      ['fops', 'incorrect', 0],
      ['spo', 'incorrect', 0],
      ['pof', 'incorrect', 0],
      ['s', 'incorrect', 0],
      ['', 'unanswered', 0],
      ['spo?', 'invalid', 0],
    ],
  };
  for (const rule of Object.keys(cases) as Rule[]) {
    const item = make(ORDERING, { prompt: { ...ORDERING.prompt, rule } });
    test.each(cases[rule])(`${rule}: "%s" is %s`, (letters, outcome, credit) => {
      const mark = grade(item, answer(letters), 's');
      expect(mark.outcome).toBe(outcome);
      expect(mark.credit).toBeCloseTo(credit, 12);
    });
  }

  it('says of every step placed whether it stands in order, with the author’s sentence, and names the others', () => {
    expect(grade(make(ORDERING), answer('pso'), 's').notes).toEqual([
      { code: 'step', at: 'photo', right: true, say: '方案要有凭据' },
      { code: 'step', at: 'soothe', right: false, say: '先接住情绪' },
      { code: 'step', at: 'offer', right: true, say: '看清楚了再给方案' },
      { code: 'empty', at: 'follow', right: false },
    ]);
  });
});

describe('several right orders: a before b and c, both before d, e anywhere', () => {
  const item = make(DIAMOND);
  test.each([
    ['abcde', 1],
    ['acbde', 1],
    ['eacbd', 1],
    ['abecd', 1],
    ['bacde', 0.75],
    ['dabce', 0.75],
    ['abdce', 0.75],
    ['dbcae', 0.5],
    ['bcdea', 0.75],
    ['cbad', 0.5],
    ['ebc', 0.5],
    ['ae', 0.25],
    ['da', 0],
  ] as const)('"%s" earns %f', (letters, credit) => {
    expect(grade(item, answer(letters), 's').credit).toBeCloseTo(credit, 12);
  });

  it('demands what follows from the constraints too: a before d', () => {
    expect([...(stepsBefore(item).get('d') ?? [])].sort()).toEqual(['a', 'b', 'c']);
  });

  it('shows the right order that keeps closest to the file’s', () => {
    expect(solution(item, 's').right.map(({ at }) => at)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

/** Steps 0…n−1 with constraints that cannot form a circle: an edge leads from a smaller to a larger rank. */
const graphs = fc.integer({ min: 3, max: 6 }).chain((size) => {
  const ids = Array.from({ length: size }, (_, index) => `step-${index}`);
  return fc.record({
    rank: fc.shuffledSubarray(ids, { minLength: size }),
    edges: fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), {
      selector: ([a, b]) => `${a}-${b}`,
      maxLength: 8,
    }),
    answer: fc.shuffledSubarray(ids, { minLength: 1 }),
    file: fc.shuffledSubarray(ids, { minLength: size }),
  });
});
type Graph = typeof graphs extends fc.Arbitrary<infer T> ? T : never;

function itemOf({ rank, edges, file }: Graph): ItemOf<'ordering'> {
  const after: Record<string, string[]> = {};
  for (const [a, b] of edges) {
    const [first, then] = [rank[Math.min(a, b)], rank[Math.max(a, b)]];
    if (a === b || first === undefined || then === undefined) continue;
    const known = (after[then] ??= []);
    if (!known.includes(first)) known.push(first);
  }
  return make(ORDERING, {
    prompt: { stem: '？', steps: file.map((id) => ({ id, text: id })) },
    key: { after },
    feedback: { steps: Object.fromEntries(file.map((id) => [id, id])), explanation: '略' },
  });
}

/** Every order of the steps that respects the constraints, found by trying all. */
function everyOrder(item: ItemOf<'ordering'>): string[][] {
  const { key } = item;
  const after = 'after' in key ? key.after : {};
  const grow = (done: readonly string[], left: readonly string[]): string[][] =>
    left.length === 0
      ? [[...done]]
      : left
          .filter((id) => (after[id] ?? []).every((one) => done.includes(one)))
          .flatMap((id) =>
            grow(
              [...done, id],
              left.filter((one) => one !== id),
            ),
          );
  return grow(
    [],
    item.prompt.steps.map(({ id }) => id),
  );
}

/** The textbook longest common subsequence. */
function lcs(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0);
  for (const one of a) {
    const next: number[] = [];
    b.forEach((other, j) => {
      next[j] = one === other ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('for any constraints and any answer', () => {
  it('the steps in order are as many as the best right order shares with the answer, of all right orders', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const item = itemOf(graph);
        const best = Math.max(...everyOrder(item).map((order) => lcs(graph.answer, order)));
        expect(longestInOrder(stepsBefore(item), graph.answer).size).toBe(best);
      }),
      { numRuns: 400 },
    );
  });

  it('every right order earns everything, and any other something less', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const item = itemOf(graph);
        const orders = everyOrder(item).map((order) => order.join());
        const { credit } = grade(item, { kind: 'ordering', order: graph.answer }, 's');
        expect(credit === 1).toBe(orders.includes(graph.answer.join()));
        expect(orders).toContain(rightOrder(item).join());
      }),
    );
  });

  it('the order of the steps in the file changes neither marks nor remarks', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const response = { kind: 'ordering', order: graph.answer } as const;
        const [plain, moved] = [itemOf(graph), itemOf({ ...graph, file: graph.rank })].map((item) =>
          grade(item, response, 's'),
        );
        expect(moved?.credit).toBe(plain?.credit);
        const steps = (mark: typeof plain) => mark?.notes.filter(({ code }) => code === 'step');
        expect(steps(moved)).toEqual(steps(plain));
      }),
    );
  });
});
