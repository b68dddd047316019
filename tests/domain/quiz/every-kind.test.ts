/** What holds for all kinds alike, so that a new kind is held to it from its first day. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { grade, solution } from '../../../src/domain/quiz/grade.ts';
import { ITEM_KINDS } from '../../../src/domain/quiz/item-kinds.ts';
import { OUTCOMES } from '../../../src/domain/quiz/outcome.ts';
import { partsOf } from '../../../src/domain/quiz/parts.ts';
import { projectItem, shuffleOptions } from '../../../src/domain/quiz/project.ts';
import type { PartResponse, Response } from '../../../src/domain/quiz/response.ts';
import type { Item, PartItem } from '../../../src/domain/quiz/schema.ts';
import { randomFrom, type Random } from '../../../src/domain/shared/prng.ts';
import {
  CLASSIFICATION,
  DIAMOND,
  EVERY,
  FILL,
  LEXICON,
  make,
  MATCHING,
  MULTIPLE,
} from './items.ts';

it('there is a small item of every kind to test with', () => {
  expect(EVERY.map(({ kind }) => kind)).toEqual(ITEM_KINDS);
});

const words = fc.oneof(
  fc.constantFrom(
    '抱歉',
    '可以退款',
    '不可以退款',
    '返现',
    '7天',
    '七天',
    '40%',
    '100',
    '无理由退货',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const some = (ids: readonly string[]) => fc.oneof(fc.constantFrom(...ids, 'foreign'), fc.string());
const record = (ids: readonly string[], values: fc.Arbitrary<string>) =>
  fc.dictionary(fc.constantFrom(...ids), values);

/** Any answer somebody could hand in, sensible or not. */
function anyPart(item: PartItem): fc.Arbitrary<PartResponse> {
  const { kind } = item;
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  switch (kind) {
    case 'single-choice':
      return fc.record({
        kind: fc.constant(kind),
        option: fc.option(fc.constantFrom(...idsOf(item.prompt.options), 'foreign'), { nil: null }),
      });
    case 'multiple-choice':
      return fc.record({
        kind: fc.constant(kind),
        options: fc.array(fc.constantFrom(...idsOf(item.prompt.options))),
      });
    case 'true-false':
      return fc.record({ kind: fc.constant(kind), value: fc.option(fc.boolean(), { nil: null }) });
    case 'fill-blank':
      return fc.record({
        kind: fc.constant(kind),
        blanks: record(idsOf(item.prompt.blanks), words),
      });
    case 'calculation':
      return fc.record({
        kind: fc.constant(kind),
        answers: record(idsOf(item.prompt.answers), words),
      });
    case 'ordering':
      return fc.record({
        kind: fc.constant(kind),
        order: fc.shuffledSubarray(idsOf(item.prompt.steps)),
      });
    case 'matching':
      return fc.record({
        kind: fc.constant(kind),
        pairs: record(idsOf(item.prompt.left), some(idsOf(item.prompt.right))),
      });
    case 'classification':
      return fc.record({
        kind: fc.constant(kind),
        groups: record(idsOf(item.prompt.things), some(idsOf(item.prompt.groups))),
      });
    case 'short-answer':
    case 'chat-reply':
      return fc.record({
        kind: fc.constant(kind),
        text: fc.array(words, { maxLength: 4 }).map((list) => list.join('，')),
      });
  }
}
const anyResponse = (item: Item): fc.Arbitrary<Response> =>
  item.kind === 'material'
    ? fc
        .subarray(item.questions)
        .chain((parts) =>
          fc.tuple(...parts.map((part) => fc.tuple(fc.constant(part.id), anyPart(part)))),
        )
        .map((answers) => ({ kind: item.kind, answers: Object.fromEntries(answers) }))
    : anyPart(item);

describe.each(EVERY)('$kind', (item) => {
  it('gives its own key everything, for any seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { response } = solution(item, seed);
        expect(grade(item, response, seed, LEXICON)).toMatchObject({
          outcome: 'correct',
          credit: 1,
        });
      }),
      { numRuns: 30 },
    );
  });

  it('gives any answer a credit within 0 and 1 that fits its outcome', () => {
    fc.assert(
      fc.property(anyResponse(item), (response) => {
        const { credit, outcome } = grade(item, response, 's', LEXICON);
        expect(OUTCOMES).toContain(outcome);
        expect(credit).toBeGreaterThanOrEqual(0);
        expect(credit).toBeLessThanOrEqual(1);
        if (outcome === 'partial') expect(credit > 0 && credit < 1).toBe(true);
        else if (outcome !== 'correct') expect(credit).toBe(0);
        if (credit === 1) expect(outcome).toBe('correct');
      }),
    );
  });

  it('marks the same answer the same way twice', () => {
    fc.assert(
      fc.property(anyResponse(item), (response) => {
        expect(grade(item, response, 's', LEXICON)).toEqual(grade(item, response, 's', LEXICON));
      }),
      { numRuns: 20 },
    );
  });

  it('shows no key, whatever the order of options it is shown in', () => {
    const shown = JSON.stringify(shuffleOptions(projectItem(item, 's'), 's'));
    for (const part of partsOf(item)) expect(shown).not.toContain(part.feedback.explanation);
    for (const word of ['"key"', '"feedback"', '"rubric"', '"samples"', '"model"', 'formula'])
      expect(shown).not.toContain(word);
  });

  it('carries the number of its hints and not their words', () => {
    const shown = projectItem({ ...item, hints: ['想想顾客的心情', '先道歉'] }, 's');
    expect(shown.hints).toBe(2);
    expect(JSON.stringify(shown)).not.toContain('先道歉');
  });

  it('finds an answer of any other kind invalid, never wrong', () => {
    for (const other of EVERY) {
      if (other.kind === item.kind) continue;
      const { response } = solution(other, 's');
      expect(grade(item, response, 's', LEXICON)).toEqual({
        outcome: 'invalid',
        credit: 0,
        notes: [{ code: 'foreign', at: other.kind }],
      });
    }
  });
});

test('what the page shows in another order is marked alike: answers name ids', () => {
  const shuffled = (item: Item, seed: string): Item => {
    const shown = projectItem(item, seed);
    return { ...item, prompt: shuffleOptions(shown, seed).prompt } as Item;
  };
  const listed = EVERY.filter(({ kind }) =>
    ['single-choice', 'multiple-choice', 'ordering', 'matching', 'classification'].includes(kind),
  );
  for (const item of listed)
    fc.assert(
      fc.property(anyResponse(item), fc.string(), (response, seed) => {
        const moved = grade(shuffled(item, seed), response, 's');
        const { credit, outcome } = grade(item, response, 's');
        expect(moved).toMatchObject({ credit, outcome });
      }),
    );
});

test('the order in which an author writes a key, a list of constraints or remarks changes no mark', () => {
  const permuted = <T>(value: T, random: Random): T => {
    if (Array.isArray(value)) return random.shuffle(value) as T;
    if (typeof value !== 'object' || value === null) return value;
    const entries = random.shuffle(Object.entries(value));
    return Object.fromEntries(entries.map(([name, one]) => [name, permuted(one, random)])) as T;
  };
  const items = [make(MULTIPLE), make(FILL), make(DIAMOND), make(MATCHING), make(CLASSIFICATION)];
  for (const item of items)
    fc.assert(
      fc.property(anyResponse(item), fc.string(), (response, seed) => {
        const random = randomFrom(seed);
        const feedback = permuted(item.feedback, random);
        const other = { ...item, key: permuted(item.key, random), feedback } as Item;
        expect(grade(other, response, 's')).toEqual(grade(item, response, 's'));
      }),
    );
});
