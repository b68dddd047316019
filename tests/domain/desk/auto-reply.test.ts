/** 自动回复: which machine line a customer's line sets off. */
import { describe, expect, test } from 'vitest';
import {
  autoReplies,
  NO_AUTO_REPLIES,
  type AutoReplies,
  type AutoSituation,
} from '../../../src/domain/desk/auto-reply.ts';

const on = (text: string) => ({ on: true, text });
const ALL: AutoReplies = {
  personal: {
    firstVisit: on('首访'),
    busy: on('忙'),
    away: on('离开'),
    crowded: { ...on('人多'), over: 3 },
  },
  team: {
    on: true,
    welcome: '想问什么？',
    questions: [
      { question: '几天到', keywords: ['几天', '多久'], answer: '三天左右。' },
      { question: '能退吗', keywords: ['退', 'Refund'], answer: '七天内可退。' },
    ],
  },
};
const asked: AutoSituation = {
  status: 'online',
  receiving: 1,
  first: false,
  waits: true,
  text: '在吗',
  said: [],
  questions: [],
};

describe('personal', () => {
  test.each<[string, Partial<AutoSituation>, string[]]>([
    ['nothing, when online and few ask', {}, []],
    ['the first visit', { first: true }, ['首访']],
    ['a busy status', { status: 'busy' }, ['忙']],
    ['a busy status before the first visit', { status: 'busy', first: true }, ['忙']],
    ['an away status', { status: 'away', receiving: 9 }, ['离开']],
    ['more customers than N', { receiving: 4 }, ['人多']],
    ['just N customers', { receiving: 3 }, []],
    ['more than N, told before', { receiving: 4, said: ['crowded'] }, []],
    ['away, told before in an earlier round', { status: 'away', said: ['away'] }, ['离开']],
    ['a line in the middle of a round', { status: 'away', waits: false }, []],
  ])('%s', (_, situation, texts) => {
    const replies = { ...ALL, team: { ...ALL.team, on: false } };
    expect(autoReplies(replies, { ...asked, ...situation }).map(({ text }) => text)).toEqual(texts);
  });

  test('a text that is off or blank is not said, and the next one that fits is', () => {
    const { personal } = ALL;
    const replies = {
      ...NO_AUTO_REPLIES,
      personal: { ...personal, away: { on: false, text: '离开' }, firstVisit: on(' ') },
    };
    expect(autoReplies(replies, { ...asked, status: 'away', receiving: 4 })).toMatchObject([
      { by: 'crowded' },
    ]);
    expect(autoReplies(replies, { ...asked, first: true })).toEqual([]);
  });
});

describe('team', () => {
  const replies = { ...NO_AUTO_REPLIES, team: ALL.team };
  test('welcomes with the questions to ask, once, on the first line', () => {
    expect(autoReplies(replies, { ...asked, first: true })).toEqual([
      { by: 'welcome', text: '想问什么？\n1. 几天到\n2. 能退吗', question: null },
    ]);
  });

  test.each<[string, Partial<AutoSituation>, string[]]>([
    ['a keyword', { text: '多久能到啊' }, ['三天左右。']],
    ['a keyword of any width and case', { text: 'ｒｅｆｕｎｄ？' }, ['七天内可退。']],
    ['two questions at once: the first', { text: '几天到？不合适退吗' }, ['三天左右。']],
    [
      'one answered before: the other',
      { text: '几天到？不合适退吗', questions: [0] },
      ['七天内可退。'],
    ],
    ['all answered before', { text: '几天', questions: [0] }, []],
    ['no keyword', { text: '好的' }, []],
    ['in the middle of a round too', { text: '几天', waits: false }, ['三天左右。']],
  ])('answers %s', (_, situation, texts) => {
    expect(autoReplies(replies, { ...asked, ...situation }).map(({ text }) => text)).toEqual(texts);
  });

  test('knows ten questions, no more, and an empty keyword fits nothing', () => {
    const question = (n: number) => ({
      ...{ question: `问${n}`, keywords: [n === 0 ? '' : `词${n}号`], answer: `答${n}` },
    });
    const many = {
      ...NO_AUTO_REPLIES,
      team: { on: true, welcome: '', questions: Array.from({ length: 12 }, (_, n) => question(n)) },
    };
    const answer = (text: string) => autoReplies(many, { ...asked, text }).map((line) => line.text);
    expect(answer('词9号')).toEqual(['答9']);
    expect(answer('词10号')).toEqual([]);
    expect(answer('随便')).toEqual([]);
  });
});

test('nothing goes out where nothing is switched on', () => {
  expect(autoReplies(NO_AUTO_REPLIES, { ...asked, first: true, status: 'away' })).toEqual([]);
});
