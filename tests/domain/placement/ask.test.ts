import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isThin, nextQuestion, THIN } from '../../../src/domain/placement/ask.ts';
import { luckOf, weigh, type PlacementAnswer } from '../../../src/domain/placement/evidence.ts';
import {
  LEAST_QUESTIONS,
  MOST_QUESTIONS,
  type PlacementTest,
} from '../../../src/domain/placement/placement-test.ts';
import { placementResult } from '../../../src/domain/placement/result.ts';
import { card, tinyTest } from './make.ts';

/** Sits a test with `credit` for an answer; returns what was asked and answered. */
function sit(
  test: PlacementTest,
  seed: string,
  credit: (kps: readonly string[], n: number) => number | null,
): { readonly kps: readonly string[]; readonly answers: readonly PlacementAnswer[] } {
  const answers: PlacementAnswer[] = [];
  const kps: string[] = [];
  for (;;) {
    const next = nextQuestion(test, seed, answers);
    if (next === null) return { kps, answers };
    expect(next.number).toBe(answers.length + 1);
    kps.push(next.kp);
    answers.push({ item: next.card.id, credit: credit(next.card.kps, answers.length) });
  }
}

describe('the next question', () => {
  it('starts in the middle of a chain and halves it', () => {
    const kps = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const requires = Object.fromEntries(kps.slice(1).map((kp, i) => [kp, [kps[i]!]]));
    const test = tinyTest({ lessons: { one: kps }, requires });
    const first = nextQuestion(test, 's', [])!;
    expect(first.kp).toBe('d');
    const after = (value: number) =>
      nextQuestion(test, 's', [{ item: first.card.id, credit: value }])!.kp;
    expect(['e', 'f', 'g']).toContain(after(1));
    expect(['a', 'b', 'c']).toContain(after(0));
  });

  it('leaves a lesson that must be studied anyway for the others', () => {
    const test = tinyTest({ lessons: { one: ['a', 'b', 'c'], two: ['d', 'e', 'f'] } });
    const next = nextQuestion(test, 's', [{ item: 'a-1', credit: 0 }])!;
    expect(['d', 'e', 'f']).toContain(next.kp);
  });

  it('asks again about a lesson that rests on one choice', () => {
    const test = tinyTest({ lessons: { one: ['a'], two: ['b', 'c', 'd'] } });
    const answers = [{ item: 'a-1', credit: 1 }];
    expect(isThin(test, ['a'], weigh(test, answers))).toBe(true);
    expect(nextQuestion(test, 's', answers)).toMatchObject({ kp: 'a', card: { id: 'a-2' } });
  });

  it('varies the kinds', () => {
    const kinds = ['single-choice', 'fill-blank', 'multiple-choice'] as const;
    const kps = Array.from({ length: 15 }, (_, i) => `k${i}`);
    const cards = kps.flatMap((kp) => kinds.map((kind) => card(`${kp}-${kind}`, [kp], { kind })));
    const { answers } = sit(tinyTest({ lessons: { one: kps }, cards }), 's', () => 1);
    const asked = answers.map(({ item }) => item.replace(/^k\d+-/, ''));
    expect(asked.some((kind, i) => kind === asked[i + 1])).toBe(false);
  });

  it('leaves out slow kinds and questions about points outside the track', () => {
    const test = tinyTest({
      lessons: { one: ['a', 'b'] },
      cards: [
        card('typed', ['a'], { kind: 'short-answer' }),
        card('chat', ['a'], { kind: 'chat-reply' }),
        card('sheet', ['b'], { kind: 'material' }),
        card('outside', ['b', 'elsewhere']),
      ],
    });
    expect(test.graph.ids).toEqual([]);
    expect(nextQuestion(test, 's', [])).toBeNull();
  });

  it('ends early only when there is nothing left to ask', () => {
    const test = tinyTest({ lessons: { one: ['a', 'b'] } });
    expect(sit(test, 's', () => 1).answers).toHaveLength(4);
  });
});

