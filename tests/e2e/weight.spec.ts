/**
 * What a lesson page with a closed question and a closed dialogue makes a phone download: at most 20 kB of JavaScript
 * (gzip) before any interaction and 60 kB with its HTML and CSS; at most 60 kB of JavaScript in all when the question
 * and the dialogue are in use.
 */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { dialogueOf, reply } from './learner.ts';

const BEFORE = 20_000;
const CLOSED_PAGE = 60_000;
const IN_ALL = 60_000;
const LESSON = '/chapters/aftersale/return-cases/';

/** Collects the files of some kinds a page fetches: address → size in bytes, gzip. A file fetched twice is one file. */
function countFiles(page: Page, isCounted: (path: string) => boolean): () => Promise<Sizes> {
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!isCounted(pathname) || sizes.has(pathname)) return;
    sizes.set(
      pathname,
      response.body().then((body) => gzipSync(body, { level: 9 }).length),
    );
  });
  return async () =>
    new Map(await Promise.all([...sizes].map(async ([name, size]) => [name, await size] as const)));
}

type Sizes = ReadonlyMap<string, number>;
const sum = (sizes: Sizes): number => [...sizes.values()].reduce((a, b) => a + b, 0);
const table = (sizes: Sizes): string =>
  [...sizes].map(([name, size]) => `${size} ${name}`).join('\n');

test('a lesson stays light before interaction and in use', async ({ page }) => {
  const scripts = countFiles(page, (path) => path.endsWith('.js'));
  const others = countFiles(page, (path) => path.endsWith('.css') || path.endsWith('/'));
  await page.goto(LESSON, { waitUntil: 'networkidle' });
  // Scroll through the whole lesson: nothing may wake up merely by being seen.
  await page.keyboard.press('End');
  await expect(page.getByRole('heading', { name: '小结' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const inline = await page
    .locator('script:not([src])')
    .evaluateAll((nodes) => nodes.map((node) => node.textContent ?? ''));
  const own = gzipSync(inline.join('\n')).length;
  const first = await scripts();
  const before = sum(first) + own;
  const texts = await others();
  const closed = sum(first) + sum(texts);
  test.info().annotations.push({
    type: 'JavaScript before interaction, gzip bytes',
    description: String(before),
  });

  await page.getByRole('radio').first().click();
  await page.getByRole('button', { name: '检查答案' }).first().click();
  await page.getByRole('button', { name: '开始对话' }).first().click();
  await expect(page.getByRole('log')).toBeVisible();
  await reply(page, dialogueOf('return-power-bank').turns[0]!.goal);
  await expect(page.getByText(/^\d+ 分$/).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const all = await scripts();
  const total = sum(all) + own;
  test
    .info()
    .annotations.push({ type: 'JavaScript in all, gzip bytes', description: String(total) });
  console.log(`lesson page JavaScript, gzip: ${before} bytes before interaction, ${total} in all`);
  console.log(`lesson page as it opens, gzip: ${closed} bytes with HTML and CSS`);

  expect(before, table(first)).toBeLessThanOrEqual(BEFORE);
  expect(closed, table(new Map([...texts, ...first]))).toBeLessThanOrEqual(CLOSED_PAGE);
  expect(total, table(all)).toBeLessThanOrEqual(IN_ALL);
});
