import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { expect, it } from 'vitest';
import { compileLexicon, conceptsFor, conceptsOf } from '../../../src/domain/reply/lexicon.ts';
import { ConceptsFileSchema, type Forbid, type Rubric } from '../../../src/domain/reply/schema.ts';
import { normalise } from '../../../src/domain/shared/chinese/normalise.ts';
import { SIMPLE } from '../../../src/domain/shared/chinese/simplify.ts';
import type { Dialogue } from '../../../src/domain/dialogue/schema.ts';

const concept = (id: string, extra: object = {}): object => ({
  id,
  title: id,
  about: id,
  any: [`说${id}`],
  ...extra,
});
const file = ConceptsFileSchema.parse({
  concepts: [
    concept('a'),
    concept('b', { includes: ['c'] }),
    concept('c', { any: [{ all: ['甲', { concept: 'd' }] }] }),
    concept('d', { includes: ['b'] }),
    concept('e'),
    concept('f'),
  ],
  alwaysForbidden: [{ id: 'x', label: 'x', match: [{ concept: 'e' }], say: 'x' }],
});
const rubric = {
  points: [
    { id: 'p', accept: [{ any: ['乙', { concept: 'b' }] }], contrary: [] },
    { id: 'q', accept: ['丙'], contrary: [{ concept: 'a' }] },
  ],
  order: ['p', 'q'],
  forbid: [],
};
const dialogue = {
  forbid: [],
  turns: [{ kind: 'typed', id: 't', rubric }],
} as unknown as Dialogue;

it('a dialogue gets the concepts it names and all that these name, even in a circle', () => {
  expect(conceptsFor(dialogue, file).concepts.map(({ id }) => id)).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
  ]);
});

it('a bank gets the concepts its rubrics, their forbidden words and the course’s own name', () => {
  const forbid = [{ id: 'y', label: 'y', match: [{ concept: 'f' }], say: 'y', penalty: 25 }];
  const ids = (rubrics: readonly Rubric[], forbids: readonly Forbid[] = []) =>
    conceptsOf(rubrics, forbids, file).concepts.map(({ id }) => id);
  const plain = rubric as unknown as Rubric;
  expect(ids([])).toEqual(['e']);
  expect(ids([plain])).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(ids([{ ...plain, forbid }])).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(ids([], forbid)).toEqual(['e', 'f']);
  expect(conceptsOf([plain], [], file).alwaysForbidden).toEqual(file.alwaysForbidden);
});

it('an unknown pattern mark is a wrong program, found by the content check before', () => {
  expect(() => compileLexicon(file).pattern('(')).toThrow('Broken pattern');
});

it('every character of the library is read in its traditional forms too', () => {
  const characters = new Set(
    readFileSync('content/concepts.yaml', 'utf8').replaceAll(/[^\p{Script=Han}]/gu, ''),
  );
  for (const to of ['t', 'tw', 'hk'] as const) {
    const convert = Converter({ from: 'cn', to });
    const lost = [...characters].filter(
      (character) => normalise(convert(character), SIMPLE).text !== normalise(character).text,
    );
    // Run node scripts/generate/simplify-table.ts when this lists characters.
    expect(lost).toEqual([]);
  }
});
