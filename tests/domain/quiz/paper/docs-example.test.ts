/** The example of docs/papers.md is a paper of the course, and shows every key there is. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '../../../../scripts/content/load.ts';
import { MODES } from '../../../../src/domain/quiz/attempt/settings.ts';
import { cardsOf } from '../../../../src/domain/quiz/paper/cards.ts';
import { drawPaper } from '../../../../src/domain/quiz/paper/draw.ts';
import {
  PaperSpecSchema,
  PickSchema,
  QuotaSchema,
  SectionSchema,
  SettingsSchema,
} from '../../../../src/domain/quiz/paper/schema.ts';

const root = path.join(import.meta.dirname, '../../../..');
const doc = readFileSync(path.join(root, 'docs/papers.md'), 'utf8');
const example = /```yaml\n(.*?)```/su.exec(doc)?.[1] ?? '';

test.each([
  ['a paper', PaperSpecSchema],
  ['its settings', SettingsSchema],
  ['a section', SectionSchema],
  ['a pick', PickSchema],
  ['a quota', QuotaSchema],
])('it shows every key of %s', (_, { shape }) =>
  expect(Object.keys(shape).filter((key) => !new RegExp(`\\b${key}:`).test(example))).toEqual([]),
);

it('it can be drawn from the course', () => {
  const { content } = loadContent(root);
  if (content === null) throw new Error('content/ cannot be read');
  const spec = PaperSpecSchema.parse(parse(example));
  const cards = cardsOf(content.banks, content.course.chapters);
  const drawn = drawPaper(spec, 'docs', cards, new Map());
  expect(drawn.ok ? [] : drawn.error).toEqual([]);
});

it('its table of modes says what the presets are', () => {
  const { practice, timed, mock } = MODES;
  expect(practice.tries).toEqual([10, 7, 5]);
  expect([practice.hintCost, timed.hintCost, mock.hintCost]).toEqual([2, null, null]);
  expect([practice.limitMs, timed.limitMs, mock.limitMs]).toEqual([null, 600_000, 3_600_000]);
  expect(practice.reveals).toMatchObject({ correctness: 'at-once', key: 'when-done' });
  expect(timed.reveals).toMatchObject({
    correctness: 'at-once',
    feedback: 'at-end',
    key: 'at-end',
  });
  expect(new Set(Object.values(mock.reveals))).toEqual(new Set(['at-end']));
});
