import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.resolve(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');

/** The declarations of the first block after a selector, by name. */
function block(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no block ${selector}`);
  const body = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

const light = block(':root');
const dark = block(":root[data-theme='dark']");
const darkBySystem = block(":root:not([data-theme='light'])");

/** WCAG relative luminance of #rrggbb. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(palette: ReadonlyMap<string, string>, a: string, b: string): number {
  const [low, high] = [a, b]
    .map((name) => luminance(palette.get(`--color-${name}`) ?? ''))
    .sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

const GROUNDS = ['bg', 'surface', 'surface-2'];
const TONES = ['accent', 'good', 'bad', 'warn', 'info'];
const SOFTS = TONES.map((tone) => `${tone}-soft`);

const TEXT_PAIRS: (readonly [string, string])[] = [
  ...['ink', 'ink-soft', 'accent'].flatMap((text) =>
    [...GROUNDS, ...SOFTS].map((ground) => [text, ground] as const),
  ),
  ...TONES.flatMap((tone) => [...GROUNDS, `${tone}-soft`].map((ground) => [tone, ground] as const)),
  ['accent-ink', 'accent'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette', (_name, palette) => {
  it.each(TEXT_PAIRS)('shows %s on %s with at least 4.5 : 1', (text, ground) => {
    expect(contrast(palette, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...GROUNDS, ...SOFTS])(
    'draws borders of controls on %s with at least 3 : 1',
    (ground) => {
      expect(contrast(palette, 'line-strong', ground)).toBeGreaterThanOrEqual(3);
    },
  );
});

describe('the dark palette', () => {
  it('names every colour of the light one', () => {
    const colours = [...light.keys()].filter((name) => name.startsWith('--color-'));
    expect(colours.filter((name) => !dark.has(name))).toEqual([]);
  });

  it('is the same by the system’s wish and by the learner’s own', () => {
    expect(darkBySystem).toEqual(dark);
  });
});
