/**
 * Units that say the same thing. A unit is never converted: 60 分钟 is not taken for 1 小时, because the question names
 * the unit it wants.
 */
import type { Figure } from './figure.ts';

const SAME: readonly (readonly string[])[] = [
  ['元', '块', '塊', '圆', '块钱', '元钱', '元整', '元人民币', '¥', 'rmb'],
  ['天', '日', '个自然日', '自然日'],
  ['小时', '个小时', '钟头', '个钟头', 'h', '小時'],
  ['分钟', '分', 'min', '分鐘'],
  ['秒', '秒钟', 's', '秒鐘'],
  ['单', '笔', '个订单', '單'],
  ['件', '个', '個'],
  ['人', '位', '个人', '名'],
  ['次', '回'],
  ['个月', '月', '個月'],
];

const plain = (unit: string): string => unit.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function isSameUnit(given: string, asked: string): boolean {
  const [a, b] = [plain(given), plain(asked)];
  return a === b || SAME.some((group) => group.includes(a) && group.includes(b));
}

/**
 * The figures an answer may stand for when one of `units` is asked; empty when it carries another unit. With “%” a
 * bare figure may be the percentage or the share (40 or 0.4); with 折 two digits are tenths (85 折 is 8.5 折).
 * @example valuesIn(readFigure('40%'), ['%']) // [40]
 */
export function valuesIn(figure: Figure, units: readonly string[]): readonly number[] {
  const { value } = figure;
  const asksPercent = units.some((unit) => plain(unit) === '%');
  const asksDiscount = units.includes('折');
  if (figure.percent) {
    if (asksPercent) return [value];
    return units.length === 0 ? [value / 100] : [];
  }
  if (figure.unit === '') {
    if (asksPercent) return [value, value * 100];
    return asksDiscount && value >= 10 ? [value, value / 10] : [value];
  }
  if (!units.some((unit) => isSameUnit(figure.unit, unit))) return [];
  return asksDiscount && value >= 10 ? [value / 10] : [value];
}
