/**
 * A shift from the list to its report: what the page says equals what the domain says, a recording says the same to
 * somebody else, and whatever is handed in instead of one is answered.
 */
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import { encodeReplay } from '../../src/domain/replay/encode.ts';
import type { Replay } from '../../src/domain/replay/replay.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { openDialogue, play } from './learner.ts';
import { open } from './pages.ts';
import { exact, shiftWorked, workedRecord } from './shifts.ts';
import { bring } from './sittings.ts';

const REPORT = '/shift/report/?run=e2e-shift';

const score = (page: Page) => page.locator('.shift-score-points');

test('a shift begun from the list is worked at the desk and ends in its report', async ({
  page,
}) => {
  await open(page, '/shift/');
  await page.getByRole('radio', { name: /^慢速/ }).check();
  const start = page.getByRole('link', { name: /^开始值班/ }).first();
  await expect(start).toHaveAttribute('href', /clock=slow/);
  await page.getByRole('radio', { name: /^不计时/ }).check();
  await start.click();
  await expect(page).toHaveURL(/\/desk\/\?shift=[\w-]+&clock=untimed/);
  await page.getByRole('button', { name: '开始值班' }).click();
  const contact = page.getByRole('list', { name: '联系人' }).getByRole('button').first();
  await expect(async () => {
    if (!(await contact.isVisible())) await page.keyboard.press('Alt+n');
    await expect(contact).toBeVisible({ timeout: 150 });
  }).toPass({ intervals: [0] });
  await page.keyboard.press('Alt+j');
  const said = '您好，在的，马上帮您看。';
  await page.locator('[data-composer]').fill(said);
  await page.keyboard.press('Enter');
  await page.goto('/shift/');
  await expect(page.getByRole('heading', { name: '没值完的班' })).toBeVisible();
  await page.getByRole('link', { name: /^接着值/ }).click();
  await expect(page.getByRole('log')).toContainText(said);
  await page.getByRole('button', { name: '下班' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /下班/ }).click();
  await expect(page).toHaveURL(/\/shift\/report\/\?run=/);
  const head = page.locator('.shift-head');
  await expect(head).toContainText('不计时');
  await expect(head).toContainText('提前下班');
  await page.getByRole('button', { name: '打印成绩单' }).waitFor();
  await page.locator('.shift-chats summary').first().click();
  await expect(page.locator('.shift-chat')).toContainText(said);
});

test('a device that can store nothing gives the shift as a file instead of a report', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  );
  await open(page, '/desk/?shift=beginner&clock=untimed');
  await page.getByRole('button', { name: '开始值班' }).click();
  await page.keyboard.press('Alt+n');
  await page.getByRole('button', { name: '下班' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /下班/ }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载回放文件' }).click();
  const file = await (await saving).path();
  await open(page, '/replay/');
  await page.getByLabel('选择文件').setInputFiles(file);
  await expect(page.locator('.shift-head')).toContainText('提前下班');
});

test('the report says what the domain says', async ({ page }) => {
  const sample = await shiftWorked();
  const { appraisal, metrics, chats } = sample.report;
  await bring(page, [workedRecord(sample)]);
  await open(page, REPORT);
  await expect(score(page)).toContainText(exact(appraisal.score!));
  const head = page.locator('.shift-head');
  await expect(head).toContainText('不计时');
  await expect(head).toContainText(`来了 ${metrics.came} 位，接待 ${metrics.served} 位`);
  for (const line of appraisal.lines) {
    if (line.score === null) continue;
    await expect(page.locator('.shift-lines').first()).toContainText(
      `${exact(line.score)} × ${exact(line.counted)}% = ${exact(line.points)}`,
    );
  }
  await expect(page.locator('.shift-chats > li')).toHaveCount(chats.length);
  await page.getByRole('button', { name: '全部展开' }).click();
  await expect(page.locator('.shift-chat mark[data-mark="hit"]').first()).toBeVisible();
  await expect(page.locator('.shift-chat mark[data-mark="forbidden"]').first()).toBeVisible();
  expect(await page.locator('.shift-report').innerText()).not.toMatch(/\{[a-zA-Z]+\}/);
});

