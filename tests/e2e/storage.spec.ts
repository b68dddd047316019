/**
 * Where a learner's records live, on bad days: two tabs, no storage, a full disk, broken and newer data, a browser that
 * dies, a site that was updated under an open page. What was confirmed is never lost, and what is wrong is told.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { encodeBackup } from '../../src/domain/progress/backup.ts';
import type { LearningRecord } from '../../src/domain/progress/records.ts';
import { expect, test, watchContext } from './fixtures.ts';
import {
  answer,
  card,
  itemOf,
  kill,
  openDialogue,
  reply,
  singleChoiceOf,
  textOf,
} from './learner.ts';

const LESSON = '/chapters/bargain/closing/';
const item = singleChoiceOf('bargain', 'closing');
const right = item.prompt.options.find(({ id }) => id === item.key.option)?.text ?? '';
const wrong = item.prompt.options.find(({ id }) => id !== item.key.option)?.text ?? '';

const notice = (page: Page) => page.locator('[data-storage-notice]');

/** Everything stored, as it lies there, store by store. */
const rows = (page: Page): Promise<Record<string, { data?: { kind?: string } }[]>> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('qinke');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const tx = db.transaction([...db.objectStoreNames]);
          const found: Record<string, { data?: { kind?: string } }[]> = {};
          for (const name of db.objectStoreNames) {
            const all = tx.objectStore(name).getAll();
            all.onsuccess = () => (found[name] = all.result);
          }
          tx.oncomplete = () => {
            db.close();
            resolve(found);
          };
        };
      }),
  );
const storedAnswers = async (page: Page): Promise<number> =>
  ((await rows(page))['records'] ?? []).filter(({ data }) => data?.kind === 'answered').length;

/** Answers the lesson's first single-choice question and waits until that is on the device. */
async function answerIn(page: Page, text = right): Promise<void> {
  await page.goto(LESSON);
  await expect(page.getByRole('button', { name: '标为已学完' })).toBeVisible();
  const before = await storedAnswers(page);
  await answer(page, item.id, text);
  await expect(card(page, item.id)).toHaveAttribute(
    'data-outcome',
    text === right ? 'correct' : 'incorrect',
  );
  await expect.poll(() => storedAnswers(page)).toBe(before + 1);
}

/** Every record the learner can take along, as the export gives it. */
async function exported(page: Page): Promise<readonly LearningRecord[]> {
  await page.goto('/settings/');
  return exportHere(page);
}
async function exportHere(page: Page): Promise<readonly LearningRecord[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .locator('#settings-data ~ .settings-panel')
      .getByRole('button', { name: '导出记录' })
      .click(),
  ]);
  return (JSON.parse(await textOf(download)) as { data: { records: LearningRecord[] } }).data
    .records;
}
const answersIn = (records: readonly LearningRecord[]) =>
  records.filter((record) => record.kind === 'answered');

/** Touches the stored rows as no page does: to break them. */
function spoil(page: Page, how: 'flip' | 'newer-row' | 'newer-schema' | 'delete'): Promise<void> {
  return page.evaluate(
    (deed) =>
      new Promise<void>((resolve, reject) => {
        if (deed === 'delete') {
          const gone = indexedDB.deleteDatabase('qinke');
          gone.onsuccess = () => resolve();
          gone.onerror = () => reject(gone.error);
          return;
        }
        const opening = indexedDB.open('qinke');
        opening.onsuccess = () => {
          const db = opening.result;
          const tx = db.transaction(['records', 'meta'], 'readwrite');
          const rows = tx.objectStore('records');
          if (deed === 'newer-schema') tx.objectStore('meta').put(99, 'schema');
          const all = rows.getAll();
          all.onsuccess = () => {
            const row = all.result.find(({ data }) => data.kind === 'answered');
            if (deed === 'flip') rows.put({ ...row, data: { ...row.data, credit: 0.25 } });
            if (deed === 'newer-row')
              rows.put({ ...row, id: 'tomorrow', schema: 99, data: { future: true } });
          };
          tx.oncomplete = () => {
            db.close();
            resolve();
          };
          tx.onabort = () => reject(tx.error);
        };
      }),
    how,
  );
}

