/** The placement test, from the choice of a track to the plan on the home page. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { onDevice } from './learner.ts';
import { open } from './pages.ts';

const START = '/placement/?track=presale';

const heading = (page: Page, n: number): Locator =>
  page.getByRole('heading', { name: `第 ${n} 题`, exact: true });
const fields = (page: Page): Locator => page.locator('.placement-question .quiz-fields');
const isOver = (page: Page): Locator => page.getByText('摸底结果', { exact: true });

async function begin(page: Page): Promise<void> {
  await open(page, START);
  await page.getByRole('button', { name: '开始摸底' }).click();
  await expect(heading(page, 1)).toBeFocused();
  await expect(fields(page)).toBeVisible();
}

/** Answers something: the first option of every group, a figure, the steps as they come. */
async function answerAnything(page: Page): Promise<void> {
  const form = fields(page);
  for (const input of await form.locator('input[type=text]').all()) await input.fill('7');
  const choices = form.locator('input[type=radio], input[type=checkbox]');
  const names = await choices.evaluateAll((all) => [
    ...new Set(all.map((each) => (each as HTMLInputElement).name)),
  ]);
  for (const name of names) await form.locator(`[name="${name}"]`).first().check();
  const waiting = form.locator('[data-waits]');
  for (let left = await waiting.count(); left > 0; left--) await waiting.first().click();
  await page.getByRole('button', { name: '下一题' }).click();
}

/** Goes on from question `n` until the result stands there; returns how many questions were asked. */
async function finish(
  page: Page,
  from: number,
  turn: (n: number) => Promise<void>,
): Promise<number> {
  for (let n = from; n <= 21; n++) {
    await expect(heading(page, n).or(isOver(page))).toBeVisible();
    if (await isOver(page).isVisible()) return n - 1;
    await expect(fields(page)).toBeVisible();
    await turn(n);
  }
  throw new Error('more than 20 questions');
}

const skip = (page: Page) => async (): Promise<void> =>
  page.getByRole('button', { name: '不会，跳过' }).click();

test('somebody who knows nothing gets the whole track as a plan, without shame', async ({
  page,
}) => {
  await begin(page);
  const asked = await finish(page, 1, skip(page));
  expect(asked).toBeGreaterThanOrEqual(12);
  expect(asked).toBeLessThanOrEqual(20);
  await expect(page.getByRole('heading', { name: /会了 0 \/ \d+ 个知识点/ })).toBeFocused();
  await page.getByRole('button', { name: '把计划放到首页' }).click();
  await expect(page.getByRole('heading', { name: '计划放到首页了' })).toBeFocused();

  await page.getByRole('link', { name: '去首页看计划' }).click();
  const card = page.getByRole('region', { name: '继续学习' });
  await expect(card).toContainText('我的计划 · 售前上岗');
  await expect(card).toContainText('0 / 5 课');
  // What nobody taught is nothing to repair.
  await page.goto('/wrong-book/');
  await expect(page.getByText('错题本是空的')).toBeVisible();
});

test('the plan goes on when its lesson is done, and the track page tells what was found', async ({
  page,
}) => {
  await begin(page);
  await finish(page, 1, skip(page));
  await page.getByRole('button', { name: '把计划放到首页' }).click();
  await page.getByRole('link', { name: /^从《.*》开始$/ }).click();
  await page.getByRole('button', { name: '标为已学完' }).click();
  await page.goto('/');
  const card = page.getByRole('region', { name: '继续学习' });
  await expect(card).toContainText('1 / 5 课');
  await card.getByText('计划里其余的课').click();
  await expect(card.getByText('已学完')).toBeVisible();
  await page.goto('/progress/');
  await expect(page.getByRole('heading', { name: /按计划学/ })).toBeVisible();
  await page.goto('/tracks/presale/');
  await expect(page.getByText(/摸底结果：0 课可以先跳过，5 课在计划里/)).toBeVisible();
});

test('a test left half-way goes on with the same question', async ({ page, context }) => {
  await begin(page);
  for (const n of [1, 2, 3]) {
    await expect(heading(page, n)).toBeVisible();
    await expect(fields(page)).toBeVisible();
    await answerAnything(page);
  }
  await expect(heading(page, 4)).toBeFocused();
  const stem = await fields(page).innerText();
  await onDevice(page, 'runs', 1);
  await page.close();

  const later = await context.newPage();
  await open(later, START);
  await expect(later.getByText('上次答到第 3 题')).toBeVisible();
  await later.getByRole('button', { name: '接着上次答' }).click();
  await expect(heading(later, 4)).toBeFocused();
  expect(await fields(later).innerText()).toBe(stem);
});