/** A course of up to 30 points in lessons of three; edges mostly point back, some anywhere when `circles`. */
const course = (circles: boolean) =>
  fc
    .record({
      size: fc.integer({ min: 1, max: 30 }),
      edges: fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 40 }),
      kinds: fc.array(
        fc.constantFrom('single-choice', 'true-false', 'calculation', 'multiple-choice'),
        { minLength: 3, maxLength: 3 },
      ),
      pairs: fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 10 }),
    })
    .map(({ size, edges, kinds, pairs }) => {
      const kp = (i: number): string => `k${i % size}`;
      const requires: Record<string, string[]> = {};
      for (const [x, y] of edges) {
        const [a, b] = circles
          ? [x, y]
          : [Math.max(x % size, y % size), Math.min(x % size, y % size)];
        if (a % size !== b % size) (requires[kp(a)] ??= []).push(kp(b));
      }
      const ids = Array.from({ length: size }, (_, i) => `k${i}`);
      const lessons: Record<string, string[]> = {};
      ids.forEach((id, i) => (lessons[`l${Math.floor(i / 3)}`] ??= []).push(id));
      const cards = [
        ...ids.flatMap((id) => kinds.map((kind, n) => card(`${id}-${n}`, [id], { kind }))),
        ...pairs.map(([x, y], n) => card(`pair-${n}`, [...new Set([kp(x), kp(y)])])),
      ];
      return tinyTest({ lessons, requires, cards });
    });

describe('properties', () => {
  it('who never slips or guesses is never misjudged, and no lesson is skipped wrongly', () => {
    fc.assert(
      fc.property(
        course(false),
        fc.string(),
        fc.infiniteStream(fc.boolean()),
        (test, seed, coin) => {
          const likes = new Map(test.graph.ids.map((id) => [id, coin.next().value === true]));
          const knows = (id: string): boolean =>
            likes.get(id) === true &&
            [...test.graph.before(id)].every((kp) => likes.get(kp) === true);
          const { answers } = sit(test, seed, (kps) => (kps.every(knows) ? 1 : 0));
          const { findings, skip } = placementResult(test, answers);
          for (const { kp, stand } of findings) {
            if (stand !== 'unsure') expect(stand === 'known', kp).toBe(knows(kp));
          }
          for (const { id, kps } of test.lessons) {
            if (skip.includes(id)) expect(kps.every(knows)).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  const anyCredits = fc.infiniteStream(fc.constantFrom(0, 0.5, 1, null));

  it('whatever is answered, it ends within its bounds and never asks a question twice', () => {
    fc.assert(
      fc.property(course(true), fc.string(), anyCredits, (test, seed, credits) => {
        const { answers } = sit(test, seed, () => credits.next().value ?? null);
        expect(answers.length).toBeLessThanOrEqual(MOST_QUESTIONS);
        expect(answers.length).toBeGreaterThanOrEqual(Math.min(LEAST_QUESTIONS, test.items.size));
        expect(new Set(answers.map(({ item }) => item)).size).toBe(answers.length);
        expect(placementResult(test, answers).findings).toHaveLength(test.graph.ids.length);
      }),
      { numRuns: 150 },
    );
  });

  it('the same seed and answers ask the same questions; every beginning is a beginning of the whole', () => {
    fc.assert(
      fc.property(course(true), fc.string(), anyCredits, (test, seed, credits) => {
        const { kps, answers } = sit(test, seed, () => credits.next().value ?? null);
        answers.forEach((answer, n) => {
          const again = nextQuestion(test, seed, answers.slice(0, n));
          expect([again?.kp, again?.card.id]).toEqual([kps[n], answer.item]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('no lesson is skipped on answers that may well have been guessed', () => {
    fc.assert(
      fc.property(course(true), fc.string(), anyCredits, (test, seed, credits) => {
        const { answers } = sit(test, seed, () => credits.next().value ?? null);
        const beliefs = weigh(test, answers);
        const { skip } = placementResult(test, answers);
        for (const { id, kps } of test.lessons) {
          if (!skip.includes(id)) continue;
          const speaks = kps.flatMap((kp) => beliefs.get(kp)?.right ?? []);
          expect(luckOf(test, speaks)).toBeLessThanOrEqual(THIN);
        }
      }),
      { numRuns: 150 },
    );
  });
});