test.describe('two tabs', () => {
  test('a hundred changes each at the same time, and an import in both: nothing is lost', async ({
    page,
    context,
  }) => {
    const other = await context.newPage();
    const tabs = [page, other];
    await Promise.all(tabs.map((tab) => tab.goto(LESSON)));
    await Promise.all(
      tabs.map((tab) => expect(tab.getByRole('button', { name: '标为已学完' })).toBeVisible()),
    );
    // Each press waits for the page's own word that it is kept.
    const press = (tab: Page) =>
      tab.evaluate(async () => {
        const button = document.querySelector<HTMLButtonElement>('[data-lesson-done-toggle]')!;
        const news = document.querySelector('[data-lesson-done-news]')!;
        for (let i = 0; i < 100; i++) {
          const told = new Promise<void>((resolve) => {
            const watcher = new MutationObserver(() => {
              watcher.disconnect();
              resolve();
            });
            watcher.observe(news, { childList: true, characterData: true, subtree: true });
          });
          button.click();
          await told;
        }
      });
    await Promise.all(tabs.map(press));
    await Promise.all(tabs.map((tab) => answer(tab, item.id, wrong)));
    await Promise.all(
      tabs.map((tab) => expect(card(tab, item.id)).toHaveAttribute('data-outcome', 'incorrect')),
    );

    await Promise.all(tabs.map((tab) => tab.goto('/settings/')));
    const shared: LearningRecord[] = Array.from({ length: 300 }, (_, i) => ({
      kind: 'read',
      id: `shared-${i}`,
      at: 1_790_000_000_000 + i,
      lesson: 'closing',
      section: null,
      fraction: 0.5,
    }));
    const file = {
      name: 'b.json',
      mimeType: 'application/json',
      buffer: Buffer.from(encodeBackup(shared, { rev: 1, savedAt: 1 })),
    };
    await Promise.all(tabs.map((tab) => tab.getByLabel('选择文件').setInputFiles(file)));
    const goes = tabs.map((tab) => tab.getByRole('button', { name: '导入 300 条' }));
    for (const go of goes) await expect(go).toBeVisible();
    await Promise.all(goes.map((go) => go.click()));
    for (const tab of tabs) await expect(tab.getByText('已导入 300 条新记录。')).toBeVisible();

    const records = await exportHere(page);
    expect(records.filter(({ kind }) => kind === 'lesson-done')).toHaveLength(200);
    expect(answersIn(records)).toHaveLength(2);
    expect(records.filter(({ id }) => id.startsWith('shared-'))).toHaveLength(300);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    await expect(other.getByText(`现在有 ${records.length} 条记录。`)).toBeVisible();
  });
});

test.describe('a browser that keeps nothing', () => {
  const block = (context: BrowserContext, name: 'indexedDB' | 'localStorage') =>
    context.addInitScript((blocked) => {
      Object.defineProperty(globalThis, blocked, {
        get() {
          throw new DOMException('Access is denied.', 'SecurityError');
        },
      });
    }, name);

  test('without IndexedDB an answer is marked and kept for the page, and the page says so', async ({
    page,
    context,
  }) => {
    await block(context, 'indexedDB');
    await page.goto(LESSON);
    await answer(page, item.id, right);
    await expect(card(page, item.id)).toHaveAttribute('data-outcome', 'correct');
    await expect(notice(page)).toContainText('这个窗口不让网站存数据');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      notice(page).getByRole('button', { name: '导出记录' }).click(),
    ]);
    expect(await textOf(download)).toContain(item.id);
  });

  test('without localStorage the site works and a choice of looks holds for the page', async ({
    page,
    context,
  }) => {
    await block(context, 'localStorage');
    await answerIn(page);
    await page.goto('/settings/');
    await page.getByRole('radio', { name: '深色' }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(notice(page)).toHaveText('');
    await page.getByRole('button', { name: '搜索' }).first().click();
    await page.getByRole('combobox').fill('议价');
    await expect(page.getByRole('option').first()).toBeVisible();
  });

  test('in a frame of an opaque origin answers are marked, and the page says that they are not kept', async ({
    page,
    baseURL,
  }) => {
    // Fetching what lies beside an opaque origin is cross-origin; the server of a school may allow it.
    await page.route(/\/data\/|\/_astro\//, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'access-control-allow-origin': '*' },
      });
    });
    await page.route('**/frame-host', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe sandbox="allow-scripts allow-forms" src="${baseURL}${LESSON}" width="900" height="700"></iframe>`,
      }),
    );
    await page.goto('/frame-host');
    const frame = page.frameLocator('iframe');
    const form = frame.locator(`form#${item.id}`);
    await form.getByText(right, { exact: true }).click();
    await form.getByRole('button', { name: '检查答案' }).click();
    await expect(form).toHaveAttribute('data-outcome', 'correct');
    await expect(frame.locator('[data-storage-notice]')).toContainText('这个窗口不让网站存数据');
  });
});

