/** The workbench: customers served by keys and by touch, phrases, files, interruptions of every sort, and what is heard. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Dialogue } from '../../src/domain/dialogue/schema.ts';
import { expectAccessible } from './axe.ts';
import { expect, test, watchContext } from './fixtures.ts';
import { dialogueOf } from './learner.ts';

const WANG = 'order-payment-lost';
const CHEN = 'bargain-generous-buyer';

const titleOf = (id: string): string => dialogueOf(id).title;

interface Wish {
  readonly dialogues: readonly string[];
  readonly clock?: '计时' | '慢速' | '不计时';
  readonly coached?: boolean;
  readonly pace?: string;
}

/** Chooses customers at the desk's first page and begins. */
async function begin(page: Page, wish: Wish): Promise<void> {
  const { dialogues, clock = '不计时', coached = false, pace = '一起来' } = wish;
  await page.goto('/desk/');
  await page.getByRole('radio', { name: new RegExp(`^${clock}`) }).check();
  if (coached) await page.getByRole('checkbox', { name: /边做边评/ }).check();
  for (const id of dialogues)
    await page.getByRole('checkbox', { name: titleOf(id), exact: false }).check();
  await page.getByLabel('同时接待').selectOption(String(dialogues.length));
  await page.getByLabel('进店').selectOption({ label: pace });
  await page.getByRole('button', { name: '用这些顾客开始' }).click();
  await expect(page.locator('.desk-run')).toBeVisible();
}

const contact = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: '联系人' }).getByRole('button', { name: new RegExp(name) });
const field = (page: Page): Locator => page.locator('[data-composer]');
const log = (page: Page): Locator => page.getByRole('log');
const agentLines = (page: Page): Locator => page.locator('.desk-line[data-who="agent"]');
const told = (page: Page): Locator => page.locator('[data-announcer]');

/** Lets an untimed shift go on until it has said something. */
async function passUntil(page: Page, seen: Locator): Promise<void> {
  await expect(async () => {
    if (await seen.isVisible()) return;
    await page.keyboard.press('Alt+n');
    await expect(seen).toBeVisible({ timeout: 150 });
  }).toPass({ intervals: [0] });
}

/** The best answer to a turn. */
function bestOf(dialogue: Dialogue, turn: string): string {
  const found = dialogue.turns.find(({ id }) => id === turn);
  return found?.kind === 'typed' ? found.model.replaceAll('\n', '') : '';
}

/** What is stored of shifts, without asking the page. */
const storedRuns = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const open = indexedDB.open('qinke');
        open.onsuccess = () => {
          const keys = open.result.transaction('runs').objectStore('runs').getAllKeys();
          keys.onsuccess = () => {
            open.result.close();
            resolve(keys.result.map(String));
          };
        };
      }),
  );
const storedRecords = (page: Page): Promise<{ id: string; kind: string }[]> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('qinke');
        open.onsuccess = () => {
          const all = open.result.transaction('records').objectStore('records').getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(
              all.result.map(({ data }: { data: { id: string; kind: string } }) => ({
                id: data.id,
                kind: data.kind,
              })),
            );
          };
        };
      }),
  );

