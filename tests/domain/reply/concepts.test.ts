/** Every concept of the library: sentences that say it, and near misses that do not. */
import { describe, expect, it } from 'vitest';
import { decisive, makeFinder } from '../../../src/domain/reply/find.ts';
import { compileLexicon, conceptsIn } from '../../../src/domain/reply/lexicon.ts';
import { read } from '../../../src/domain/reply/reading.ts';
import { guard } from '../../../src/domain/reply/stance.ts';
import { CONCEPT_TABLE } from './concept-table.ts';
import { loadConcepts } from '../../../scripts/content/concepts.ts';

const file = loadConcepts('.');
const lexicon = compileLexicon(file);

/** Forbidden words count when asked or hedged too; see assess.ts. */
const forbidden = new Set([
  'over-familiar',
  ...file.alwaysForbidden.flatMap(({ match }) => match.flatMap(conceptsIn)),
]);

function says(concept: string, text: string): boolean {
  const finder = makeFinder(lexicon, guard(read(text, lexicon.words.simplified), lexicon.words));
  const findings = finder.find({ concept }, 'statement');
  return forbidden.has(concept)
    ? findings.some(({ stance }) => ['affirmed', 'asked', 'hedged'].includes(stance))
    : decisive(findings)?.stance === 'affirmed';
}

it('has at least 45 concepts, each with sentences that say it and that do not', () => {
  expect(file.concepts.length).toBeGreaterThanOrEqual(45);
  expect(CONCEPT_TABLE.map(({ concept }) => concept).toSorted()).toEqual(
    file.concepts.map(({ id }) => id).toSorted(),
  );
});

describe.each(CONCEPT_TABLE)('$concept', ({ concept, yes, no }) => {
  it.each([...yes])('is said: %s', (text) => {
    expect(says(concept, text)).toBe(true);
  });
  it.each([...no])('is not said: %s', (text) => {
    expect(says(concept, text)).toBe(false);
  });
});