test.describe('a full disk', () => {
  test('new answers wait in the page, the learner is told and can export them, and they are stored when there is room', async ({
    page,
    context,
    baseURL,
  }) => {
    const devtools = await context.newCDPSession(page);
    const quota = (size?: number) =>
      devtools.send('Storage.overrideQuotaForOrigin', {
        origin: String(baseURL),
        ...(size === undefined ? {} : { quotaSize: size }),
      });
    await quota(1);
    await page.goto(LESSON);
    const form = card(page, item.id);
    await answer(page, item.id, right);
    await expect(form).toHaveAttribute('data-outcome', 'correct');
    await expect(notice(page)).toContainText('存储空间满了');
    await expect(form.getByRole('status')).toContainText('只留在这一页里');
    await form.getByRole('button', { name: '再做一次' }).click();
    await answer(page, item.id, wrong);
    await expect(form).toHaveAttribute('data-outcome', 'incorrect');
    expect(answersIn(await exportFromNotice(page))).toHaveLength(2);
    expect(await storedAnswers(page)).toBe(0);
    await quota();
    await form.getByRole('button', { name: '再试一次' }).click();
    await answer(page, item.id, right);
    await expect(form).toHaveAttribute('data-outcome', 'correct');
    await expect.poll(() => storedAnswers(page)).toBe(3);
    await expect(notice(page)).toHaveText('');
    expect(answersIn(await exported(page))).toHaveLength(3);
  });
});

test.describe('damaged and newer data', () => {
  test('a broken row is set aside, told and offered for download; the others are unharmed', async ({
    page,
  }) => {
    await answerIn(page, wrong);
    await answerIn(page, right);
    await spoil(page, 'flip');
    await page.goto(LESSON);
    await expect(notice(page)).toContainText('有 1 条存着的数据读不出来');
    await notice(page).getByRole('link', { name: '去设置里处理' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载读不出来的数据' }).click(),
    ]);
    const aside = JSON.parse(await textOf(download)) as {
      found: { reason: string; raw: { data: { item: string } } }[];
    };
    expect(aside.found).toMatchObject([
      { reason: 'checksum', raw: { data: { item: item.id, credit: 0.25 } } },
    ]);
    expect(answersIn(await exportHere(page))).toHaveLength(1);
    await page.getByRole('button', { name: '从这台设备上删除它们' }).click();
    await page.reload();
    await expect(page.getByText(/现在有 \d+ 条记录/)).toBeVisible();
    await expect(page.getByRole('heading', { name: '读不出来的数据' })).toHaveCount(0);
  });

  for (const how of ['newer-schema', 'newer-row'] as const) {
    test(`${how}: read as far as understood, never written, told`, async ({ page }) => {
      await answerIn(page);
      await spoil(page, how);
      await page.goto(LESSON);
      await expect(notice(page)).toContainText('由更新版本的亲课写入');
      const before = await rows(page);
      await answer(page, item.id, wrong);
      await expect(card(page, item.id)).toHaveAttribute('data-outcome', 'incorrect');
      expect(answersIn(await exportFromNotice(page))).toHaveLength(2);
      expect(await rows(page)).toEqual(before);
    });
  }

  test('a database deleted while the page is open is made again, and no answer is lost from then on', async ({
    page,
  }) => {
    await answerIn(page);
    await spoil(page, 'delete');
    const form = card(page, item.id);
    await form.getByRole('button', { name: '再做一次' }).click();
    await answer(page, item.id, wrong);
    await expect(form).toHaveAttribute('data-outcome', 'incorrect');
    expect(answersIn(await exported(page))).toMatchObject([{ outcome: 'incorrect' }]);
  });
});

async function exportFromNotice(page: Page): Promise<readonly LearningRecord[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    notice(page).getByRole('button', { name: '导出记录' }).click(),
  ]);
  return (JSON.parse(await textOf(download)) as { data: { records: LearningRecord[] } }).data
    .records;
}

