/** The real course: every file parsed and linked, every key graded correct, every sample scored as promised. */
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { inspectContent } from '../../scripts/content/inspect.ts';
import type { DeskAct } from '../../src/domain/desk/act.ts';
import { deskOf } from '../../src/domain/desk/judge.ts';
import { tryReply } from '../../src/domain/dialogue/trial.ts';
import { reportContent } from '../../src/domain/course/report.ts';
import { grade, solution } from '../../src/domain/quiz/grade.ts';
import { compileLexicon } from '../../src/domain/reply/lexicon.ts';

// A fixed day, so that a rule going stale is news of the check and not a broken test.
const { content, problems } = inspectContent(path.resolve(import.meta.dirname, '../..'), '2026-11-23');

test('the content has no error', () => {
  const errors = problems
    .filter((problem) => problem.severity === 'error')
    .map(({ file, line, at, message, fix }) => `${file}:${line ?? ''} ${at}: ${message} → ${fix}`);
  expect(errors).toEqual([]);
});

if (content === null) throw new Error('content/ cannot be read');
const items = content.banks.flatMap((bank) => bank.items);
const lexicon = compileLexicon(content.concepts);
const desk = deskOf(content.shop);

describe('every item grades its own key as correct', () => {
  test.each(items.map((item) => [item.id, item] as const))('%s', (_, item) => {
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      const mark = grade(item, solution(item, seed).response, seed, lexicon);
      expect([seed, mark.outcome, mark.credit]).toEqual([seed, 'correct', 1]);
    }
  });
});

/** Good samples of one turn lie within this many points of each other. */
const SPREAD = 15;

for (const dialogue of content.dialogues)
  describe(`the samples of ${dialogue.id}`, () => {
    for (const turn of dialogue.turns) {
      if (turn.kind !== 'typed') continue;
      const score = (text: string, acts?: readonly DeskAct[]): number => {
        const input = { kind: 'typed', text, acts } as const;
        const tried = tryReply(dialogue, lexicon, turn.id, input, desk);
        return tried.ok ? tried.value.judgement.score : -1;
      };

      it(`${turn.id}: each is scored in its range`, () => {
        const outside = turn.samples
          .map((sample) => ({ ...sample, score: score(sample.text, sample.acts) }))
          .filter(({ score: got, expect: [least, most] }) => got < least || got > most)
          .map(({ text, score: got, expect: range }) => `${got} not in ${range.join('–')}: ${text}`);
        expect(outside).toEqual([]);
      });

      it(`${turn.id}: good ones lie within ${SPREAD} points of each other`, () => {
        const good = turn.samples
          .filter((sample) => sample.expect[0] >= 85)
          .map((sample) => score(sample.text, sample.acts));
        expect(Math.max(...good) - Math.min(...good)).toBeLessThanOrEqual(SPREAD);
      });

      it(`${turn.id}: the model reply is a good one`, () => {
        expect(score(turn.model, turn.modelActs)).toBeGreaterThanOrEqual(85);
      });
    }
  });

describe('the report', () => {
  const report = reportContent(content);
  it('counts every knowledge point of the curriculum', () => expect(report.kps).toBe(218));
  it('adds its kinds up to its items', () =>
    expect(Object.values(report.itemsByKind).reduce((sum, n) => sum + n, 0)).toBe(report.items));
  it('has eight samples or more for each typed turn', () =>
    expect(report.sampleReplies).toBeGreaterThanOrEqual(report.typedTurns * 8));
});
