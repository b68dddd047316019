import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { ItemCard } from '../../src/domain/quiz/paper/paper.ts';
import { resultOf, type ExamResult as Result } from '../../src/domain/quiz/result/result.ts';
import Certificate from '../../src/islands/certificate/Certificate.tsx';
import { countText } from '../../src/islands/exam-list/OwnPaper.tsx';
import { pastText } from '../../src/islands/exam-list/paper-past.ts';
import History from '../../src/islands/exam-list/History.tsx';
import OwnPaper from '../../src/islands/exam-list/OwnPaper.tsx';
import Unfinished from '../../src/islands/exam-list/Unfinished.tsx';
import { isSeed, readPrint, writePrint } from '../../src/islands/exam-print/request.ts';
import ExamPrint from '../../src/islands/exam-print/ExamPrint.tsx';
import { sittingIn, withQuery } from '../../src/islands/exam-result/address.ts';
import { Breakdowns } from '../../src/islands/exam-result/Breakdowns.tsx';
import { CertaintyPart } from '../../src/islands/exam-result/CertaintyPart.tsx';
import { durationText } from '../../src/islands/exam-result/duration.ts';
import ExamResult from '../../src/islands/exam-result/ExamResult.tsx';
import { FILTERS, usefulFilters } from '../../src/islands/exam-result/filters.ts';
import { Head, standingText } from '../../src/islands/exam-result/Head.tsx';
import { Questions } from '../../src/islands/exam-result/Questions.tsx';
import { Timing } from '../../src/islands/exam-result/Timing.tsx';
import { history, pastByPaper } from '../../src/domain/quiz/result/history.ts';
import {
  cardOf,
  cardsOf,
  recordsOf,
  remarked,
  sat,
  told,
  type Told,
} from '../domain/quiz/result/make.ts';

const HREFS = {
  papersHref: '/data/papers.json',
  outlineHref: '/data/outline.json',
  examsHref: '/exam/',
  takeHref: '/exam/take/',
  resultHref: '/exam/result/',
  certificateHref: '/exam/certificate/',
  settingsHref: '/settings/',
  printHref: '/exam/print/',
};
const CARDS = cardsOf(cardOf('a'), cardOf('b', { kps: ['scarcity'] }), cardOf('c', { rev: 2 }));
const resultWith = (
  questions: readonly Told[],
  part = {},
  cards: ReadonlyMap<string, ItemCard> | null = CARDS,
): Result => resultOf(recordsOf(questions, part), 'sitting-1', cards) as Result;

describe('on the server', () => {
  const pages: [string, () => string][] = [
    ['the result', () => render(<ExamResult {...HREFS} />)],
    ['the certificate', () => render(<Certificate {...HREFS} />)],
    ['the sheet', () => render(<ExamPrint {...HREFS} />)],
    ['earlier scores', () => render(<History {...HREFS} />)],
    ['unfinished papers', () => render(<Unfinished {...HREFS} />)],
    ['an own paper', () => render(<OwnPaper chapters={[]} {...HREFS} />)],
  ];
  it.each(pages)('%s renders without a browser and without inline styles', (_, html) => {
    expect(html()).toMatch(/^<[a-z]/);
    expect(html()).not.toMatch(/ style=/);
  });
});

