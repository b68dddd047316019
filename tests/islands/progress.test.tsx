import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { WrongEntry } from '../../src/domain/progress/wrong-book.ts';
import Continue from '../../src/islands/continue/Continue.tsx';
import { ChapterProgress } from '../../src/islands/progress/ChapterProgress.tsx';
import { NextStepCard } from '../../src/islands/progress/NextStepCard.tsx';
import ProgressPage from '../../src/islands/progress/ProgressPage.tsx';
import { Activity } from '../../src/islands/progress/Activity.tsx';
import { told } from '../../src/islands/progress/Calendar.tsx';
import { timeText } from '../../src/islands/progress/day-text.ts';
import { HeatMap, masteries } from '../../src/islands/progress/HeatMap.tsx';
import { Papers } from '../../src/islands/progress/Papers.tsx';
import { PlanCard } from '../../src/islands/continue/PlanCard.tsx';
import type { CourseMap } from '../../src/domain/course/course-map.ts';
import { planOf } from '../../src/domain/placement/plan.ts';
import { NO_FACTS } from '../../src/domain/progress/next-step.ts';
import type { LearningRecord, SatRecord } from '../../src/domain/progress/records.ts';
import { Summary } from '../../src/islands/progress/Summary.tsx';
import { LessonDone } from '../../src/islands/reader/LessonDone.tsx';
import { ResumeOffer } from '../../src/islands/reader/ResumeOffer.tsx';
import { refusal } from '../../src/islands/settings/refusal.ts';
import Settings from '../../src/islands/settings/Settings.tsx';
import { noticeFor } from '../../src/islands/storage-notice/notice.ts';
import { StorageNotice } from '../../src/islands/storage-notice/StorageNotice.tsx';
import { groups, labelOf } from '../../src/islands/wrong-book/groups.ts';
import WrongBook from '../../src/islands/wrong-book/WrongBook.tsx';
import { reduce } from '../../src/domain/progress/reduce.ts';
import type { OutlineData } from '../../src/stores/outline.ts';
import type { StorageState } from '../../src/stores/storage.ts';
import { answered, done, finished, read, right, wrong } from '../domain/progress/make.ts';

const MAP: CourseMap = {
  chapters: [
    {
      id: 'bargain',
      number: 6,
      title: '议价与促成',
      lessons: [
        {
          id: 'closing',
          title: '促成',
          number: '6.4',
          href: '/chapters/bargain/closing/',
          minutes: 12,
          kps: [
            { id: 'split-price', title: '价格拆分', requires: [] },
            { id: 'scarcity', title: '限时限量', requires: ['split-price'] },
          ],
        },
        { id: 'change-price', title: '改价', number: '6.5', href: '/c/', minutes: 9, kps: [] },
      ],
      dialogues: [{ id: 'too-dear', title: '太贵了', href: '/d/' }],
    },
  ],
  tracks: [
    {
      ...{ id: 'presale', title: '售前上岗', audience: '新人', href: '/t/', planned: 9 },
      lessons: ['closing', 'change-price'],
    },
  ],
};
const CHAPTER = MAP.chapters[0]!;
const LINKS = {
  courseHref: '/data/course.json',
  outlineHref: '/data/outline.json',
  practiceHref: '/practice/',
  wrongBookHref: '/wrong-book/',
  reviewHref: '/review/',
  placementHref: '/placement/',
  examsHref: '/exam/',
  takeExamHref: '/exam/take/',
  examResultHref: '/exam/result/',
  shiftsHref: '/shift/',
  shiftReportHref: '/shift/report/',
  firstHref: '/first/',
};
const CONTINUE = {
  ...LINKS,
  lessons: [{ id: 'closing', title: '促成', href: '/chapters/bargain/closing/' }],
};

