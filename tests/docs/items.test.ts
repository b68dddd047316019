/** The whole examples of docs/items.md are sound items: what an author copies passes the check. */
import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { ITEM_KINDS } from '../../src/domain/quiz/item-kinds.ts';
import { rubricsOf } from '../../src/domain/quiz/parts.ts';
import { ItemSchema } from '../../src/domain/quiz/schema.ts';
import { validateItem } from '../../src/domain/quiz/validate.ts';
import { assessWritten, isWritten } from '../../src/domain/quiz/written.ts';
import { compileLexicon, conceptsOf } from '../../src/domain/reply/lexicon.ts';
import { loadConcepts } from '../../scripts/content/concepts.ts';

const text = readFileSync('docs/items.md', 'utf8');
const concepts = loadConcepts('.');

/** Blocks that stand for a whole item; `…` marks those that are cut short. */
const examples = [...text.matchAll(/```yaml\n(- id: [\s\S]*?)```/g)]
  .map(([, block = '']) => block)
  .filter((block) => !/: …( |$)/m.test(block))
  .flatMap((block) => parse(block) as unknown[])
  .map((raw) => ItemSchema.parse(raw));

it('every kind has its section, and the newer ones a whole example', () => {
  for (const kind of ITEM_KINDS) expect(text).toMatch(new RegExp(`^## .+ \`${kind}\`$`, 'm'));
  expect(examples.map(({ kind }) => kind)).toEqual([
    'single-choice',
    'ordering',
    'matching',
    'classification',
    'short-answer',
    'chat-reply',
    'material',
  ]);
});

test.each(examples)('$id is sound', (item) => {
  const lexicon = compileLexicon(conceptsOf(rubricsOf(item), [], concepts));
  expect(validateItem(item, lexicon)).toEqual([]);
  if (!isWritten(item)) return;
  for (const {
    text: sample,
    expect: [least, most],
  } of item.samples) {
    const { score } = assessWritten(item, sample, lexicon);
    expect([sample, score >= least && score <= most]).toEqual([sample, true]);
  }
});
