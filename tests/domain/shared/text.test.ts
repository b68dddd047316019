import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/domain/shared/text.ts';

describe('fill', () => {
  it.each([
    ['a named place takes its value', '共 {n} 题', { n: 3 }, '共 3 题'],
    ['a name may stand twice', '{a}–{a}', { a: 'x' }, 'x–x'],
    ['a name without a value stays visible', '第 {n} 题，{name}', { n: 1 }, '第 1 题，{name}'],
    ['a value is text, never a template', '{a}{b}', { a: '{b}', b: '$&' }, '{b}$&'],
    ['inherited names are not values', '{toString}', {}, '{toString}'],
  ])('%s', (_title, template, params, out) => {
    expect(fill(template, params)).toBe(out);
  });
});