describe('the head of a result', () => {
  const head = (result: Result, certificate = false): string =>
    render(<Head result={result} certificate={certificate} hrefs={HREFS} />);

  it.each([
    [{ kind: 'open' }, '这份试卷不设及格线'],
    [{ kind: 'passed', spare: 0, questions: 0 }, '正好在及格线上（满分的 60%，6 分）'],
    [{ kind: 'passed', spare: 0.5, questions: 0 }, '比及格线（满分的 60%，6 分）高 0.5 分。'],
    [{ kind: 'passed', spare: 2, questions: 2 }, '即使再错 2 道'],
    [{ kind: 'short', lacking: 3.5, questions: 2 }, '还差 3.5 分。没拿满分的题里再答对 2 道就够。'],
    [{ kind: 'short', lacking: 0.001, questions: 1 }, '还差 0.01 分'],
  ] as const)('says how far it is: %o', (standing, words) => {
    expect(standingText(standing, 10, 0.6)).toContain(words);
  });

  it('offers what was missed, the same paper again, and a certificate only when it was passed', () => {
    const failed = head(resultWith([told('a', 0), told('b', 1)], { pass: 0.9 }), true);
    expect(failed).toContain('/exam/take/?paper=missed&amp;sitting=sitting-1');
    expect(failed).toContain('练习没做对的 1 题');
    expect(failed).toContain('/exam/take/?paper=final');
    expect(failed).not.toContain('/exam/certificate/');
    const passed = head(resultWith([told('a', 1)]), true);
    expect(passed).toContain('/exam/certificate/?sitting=sitting-1');
    expect(passed).not.toContain('paper=missed');
    expect(head(resultWith([told('a', 1)]), false)).not.toContain('/exam/certificate/');
  });

  it('sends an own paper back to the form, because its choices are not in the record', () => {
    expect(head(resultWith([told('a', 1)], { paper: 'own' }))).toContain('href="/exam/#own"');
  });

  it('tells overrides, and how the last sitting went', () => {
    const records = [
      ...recordsOf([told('old', 1), told('older', 0)], { sitting: 'before', id: 'x', at: 1 }),
      ...recordsOf([told('a', 0)]),
      remarked('a', 1),
    ];
    const html = head(resultOf(records, 'sitting-1', CARDS) as Result);
    expect(html).toContain('1 题按自评或老师的改判计分');
    expect(html).toContain('得 50%，这次高了 50 个百分点。');
  });

  it('is text, whatever a paper is called', () => {
    const html = head(resultWith([told('a', 1)], { title: '<img src=x onerror=alert(1)>' }));
    expect(html).not.toContain('<img');
  });
});

describe('breakdowns', () => {
  it('are bars that are also written, and name knowledge points in words once they are known', () => {
    const result = resultWith([told('a', 0.5, { points: 4 }, { kps: ['split-price'] })]);
    const outline = {
      kps: { 'split-price': { title: '价格拆分', lesson: 'closing' } },
      lessons: { closing: { href: '/c/' } },
    } as never;
    const html = render(<Breakdowns result={result} outline={outline} waiting={false} />);
    expect(html).toContain('<a href="/c/">价格拆分</a>');
    expect(html).toContain('aria-label="价格拆分：得 2 分，满分 4 分"');
    expect(html).toContain('2 / 4 分');
    expect(html).toContain('记住');
  });

  it('say why a level is not known: not yet, or not any more', () => {
    const gone = resultWith([told('gone', null)]);
    const html = (waiting: boolean): string =>
      render(<Breakdowns result={gone} outline={null} waiting={waiting} />);
    expect(html(true)).toContain('等题库目录加载好后再归类');
    expect(html(false)).toContain('题目已不在课程里');
  });

  it('show the weakest twelve knowledge points first and the others on request', () => {
    const many = Array.from({ length: 15 }, (_, i) => told(`i${i}`, 0, {}, { kps: [`kp-${i}`] }));
    const html = render(<Breakdowns result={resultWith(many)} outline={null} waiting={false} />);
    expect(html.match(/kp-\d+<\/span>/g)).toHaveLength(12);
    expect(html).toContain('显示其余 3 个知识点');
  });
});

describe('time', () => {
  it.each([
    [0, '0 秒'],
    [59_400, '59 秒'],
    [60_000, '1 分 0 秒'],
    [3_723_000, '1 小时 2 分'],
  ])('%i ms are %s', (ms, text) => expect(durationText(ms)).toBe(text));

  it('tells the limit as it was set, every stop and every extension', () => {
    const record = sat([], { usedMs: 61_000, limitMs: 900_000, extendedMs: 300_000, pauses: 2 });
    const html = render(<Timing sat={record} />);
    for (const words of ['1 分 1 秒', '原定时限 10 分 0 秒', '暂停 2 次', '延长 5 分 0 秒'])
      expect(html).toContain(words);
    expect(render(<Timing sat={sat([])} />)).toContain('没有限时');
  });
});

describe('certainty', () => {
  it('says what the numbers mean, and why some are below zero', () => {
    const { calibration } = resultWith([told('a', 0, { earned: -0.5 }, { certainty: 'sure' })]);
    const html = render(<CertaintyPart calibration={calibration!} negative />);
    expect(html).toContain('有把握的 1 题');
    expect(html).toContain('对了 0 题（0%）');
    expect(html).toContain('有的得分是负的');
    expect(html).toContain('还看不出什么');
  });
});

