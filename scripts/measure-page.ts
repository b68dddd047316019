/**
 * How much JavaScript a page ships, gzipped: before anybody touches it, and after a question was answered and a
 * dialogue begun. Serve the built site, then:
 *
 *   node scripts/measure-page.ts http://localhost:4321/chapters/bargain/hold-price/
 */
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from './test/browser.ts';

/** Bytes a page may ship (issue “walking skeleton”). */
export const BUDGET = { before: 20_000, all: 60_000 } as const;

export interface Script {
  readonly url: string;
  /** Bytes after gzip at its default level. */
  readonly gzip: number;
}

/** Collects the scripts a page fetches from now on; inline ones are counted by `inlineScripts`. */
export function watchScripts(page: Page): { readonly scripts: Script[]; settled(): Promise<void> } {
  const scripts: Script[] = [];
  const pending = new Set<Promise<void>>();
  page.on('response', (response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '') || !response.ok()) return;
    const work = response
      .body()
      .then((body) => void scripts.push({ url: response.url(), gzip: gzipSync(body).length }))
      .catch(() => undefined);
    pending.add(work);
  });
  return { scripts, settled: async () => void (await Promise.all(pending)) };
}

/** Gzipped bytes of the scripts that stand in the page itself. */
export async function inlineScripts(page: Page): Promise<number> {
  const texts = await page
    .locator('script:not([src])')
    .evaluateAll((nodes) => nodes.map((node) => node.textContent ?? ''));
  return gzipSync(texts.join('\n')).length;
}

export const total = (scripts: readonly Script[]): number =>
  scripts.reduce((sum, script) => sum + script.gzip, 0);

/** Waits until no request has begun for half a second. */
async function quiet(page: Page): Promise<void> {
  let last = performance.now();
  page.on('request', () => (last = performance.now()));
  while (performance.now() - last < 500) await page.waitForTimeout(50);
}

/** Opens the page, waits until it is quiet, then answers its first question and begins its first dialogue. */
export async function measurePage(
  page: Page,
  url: string,
): Promise<{ readonly before: number; readonly all: number; readonly scripts: readonly Script[] }> {
  const watch = watchScripts(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  await watch.settled();
  const inline = await inlineScripts(page);
  const before = total(watch.scripts) + inline;
  const submit = page.locator('form[data-kind] button[type="submit"]').first();
  if ((await submit.count()) > 0) await submit.click();
  const start = page.locator('.dialogue-frame button').first();
  if ((await start.count()) > 0) await start.click();
  await quiet(page);
  await watch.settled();
  return { before, all: total(watch.scripts) + inline, scripts: watch.scripts };
}

if (import.meta.main) {
  const [url] = process.argv.slice(2);
  if (!url) throw new Error('usage: node scripts/measure-page.ts <address of a page>');
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  const measured = await measurePage(await browser.newPage(), url);
  await browser.close();
  for (const script of measured.scripts)
    console.log(`${String(script.gzip).padStart(7)}  ${new URL(script.url).pathname}`);
  console.log(
    `before interaction ${measured.before} of ${BUDGET.before}, in all ${measured.all} of ${BUDGET.all}`,
  );
}
