/**
 * Whole-text equality for typed answers. Two answers are the same when nothing but width, script (繁/简), case,
 * spaces, punctuation or the way a number is written differs. Never containment, never edit distance: 不可以退款 is not
 * 可以退款.
 */
import { SIMPLE } from '../../shared/chinese/simplify.ts';
import { readNumeral } from './numeral.ts';

const NUMERAL_RUN =
  /[零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟](?:[零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]|点(?=[零〇一二三四五六七八九]))*/g;

/** Longer answers cannot equal any key; cutting them bounds the work. */
const MAX_LENGTH = 400;

/** The text as compared: what may differ is gone. */
function comparable(text: string): string {
  const plain = [...text.slice(0, MAX_LENGTH).normalize('NFKC').toLowerCase()]
    .map((char) => SIMPLE.get(char) ?? char)
    .join('');
  return (
    plain
      .replace(NUMERAL_RUN, (run) => String(readNumeral(run) ?? run))
      // 1,500 and 1 500 are 1500, but 1.5 keeps its point, 3-5 its hyphen and 40% its sign.
      .replace(/(?<=\d)[, ](?=\d{3}(?!\d))/g, '')
      .replace(/(?<!\d)[.\-~]|[.\-~](?!\d)|[^\P{P}.\-~%]|[\s\p{Cf}]/gu, '')
  );
}

/** @example isSameText('７天 无理由', '七天无理由。') // true */
export const isSameText = (a: string, b: string): boolean => comparable(a) === comparable(b);

/** Nothing is left of it to compare. @example isBlankText(' 。') // true */
export const isBlankText = (text: string): boolean => comparable(text) === '';