describe('questions', () => {
  const result = resultWith([
    told('a', 1, { flagged: true }),
    told('b', null),
    told('c', 0),
    told('gone', 0.5, {}, { certainty: 'unsure' }),
  ]);

  it('are one closed line each: a stem when it is still the one that was asked', () => {
    const outline = {
      items: { a: { stem: '甲题' }, b: { stem: '乙题' }, c: { stem: '丙题' } },
    } as never;
    const html = render(
      <Questions
        result={result}
        outline={outline}
        shuffled
        printing={null}
        onReady={() => undefined}
      />,
    );
    expect(html.match(/<details/g)).toHaveLength(4);
    expect(html).not.toContain('result-detail');
    expect(html).toContain('甲题');
    expect(html).not.toContain('丙题');
    expect(html).toContain('这道题后来改过');
    expect(html).toContain('这道题已经不在课程里');
    expect(html).toContain('没作答');
  });

  it.each([
    ['all', [1, 2, 3, 4]],
    ['missed', [2, 3, 4]],
    ['open', [2]],
    ['flagged', [1]],
    ['unsure', [4]],
  ] as const)('can be filtered: %s', (filter, numbers) => {
    expect(result.questions.filter(FILTERS[filter]).map(({ number }) => number)).toEqual(numbers);
  });

  it('offer no filter this paper knows nothing about', () => {
    expect(usefulFilters(result.questions)).toEqual(['all', 'missed', 'open', 'flagged', 'unsure']);
    expect(usefulFilters(resultWith([told('a', 1)]).questions)).toEqual(['all', 'missed', 'open']);
  });
});

describe('addresses', () => {
  it.each([
    ['?sitting=abc', 'abc'],
    ['?paper=final', null],
    ['', null],
    ['?sitting=', null],
    [`?sitting=${'x'.repeat(201)}`, null],
    ['?sitting=%3Cscript%3E', '<script>'],
  ])('%s asks for %s', (search, sitting) => expect(sittingIn(search)).toBe(sitting));

  it('are escaped', () => {
    expect(withQuery('/x/', { a: '1&b=2', c: '亲' })).toBe('/x/?a=1%26b%3D2&c=%E4%BA%B2');
  });

  it.each([
    ['paper=final&seed=abc-1&key=1', { paper: 'final', seed: 'abc-1', key: true }],
    ['paper=final', { paper: 'final', seed: null, key: false }],
    ['paper=final&seed=<b>&key=yes', { paper: 'final', seed: null, key: false }],
    ['seed=abc', null],
  ])('%s prints %o', (query, request) => {
    expect(readPrint(new URLSearchParams(query))).toEqual(request);
  });

  it('of a sheet keep an own paper’s choices', () => {
    expect(writePrint(new URLSearchParams('paper=own&kinds=ordering'), 's1', true)).toBe(
      '?paper=own&kinds=ordering&seed=s1&key=1',
    );
    expect(isSeed('二年级-3')).toBe(true);
    expect(isSeed('a b')).toBe(false);
  });
});

describe('the list of papers', () => {
  it.each([
    [0, 20, '题库里没有符合的题，放宽一点条件再试。'],
    [37, 20, '题库里有 37 道符合。会抽 20 道。'],
    [12, 20, '题库里有 12 道符合。不够 20 道，会把这 12 道都用上。'],
    [20, 20, '题库里有 20 道符合。会抽 20 道。'],
  ])('%i that fit of %i asked: %s', (pool, count, text) => {
    expect(countText(pool, count)).toBe(text);
  });

  it('says the last score, how often, and the best when it was another one', () => {
    const one = (sitting: string, at: number, credit: number) =>
      recordsOf([told(sitting, credit)], { sitting, at });
    const past = (...records: Parameters<typeof history>[0]) =>
      pastText(pastByPaper(history(records)).get('final')!);
    expect(past(...one('s1', 1, 1))).toBe('最近 100%，及格 · 答过 1 次');
    expect(past(...one('s1', 1, 1), ...one('s2', 2, 0.5))).toBe(
      '最近 50%，未及格 · 答过 2 次 · 最好 100%',
    );
  });
});
