/**
 * What a lesson page with a closed question and a closed dialogue makes a phone download: at most 20 kB of JavaScript
 * (gzip) before any interaction, at most 60 kB in all when the question and the dialogue are in use.
 */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { dialogueOf, reply } from './learner.ts';

const BEFORE = 20_000;
const IN_ALL = 60_000;
const LESSON = '/chapters/aftersale/return-cases/';

function countScripts(page: Page): { total: () => Promise<number>; names: string[] } {
  const sizes: Promise<number>[] = [];
  const names: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script' && !response.url().endsWith('.js')) return;
    names.push(new URL(response.url()).pathname);
    sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  return {
    names,
    total: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
  };
}

test('a lesson stays light before interaction and in use', async ({ page }) => {
  const scripts = countScripts(page);
  await page.goto(LESSON, { waitUntil: 'networkidle' });
  // Scroll through the whole lesson: nothing may wake up merely by being seen.
  await page.keyboard.press('End');
  await expect(page.getByRole('heading', { name: '小结' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const inline = await page
    .locator('script:not([src])')
    .evaluateAll((nodes) => nodes.map((node) => node.textContent ?? ''));
  const before = (await scripts.total()) + gzipSync(inline.join('\n')).length;
  test
    .info()
    .annotations.push({
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
  const total = (await scripts.total()) + gzipSync(inline.join('\n')).length;
  test
    .info()
    .annotations.push({ type: 'JavaScript in all, gzip bytes', description: String(total) });
  console.log(`lesson page JavaScript, gzip: ${before} bytes before interaction, ${total} in all`);

  expect(before, scripts.names.join(' ')).toBeLessThanOrEqual(BEFORE);
  expect(total, scripts.names.join(' ')).toBeLessThanOrEqual(IN_ALL);
});
