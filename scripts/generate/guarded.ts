/** What a slip of the input method may never touch. */

/** Never mended, and never what something is mended to. */
export const GUARDED = new Set(
  '不没别未无非否勿甭莫休毋拒谢绝停止禁取消反' + // negators
    '步部布埠' + // and what sounds like 不: 步能退 must not be taken for anything
    '零〇一二两三四五六七八九十百千万亿半几多少' + // numerals
    '个件双条套份只次斤克米支瓶盒包箱元块毛角分折点号日天月年周时秒钟' + // units
    '能可会要应该必须得肯愿敢想需让' + // modal words
    '买卖收售有又才在是事', // opposites that sound alike, and 有 and 是 with their like
);
