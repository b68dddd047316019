import { describe, expect, test } from 'vitest';
import { callAt, inserted, matching } from '../../../src/domain/phrases/call.ts';
import { mergePhrases, type WrittenRow } from '../../../src/domain/phrases/merge.ts';
import {
  checkPhrase,
  looksLikePhrase,
  type OwnPhrase,
} from '../../../src/domain/phrases/phrase.ts';
import { nextPlaceholder, placeholders } from '../../../src/domain/phrases/placeholder.ts';

const free = () => null;

describe('a phrase is kept as it is called: half-width, lower case, lines ended by \\n', () => {
  test.each([
    { what: 'a slash and capitals', code: ' ／YJ1 ', group: '', text: '好', out: 'yj1' },
    {
      what: 'full-width letters',
      code: 'ｗｈ2',
      group: ' 问候 ',
      text: ' 您好\r\n在的 ',
      out: 'wh2',
    },
  ])('$what', ({ code, group, text, out }) => {
    const checked = checkPhrase({ code, group, text }, free);
    expect(checked).toMatchObject({ ok: true, value: { code: out } });
    if (checked.ok) expect(checked.value.text).not.toMatch(/\r|^\s|\s$/);
  });
});

describe('a phrase is refused with a reason', () => {
  test.each([
    { code: '', text: '好', reason: 'code-empty' },
    { code: '1a', text: '好', reason: 'code-form' },
    { code: '问候', text: '好', reason: 'code-form' },
    { code: '1.2E+05', text: '好', reason: 'code-form' },
    { code: '__proto__', text: '好', reason: 'code-form' },
    { code: 'abcdefghijklm', text: '好', reason: 'code-form' },
    { code: 'wh1', text: '好', reason: 'code-taken' },
    { code: 'a', text: ' \n', reason: 'text-empty' },
    { code: 'a', text: '好'.repeat(501), reason: 'text-long' },
    { code: 'a', text: '您\u202e好', reason: 'invisible' },
    { code: 'a', text: '您\u200b好', reason: 'invisible' },
    { code: 'a', text: '好\u0000', reason: 'invisible' },
  ])('$code / $text: $reason', ({ code, text, reason }) => {
    const taken = (one: string) => (one === 'wh1' ? 'course' : null);
    expect(checkPhrase({ code, group: '', text }, taken)).toMatchObject({
      ok: false,
      error: { reason },
    });
  });
  test('a long group', () => {
    expect(checkPhrase({ code: 'a', group: '组'.repeat(21), text: '好' }, free)).toMatchObject({
      error: { reason: 'group-long' },
    });
  });
});

test('what is read back is a phrase only with all its parts', () => {
  const phrase = { id: 'x', code: 'a1', group: '', text: '好' };
  expect(looksLikePhrase(phrase)).toBe(true);
  for (const broken of [null, {}, { ...phrase, code: '=1' }, { ...phrase, text: 1 }])
    expect(looksLikePhrase(broken)).toBe(false);
});

describe('a phrase is called where a slash begins a word', () => {
  test.each<{ text: string; wanted: string | null }>([
    { text: '/', wanted: '' },
    { text: '/yj1', wanted: 'yj1' },
    { text: '您好 ／ＹＪ', wanted: 'yj' },
    { text: '您好\n/退货', wanted: '退货' },
    { text: '1/2', wanted: null },
    { text: '/wh1 ', wanted: null },
    { text: 'http://a', wanted: null },
  ])('$text', ({ text, wanted }) => {
    expect(callAt(text, text.length)?.wanted ?? null).toBe(wanted);
  });
  test('the phrase takes the place of the call, the caret stands behind it', () => {
    const call = callAt('您好 /yj 谢谢', 6);
    expect(call && inserted('您好 /yj 谢谢', call, '理解')).toEqual(['您好 理解 谢谢', 5]);
  });
});

test('the code itself comes first, then codes that begin so, then words; never more than a screen', () => {
  const phrases = ['wh10', 'wh1', 'wh2', 'zz'].map((code) => ({ code, group: '', text: code }));
  const all = [...phrases, { code: 'th1', group: '退换', text: '见 wh1 的说法' }];
  expect(matching(all, 'wh1').map(({ code }) => code)).toEqual(['wh1', 'wh10', 'th1']);
  expect(matching(all, '退换').map(({ code }) => code)).toEqual(['th1']);
  expect(
    matching(
      Array.from({ length: 50 }, () => all[0]!),
      '',
    ),
  ).toHaveLength(8);
});

test('placeholders are found one after the other, in both directions', () => {
  const text = '【称呼】，您的【商品】到了【】';
  expect(placeholders(text)).toEqual([
    [0, 4],
    [7, 11],
  ]);
  expect(nextPlaceholder(text, 4)).toEqual([7, 11]);
  expect(nextPlaceholder(text, 11)).toBeNull();
  expect(nextPlaceholder(text, 7, true)).toEqual([0, 4]);
});

describe('a file is compared with what is there before anything is written', () => {
  const own: OwnPhrase[] = [
    { id: '1', code: 'mine', group: '', text: '旧' },
    { id: '2', code: 'same', group: '组', text: '一样' },
  ];
  const row = (line: number, code: string, text: string, group = ''): WrittenRow => ({
    line,
    phrase: { code, group, text },
  });
  test('new, changed, same and refused rows, each refused one with its line', () => {
    const merge = mergePhrases(
      [
        row(2, 'new', '新'),
        row(3, 'MINE', '新话'),
        row(4, 'same', '一样', '组'),
        row(5, 'wh1', '与课程重复'),
        row(6, 'new', '又一次'),
        row(9, 'bad code', '好'),
        row(10, 'wh1', '您好'),
      ],
      [{ line: 7, problem: { reason: 'quote' } }],
      own,
      new Map([['wh1', '您好']]),
    );
    expect(merge.fresh.map(({ line }) => line)).toEqual([2]);
    expect(merge.changed).toMatchObject([
      { line: 3, before: { id: '1' }, phrase: { code: 'mine' } },
    ]);
    expect(merge.same).toBe(2);
    expect(merge.refused.map(({ line, problem }) => [line, problem.reason])).toEqual([
      [5, 'code-taken'],
      [6, 'twice'],
      [7, 'quote'],
      [9, 'code-form'],
    ]);
  });
  test('the device takes no more than it can show', () => {
    const many = Array.from({ length: 2001 }, (_, n) => row(n + 2, `c${n}`, '好'));
    const merge = mergePhrases(many, [], [], new Map());
    expect(merge.fresh).toHaveLength(2000);
    expect(merge.refused).toMatchObject([{ line: 2002, problem: { reason: 'too-many' } }]);
  });
});
