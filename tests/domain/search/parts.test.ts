import { describe, expect, it, test } from 'vitest';
import { mdxSections, mdxTags, plainText, proseLength } from '../../../src/domain/course/mdx.ts';
import { densest, excerptOf, marksIn } from '../../../src/domain/search/highlight.ts';
import { fold, gramsOf } from '../../../src/domain/search/grams.ts';
import { pinyinKeys } from '../../../src/domain/search/pinyin.ts';
import { headingIds } from '../../../src/domain/search/slug.ts';

describe('pinyin is searched without tones and spaces, in full and by initials', () => {
  test.each([
    ['kè dān jià', ['kedanjia', 'kdj']],
    ['qī tiān wú lǐ yóu', ['qitianwuliyou', 'qtwly']],
    ['lǜ sè', ['lvse', 'ls']],
    ['D S R', ['dsr']],
    ['', []],
  ])('%s', (pinyin, keys) => expect(pinyinKeys(pinyin)).toEqual(keys));
});

describe('the id of a heading is the one the page has', () => {
  test.each([
    [['“太贵了”'], ['太贵了']],
    [['还价的人，多半是想买的人'], ['还价的人多半是想买的人']],
    [['三、手机壳：43 元的顺丰到付'], ['三手机壳43-元的顺丰到付']],
    [['DSR 三项'], ['dsr-三项']],
    [
      ['小结', '小结', '小结'],
      ['小结', '小结-1', '小结-2'],
    ],
    [
      ['', '小结'],
      ['', '小结'],
    ],
  ])('%j → %j', (headings, ids) => expect(headingIds(headings)).toEqual(ids));
});

describe('plain words of a lesson', () => {
  test.each([
    ['**“亲，您好。”**这句', '“亲，您好。”这句'],
    ['看<Term id="aov">客单价</Term>怎么算', '看客单价怎么算'],
    ['- 一\n- 二\n', '一；二'],
    ['| 做法 | 例 |\n| --- | --- |\n| 让 | 9 折 |', '做法；例；让；9 折'],
    ['<Say who="agent">好的</Say>\n<Say who="customer">行。</Say>', '好的；行。'],
    ['见[短语](/phrases/#议价)', '见短语'],
    ['{/* 备注 */}正文', '正文'],
    ['小于 &lt; 3', '小于 < 3'],
  ])('%j', (markdown, words) => expect(plainText(markdown)).toBe(words));

  it('sections are cut at headings', () =>
    expect(mdxSections('开头\n\n## 一\n\n甲\n\n### 二\n\n乙')).toEqual([
      { heading: '', depth: 1, text: '开头' },
      { heading: '一', depth: 2, text: '甲' },
      { heading: '二', depth: 3, text: '乙' },
    ]));

  it('prose leaves chats and figures out', () =>
    expect(proseLength('一二三\n<Chat>\n<Say who="agent">四五</Say>\n</Chat>\n')).toBe(3));

  it('tags in code are no tags', () =>
    expect(
      mdxTags('`<Quiz id="a"/>`\n\n<Quiz id="b"/>').map(({ attributes, line }) => [
        attributes,
        line,
      ]),
    ).toEqual([[{ id: 'b' }, 3]]));
});

describe('marks', () => {
  const marked = (text: string, query: string): string[] =>
    marksIn(text, gramsOf(fold(query).text)).map(([start, end]) => text.slice(start, end));
  test.each([
    ['网购七天无理由退货', '7 天无理由', ['七天无理由']],
    ['运费由卖家出，运费险另算', '运费', ['运费', '运费']],
    ['DSR 三项', 'dsr', ['DSR']],
    ['没有关系', '运费', []],
  ])('in %s for %s', (text, query, words) => expect(marked(text, query)).toEqual(words));
});

it('the densest place is where most different pairs stand together', () => {
  const text = fold(
    '运费先放一边。下面很长很长的一段话说别的事情，再说别的事情。退货运费由卖家出',
  ).text;
  expect(text.slice(densest(text, gramsOf('退货运费'), 20)).startsWith('退货运费')).toBe(true);
});

it('an excerpt of a long text shows the place and says that it was cut', () => {
  const text = `${'前面的话很长。'.repeat(20)}退货运费由卖家出。${'后面的话也长。'.repeat(20)}`;
  const { text: shown, marks } = excerptOf(text, gramsOf('退货运费'));
  expect(shown.startsWith('…')).toBe(true);
  expect(shown.endsWith('…')).toBe(true);
  expect(marks.map(([start, end]) => shown.slice(start, end))).toEqual(['退货运费']);
});
