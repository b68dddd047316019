/** A learner's days, told through the built site. */
import {
  answer,
  card,
  dialogueOf,
  onDevice,
  openDialogue,
  play,
  reply,
  singleChoiceOf,
  textOf,
} from './learner.ts';
import { CURRENT_SCHEMA } from '../../src/domain/progress/migrations.ts';
import { expect, test } from './fixtures.ts';

const LESSON = '/chapters/bargain/hold-price/';
const lessonItem = singleChoiceOf('bargain', 'hold-price');
const right = lessonItem.prompt.options.find(({ id }) => id === lessonItem.key.option)!;
const wrong = lessonItem.prompt.options.find(({ id }) => id !== lessonItem.key.option)!;

test('a newcomer finds a way in: the home page leads to a first lesson', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: '开始第一课' }).click();
  await expect(page).toHaveURL(/\/chapters\/bargain\/bargain-basics\/$/);
  await expect(page.getByRole('heading', { name: '学完能做什么' })).toBeVisible();
});

test('read, answer, leave, return: everything is kept', async ({ page, context }) => {
  await page.goto(LESSON);
  const headings = page.locator('article h2');
  const third = headings.nth(3);
  await third.scrollIntoViewIfNeeded();
  await page.goto(`/practice/items/hold-price/`);
  await answer(page, lessonItem.id, wrong.text);
  await expect(card(page, lessonItem.id)).toContainText('这次不对');
  await expect(card(page, lessonItem.id)).toContainText(lessonItem.feedback.options[wrong.id]!);
  await page.goto(LESSON);
  await page.getByRole('button', { name: '标为已学完' }).click();
  await expect(page.getByText('这一课已学完')).toBeVisible();
  await page.close();

  const later = await context.newPage();
  await later.goto('/');
  await expect(later.getByText('上次学到')).toBeVisible();
  await later.goto(LESSON);
  await expect(later.getByText('这一课已学完')).toBeVisible();
  await later.goto('/progress/');
  await expect(later.getByText('1 / 10 课')).toBeVisible();
  await expect(later.getByText('1 道')).toBeVisible();
  await later.goto('/wrong-book/');
  await expect(later.getByText(lessonItem.prompt.stem.split('\n')[0]!)).toBeVisible();
});

test('a wrong answer can be tried again until it is right', async ({ page }) => {
  await page.goto('/practice/items/hold-price/');
  await answer(page, lessonItem.id, wrong.text);
  const form = card(page, lessonItem.id);
  await expect(form.getByRole('status')).toContainText('这次不对');
  await expect(form).not.toContainText(lessonItem.feedback.explanation);
  await form.getByRole('button', { name: '再试一次' }).click();
  await answer(page, lessonItem.id, right.text);
  await expect(form.getByRole('status')).toContainText('答对了');
  await expect(form).toContainText(lessonItem.feedback.explanation);
});

test('the first click counts even before the question is alive', async ({ page }) => {
  // The page is read, an option is chosen and the button is pressed before any script of the question has arrived.
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/_astro\/.*Quiz.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/practice/items/hold-price/');
  const form = card(page, lessonItem.id);
  await form.getByText(right.text, { exact: true }).click();
  await form.getByRole('button', { name: '检查答案' }).click();
  release();
  await expect(form.getByRole('status')).toContainText('答对了');
});

for (const [how, ending] of [
  ['best', 'good'],
  ['worst', 'bad'],
] as const) {
  test(`a typed dialogue played the ${how} way ends ${ending}, and explains itself`, async ({
    page,
  }) => {
    const id = 'return-power-bank';
    const dialogue = dialogueOf(id);
    await openDialogue(page, id);
    await play(page, id, how);
    const report = page.getByRole('article', { name: '接待报告' });
    const reached = dialogue.endings.filter((one) => one.outcome === ending);
    await expect(report).toContainText(new RegExp(reached.map(({ title }) => title).join('|')));
    await expect(report).toContainText('店铺的得失');
    await expect(report).toContainText(dialogue.turns.find((turn) => turn.kind === 'typed')!.model);
    await page.goto('/progress/');
    await expect(page.getByText('练完的对话').locator('..')).toContainText('1 /');
  });
}

