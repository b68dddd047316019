/** What learners look for in the real course, and what must stand on top. */
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { loadContent } from '../../../scripts/content/load.ts';
import { measureRecall } from '../../../scripts/search/recall.ts';
import { buildIndex, decodePostings, encodePostings } from '../../../src/domain/search/build.ts';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { searchDocuments } from '../../../src/domain/search/documents.ts';
import { createSearcher } from '../../../src/domain/search/query.ts';

const { content } = loadContent(path.resolve(import.meta.dirname, '../../..'));
if (content === null) throw new Error('content/ cannot be read');
const documents = searchDocuments(content);
const index = buildIndex(documents);
const searcher = createSearcher(JSON.parse(JSON.stringify(index)));
const top = (query: string, count: number): string[] =>
  searcher.search(query, count).map((hit) => `${hit.type} ${hit.id}`);

describe('the first hit', () => {
  test.each([
    ['议价', 'term bargaining'],
    ['客单价', 'term aov'],
    ['七天无理由', 'term seven-day-return'],
    ['7天无理由', 'term seven-day-return'],
    ['差评', 'term bad-review'],
    ['運費險', 'term freight-insurance'],
    ['dsr', 'term dsr'],
    ['ＤＳＲ', 'term dsr'],
    ['qitian', 'term seven-day-return'],
    ['qi tian wu li you', 'term seven-day-return'],
    ['qtwly', 'term seven-day-return'],
    ['kdj', 'term aov'],
    ['六种异议', 'lesson closing'],
    ['守住价格的八种办法', 'lesson hold-price'],
  ])('for %s is %s', (query, first) => expect(top(query, 1)).toEqual([first]));
});

describe('among the first five', () => {
  test.each([
    ['太贵了', 'section closing/太贵了'],
    ['太贵了', 'dialogue bargain-too-expensive'],
    ['运费谁出', 'lesson returns'],
    ['退货 运费', 'section returns/先问原因运费就清楚了'],
    ['七日无理由退货', 'rule consumer-seven-day-return'],
    ['充电宝', 'dialogue return-power-bank'],
    ['花瓶碎了', 'dialogue return-broken-vase'],
  ])('for %s is %s', (query, wanted) => expect(top(query, 5)).toContain(wanted));
});

describe('one wrong character', () => {
  test.each([
    ['七天无里由', 'term seven-day-return'],
    ['运费显', 'term freight-insurance'],
    ['守住价各的八种办法', 'lesson hold-price'],
    ['六种异义怎么促成', 'lesson closing'],
  ])('%s still finds %s', (query, wanted) => expect(top(query, 3)).toContain(wanted));
});

describe('a query with nothing to find', () => {
  test.each(['', '   ', '？！', '量子力学', 'xyzzy', '<img src=x onerror=alert(1)>', '\u0000'])(
    '%j gives nothing and does not fail',
    (query) => expect(searcher.search(query)).toEqual([]),
  );

  it('any text is answered with hits in order and marks inside their texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (query) => {
        const hits = searcher.search(query);
        hits.forEach((hit, at) => {
          expect(hit.score).toBeLessThanOrEqual(hits[at - 1]?.score ?? Infinity);
          for (const [start, end] of hit.excerptMarks) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(hit.excerpt.length);
          }
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a phrase of the course finds the place it was taken from among the first five', () => {
  const recall = measureRecall(documents, searcher, 'test', 200);
  it('as it stands', () => expect(recall.exact).toBeGreaterThanOrEqual(0.95));
  it('with one wrong character', () => expect(recall.wrong).toBeGreaterThanOrEqual(0.8));
  it('with one character missing', () => expect(recall.missing).toBeGreaterThanOrEqual(0.8));
});

describe('hits', () => {
  it('mark the words that were looked for', () => {
    const [hit] = searcher.search('７天无理由', 1);
    expect(hit?.titleMarks.map(([start, end]) => hit.title.slice(start, end))).toEqual([
      '七天无理由',
    ]);
  });

  it('never more than three sections of one lesson', () => {
    const lessons = searcher
      .search('顾客', 50)
      .filter((hit) => hit.type === 'section')
      .map((hit) => hit.context);
    for (const lesson of lessons)
      expect(lessons.filter((other) => other === lesson).length).toBeLessThanOrEqual(3);
  });
});

describe('the index', () => {
  it('has every lesson, term, rule, item and dialogue', () => {
    const count = (type: SearchDocument['type']): number =>
      documents.filter((document) => document.type === type).length;
    expect({
      lesson: count('lesson'),
      term: count('term'),
      rule: count('rule'),
      item: count('item'),
      dialogue: count('dialogue'),
    }).toEqual({
      lesson: content.lessons.length,
      term: content.terms.length,
      rule: content.rules.length,
      item: content.banks.flatMap((bank) => bank.items).length,
      dialogue: content.dialogues.length,
    });
  });

  it('holds no key, no feedback and no sample reply', () => {
    const text = JSON.stringify(index);
    const secrets = [
      ...content.banks.flatMap((bank) => bank.items).map((item) => item.feedback.explanation),
      ...content.dialogues
        .flatMap((dialogue) => dialogue.turns)
        .flatMap((turn) =>
          turn.kind === 'typed'
            ? [turn.model, ...turn.samples.filter((s) => s.expect[0] >= 85).map((s) => s.text)]
            : [],
        ),
    ].filter((secret) => secret.length >= 16);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it('stays small: at most 1.2 kB a document', () =>
    expect(new TextEncoder().encode(JSON.stringify(index)).length).toBeLessThan(
      documents.length * 1200,
    ));

  it('reads back the postings it wrote', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20_000)), (entries) => {
        const list = entries.sort((a, b) => a - b);
        const text = encodePostings(list);
        expect(text).not.toContain(' ');
        expect(decodePostings(text)).toEqual(list);
      }),
    );
  });
});
