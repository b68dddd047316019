/**
 * What axe says of a page or a part of it, in every look: WCAG 2.0 to 2.2 A and AA, and its best practices. What axe
 * cannot decide is a finding too, unless it is known and its reason stands below.
 */
import axe from 'axe-core';
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Every page and every state is seen in all four. All rules run once a width; the theme changes colours alone, so the
 * other two looks need only the rule about them.
 */
const LOOKS = [
  { width: 360, height: 780, colorScheme: 'light', rules: 'all' },
  { width: 1280, height: 900, colorScheme: 'dark', rules: 'all' },
  { width: 1280, height: 900, colorScheme: 'light', rules: 'contrast' },
  { width: 360, height: 780, colorScheme: 'dark', rules: 'contrast' },
] as const;

/** What axe leaves undecided, by rule and by what it says of the node, and why that is right here. */
const KNOWN: readonly { readonly rule: string; readonly says: RegExp }[] = [
  // The sticky header, the bottom navigation and the edge of the chat log lie over what is scrolled below them.
  { rule: 'color-contrast', says: /overlapped by another|partially obscured by another/ },
  // A bubble's box touches its neighbour's in the grid; its own background is opaque.
  { rule: 'color-contrast', says: /partially overlaps other elements/ },
  // Signs (✓ ✗ ·) stand beside the word that says the same.
  { rule: 'color-contrast', says: /only non-text characters/ },
  // Words in a drawing stand over its lines; their colours are checked as pairs in tests/styles.
  { rule: 'color-contrast', says: /contains an image node/ },
  // Letters of options and numbers of steps; their colours are checked as pairs in tests/styles.
  { rule: 'color-contrast', says: /too short to determine/ },
  // The list of hits scrolls with the chosen hit, and the field that chooses has the focus.
  { rule: 'scrollable-region-focusable', says: /negative tabindex can receive keyboard focus/ },
];

interface Finding {
  readonly look: string;
  readonly rule: string;
  readonly node: string;
  readonly says: string;
}

interface Part {
  /** Only what is inside; the whole page without it. */
  readonly inside?: string;
  /** What is scrolled to the middle; the page's start without it. */
  readonly at?: Locator;
}

/** Room for the header above and the navigation below a card, px. */
const BARS = 320;

async function show(page: Page, look: (typeof LOOKS)[number], at?: Locator): Promise<void> {
  await page.setViewportSize({ width: look.width, height: look.height });
  await page.emulateMedia({ colorScheme: look.colorScheme });
  if (at) {
    // A card taller than the screen is looked at whole: what a bar covers for the moment can be scrolled out of it.
    const height = Math.ceil((await at.boundingBox())?.height ?? 0) + BARS;
    if (height > look.height) await page.setViewportSize({ width: look.width, height });
    await at.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  } else await page.evaluate(() => scrollTo(0, 0));
  // Colours change with the next frame, anchored boxes with the one after it; then whatever still moves.
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}

type Answer = Pick<axe.AxeResults, 'violations' | 'incomplete'>;

/** Axe is put into a page once; what it finds right is not collected: that is most of its work. */
async function ask(page: Page, inside: string, rules: 'all' | 'contrast'): Promise<Answer> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([where, runOnly]): Promise<Answer> => {
      const { violations, incomplete } = await (window as unknown as { axe: typeof axe }).axe.run(
        where,
        { runOnly, resultTypes: ['violations', 'incomplete'], preload: false },
      );
      return { violations, incomplete };
    },
    [
      inside,
      rules === 'all'
        ? { type: 'tag', values: TAGS }
        : { type: 'rule', values: ['color-contrast'] },
    ] satisfies [string, axe.RunOnly],
  );
}

/** Everything axe objects to in a part of the page, in every look asked for. */
export async function findings(page: Page, part: Part): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const look of LOOKS) {
    await show(page, look, part.at);
    const { violations, incomplete } = await ask(page, part.inside ?? 'html', look.rules);
    for (const [rule, undecided] of [
      ...violations.map((each) => [each, false] as const),
      ...incomplete.map((each) => [each, true] as const),
    ]) {
      for (const node of rule.nodes) {
        const says = [...node.any, ...node.all, ...node.none].map((why) => why.message).join(' ');
        if (undecided && KNOWN.some((one) => one.rule === rule.id && one.says.test(says))) continue;
        const name = `${look.width} ${look.colorScheme}${undecided ? ' undecided' : ''}`;
        found.push({ look: name, rule: rule.id, node: node.html.slice(0, 160), says });
      }
    }
  }
  return found;
}

export async function expectAccessible(page: Page, state: string, part: Part = {}): Promise<void> {
  expect.soft(await findings(page, part), state).toEqual([]);
}