test('after each reply: what was hit, what was missed, and which words did it', async ({
  page,
}) => {
  await openDialogue(page, 'return-power-bank');
  await reply(page, '快递 10 日 20:31 揽收的，没有超时。');
  const log = page.getByRole('log');
  await expect(log.locator('mark').filter({ hasText: '20:31' }).first()).toBeVisible();
  await expect(log).toContainText('一句安抚都没有');
  await page.getByRole('button', { name: '重说一次' }).first().click();
  await expect(page.getByRole('textbox', { name: /^回复/ })).toBeFocused();
});

test('a dialogue left half-way goes on where it stopped', async ({ page, context }) => {
  await openDialogue(page, 'return-power-bank');
  const words = dialogueOf('return-power-bank').turns.find((turn) => turn.kind === 'typed')!.model;
  await reply(page, words);
  await expect(page.getByRole('list', { name: /^选一句回复/ })).toBeVisible();
  await onDevice(page, 'runs', 1);
  await page.close();
  const later = await context.newPage();
  await openDialogue(later, 'return-power-bank');
  await expect(later.getByRole('log')).toContainText(words.slice(0, 12));
  await expect(later.getByRole('list', { name: /^选一句回复/ })).toBeVisible();
});

test('export, wipe, import: the file brings everything back', async ({ page }) => {
  await page.goto('/practice/items/hold-price/');
  await answer(page, lessonItem.id, wrong.text);
  await expect(card(page, lessonItem.id).getByRole('status')).toContainText('这次不对');
  await page.goto('/settings/');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出记录' }).click();
  const file = await textOf(await downloading);
  expect(JSON.parse(file)).toMatchObject({ format: 'qinke-progress', schema: CURRENT_SCHEMA });

  await page.getByRole('button', { name: '清空学习记录' }).click();
  await page.getByRole('button', { name: '确定清空' }).click();
  await expect(page.getByText('已清空这台设备上的学习记录')).toBeVisible();
  await page.goto('/wrong-book/');
  await expect(page.getByText('错题本是空的')).toBeVisible();

  await page.goto('/settings/');
  await page.locator('input[type=file]').setInputFiles({
    name: 'qinke.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file),
  });
  await page.getByRole('button', { name: /^导入 \d+ 条$/ }).click();
  await expect(page.getByText(/已导入 \d+ 条新记录/)).toBeVisible();
  await page.goto('/wrong-book/');
  await expect(page.getByText(lessonItem.prompt.stem.split('\n')[0]!)).toBeVisible();
});

test('two tabs: what one answers the other shows', async ({ page, context }) => {
  await page.goto('/progress/');
  await expect(page.getByText('还没有学习记录')).toBeVisible();
  const second = await context.newPage();
  await second.goto('/practice/items/hold-price/');
  await answer(second, lessonItem.id, right.text);
  await expect(card(second, lessonItem.id).getByRole('status')).toContainText('答对了');
  await expect(page.getByText('1 道')).toBeVisible();
});

test('Enter that belongs to an input method never sends a reply', async ({ page }) => {
  await openDialogue(page, 'return-power-bank');
  const box = page.getByRole('textbox', { name: /^回复/ });
  await box.focus();
  const cdp = await page.context().newCDPSession(page);
  // A real composition of the browser's own: pinyin on the way to Chinese characters.
  await cdp.send('Input.imeSetComposition', { text: 'nihao', selectionStart: 5, selectionEnd: 5 });
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^\d+ 分$/)).toHaveCount(0);
  // A key takes the candidate and comes up again: what follows is a stroke of its own.
  await page.keyboard.down('Shift');
  await cdp.send('Input.insertText', { text: '您好' });
  await page.keyboard.up('Shift');
  await expect(box).toHaveValue(/您好/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log')).toContainText('您好');
});
