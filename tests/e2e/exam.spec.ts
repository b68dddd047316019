/**
 * Taking a paper on the built site: from the cover to handing in, and everything that can come between – a reload, a
 * second tab, a lost network, a killed browser, a clock that runs out.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test, watchContext } from './fixtures.ts';
import { kill } from './learner.ts';

const own = (query: string): string => `/exam/take/?paper=own&${query}`;
const MOCK = own('kinds=single-choice&count=4&mode=mock&minutes=20');
const PRACTICE = own('kinds=single-choice&count=3&mode=practice');
const BLANKS = own('kinds=fill-blank&count=3&mode=mock');

const card = (page: Page) => page.getByRole('article');
const choose = (page: Page, nth: number) => card(page).getByRole('radio').nth(nth).check();
const sheet = (page: Page) => page.getByRole('navigation', { name: '答题卡' });
const entry = (page: Page, n: number) =>
  sheet(page).getByRole('button', { name: new RegExp(`^第 ${n} 题`) });

async function begin(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: '开始', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^第 1 题/ })).toBeVisible();
  await expect(card(page).locator('form')).toBeVisible();
}

/** The rows kept under a key of the device’s database, as they stand. */
const savedAttempts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<readonly { answers: Record<string, { response: unknown }> }[]>((resolve) => {
        const opening = indexedDB.open('qinke');
        opening.onsuccess = () => {
          const all = opening.result.transaction('runs').objectStore('runs').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.map((row: { data: never }) => row.data));
          };
        };
      }),
  );

test('a mock exam: answers may change, what is open is shown before handing in, marks come at the end', async ({
  page,
}) => {
  await begin(page, MOCK);
  await choose(page, 0);
  await choose(page, 1);
  await expect(card(page).getByRole('button', { name: '检查答案' })).toHaveCount(0);
  await expect(card(page)).not.toContainText(/答对|不对/);
  await page.getByRole('button', { name: '下一题' }).click();
  await expect(page.getByRole('heading', { name: /^第 2 题/ })).toBeFocused();
  await card(page).getByRole('button', { name: '标记，回头再看' }).click();
  await page.getByRole('button', { name: '上一题' }).click();
  await expect(card(page).getByRole('radio').nth(1)).toBeChecked();
  await expect(entry(page, 1)).toHaveAccessibleName('第 1 题，已答');
  await expect(entry(page, 2)).toHaveAccessibleName('第 2 题，未答，已标记');

  await page.getByRole('button', { name: '交卷' }).first().click();
  const dialog = page.getByRole('dialog', { name: '要交卷吗' });
  await expect(dialog).toContainText('还有 3 道题没答');
  await expect(dialog).toContainText('还有 1 道题标记了没回头看');
  await dialog.getByRole('button', { name: '第 3 题' }).first().click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: /^第 3 题/ })).toBeFocused();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '交卷' }).first().click();
  await dialog.getByRole('button', { name: '交卷' }).click();
  await page.waitForURL(/\/exam\/result\/\?sitting=/);
  expect(await savedAttempts(page)).toEqual([]);
});

test('a timed paper stops while its learner is away, and goes on where it was', async ({
  page,
}) => {
  await begin(page, MOCK);
  await choose(page, 2);
  await expect
    .poll(async () => Object.keys((await savedAttempts(page))[0]?.answers ?? {}))
    .toHaveLength(1);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByRole('heading', { name: '已暂停' })).toBeVisible();
  await expect(card(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('radio').nth(2)).toBeChecked();
});

test('leaving a timed paper asks first; leaving an untimed one does not', async ({ page }) => {
  await begin(page, MOCK);
  await choose(page, 0);
  const asked = page.waitForEvent('dialog');
  const leaving = page.goto('/exam/take/?paper=missed').catch(() => null);
  await (await asked).dismiss();
  await leaving;
  await expect(card(page)).toBeVisible();

  const untimed = await page.context().newPage();
  await begin(untimed, '/exam/take/?paper=bargain-practice');
  await card(untimed).locator('form').click();
  untimed.on('dialog', () => expect.soft(false, 'no question is asked').toBe(true));
  await untimed.goto('/practice/');
  await expect(untimed.getByRole('heading', { level: 1, name: '练习' })).toBeVisible();
});

test('a begun paper waits on its cover, to go on or to be given up knowingly', async ({ page }) => {
  await begin(page, PRACTICE);
  await choose(page, 0);
  await expect
    .poll(async () => Object.keys((await savedAttempts(page))[0]?.answers ?? {}))
    .toHaveLength(1);
  await page.goto(PRACTICE);
  await expect(page.getByText('没做完：答了 1 / 3 题。')).toBeVisible();
  await page.getByRole('button', { name: '放弃那一份，重新开始' }).click();
  await expect(page.getByRole('alert')).toContainText('没交的答案就没有了');
  await page.getByRole('button', { name: '留着' }).click();
  await page.getByRole('button', { name: '接着做' }).click();
  await expect(card(page).getByRole('radio').nth(0)).toBeChecked();
});