test('one customer is served by the keyboard alone, up to the report', async ({ page }) => {
  const chen = dialogueOf(CHEN);
  await begin(page, { dialogues: [CHEN] });
  await passUntil(page, contact(page, '陈露'));
  await page.keyboard.press('Alt+j');
  await expect(field(page)).toBeFocused();
  // Turn by turn: type where words are asked for, choose where sentences are offered.
  for (let turn = 0; turn < 12; turn++) {
    if (await page.getByRole('button', { name: '写小结并关闭' }).isVisible()) break;
    const options = page.locator('.desk-option');
    if ((await options.count()) > 0) {
      await options.first().focus();
      await page.keyboard.press('Enter');
    } else if (await field(page).isVisible()) {
      await field(page).focus();
      await page.keyboard.insertText(bestOf(chen, chen.turns[Math.min(turn, 1)]?.id ?? ''));
      await page.keyboard.press('Enter');
      await expect(field(page)).toHaveValue('');
    }
    for (let pass = 0; pass < 12; pass++) {
      await page.keyboard.press('Alt+n');
      await page.waitForTimeout(20);
      if ((await page.locator('.desk-chat .desk-wait').count()) > 0) break;
      if (await page.getByRole('button', { name: '写小结并关闭' }).isVisible()) break;
    }
  }
  await expect(page.getByRole('button', { name: '写小结并关闭' })).toBeVisible();
  await page.keyboard.press('Alt+x');
  const dialog = page.getByRole('dialog', { name: '会话小结' });
  await expect(dialog.getByLabel('何人')).toHaveValue(/陈露/);
  await expect(dialog.getByLabel('何时')).toHaveValue(/2026-11-04 10:/);
  await dialog.getByLabel('何事').focus();
  await page.keyboard.insertText('问好价格，直接下单');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('老顾客，图省心');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('报了真实到手价，已下单');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: '下班', exact: true }).focus();
  await page.keyboard.press('Enter');
  const end = page.getByRole('dialog', { name: '现在下班？' });
  await expect(end).toContainText('都接待完了');
  await end.getByRole('button', { name: '下班，看成绩单' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/shift\/report\/\?run=/);
  const records = await storedRecords(page);
  const kinds = records.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'worked')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'finished')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'replied').length).toBeGreaterThan(1);
  expect((await storedRuns(page)).filter((key) => key.startsWith('shift:'))).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a customer is served by touch: contacts, chat, panel and back', async ({ page }) => {
    await begin(page, { dialogues: [WANG] });
    await page.getByRole('button', { name: '等下一件事' }).tap();
    await passUntil(page, page.getByText('找不着了 是不是就没买成').first());
    await contact(page, '王桂芬').tap();
    await expect(log(page)).toContainText('找不着了');
    const views = page.getByRole('navigation', { name: '看哪一栏' });
    await views.getByRole('button', { name: '资料' }).tap();
    await page.getByRole('tab', { name: '订单' }).tap();
    const order = page.getByRole('listitem', { name: '订单 o-1003' });
    // What cannot be done says why.
    await order.getByRole('button', { name: '同意退款' }).tap({ force: true });
    await expect(order.getByRole('status')).toContainText('现在是“待付款”');
    await order.getByRole('button', { name: '催付' }).tap();
    await views.getByRole('button', { name: '聊天' }).tap();
    await expect(log(page)).toContainText('您的订单 o-1003 还没有付款，应付 99 元');
    await field(page).tap();
    await page.keyboard.insertText('阿姨您别急，单子还在');
    // On a touch screen Enter breaks the line.
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue('阿姨您别急，单子还在\n');
    await page.getByRole('button', { name: '发送', exact: true }).tap();
    await expect(agentLines(page).last()).toContainText('单子还在');
    await views.getByRole('button', { name: '联系人' }).tap();
    await expect(contact(page, '王桂芬')).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});

test('an act that cannot be taken back shows what the customer will see and asks again', async ({
  page,
}) => {
  await begin(page, { dialogues: ['bargain-change-price'] });
  await passUntil(page, contact(page, '老马'));
  await contact(page, '老马').click();
  await page.getByRole('tab', { name: '订单' }).click();
  const order = page.getByRole('listitem', { name: '订单 o-1002' });
  await order.getByRole('button', { name: '改价' }).click();
  const dialog = page.getByRole('dialog', { name: '改价' });
  await dialog.getByLabel(/改后总价/).fill('随便');
  await dialog.getByRole('button', { name: '下一步' }).click();
  await expect(dialog.getByRole('status')).toContainText('金额要大于 0');
  await dialog.getByLabel(/改后总价/).fill('１６２ 元');
  await expect(dialog).toContainText('已改价：177 元 → 162 元');
  await dialog.getByRole('button', { name: '下一步' }).click();
  await expect(dialog).toContainText('收不回来');
  expect(await agentLines(page).count()).toBe(0);
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(dialog).toBeHidden();
  await expect(log(page)).toContainText('已改价：177 元 → 162 元');
  await expect(order).toContainText('应付 162 元');
});