test('a browser killed after an answer was confirmed has it when it starts again', async ({
  playwright,
  launchOptions,
  baseURL,
  watch,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'qinke-profile-'));
  const start = async () => {
    const context = await playwright.chromium.launchPersistentContext(folder, {
      ...launchOptions,
      baseURL: String(baseURL),
      locale: 'zh-CN',
    });
    await watchContext(context, watch);
    return context;
  };
  try {
    const first = await start();
    const page = first.pages()[0] ?? (await first.newPage());
    await answerIn(page);
    await openDialogue(page, 'bargain-too-expensive');
    await reply(page, '亲，理解您，399 确实不是小数目。');
    await expect.poll(async () => (await rows(page))['runs']).toHaveLength(1);
    await kill(first);
    const second = await start();
    const again = second.pages()[0] ?? (await second.newPage());
    expect(answersIn(await exported(again))).toHaveLength(1);
    await openDialogue(again, 'bargain-too-expensive');
    await expect(again.getByRole('status').filter({ hasText: '接着上次的对话' })).toBeVisible();
    await expect(again.getByRole('log')).toContainText('399 确实不是小数目');
    await second.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('coming back with the back button shows what other pages stored meanwhile', async ({
  page,
}) => {
  await page.goto(LESSON);
  const label = page.locator(`[data-last-item="${item.id}"]`);
  await expect(page.getByRole('button', { name: '标为已学完' })).toBeVisible();
  await expect(label).toBeHidden();
  await page.goto('/practice/items/closing/');
  await answer(page, item.id, right);
  await expect.poll(() => storedAnswers(page)).toBe(1);
  await page.goBack();
  await expect(label).toHaveText('上次答对');
  await answer(page, item.id, wrong);
  await expect.poll(() => storedAnswers(page)).toBe(2);
});

test('a clock set back loses no record and says nothing impossible', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-23T10:00:00+08:00'));
  await answerIn(page, right);
  await page.clock.setFixedTime(new Date('2020-01-01T10:00:00+08:00'));
  await answerIn(page, wrong);
  await page.goto('/progress/');
  await expect(page.locator('main')).not.toContainText(/NaN|undefined|-\d+ ?(天|分钟|小时)/);
  expect(answersIn(await exported(page)).map(({ at }) => new Date(at).getFullYear())).toEqual([
    2020, 2026,
  ]);
});

test.describe('a site updated under an open page', () => {
  const gone = (page: Page, what: RegExp) =>
    page.route(what, (route) =>
      route.fulfill({ status: 404, contentType: 'text/html', body: 'gone' }),
    );

  test.beforeEach(({ watch }) => {
    watch.expected.push('404', 'Failed to fetch dynamically imported module', 'Error hydrating');
  });

  test('the answers of a lesson are gone: told, the choice stays, and it counts once they are back', async ({
    page,
  }) => {
    await page.goto(LESSON);
    await gone(page, /\/data\/items\//);
    await answer(page, item.id, right);
    const form = card(page, item.id);
    await expect(form.getByRole('status')).toContainText('题目的答案没有加载成功');
    await expect(form.getByRole('button', { name: '刷新页面' })).toBeVisible();
    await expect(form.getByLabel(right)).toBeChecked();
    await page.unroute(/\/data\/items\//);
    await form.getByRole('button', { name: '重新加载' }).click();
    await expect(form).toHaveAttribute('data-outcome', 'correct');
    await expect.poll(() => storedAnswers(page)).toBe(1);
  });

  test('a dialogue is gone: told, with a way to try again and to refresh', async ({ page }) => {
    await page.goto('/practice/dialogue/bargain-too-expensive/');
    await gone(page, /\/data\/dialogues\//);
    await page.getByRole('button', { name: '开始对话' }).click();
    await expect(page.getByRole('status').filter({ hasText: '对话没有加载成功' })).toBeVisible();
    await expect(page.getByRole('button', { name: '刷新页面' })).toBeVisible();
    await page.unroute(/\/data\/dialogues\//);
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(page.getByRole('log')).toBeVisible();
  });

  const several = itemOf('bargain', 'closing', 'cl-think-followup');
  if (several.kind !== 'multiple-choice') throw new Error(`${several.id} is a ${several.kind}`);
  for (const [what, part, id, text] of [
    ['card', 'quiz', item.id, right],
    ['marking', 'multiple-choice', several.id, several.prompt.options[0]!.text],
  ] as const) {
    test(`the program's part for a question's ${what} is gone: the learner is told and the choice stays`, async ({
      page,
    }) => {
      await page.goto('/practice/items/closing/');
      await gone(page, new RegExp(`/_astro/${part}\\.[^/]+\\.js`));
      await answer(page, id, text);
      await expect(
        page.getByRole('status').filter({ hasText: '网站刚更新过' }).first(),
      ).toBeVisible();
      await expect(page.getByRole('button', { name: '刷新页面' }).first()).toBeVisible();
      await expect(card(page, id).getByLabel(text)).toBeChecked();
    });
  }

  test('the player of dialogues and the search are gone: the learner is told', async ({ page }) => {
    await page.goto('/practice/dialogue/bargain-too-expensive/');
    await gone(page, /\/_astro\/(player|open)\.[^/]+\.js/);
    await page.getByRole('button', { name: '开始对话' }).click();
    await expect(page.getByRole('status').filter({ hasText: '对话没有加载成功' })).toBeVisible();
    const bar = page.locator('[data-stale]');
    await bar.getByRole('button', { name: '先不刷新' }).click();
    await expect(bar.getByRole('status')).toBeEmpty();
    await page.getByRole('button', { name: '搜索' }).first().click();
    await expect(bar).toContainText('网站刚更新过');
  });
});