describe('on the server', () => {
  const pages: [string, () => string][] = [
    ['the progress page', () => render(<ProgressPage {...LINKS} />)],
    [
      'the wrong book',
      () =>
        render(
          <WrongBook outlineHref="/o.json" practiceHref="/p/" reviewHref="/r/" missedHref="/m/" />,
        ),
    ],
    ['the settings', () => render(<Settings />)],
    ['the continue card', () => render(<Continue {...CONTINUE} />)],
    ['the resume offer', () => render(<ResumeOffer />)],
    ['the done button', () => render(<LessonDone />)],
    ['the storage notice', () => render(<StorageNotice settingsHref="/settings/" />)],
  ];
  it.each(pages)('%s renders without a browser and without inline styles', (_, html) => {
    expect(html()).toMatch(/^<[a-z]/);
    expect(html()).not.toMatch(/ style=/);
  });

  it('the continue card shows the first lesson, for readers without JavaScript', () => {
    expect(render(<Continue {...CONTINUE} />)).toContain('href="/chapters/bargain/closing/"');
  });

  it('a live region for storage trouble stands in the page from the start', () => {
    const html = render(<StorageNotice settingsHref="/settings/" />);
    expect(html).toContain('role="status"');
    expect(html).not.toContain('hidden');
  });
});

describe('the progress page', () => {
  const progress = reduce([
    read({ lesson: 'closing', fraction: 0.42 }),
    right(1, 'a'),
    right(2, 'b'),
    wrong(3, 'c'),
    answered({ at: 4, item: 'd', kps: ['scarcity'] }),
    finished({ score: 86 }),
  ]);

  it('says for each knowledge point what its state rests on and what it lacks', () => {
    const states = masteries(MAP, progress);
    const html = render(
      <ChapterProgress progress={progress} chapter={CHAPTER} states={states} isChosen={false} />,
    ).replaceAll(/<[^>]*>/g, ' ');
    expect(html).toMatch(/价格拆分\s+在学\s+59 分\s+答过 3 次；近来错得多了些/);
    expect(html).toMatch(/限时限量\s+在学\s+100 分\s+答过 1 次；再答 2 次才看得准/);
    expect(html).toContain('读到 42%');
    expect(html).toContain('最好 86 分，练过 1 次');
    expect(html).toContain('没开始');
  });

  it('counts the course and what is still to repair', () => {
    const html = render(<Summary progress={progress} map={MAP} {...LINKS} />);
    for (const text of ['0 / 2 课', '0 / 2 个', '4 道', '1 / 1 个', '1 处']) {
      expect(html).toContain(text);
    }
  });

  it.each([
    [[read()], '接着学《促成》', '/chapters/bargain/closing/#why'],
    [[done('closing', 1)], '学下一课《改价》', '/c/'],
    [
      [done('closing', 1), ...['a', 'b', 'c', 'd', 'e'].map((id) => wrong(2, id))],
      '清一清错题本',
      '/wrong-book/',
    ],
    [
      [done('closing', 1), done('change-price', 2)],
      '练一练“价格拆分”',
      '/chapters/bargain/closing/',
    ],
  ])('leads on (%#)', (records, title, href) => {
    const html = render(
      <NextStepCard {...LINKS} progress={reduce(records)} map={MAP} facts={NO_FACTS} />,
    );
    expect(html).toContain(`<a href="${href}">${title}</a>`);
  });

  it('names what else is worth doing, each with why', () => {
    const paper = { sitting: 's 1', title: '第六章练习', left: 3 };
    const facts = {
      ...NO_FACTS,
      paper,
      due: 4,
      plan: { lesson: 'change-price', how: 'review' as const },
    };
    const html = render(
      <NextStepCard {...LINKS} progress={reduce([done('closing', 1)])} map={MAP} facts={facts} />,
    );
    expect(html).toContain('<a href="/exam/take/?sitting=s%201">接着做《第六章练习》</a>');
    expect(html).toContain('剩 3 题没答');
    expect(html).toContain('<a href="/review/">复习今天到期的 4 张卡</a>');
    expect(html).toContain('<a href="/c/">按计划学《改价》</a>');
  });

  it('the tiles are a table: lessons as rows, each knowledge point with name, state and score', () => {
    const html = render(<HeatMap map={MAP} progress={progress} />);
    expect(html).toContain('共 2 个知识点：已掌握 0，巩固中 0，在学 2，未学 0');
    expect(html).toContain('role="table"');
    expect(html.match(/role="rowheader"/g)).toHaveLength(2);
    expect(html.match(/role="cell"/g)).toHaveLength(2);
  });

  it('a day is told in words', () => {
    // 24 and 30 November 2026.
    const done12 = { answers: 12, replies: 3, ms: 0 };
    expect(told(20_781, done12, 20_787)).toMatch(/11 月 24 日：答 12 题，聊 3 轮$/);
    expect(told(20_781, { ...done12, ms: 18 * 60_000 }, 20_787)).toMatch(/聊 3 轮，约 18 分钟$/);
    expect(told(20_787, undefined, 20_787)).toMatch(/11 月 30 日（今天）：没有练习$/);
  });

  it.each([
    [0, '不到 1 分钟'],
    [59 * 60_000, '59 分钟'],
    [60 * 60_000, '1 小时 0 分钟'],
    [80 * 60_000, '1 小时 20 分钟'],
  ])('%i ms is %s', (ms, text) => {
    expect(timeText(ms)).toBe(text);
  });

  it('says so when there was no practice and no paper', () => {
    expect(render(<Activity records={[read()]} />)).toContain('没有答题，也没有聊天');
    const html = render(<Papers sat={[]} examsHref="/exam/" resultHref="/r/" />);
    expect(html).toContain('还没有交过卷');
    expect(html).toContain('href="/exam/"');
  });

  it('lists papers with their points, whether they were passed, and the way to the result', () => {
    const sat = (part: Partial<SatRecord>): SatRecord => ({
      ...{ kind: 'sat', id: 'x', at: 0, sitting: 'a b', paper: 'p', rev: 1, title: '售后模拟' },
      ...{ mode: 'mock', seed: 's', questions: [], earned: 7.25, points: 10, pass: 0.6 },
      ...{ startedAt: 0, usedMs: 0, limitMs: null, pauses: 0, extendedMs: 0 },
      ...part,
    });
    const html = render(
      <Papers
        sat={[sat({}), sat({ id: 'y', earned: 2 }), sat({ id: 'z', pass: null })]}
        examsHref="/exam/"
        resultHref="/exam/result/"
      />,
    );
    expect(html).toContain('href="/exam/result/?sitting=a%20b"');
    expect(html).toContain('7.3 / 10 分');
    expect([html.match(/通过/g)?.length, html.match(/没过/g)?.length]).toEqual([1, 1]);
  });
});

