/**
 * Figures as people write them. JavaScript's binary floats cannot hold 1.005 or 0.1 + 0.2 exactly, so every place
 * where a figure is rounded, compared or shown first asks “which decimal was meant?”: the shortest one that agrees
 * with the float in 12 significant digits. That is exact for amounts below a thousand million with three decimals.
 */

/** The decimal a float stands for. @example tidy(0.1 + 0.2) // 0.3 */
export function tidy(value: number): number {
  const tidied = Number(value.toPrecision(12));
  return Object.is(tidied, -0) ? 0 : tidied;
}

/** Moves the decimal point without multiplying. @example shift(1.005, 2) // 100.5 */
function shift(value: number, places: number): number {
  const [digits, exponent = '0'] = tidy(value).toString().split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/**
 * 四舍五入: rounds to `digits` decimals, a half away from zero, as invoices do.
 * @example roundHalfUp(1.005, 2) // 1.01
 */
export function roundHalfUp(value: number, digits: number): number {
  const rounded = shift(Math.round(shift(Math.abs(value), digits)), -digits);
  return tidy(Math.sign(value) * rounded);
}

/** How many decimals a figure needs. @example decimalsOf(12.5) // 1 */
export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = tidy(value).toString().split('e');
  const fraction = digits.split('.')[1] ?? '';
  return Math.max(0, fraction.length - Number(exponent));
}

/** True when `a` and `b` differ by at most `tolerance`, float noise aside. */
export function within(a: number, b: number, tolerance: number): boolean {
  return tidy(Math.abs(tidy(a) - tidy(b))) <= tidy(tolerance);
}

/** A figure for a text: at most four decimals, no trailing zeros. @example showFigure(12.50) // '12.5' */
export function showFigure(value: number): string {
  return String(roundHalfUp(value, 4));
}

/** A figure with exactly `digits` decimals. @example showFixed(12.5, 2) // '12.50' */
export function showFixed(value: number, digits: number): string {
  return roundHalfUp(value, digits).toFixed(digits);
}
