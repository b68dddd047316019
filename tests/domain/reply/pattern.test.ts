import { describe, expect, it } from 'vitest';
import { findPattern } from '../../../src/domain/reply/match.ts';
import { parsePattern } from '../../../src/domain/reply/pattern.ts';
import { SIMPLE } from '../../../src/domain/shared/chinese/simplify.ts';
import { read } from '../../../src/domain/reply/reading.ts';

function found(source: string, text: string): string[] {
  const pattern = parsePattern(source);
  if (!pattern.ok) throw new Error(pattern.error);
  const reading = read(text, SIMPLE);
  return findPattern(pattern.value, reading).map(({ start, end }) =>
    reading.text.slice(start, end),
  );
}

describe('a pattern finds', () => {
  it.each([
    ['plain text', '补发', '给您补发', ['补发']],
    ['one of the alternatives', '(补|重)发', '补发或重发', ['补发', '重发']],
    ['an optional part', '补发(一个|)', '补发一个', ['补发1个']],
    ['without the optional part', '补发(一个|)', '补发', ['补发']],
    ['over a gap', '给您…补发', '给您马上补发', ['给您马上补发']],
    ['over a gap of 8', '给您…补发', '给您一二三四甲乙丙丁补发', ['给您一二三四甲乙丙丁补发']],
    ['not over a gap of 9', '给您…补发', '给您一二三四甲乙丙丁戊补发', []],
    ['not over a comma', '给您…补发', '给您，补发', []],
    ['not over a full stop', '给您…补发', '给您。补发', []],
    ['over an enumeration comma', '给您…补发', '给您退、补发', ['给您退、补发']],
    ['the shortest gap', '给…发', '给您发货发', ['给您发']],
    ['stepping over particles', '您放心', '您呢放心', ['您呢放心']],
    ['nested groups', '(好(评|的评价)|五星)', '好的评价', ['好的评价']],
    ['a literal mark', '\\(包邮\\)', '(包邮)', ['包邮']],
    ['full width marks', '（补｜重）发', '重发', ['重发']],
    ['an equal figure', '{7 天}', '七天', ['7天']],
    ['a converted figure', '{3 天}', '72小时', ['72小时']],
    ['a week in days', '{7 天}', '一周', ['1周']],
    ['no other figure', '{7 天}', '17天', []],
    ['at most', '{<=48 小时}', '两天', ['2天']],
    ['not more than at most', '{<=48 小时}', '三天', []],
    ['at least', '{>=2 件}', '三件', ['3件']],
    ['not less than at least', '{>=2 件}', '一件', []],
    ['no other unit', '{>=2 件}', '3天', []],
    ['a range inside the range', '{1-3 天}', '1-3天', ['1-3天']],
    ['a figure inside the range', '{1-3 天}', '两天', ['2天']],
    ['not a range beyond', '{1-3 天}', '3-5天', []],
    ['any figure', '{数 天}', '十五天', ['15天']],
    ['a working day is no day', '{3 天}', '3个工作日', []],
    ['working days', '{3 工作日}', '三个工作日', ['3工作日']],
    ['a unit of one’s own', '{15 平}', '15平的房间', ['15平']],
    ['money', '{价}', '399元', ['399元']],
    ['bare money', '最低{价}', '最低379', ['最低379']],
    ['a price and its piece', '{359 元}一套', '359一套', ['359、1套']],
    ['money, not pieces', '{价}', '3件', []],
    ['money, not a telephone number', '{价}', '13812345678', []],
    ['money, not a clock', '{价}', '20:31', []],
    ['an amount', '{389 元}', '三百八十九块', ['389元']],
    ['a discount', '{9 折}', '打九折', ['9折']],
    ['a figure in plain text', '拍两件', '拍2件', ['拍2件']],
    ['no part of a longer figure', '拍2件', '拍12件', []],
    ['no ordinal', '7天', '第7天', []],
    ['an ordinal when written', '第7天', '第七天', ['第7天']],
    ['punctuation in a pattern loosely', '抱歉，让您久等', '抱歉让您久等', ['抱歉让您久等']],
    ['traditional characters', '退货退款', '退貨退款', ['退货退款']],
    ['亲 as a word', '亲', '亲您好', ['亲']],
  ] as const)('%s', (_title, pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });
});

describe('a broken pattern is refused with a reason', () => {
  it.each([
    ['(甲|乙', /not closed/],
    ['甲)', /outside a group/],
    ['甲|乙', /outside a group/],
    ['{7 天', /not closed/],
    ['7}', /without/],
    ['{天}', /no figure/],
    ['{7 什么鬼单位}', /unknown unit/],
    ['…甲', /begins/],
    ['甲…', /ends/],
    ['(甲|)', /nothing at all/],
    ['，', /nothing at all/],
    ['😊', /nothing at all/],
  ])('%s', (source, reason) => {
    const pattern = parsePattern(source);
    expect(pattern.ok ? '' : pattern.error).toMatch(reason);
  });
});