describe('the plan on the home page', () => {
  const card = (known: string[], unknown: string[], records: LearningRecord[] = []) => {
    const progress = reduce(records);
    const plan = planOf(MAP, { track: 'presale', at: 0, known, unknown }, progress)!;
    return render(<PlanCard due={0} {...LINKS} plan={plan} progress={progress} />);
  };

  it('names the next lesson, why, and how far the plan has come', () => {
    const html = card(['split-price'], ['scarcity']);
    expect(html).toContain('我的计划 · 售前上岗');
    expect(html).toContain('下一课：促成');
    expect(html).toContain('补几处：限时限量');
    expect(html).toContain('0 / 2 课');
    expect(html).toContain('href="/placement/?track=presale"');
  });

  it('keeps skipped lessons within reach', () => {
    const html = card(['split-price', 'scarcity'], []);
    expect(html).toContain('先跳过的 1 课');
    expect(html).toContain('href="/chapters/bargain/closing/"');
  });

  it('goes on where a lesson was left, and ends when all is done', () => {
    expect(card([], ['scarcity'], [read()])).toContain('href="/chapters/bargain/closing/#why"');
    expect(card([], ['scarcity'], [done('closing', 1), done('change-price', 2)])).toContain(
      '计划里的课都学完了',
    );
  });
});

