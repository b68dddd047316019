import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { WrongEntry } from '../../src/domain/progress/wrong-book.ts';
import Continue from '../../src/islands/continue/Continue.tsx';
import { ChapterProgress } from '../../src/islands/progress/ChapterProgress.tsx';
import { NextStepCard } from '../../src/islands/progress/NextStepCard.tsx';
import ProgressPage from '../../src/islands/progress/ProgressPage.tsx';
import type { ProgressChapter } from '../../src/islands/progress/props.ts';
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

const CHAPTERS: readonly ProgressChapter[] = [
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
        kps: [
          { id: 'split-price', title: '价格拆分' },
          { id: 'scarcity', title: '限时限量' },
        ],
      },
      { id: 'change-price', title: '改价', number: '6.5', href: '/c/', kps: [] },
    ],
    dialogues: [{ id: 'too-dear', title: '太贵了', href: '/d/' }],
  },
];
const LINKS = { practiceHref: '/practice/', wrongBookHref: '/wrong-book/' };
const CONTINUE = {
  lessons: [{ id: 'closing', title: '促成', href: '/chapters/bargain/closing/' }],
  outlineHref: '/data/outline.json',
  wrongBookHref: '/wrong-book/',
  reviewHref: '/review/',
};

describe('on the server', () => {
  const pages: [string, () => string][] = [
    ['the progress page', () => render(<ProgressPage chapters={CHAPTERS} {...LINKS} />)],
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
    const html = render(<ChapterProgress progress={progress} chapter={CHAPTERS[0]!} />);
    expect(html).toContain('答过 3 次，近况 59 分；近来错得多了些');
    expect(html).toContain('答过 1 次，近况 100 分；再答 2 次才看得准');
    expect(html).toContain('读到 42%');
    expect(html).toContain('最好 86 分，练过 1 次');
    expect(html).toContain('没开始');
  });

  it('counts the course and what is still to repair', () => {
    const html = render(<Summary progress={progress} chapters={CHAPTERS} {...LINKS} />);
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
    const html = render(<NextStepCard progress={reduce(records)} chapters={CHAPTERS} {...LINKS} />);
    expect(html).toContain(`<a href="${href}">${title}</a>`);
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