test('practice: points fall with tries, and the explanation waits for its moment', async ({
  page,
}) => {
  await begin(page, PRACTICE);
  const form = card(page).locator('form');
  const radios = form.getByRole('radio');
  const check = form.getByRole('button', { name: '检查答案' });
  const verdict = form.locator('.quiz-verdict');
  let tries = 0;
  for (; tries < 3; tries++) {
    await radios.nth(tries).check();
    await check.click();
    await expect(verdict).toBeVisible();
    if (((await verdict.getAttribute('data-tone')) ?? '') === 'good') break;
    if (tries < 2) {
      await expect(form).toContainText(`还可以再答 ${2 - tries} 次`);
      await expect(form.locator('.quiz-solution')).toHaveCount(0);
    }
  }
  await expect(form.locator('.quiz-solution')).toBeVisible();
  const points = tries < 3 ? [1, 0.7, 0.5][tries] : 0;
  await expect(form).toContainText(`这道题得 ${points} / 1 分`);
  await expect(radios.first()).toBeDisabled();
});

test('the next paper asks what the last one did not', async ({ page }) => {
  const address = own('chapters=bargain&kinds=true-false&count=8&mode=practice');
  const stems = async (): Promise<string[]> => {
    await begin(page, address);
    const seen: string[] = [];
    for (let n = 1; n <= 8; n++) {
      await entry(page, n).click();
      await expect(card(page).locator('form')).toBeVisible();
      seen.push(await card(page).locator('form').getAttribute('data-item').then(String));
    }
    return seen;
  };
  const first = await stems();
  await page.goto(address);
  await page.getByRole('button', { name: '放弃那一份，重新开始' }).click();
  await page.getByRole('button', { name: '确定放弃' }).click();
  await expect(card(page).locator('form')).toBeVisible();
  const second: string[] = [];
  for (let n = 1; n <= 8; n++) {
    await entry(page, n).click();
    await expect(card(page).locator('form')).toBeVisible();
    second.push(String(await card(page).locator('form').getAttribute('data-item')));
  }
  expect(new Set([...first, ...second]).size).toBe(16);
});

test('one seed is one paper for everybody', async ({ browser, baseURL }) => {
  const papers = await Promise.all(
    [1, 2].map(async () => {
      const page = await (await browser.newContext({ baseURL: String(baseURL) })).newPage();
      await begin(page, own('count=3&mode=mock&seed=class-2'));
      const items: string[] = [];
      for (let n = 1; n <= 3; n++) {
        await entry(page, n).click();
        await expect(card(page).locator('form')).toBeVisible();
        items.push(await card(page).locator('form').innerText());
      }
      await page.context().close();
      return items;
    }),
  );
  expect(papers[0]).toEqual(papers[1]);
});

test('without a network a begun paper is answered and handed in', async ({ page, context }) => {
  await begin(page, BLANKS);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  for (let n = 1; n <= 3; n++) {
    await entry(page, n).click();
    await card(page).getByRole('textbox').first().fill('7 天');
  }
  await page.getByRole('button', { name: '交卷' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '交卷' }).click();
  await expect(page.getByRole('heading', { name: '已交卷' })).toBeVisible();
  expect(await savedAttempts(page)).toEqual([]);
  await context.setOffline(false);
  await page.getByRole('link', { name: '看成绩' }).click();
  await page.waitForURL(/\/exam\/result\/\?sitting=/);
});

test('a second tab looks on, and takes over when it is told to', async ({ page, context }) => {
  await begin(page, PRACTICE);
  await choose(page, 0);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('heading', { name: '正在另一个页面里作答' })).toBeVisible();
  await expect(card(second).getByRole('radio').first()).toBeDisabled();
  await second.getByRole('button', { name: '换到这里继续' }).click();
  await expect(card(second).getByRole('radio').nth(0)).toBeChecked();
  await expect(card(second).getByRole('radio').first()).toBeEnabled();
  await expect(page.getByRole('heading', { name: '正在另一个页面里作答' })).toBeVisible();
});

test('on plain http two tabs share a paper by turns', async ({ page, context }) => {
  const port = new URL(test.info().project.use.baseURL ?? '').port;
  await page.goto(`http://school.lan:${port}${PRACTICE}`);
  expect(await page.evaluate(() => 'locks' in navigator)).toBe(false);
  await page.getByRole('button', { name: '开始', exact: true }).click();
  await choose(page, 0);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('heading', { name: '正在另一个页面里作答' })).toBeVisible();
  await page.close();
  await second.getByRole('button', { name: '换到这里继续' }).click();
  await expect(card(second).getByRole('radio').nth(0)).toBeChecked();
  await expect(card(second).getByRole('radio').first()).toBeEnabled();
});