describe('the wrong book', () => {
  const OUTLINE: OutlineData = {
    chapters: [
      { id: 'bargain', number: 6, title: '议价与促成' },
      { id: 'aftersale', number: 8, title: '售后' },
    ],
    lessons: {},
    kps: {},
    items: {
      a: { stem: '题干', lesson: 'closing', chapter: 'bargain', kind: 'single-choice', rev: 1 },
    },
    dialogues: {
      d: {
        title: '太贵了',
        chapter: 'aftersale',
        href: '/d/',
        rev: 1,
        points: { 't.p': '说清值在哪' },
      },
    },
  };
  const base = { missedAt: 1, misses: 1, halfway: false, rightAt: null };
  const item = (id: string): WrongEntry => ({ kind: 'item', item: id, ...base });
  const point = (turn: string, name: string | null): WrongEntry & { kind: 'point' } => ({
    kind: 'point',
    dialogue: 'd',
    turn,
    point: name,
    ...base,
  });
  const entries = [item('a'), item('gone'), point('t', 'p'), point('t', 'old'), point('u', null)];

  it('gathers missed points by dialogue and lists the chapters that have something', () => {
    const all = groups(entries, OUTLINE, null);
    expect(all.items.map(({ id }) => id)).toEqual(['a', 'gone']);
    expect(all.dialogues.map(({ id, points }) => [id, points.length])).toEqual([['d', 3]]);
    expect(all.chapters.map(({ id }) => id)).toEqual(['bargain', 'aftersale']);
  });

  it('shows one kind of question only when asked, dialogues being one of them', () => {
    expect(groups(entries, OUTLINE, null).kinds).toEqual(['dialogue', 'single-choice']);
    expect(groups(entries, OUTLINE, null, 'single-choice')).toMatchObject({
      items: [{ id: 'a' }],
      dialogues: [],
    });
    expect(groups(entries, OUTLINE, null, 'dialogue')).toMatchObject({
      items: [],
      dialogues: [{ id: 'd' }],
    });
    expect(groups(entries, OUTLINE, 'bargain', 'dialogue')).toMatchObject({
      items: [],
      dialogues: [],
    });
  });

  it('shows one chapter only when asked, and nothing that left the course', () => {
    expect(groups(entries, OUTLINE, 'bargain')).toMatchObject({
      items: [{ id: 'a' }],
      dialogues: [],
    });
    expect(groups([item('toString')], OUTLINE, null).items[0]?.about).toBeNull();
  });

  it('names a missed point by its label, and knows when it is gone', () => {
    const [dialogue] = groups(entries, OUTLINE, null).dialogues;
    expect(dialogue && labelOf(dialogue, point('t', 'p'))).toBe('说清值在哪');
    expect(dialogue && labelOf(dialogue, point('t', 'old'))).toBeNull();
    expect(dialogue && labelOf(dialogue, point('u', null))).toBeNull();
  });
});

describe('the storage notice tells the one thing that matters most', () => {
  const fine: StorageState = { status: { kind: 'ok' }, unsaved: 0, broken: 0 };
  it.each([
    ['nothing when all is well', fine, null, null],
    [
      'nothing about memory before there is anything to keep',
      { ...fine, status: { kind: 'memory', reason: 'failed' } },
      null,
      null,
    ],
    [
      'memory',
      { ...fine, status: { kind: 'memory', reason: 'failed' }, unsaved: 1, broken: 2 },
      9,
      { kind: 'memory', reason: 'failed' },
    ],
    [
      'a full disk',
      { ...fine, status: { kind: 'full' }, unsaved: 3 },
      null,
      { kind: 'full', n: 3 },
    ],
    [
      'newer data before all',
      { status: { kind: 'newer' }, unsaved: 3, broken: 1 },
      9,
      { kind: 'newer' },
    ],
    ['broken data before a reminder', { ...fine, broken: 2 }, 9, { kind: 'broken', n: 2 }],
    ['a reminder to save a backup', fine, 9, { kind: 'backup', n: 9 }],
  ] as const)('%s', (_, state, due, is) => {
    expect(noticeFor(state, due)).toEqual(is);
  });
});

describe('a refused file is explained', () => {
  it('with its name, size and the limit', () => {
    const error = { reason: 'too-large', size: 50 * 1024 * 1024, limit: 20 * 1024 * 1024 } as const;
    expect(refusal(error, 'a.json')).toContain('“a.json”有 50 MB，超过了 20 MB 的上限');
  });

  it.each([
    { reason: 'not-text' },
    { reason: 'unreadable' },
    { reason: 'empty' },
    { reason: 'too-deep', limit: 32 },
    { reason: 'not-json', cutOff: true },
    { reason: 'not-json', cutOff: false },
    { reason: 'wrong-format' },
    { reason: 'newer-schema', schema: 9, current: 1 },
    { reason: 'bad-envelope', path: 'data' },
    { reason: 'offline' },
  ] as const)('for $reason, leaving no placeholder', (error) => {
    expect(refusal(error, 'a.json')).not.toMatch(/[{}]/);
  });
});