test('nothing is told before the end; at the end every answer is', async ({ page }) => {
  await begin(page);
  await page.getByRole('button', { name: '下一题' }).click();
  await expect(page.getByRole('status').filter({ hasText: '还没作答' })).toBeVisible();
  await expect(heading(page, 1)).toBeVisible();
  const asked = await finish(page, 1, async () => {
    await expect(page.locator('.quiz-verdict, .quiz-solution')).toHaveCount(0);
    await answerAnything(page);
  });
  await page.getByText(`这次答的题（${asked}）`).click();
  await expect(page.getByRole('link', { name: /^看解析：/ })).toHaveCount(asked);
});

test('the keyboard alone is enough', async ({ page }) => {
  await open(page, START);
  await page.getByRole('button', { name: '开始摸底' }).press('Enter');
  await finish(page, 1, async (n) => {
    await expect(heading(page, n)).toBeFocused();
    await page.keyboard.press('Tab');
    const kind = await page.evaluate(() => (document.activeElement as HTMLInputElement).type);
    // One field, one choice or one step is enough to go on.
    if (kind === 'text') await page.keyboard.type('7');
    else await page.keyboard.press('Space');
    await page.getByRole('button', { name: '下一题' }).press('Enter');
  });
  await expect(page.getByRole('heading', { name: /^售前上岗：会了/ })).toBeFocused();
});

test('an address without a track, or with one nobody knows, offers the tracks', async ({
  page,
}) => {
  await open(page, '/placement/?track=nobody');
  await expect(page.getByText('没有这条路径，请重新选一条')).toBeVisible();
  await page.getByRole('link', { name: '测这一条：售后上岗' }).click();
  await expect(page.getByRole('heading', { name: '摸底：售后上岗' })).toBeVisible();
});

test('without the network it says so and can be tried again', async ({ page, watch }) => {
  watch.expected.push('Failed to load resource');
  await page.route('**/data/papers.json', (route) => route.abort());
  await open(page, START);
  await expect(page.getByRole('alert')).toContainText('请检查网络');
  await page.unroute('**/data/papers.json');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('button', { name: '开始摸底' })).toBeVisible();

  await page.route('**/data/items/*.json', (route) => route.abort());
  await page.getByRole('button', { name: '开始摸底' }).click();
  await expect(page.getByRole('alert')).toContainText('请检查网络');
  await page.unroute('**/data/items/*.json');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(fields(page)).toBeVisible();
});

test('every state is accessible', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page, START);
  await expectAccessible(page, 'before the start');
  await page.getByRole('button', { name: '开始摸底' }).click();
  await expect(fields(page)).toBeVisible();
  await expectAccessible(page, 'a question');
  await page.getByRole('button', { name: '下一题' }).click();
  await expectAccessible(page, 'a question not answered');
  await answerAnything(page);
  const asked = await finish(page, 2, (n) => (n % 3 === 0 ? skip(page)() : answerAnything(page)));
  for (const summary of await page.locator('.placement-result summary').all()) {
    await summary.click();
  }
  await expect(page.getByRole('link', { name: /^看解析：/ })).toHaveCount(asked);
  await expectAccessible(page, 'the result');
  await page.getByRole('button', { name: '把计划放到首页' }).click();
  await expect(page.getByRole('heading', { name: '计划放到首页了' })).toBeVisible();
  await expectAccessible(page, 'the plan is kept');
  await open(page, '/');
  const card = page.getByRole('region', { name: '继续学习' });
  await expect(card).toContainText('我的计划');
  for (const summary of await card.locator('summary').all()) await summary.click();
  await expectAccessible(page, 'the plan on the home page', { inside: '.continue', at: card });
  await open(page, '/tracks/presale/');
  await expectAccessible(page, 'the track');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, and the course can be read all the same', async ({ page }) => {
    await page.goto('/placement/');
    expect(await page.content()).toContain('摸底的题要打开 JavaScript 才能答');
    await expect(page.getByRole('link', { name: '测这一条：售前上岗' })).toBeVisible();
  });
});
