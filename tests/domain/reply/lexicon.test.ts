import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkConcepts, checkReplies } from '../../../src/domain/reply/check.ts';
import { compileLexicon, conceptsFor } from '../../../src/domain/reply/lexicon.ts';
import { ConceptsFileSchema } from '../../../src/domain/reply/schema.ts';
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

it('an unknown pattern mark is a wrong program, found by the content check before', () => {
  expect(() => compileLexicon(file).pattern('(')).toThrow('Broken pattern');
});

it('the concept library is sound', () => {
  const library = ConceptsFileSchema.parse(parse(readFileSync('content/concepts.yaml', 'utf8')));
  expect(checkConcepts(library)).toEqual([]);
});

it('broken patterns, unknown concepts, repeated ids and strange orders are told with their place', () => {
  const broken = {
    forbid: [{ id: 'f', match: [{ concept: 'nowhere' }] }],
    turns: [
      {
        kind: 'typed',
        id: 't',
        rubric: {
          points: [
            { id: 'p', accept: ['(甲'], contrary: [] },
            { id: 'p', accept: ['丙'], contrary: [{ all: ['甲', { concept: 'nope' }] }] },
          ],
          order: ['z'],
          forbid: [],
        },
      },
    ],
  } as unknown as Dialogue;
  expect(checkReplies(broken, file).map(({ at, message }) => `${at}: ${message}`)).toEqual([
    'forbid[0](f).match[0].concept: unknown concept “nowhere”',
    'turns[0](t).rubric.points: the id “p” stands there twice',
    'turns[0](t).rubric.points[0](p).accept[0]: broken pattern “(甲”: a “(” is not closed',
    'turns[0](t).rubric.points[1](p).contrary[0].all[1].concept: unknown concept “nope”',
    'turns[0](t).rubric.order: “z” is no point of this rubric',
  ]);
});