test('a shift worked is found in the list and in the progress, and reading it needs no mouse', async ({
  page,
}) => {
  const sample = await shiftWorked();
  await bring(page, [workedRecord(sample)]);
  await open(page, '/progress/');
  await page.getByRole('link', { name: sample.replay.title }).click();
  await expect(score(page)).toContainText(exact(sample.report.appraisal.score!));
  await open(page, '/shift/');
  await page.getByRole('link', { name: `看成绩单：${sample.replay.title}` }).focus();
  await page.keyboard.press('Enter');
  await expect(score(page)).toBeVisible();

  const slider = page.getByRole('slider', { name: '回放进度' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(page.locator('.shift-contacts li')).toHaveCount(sample.report.chats.length);
  await page.keyboard.press('Home');
  await expect(page.locator('.shift-contacts li')).toHaveCount(0);
  await page.getByRole('button', { name: '下一步' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.scrubber-told')).toContainText('来了');
  await page.getByRole('button', { name: '播放' }).press('Enter');
  await expect(page.locator('.shift-desk-log .shift-say').first()).toBeVisible();
  await page.getByRole('button', { name: '暂停' }).press('Enter');
});

test('a recording gives somebody else the same score, and a table of the figures', async ({
  page,
}) => {
  const sample = await shiftWorked();
  await bring(page, [workedRecord(sample)]);
  await open(page, REPORT);
  await page.getByLabel('署名（可以不填）').fill('李\u202E小禾');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载回放文件' }).click();
  const file = await (await saving).path();
  const table = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载数据（CSV）' }).click();
  const csv = readFileSync(await (await table).path(), 'utf8');
  expect(csv.startsWith('\uFEFF"项目"')).toBe(true);
  expect(csv).toContain(`"总分","${exact(sample.report.appraisal.score!)}"`);

  await open(page, '/settings/');
  await page.getByRole('button', { name: '清空学习记录' }).click();
  await open(page, '/replay/');
  await page.getByLabel('选择文件').setInputFiles(file);
  await expect(page.locator('.replay-facts')).toContainText('李小禾');
  await expect(score(page)).toContainText(exact(sample.report.appraisal.score!));
  await expect(page.locator('.shift-chats > li')).toHaveCount(sample.report.chats.length);
  await expect(page.getByText('漏掉的要点不会进你的复习')).toBeVisible();
});

test('a dialogue’s recording is opened and watched', async ({ page }) => {
  await openDialogue(page, 'return-power-bank');
  await play(page, 'return-power-bank', 'best');
  const told = await page.locator('.dlg-total').innerText();
  await page.getByText('保存回放，把它交给老师').click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载回放文件' }).click();
  const file = await (await saving).path();
  await open(page, '/replay/');
  await page.getByLabel('选择文件').setInputFiles(file);
  await expect(page.locator('.dlg-total')).toHaveText(told);
  const lines = page.locator('.replay-watch .dlg-row');
  await page.getByRole('slider', { name: '回放进度' }).press('End');
  const all = await lines.count();
  expect(all).toBeGreaterThan(2);
  await page.getByRole('button', { name: '上一步' }).click();
  await page.getByRole('button', { name: '上一步' }).click();
  expect(await lines.count()).toBeLessThan(all);
});

test('whatever is handed in instead of a recording is answered', async ({ page }) => {
  const { replay } = await shiftWorked();
  const good: Replay = { kind: 'shift', ...replay, name: null };
  const text = encodeReplay(good, { savedAt: Date.UTC(2026, 10, 20) });
  const file = JSON.parse(text) as Record<string, unknown>;
  const as = (part: object): Buffer => Buffer.from(JSON.stringify({ ...file, ...part }));
  const saved = (part: Partial<Replay>): Buffer =>
    Buffer.from(encodeReplay({ ...good, ...part } as Replay, { savedAt: Date.UTC(2026, 10, 20) }));
  const bad: [string, Buffer, RegExp][] = [
    ['an empty file', Buffer.from(''), /文件是空的/],
    ['only a byte order mark', Buffer.from('\uFEFF'), /文件是空的/],
    ['no JSON', Buffer.from('亲，您好'), /不是 JSON/],
    ['a file cut off', Buffer.from(text.slice(0, text.length / 2)), /没有写完/],
    ['UTF-16', Buffer.from('\uFEFF{}', 'utf16le'), /不是 UTF-8/],
    ['a hundred thousand levels', Buffer.from('['.repeat(100_000)), /层数太多/],
    ['a million unclosed brackets', Buffer.from('['.repeat(1_000_000)), /层数太多/],
    ['another format', as({ format: 'qinke-other' }), /不是亲课的回放/],
    ['a backup of records', as({ format: 'qinke-progress' }), /备份/],
    ['a newer schema', as({ schema: 99 }), /更新的版本/],
    ['no schema', as({ schema: -1 }), /schema/],
    ['data that is none', as({ data: 7 }), /缺了或者不对|读不懂/],
    ['another kind', as({ data: { kind: 'film' } }), /读不懂|缺了或者不对/],
    ['figures that are none', as({ data: { ...replay, kind: 'shift', pausedMs: null } }), /读不懂/],
    ['an unknown shift', saved({ scenario: undefined, shift: 'nobody' } as never), /没有班次/],
    [
      'another revision',
      saved({ dialogues: replay.dialogues.map((one) => ({ ...one, rev: 99 })) } as never),
      /更新过/,
    ],
    [
      'an input nobody can do',
      saved({ inputs: [{ at: 0, kind: 'choose', chat: 0, option: 'x' }] } as never),
      /走不通/,
    ],
    [
      'an unknown dialogue',
      saved({ kind: 'dialogue', dialogue: '../x', seed: 's', inputs: [] } as never),
      /没有情景对话|读不懂/,
    ],
  ];
  await open(page, '/replay/');
  for (const [what, buffer, answer] of bad) {
    await page
      .getByLabel('选择文件')
      .setInputFiles({ name: `a\u202Egnp ${what}.json`, mimeType: 'application/json', buffer });
    const told = page.locator('.replay-refused');
    await expect(told.getByRole('heading').first(), what).toContainText(what);
    await expect(told.getByRole('heading').first(), what).not.toContainText('\u202E');
    await expect(told, what).toContainText(answer);
  }
  const huge = test.info().outputPath('huge.json');
  mkdirSync(dirname(huge), { recursive: true });
  writeFileSync(huge, '');
  truncateSync(huge, 50 * 1024 * 1024);
  await page.getByLabel('选择文件').setInputFiles(huge);
  await expect(page.locator('.replay-refused')).toContainText('文件有 50 MB');
  // The page is as usable as before, and a changed file is told from a broken one.
  const altered = as({ data: { ...(file['data'] as object), name: '别人' } });
  await page
    .getByLabel('选择文件')
    .setInputFiles({ name: 'changed.json', mimeType: 'application/json', buffer: altered });
  await expect(page.locator('.replay-altered')).toBeVisible();
  await expect(score(page)).toBeVisible();
});

test('a pasted recording opens too', async ({ page }) => {
  const { replay, report } = await shiftWorked();
  await open(page, '/replay/');
  await page.getByText('没有文件，只有一段文字').click();
  await page
    .getByLabel('把回放的文字粘贴到这里')
    .fill(encodeReplay({ kind: 'shift', ...replay, name: null }, { savedAt: 1_700_000_000_000 }));
  await page.getByRole('button', { name: '读这段文字' }).click();
  await expect(score(page)).toContainText(exact(report.appraisal.score!));
});

test('a report that cannot be worked out says why and keeps the score', async ({ page, watch }) => {
  watch.expected.push('503');
  const sample = await shiftWorked();
  const { replay } = sample;
  const dialogues = replay.dialogues.map((one) => ({ ...one, rev: 99 }));
  await bring(page, [
    workedRecord(sample),
    workedRecord(sample, { id: 'old', run: 'old', replay: { ...replay, dialogues }, score: 61.5 }),
  ]);
  await open(page, '/shift/report/?run=old');
  await expect(score(page)).toContainText('61.5');
  await expect(page.getByRole('heading', { name: '班次的内容更新过' })).toBeVisible();
  await open(page, '/shift/report/?run=nobody');
  await expect(page.getByRole('heading', { name: '这台设备上没有这一班' })).toBeVisible();
  await open(page, '/shift/report/');
  await expect(page.getByRole('heading', { name: '没有说是哪一班' })).toBeVisible();
  await page.route('**/data/**', (route) => route.fulfill({ status: 503 }));
  await open(page, REPORT);
  await expect(page.getByRole('alert')).toContainText('没有取到');
  await expect(score(page)).toContainText(exact(sample.report.appraisal.score!));
  await page.unroute('**/data/**');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.locator('.shift-lines').first()).toBeVisible();
});

test('the pages around a shift are accessible with data', async ({ page }) => {
  test.slow();
  const sample = await shiftWorked();
  await bring(page, [workedRecord(sample)]);
  await open(page, '/shift/');
  for (const summary of await page.locator('.shifts summary').all()) await summary.click();
  await expectAccessible(page, 'the list with a past');
  await open(page, REPORT);
  await expectAccessible(page, 'the report');
  await page.locator('.shift-chats summary').first().click();
  for (const summary of await page.locator('.shift-remarks summary, .shift-more summary').all())
    await summary.click();
  await page.getByRole('slider', { name: '回放进度' }).press('End');
  await expectAccessible(page, 'the report opened');
  await open(page, '/replay/');
  await page
    .getByLabel('选择文件')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('x') });
  await expect(page.locator('.replay-refused')).toBeVisible();
  await expectAccessible(page, 'a refused file');
});

test('the report fits the narrowest screen', async ({ page }) => {
  const sample = await shiftWorked();
  await bring(page, [workedRecord(sample)]);
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, REPORT);
  await page.getByRole('button', { name: '全部展开' }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
