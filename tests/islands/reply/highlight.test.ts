import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PointState, ReplyJudgement, Span } from '../../../src/domain/reply/judgement.ts';
import { segments } from '../../../src/islands/reply/highlight.ts';

const span = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
};

const judged = (
  text: string,
  points: { id: string; state: PointState; evidence: Span[] }[],
  forbidden: { id: string; evidence: Span[] }[] = [],
): ReplyJudgement => ({
  text,
  score: 0,
  points: points.map((point) => ({
    ...{ ...point, hit: point.state === 'hit', worth: 0, earned: 0, by: [] },
  })),
  forbidden: forbidden.map((one) => ({ ...one, penalty: 10, by: [] })),
  order: [],
  promises: [],
  tone: [],
  cap: null,
});

const text = '抱歉，今天给您补发';

describe('the learner’s words', () => {
  test.each([
    {
      what: 'nothing found leaves the reply whole',
      judgement: judged(text, [{ id: 'a', state: 'missed', evidence: [] }]),
      cut: [[text, null]],
    },
    {
      what: 'words that earned a point are marked',
      judgement: judged(text, [{ id: 'a', state: 'hit', evidence: [span(text, '今天')] }]),
      cut: [
        ['抱歉，', null],
        ['今天', 'hit'],
        ['给您补发', null],
      ],
    },
    {
      what: 'evidence at both ends',
      judgement: judged(text, [
        { id: 'a', state: 'hit', evidence: [span(text, '抱歉')] },
        { id: 'b', state: 'contrary', evidence: [span(text, '补发')] },
      ]),
      cut: [
        ['抱歉', 'hit'],
        ['，今天给您', null],
        ['补发', 'contrary'],
      ],
    },
    {
      what: 'where stretches overlap the gravest shows',
      judgement: judged(
        text,
        [{ id: 'a', state: 'hit', evidence: [span(text, '今天给您')] }],
        [{ id: 'f', evidence: [span(text, '给您补发')] }],
      ),
      cut: [
        ['抱歉，', null],
        ['今天', 'hit'],
        ['给您', 'forbidden'],
        ['补发', 'forbidden'],
      ],
    },
  ])('$what', ({ judgement, cut }) => {
    expect(segments(judgement).map(({ text: part, mark }) => [part, mark])).toEqual(cut);
  });

  test('a stretch names every point it counts for', () => {
    const both = segments(
      judged(text, [
        { id: 'a', state: 'hit', evidence: [span(text, '今天')] },
        { id: 'b', state: 'hit', evidence: [span(text, '今天给您')] },
      ]),
    );
    expect(both.find((part) => part.text === '今天')?.ids).toEqual(['a', 'b']);
  });

  test('joined again, the pieces are the reply, whatever the evidence', () => {
    const anySpan = fc
      .tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }))
      .map(([start, end]) => ({ start, end, text: '' }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(anySpan), (reply, evidence) => {
        const pieces = segments(judged(reply, [{ id: 'a', state: 'hit', evidence }]));
        expect(pieces.map((piece) => piece.text).join('')).toBe(reply);
      }),
    );
  });
});
