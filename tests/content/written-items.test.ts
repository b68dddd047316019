/** The written questions of the real course: every sample answer is scored as its author promised. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../scripts/content/inspect.ts';
import { grade } from '../../src/domain/quiz/grade.ts';
import { compileLexicon } from '../../src/domain/reply/lexicon.ts';

const { content } = inspectContent(path.resolve(import.meta.dirname, '../..'), '2026-11-23');
if (content === null) throw new Error('content/ cannot be read');

const lexicon = compileLexicon(content.concepts);
const written = content.banks
  .flatMap((bank) => bank.items)
  .flatMap((item) => (item.kind === 'material' ? item.questions : [item]))
  .filter((item) => item.kind === 'short-answer' || item.kind === 'chat-reply');

describe.each(written.map((item) => [item.id, item] as const))('%s', (_, item) => {
  it('scores each sample in its range', () => {
    const outside = item.samples
      .map(({ text, expect: range }) => ({
        text,
        range,
        score: grade(item, { kind: item.kind, text }, 'a', lexicon).judgement?.score ?? -1,
      }))
      .filter(({ score, range: [least, most] }) => score < least || score > most)
      .map(({ text, range, score }) => `${score} not in ${range.join('–')}: ${text}`);
    expect(outside).toEqual([]);
  });

  it('has three good samples, two middling ones and three bad ones', () => {
    const has = (least: number, most: number): number =>
      item.samples.filter(({ expect: [from, to] }) => from >= least && to <= most).length;
    expect(has(85, 100)).toBeGreaterThanOrEqual(3);
    expect(has(50, 80)).toBeGreaterThanOrEqual(2);
    expect(has(0, 40)).toBeGreaterThanOrEqual(3);
  });
});