test('a phrase is called by its code, filled in place by place, and warned about', async ({
  page,
}) => {
  await begin(page, { dialogues: [CHEN] });
  await passUntil(page, contact(page, '陈露'));
  await contact(page, '陈露').click();
  await field(page).pressSequentially('/wh');
  const list = page.getByRole('listbox', { name: '快捷短语' });
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await field(page).fill('');
  await field(page).pressSequentially('/wh2');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue(/^【称呼】/);
  const chosen = () =>
    field(page).evaluate((element) => {
      const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
  expect(await chosen()).toBe('【称呼】');
  await page.keyboard.insertText('陈女士');
  await page.keyboard.press('Tab');
  expect(await chosen()).toBe('【商品】');
  await page.keyboard.press('Enter');
  await expect(page.getByText('还有 1 处【】没有填')).toBeVisible();
  expect(await agentLines(page).count()).toBe(0);
  await page.keyboard.insertText('香薰机');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '发送', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(agentLines(page).last()).toContainText('陈女士，又见到您了，上次的香薰机');
});

test('personal phrases are written, used, given out and taken in with a preview', async ({
  page,
}) => {
  await page.goto('/desk/');
  await page.getByRole('button', { name: '我的短语' }).click();
  const book = page.getByRole('dialog', { name: '我的短语' });
  await book.getByRole('button', { name: '新建短语' }).click();
  await book.getByLabel('快捷编码').fill('wh1');
  await book.getByLabel('内容').fill('您好，在的');
  await book.getByRole('button', { name: '保存' }).click();
  await expect(book.getByRole('alert')).toContainText('课程自带');
  await book.getByLabel('快捷编码').fill('MINE');
  await book.getByRole('button', { name: '保存' }).click();
  await expect(book).toContainText('已保存 /mine');
  const download = page.waitForEvent('download');
  await book.getByRole('button', { name: '导出我的短语' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(file).toBe('\ufeff"快捷编码","分组","内容"\r\n"mine","","您好，在的"\r\n');

  const folder = mkdtempSync(join(tmpdir(), 'qinke-csv-'));
  try {
    const path = join(folder, '短语.csv');
    const choose = async (content: string | Buffer): Promise<void> => {
      writeFileSync(path, content);
      await book.locator('input[type="file"]').setInputFiles(path);
    };
    await choose(
      '快捷编码,分组,内容\nmine,问候,您好，我在\nnew1,,"\'=1+1"\nwh1,,改课程的\n坏编码,,好\nnew2,,<img src=x onerror=alert(1)>\nnew3,,"没有结束\n',
    );
    await expect(book.getByText('新增 2 条')).toBeVisible();
    await expect(book.getByText('改动 1 条')).toBeVisible();
    await expect(book.getByText('第 4 行：编码“wh1”是课程自带的')).toBeVisible();
    await expect(book.getByText(/^第 7 行：引号没有成对/)).toBeVisible();
    // Nothing is written before it is confirmed.
    expect((await storedRuns(page)).filter((key) => key.startsWith('phrase:'))).toHaveLength(1);
    await book.getByRole('button', { name: '写入这 3 条' }).click();
    await expect(book.getByText('已写入 3 条')).toBeVisible();
    expect((await storedRuns(page)).filter((key) => key.startsWith('phrase:'))).toHaveLength(3);
    await choose(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]));
    await expect(book.getByText('这是 Excel 工作簿')).toBeVisible();
    await choose('x'.repeat(2_000_001));
    await expect(book.getByText('文件超过 2 MB')).toBeVisible();
    // GBK, as Excel writes it in China: 编码,内容 / gbk,您好
    await choose(
      Buffer.from([
        0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0a, 0x67, 0x62, 0x6b, 0x2c, 0xc4,
        0xfa, 0xba, 0xc3, 0x0a,
      ]),
    );
    await expect(book.getByText('/gbk')).toBeVisible();
    await book.getByRole('button', { name: '不写入' }).click();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  await page.reload();
  await begin(page, { dialogues: [CHEN] });
  await passUntil(page, contact(page, '陈露'));
  await contact(page, '陈露').click();
  await field(page).pressSequentially('/mine');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('您好，我在');
});

test('a shift survives a reload, with its drafts; leaving stops the clock', async ({ page }) => {
  await begin(page, { dialogues: [CHEN, WANG], clock: '计时' });
  await expect(contact(page, '陈露')).toBeVisible();
  await contact(page, '陈露').click();
  await field(page).fill('您好，在的');
  await page.keyboard.press('Enter');
  await expect(agentLines(page)).toHaveCount(1);
  await field(page).fill('写到一半');
  await contact(page, '王桂芬').click();
  await field(page).fill('另一位的草稿');
  await page.waitForTimeout(500);
  await page.reload();
  await expect(page.getByText('时钟已经替你停下')).toBeVisible();
  await expect(field(page)).toHaveValue('另一位的草稿');
  await page.keyboard.press('Enter');
  await contact(page, '陈露').click();
  await expect(field(page)).toHaveValue('写到一半');
  await expect(agentLines(page)).toHaveCount(1);
  // Stopped, nothing is sent.
  await field(page).press('Enter');
  await expect(page.getByText('时钟停着，先点“继续”再发送')).toBeVisible();
  const time = page.getByRole('timer');
  const before = await time.innerText();
  await page.waitForTimeout(1500);
  expect(await time.innerText()).toBe(before);
  await page.getByRole('button', { name: '继续' }).first().click();
  await expect(time).not.toHaveText(before);
  await page.goto('/desk/');
  await page.getByRole('button', { name: /接着值《自选顾客》/ }).click();
  await expect(contact(page, '陈露')).toBeVisible();
});

test('a second tab looks on, and takes over when it is told to', async ({ page, context }) => {
  await begin(page, { dialogues: [CHEN] });
  await passUntil(page, contact(page, '陈露'));
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('heading', { name: '正在另一个页面里值班' })).toBeVisible();
  await contact(second, '陈露').click();
  await expect(field(second)).toHaveCount(0);
  await second.getByRole('button', { name: '换到这里继续' }).click();
  await expect(field(second)).toBeVisible();
  await expect(page.getByRole('heading', { name: '正在另一个页面里值班' })).toBeVisible();
});

test('a browser killed in the middle of a shift loses at most the last keystroke', async ({
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
  const DRAFT = '您好，稍等我查一下';
  try {
    const { context, page } = await start();
    await begin(page, { dialogues: [CHEN] });
    await passUntil(page, contact(page, '陈露'));
    await contact(page, '陈露').click();
    await field(page).fill('在的');
    await page.keyboard.press('Enter');
    await field(page).pressSequentially(DRAFT);
    await page.waitForTimeout(400);
    const address = page.url();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Browser.crash').catch(() => {});
    await context.close().catch(() => {});
    const again = await start();
    await again.page.goto(address);
    await expect(agentLines(again.page)).toHaveCount(1);
    expect([DRAFT, DRAFT.slice(0, -1)]).toContain(await field(again.page).inputValue());
    await again.context.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('Enter that belongs to the input method never sends, in the order of each browser', async ({
  page,
}) => {
  await begin(page, { dialogues: [CHEN] });
  await passUntil(page, contact(page, '陈露'));
  await contact(page, '陈露').click();
  await field(page).fill('nihao');
  type Step = readonly [type: string, init?: Readonly<Record<string, unknown>>];
  const play = (steps: readonly Step[]): Promise<void> =>
    field(page).evaluate((element, events) => {
      for (const [type, init = {}] of events) {
        const options = { bubbles: true, cancelable: true, ...init };
        element.dispatchEvent(
          type.startsWith('composition')
            ? new CompositionEvent(type, options)
            : new KeyboardEvent(type, options),
        );
      }
    }, steps);
  const enter = { key: 'Enter', code: 'Enter', keyCode: 13, which: 13 };
  const stories: Readonly<Record<string, readonly Step[]>> = {
    'Chrome and Edge': [
      ['compositionstart'],
      ['keydown', { ...enter, isComposing: true, keyCode: 229 }],
      ['compositionend'],
      ['keyup', enter],
    ],
    Firefox: [
      ['compositionstart'],
      ['keydown', { ...enter, key: 'Process', isComposing: true, keyCode: 229 }],
      ['compositionend'],
      ['keyup', { ...enter, isComposing: false }],
    ],
    'older Chromium, 229 alone': [
      ['compositionstart'],
      ['compositionupdate'],
      ['keydown', { ...enter, keyCode: 229 }],
      ['compositionend'],
      ['keyup', enter],
    ],
    'Safari, the end before the key': [
      ['compositionstart'],
      ['compositionend'],
      ['keydown', enter],
      ['keyup', enter],
    ],
  };
  for (const [browser, steps] of Object.entries(stories)) {
    await play(steps);
    expect(await field(page).inputValue(), browser).toBe('nihao');
    expect(await agentLines(page).count(), browser).toBe(0);
    await page.waitForTimeout(150);
  }
  await page.keyboard.press('Enter');
  await expect(agentLines(page)).toHaveCount(1);
});

test('messages are told with the name, waiting at thresholds, and the focus stays', async ({
  page,
}) => {
  await page.clock.install();
  await begin(page, { dialogues: [CHEN, WANG], clock: '计时' });
  await page.clock.runFor(15_000);
  await contact(page, '陈露').click();
  await expect(field(page)).toBeFocused();
  await expect(told(page)).toContainText('王桂芬：');
  await expect(told(page)).toHaveAttribute('aria-live', 'polite');
  expect(await page.locator('[aria-live="polite"]:not([data-announcer])').count()).toBe(0);
  await expect(log(page)).toHaveAttribute('aria-live', 'off');
  await page.clock.runFor(25_000);
  await expect(told(page)).toContainText('王桂芬已经等了 30 秒');
  await page.clock.runFor(31_000);
  const waits = await told(page).getByText('王桂芬已经等了').allInnerTexts();
  expect(waits.filter((text) => text.includes('30 秒')).length).toBeLessThanOrEqual(1);
  await expect(told(page)).toContainText('王桂芬已经等了 60 秒');
  await expect(field(page)).toBeFocused();
  await expect(contact(page, '王桂芬')).toContainText('条未读');
});

test('addresses that lead nowhere and a device without storage say so', async ({ page }) => {
  await page.goto('/desk/?shift=no-such-shift');
  await expect(page.getByRole('alert')).toContainText('没有叫“no-such-shift”的班');
  await page.goto('/desk/?run=nobody');
  await expect(page.getByRole('alert')).toContainText('已经下班、被放弃');
  await page.getByRole('button', { name: '回到工作台首页' }).click();
  await expect(page.getByRole('heading', { name: '自选顾客' })).toBeVisible();
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  );
  await begin(page, { dialogues: [CHEN] });
  await expect(page.getByText('关掉页面就没有了')).toBeVisible();
  await passUntil(page, contact(page, '陈露'));
});

test('the desk is reachable by everyone, in its main states', async ({ page }) => {
  test.setTimeout(180_000);
  await begin(page, { dialogues: [CHEN, WANG], coached: true });
  await passUntil(page, contact(page, '王桂芬'));
  await contact(page, '王桂芬').click();
  await page.getByRole('tab', { name: '订单' }).click();
  await field(page).pressSequentially('/wh');
  await expectAccessible(page, 'a chat with orders and phrases to choose');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+/');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  await expectAccessible(page, 'the list of keys');
});