test('a browser killed in the middle of typing loses at most the last keystroke', async ({
  playwright,
  launchOptions,
  baseURL,
  watch,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'qinke-profile-'));
  const start = async (): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await playwright.chromium.launchPersistentContext(folder, {
      ...launchOptions,
      baseURL: String(baseURL),
      locale: 'zh-CN',
    });
    await watchContext(context, watch);
    return { context, page: context.pages()[0] ?? (await context.newPage()) };
  };
  const TEXT = '签收后七天内可以无理由退货';
  try {
    const { context, page } = await start();
    await begin(page, BLANKS);
    const address = page.url();
    const field = card(page).getByRole('textbox').first();
    await field.pressSequentially(TEXT.slice(0, -1));
    // What was typed before the last keystroke is on the device when the browser dies with that one.
    await expect
      .poll(async () => JSON.stringify(await savedAttempts(page)))
      .toContain(TEXT.slice(0, -1));
    await page.keyboard.insertText(TEXT.slice(-1));
    await kill(context);
    const again = await start();
    await again.page.goto(address);
    const value = await card(again.page).getByRole('textbox').first().inputValue();
    expect([TEXT, TEXT.slice(0, -1)]).toContain(value);
    await again.context.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the time is announced, can be stopped, runs out, and can be extended', async ({ page }) => {
  await page.clock.install();
  await begin(page, own('kinds=single-choice&count=2&mode=timed&minutes=3'));
  const timer = page.getByRole('timer');
  await expect(timer).toContainText('剩余 3:00');
  await page.getByRole('button', { name: '暂停' }).click();
  await page.clock.runFor(60_000);
  await page.getByRole('button', { name: '继续答题' }).click();
  await expect(timer).toContainText(/剩余 (3:00|2:59)/);
  await page.clock.runFor(91_000);
  await expect(page.getByText('时间过半。')).toBeVisible();
  await page.clock.runFor(31_000);
  await expect(page.getByText('还剩 1 分钟。')).toBeVisible();
  await page.clock.runFor(60_000);
  const dialog = page.getByRole('dialog', { name: '时间到' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: '加 5 分钟' }).click();
  await expect(timer).toContainText(/剩余 (5:00|4:59)/);
  await expect(card(page).getByRole('radio').first()).toBeEnabled();
  await page.getByRole('button', { name: '不看时间' }).click();
  await expect(timer).toHaveText('时间已隐藏');
});

test('a clock that is set back or forward changes nothing', async ({ page }) => {
  await begin(page, MOCK);
  const left = async (): Promise<number> => {
    const [, minutes = '', seconds = ''] =
      /(\d+):(\d+)/.exec(await page.getByRole('timer').innerText()) ?? [];
    return Number(minutes) * 60 + Number(seconds);
  };
  const before = await left();
  await page.evaluate(() => {
    const real = Date.now;
    Date.now = () => real() + 365 * 86_400_000;
  });
  await choose(page, 0);
  await expect.poll(left).toBeLessThan(before);
  expect(before - (await left())).toBeLessThan(30);
});

test('certainty is asked where a paper wants it', async ({ page }) => {
  await begin(page, own('kinds=true-false&count=2&mode=mock&certainty=1'));
  await choose(page, 0);
  await page.getByRole('radio', { name: '有把握' }).check();
  await page.getByRole('button', { name: '下一题' }).click();
  await expect(page.getByRole('radio', { name: '有把握' })).not.toBeChecked();
  await page.getByRole('button', { name: '上一题' }).click();
  await expect(page.getByRole('radio', { name: '有把握' })).toBeChecked();
});

test('addresses that lead nowhere say so and lead on', async ({ page }) => {
  for (const [query, text] of [
    ['', '看不懂'],
    ['?paper=no-such-paper', '没有叫“no-such-paper”的试卷'],
    ['?paper=own&kinds=essay', '看不懂'],
    ['?paper=own&chapters=no-such-chapter', '凑不齐'],
    ['?paper=%3Cimg%20src=x%20onerror=alert(1)%3E', '看不懂'],
    ['?paper=missed', '没有可练的错题'],
    ['?sitting=nobody', '已经交卷、放弃'],
  ] as const) {
    await page.goto(`/exam/take/${query}`);
    await expect(page.getByRole('alert')).toContainText(text);
    await expect(page.getByRole('link', { name: '看看有哪些试卷' })).toBeVisible();
  }
});

test('without a database the paper can be taken, and says that it will not be kept', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  );
  await begin(page, PRACTICE);
  await choose(page, 0);
  await expect(page.getByText('关掉页面这次作答就没有了')).toBeVisible();
});
