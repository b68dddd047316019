/** Review: what was missed comes back, is answered for real, and goes further away each time it is remembered. */
import type { Locator, Page } from '@playwright/test';
import { encodeBackup } from '../../src/domain/progress/backup.ts';
import { OUTSIDE_PAPERS, type LearningRecord } from '../../src/domain/progress/records.ts';
import { solution } from '../../src/domain/quiz/grade.ts';
import { answerByMouse, questionOf, wrongAnswer } from './answering.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { answer, dialogueOf, onDevice, openDialogue, reply, singleChoiceOf } from './learner.ts';
import { open, QUESTIONS, takeRecords } from './pages.ts';

const item = singleChoiceOf('bargain', 'hold-price');
const right = item.prompt.options.find(({ id }) => id === item.key.option)!;
const wrong = item.prompt.options.find(({ id }) => id !== item.key.option)!;
const stem = item.prompt.stem.split('\n')[0]!;
const DAY = 86_400_000;

const cardOn = (page: Page): Locator => page.locator('.review-card');
const ratingOn = (page: Page, name: RegExp): Locator =>
  page.getByRole('group', { name: '这次记得怎么样' }).getByRole('button', { name });

/** Answers the question wrong in its bank. */
async function miss(page: Page): Promise<void> {
  await page.goto('/practice/items/hold-price/');
  await answer(page, item.id, wrong.text);
  await expect(page.locator(`form#${item.id}`)).toContainText('这次不对');
  await onDevice(page, 'records', 1);
}

/** Joins the first terms of the glossary to the cards; returns their names. */
async function joinTerms(page: Page, n: number): Promise<string[]> {
  await page.goto('/glossary/');
  const names: string[] = [];
  for (let i = 0; i < n; i++) {
    const button = page.getByRole('button', { name: /^加入复习：/ }).first();
    names.push(((await button.getAttribute('aria-label')) ?? '').replace('加入复习：', ''));
    await button.click();
    await expect(page.getByRole('button', { name: /^已加入复习：/ })).toHaveCount(i + 1);
  }
  await onDevice(page, 'records', n);
  return names;
}

/** Takes records in as a backup file. */
async function takeIn(page: Page, records: readonly LearningRecord[]): Promise<void> {
  await open(page, '/settings/');
  await page.getByLabel('选择文件').setInputFiles({
    name: 'qinke-progress.json',
    mimeType: 'application/json',
    buffer: Buffer.from(encodeBackup(records, { rev: 1, savedAt: Date.UTC(2026, 10, 20, 3) })),
  });
  await takeRecords(page);
}

test('nobody is asked anything before something was missed', async ({ page }) => {
  await open(page, '/review/');
  await expect(page.getByRole('heading', { name: '还没有要复习的卡片' })).toBeVisible();
  await expectAccessible(page, 'empty');
  await page.getByRole('link', { name: '去术语表挑几个' }).click();
  await expect(page).toHaveURL(/\/glossary\/$/);
});

test('a missed question comes back, is answered, waits, and comes back on its day', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-23T10:00:00+08:00') });
  await miss(page);
  await page.goto('/review/');
  await expect(page.getByRole('heading', { name: '第 1 / 1 张' })).toBeVisible();
  await cardOn(page).getByText(right.text, { exact: true }).click();
  await cardOn(page).getByRole('button', { name: '检查答案' }).click();
  await expect(cardOn(page).getByRole('status').first()).toContainText('答对了');
  await expect(ratingOn(page, /记得/)).toBeFocused();
  await expect(ratingOn(page, /记得/)).toContainText('建议');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '今天的复习做完了' })).toBeFocused();
  await expect(page.getByText('连续 1 天')).toBeVisible();
  const said = await page.getByText(/^下一张在/).innerText();
  const days = Number(/(\d+) 天后/.exec(said)?.[1]);
  expect(days).toBeGreaterThanOrEqual(2);
  await onDevice(page, 'records', 3);

  await page.goto('/wrong-book/');
  await expect(page.getByText(`下次复习：${days} 天后`)).toBeVisible();
  await page.clock.setSystemTime(new Date(Date.parse('2026-11-23T10:00:00+08:00') + DAY));
  await page.goto('/review/');
  await expect(page.getByRole('heading', { name: '今天没有要复习的' })).toBeVisible();
  await page.clock.setSystemTime(new Date(Date.parse('2026-11-23T04:01:00+08:00') + days * DAY));
  await page.goto('/review/');
  await expect(cardOn(page)).toContainText(stem);
  await cardOn(page).getByText(right.text, { exact: true }).click();
  await cardOn(page).getByRole('button', { name: '检查答案' }).click();
  await ratingOn(page, /记得/).click();
  await expect(page.getByText('连续 2 天')).toBeVisible();
  await onDevice(page, 'records', 5);
  // Right twice, days apart: out of the wrong book, but still a card.
  await page.goto('/wrong-book/');
  await expect(page.getByRole('heading', { name: '错题本是空的' })).toBeVisible();
});

test('a wrong answer is told why, suggests 忘了, and asks again the same day', async ({ page }) => {
  await miss(page);
  await page.goto('/review/');
  await cardOn(page).getByRole('button', { name: '检查答案' }).click();
  await expect(cardOn(page)).toContainText('还没有选');
  await cardOn(page).getByText(wrong.text, { exact: true }).click();
  await cardOn(page).getByRole('button', { name: '检查答案' }).click();
  await expect(cardOn(page)).toContainText('这次不对');
  await expect(cardOn(page)).toContainText(item.feedback.explanation.split('\n')[0]!);
  await expect(cardOn(page).getByText('再试一次')).toBeHidden();
  await expect(ratingOn(page, /忘了/)).toBeFocused();
  await expectAccessible(page, 'a marked question', { inside: '.review-card', at: cardOn(page) });
  await page.keyboard.press('Enter');
  await expect(page.getByText('记下了：今天稍后再看一次')).toBeVisible();
  await expect(cardOn(page)).toContainText('刚才说忘了');
  await expect(page.getByRole('heading', { name: '第 1 / 1 张' })).toBeFocused();
});

test.describe('every question kind of the course', () => {
  /** One wrong answer a kind, each about a knowledge point of its own. */
  const missedOnes = QUESTIONS.map(({ id, kind }, index): LearningRecord => {
    const item = questionOf(id);
    return {
      ...{ id: `missed-${index}`, at: Date.UTC(2026, 10, 20, 2) + index, kind: 'answered' },
      ...{ item: id, rev: item.rev, kps: [`kp-of-${kind}`], response: wrongAnswer(item) },
      ...{ outcome: 'incorrect', credit: 0, attempt: 1, seed: null, place: 'bank' },
      ...OUTSIDE_PAPERS,
    };
  });

  for (const { id, kind } of QUESTIONS) {
    test(`a ${kind} question is asked, answered right and rated`, async ({ page }) => {
      await takeIn(
        page,
        missedOnes.filter((record) => 'item' in record && record.item === id),
      );
      await open(page, '/review/');
      const form = page.locator(`form[id="review-${id}"]`);
      // The second look at the card; its figures are drawn with the looks so far.
      await answerByMouse(page, form, solution(questionOf(id), `item/${id}/1`).response);
      await expect(form.locator('.quiz-status')).toContainText('答对了');
      await expect(ratingOn(page, /记得/)).toBeFocused();
      await expectAccessible(page, 'answered', { inside: '.review-card', at: form });
      await page.keyboard.press('3');
      await expect(page.getByRole('heading', { name: '今天的复习做完了' })).toBeVisible();
    });
  }
});

test('a rating is taken back, also after a reload', async ({ page }) => {
  await miss(page);
  await page.goto('/review/');
  await cardOn(page).getByRole('button', { name: '想不起来，看答案' }).click();
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { name: '今天的复习做完了' })).toBeVisible();
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await expect(page.getByText('已撤销，请重新选一次')).toBeVisible();
  await expect(ratingOn(page, /记得/)).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByRole('heading', { name: '今天的复习做完了' })).toBeVisible();
  await onDevice(page, 'records', 5);

  await page.reload();
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await expect(ratingOn(page, /记得/)).toBeVisible();
  await onDevice(page, 'records', 6);
  await page.reload();
  await expect(page.getByRole('heading', { name: '第 1 / 1 张' })).toBeVisible();
  await expect(page.getByRole('button', { name: '撤销上一步' })).toHaveCount(0);
});

test('a second tab follows', async ({ page, context }) => {
  const [first = '', second = ''] = await joinTerms(page, 2);
  await page.goto('/review/');
  const other = await context.newPage();
  await other.goto('/review/');
  await expect(other.locator('.review-term')).toContainText(first);
  await page.getByRole('button', { name: '看释义' }).click();
  await page.keyboard.press('3');
  await expect(page.locator('.review-term')).toContainText(second);
  await expect(other.locator('.review-term')).toContainText(second);
  await expect(other.getByText('这张刚在别的页面复习过，换下一张。')).toBeVisible();
  await expect(other.getByRole('heading', { name: '第 2 / 2 张' })).toBeVisible();
  await other.getByRole('button', { name: '撤销上一步' }).click();
  await expect(page.getByRole('heading', { name: '第 1 / 2 张' })).toBeVisible();
});

test('a card is suspended and resumed', async ({ page }) => {
  const [first = '', second = ''] = await joinTerms(page, 2);
  await page.goto('/review/');
  await page.getByRole('button', { name: '暂停这张' }).click();
  await expect(page.locator('.review-term')).toContainText(second);
  await onDevice(page, 'records', 3);
  await page.reload();
  await expect(page.locator('.review-term')).toContainText(second);
  await expect(page.getByRole('heading', { name: '第 1 / 1 张' })).toBeVisible();
  await expectAccessible(page, 'with a suspended card');
  await page.getByRole('button', { name: `恢复：${first}` }).click();
  await expect(page.getByRole('heading', { name: '第 1 / 2 张' })).toBeVisible();
});

test('a card is put off until tomorrow, and fetched after all', async ({ page }) => {
  const [first = '', second = ''] = await joinTerms(page, 2);
  await page.goto('/review/');
  await page.getByRole('button', { name: '明天再看' }).click();
  await expect(page.locator('.review-term')).toContainText(second);
  await page.reload();
  await expect(page.getByText('放到明天的有 1 张')).toBeVisible();
  await page.getByRole('button', { name: '明天再看' }).click();
  await expect(page.getByRole('heading', { name: '今天没有要复习的' })).toBeVisible();
  await expect(page.getByText('下一张在明天。')).toBeVisible();
  await page.getByRole('button', { name: '今天还是看看' }).click();
  await expect(page.locator('.review-term')).toContainText(first);
});

test('a day holds as many cards as the learner wants', async ({ page }) => {
  await joinTerms(page, 7);
  await page.goto('/review/');
  await expect(page.getByRole('heading', { name: '第 1 / 7 张' })).toBeVisible();
  await page.getByLabel('每天最多看').selectOption('5');
  await expect(page.getByRole('heading', { name: '第 1 / 5 张' })).toBeVisible();
  await expect(page.getByText('排在后面的还有 2 张')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: '第 1 / 5 张' })).toBeVisible();
  await expect(page.getByLabel('每天最多看')).toHaveValue('5');
  await expect(page.getByText('今天有 7 张，往后 13 天共 0 张')).toBeVisible();
  await page.getByText('看数字').click();
  await expect(page.getByRole('row', { name: '今天 7 张' })).toBeVisible();
  await expectAccessible(page, 'with the forecast’s table');
});

test('terms are turned over and rated with the keyboard alone', async ({ page }) => {
  const names = await joinTerms(page, 3);
  await open(page, '/review/');
  const turn = page.getByRole('button', { name: '看释义' });
  await turn.focus();
  for (const [index, name] of names.entries()) {
    await expect(page.locator('.review-term')).toContainText(name);
    await expect(turn).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(ratingOn(page, /记得/)).toBeFocused();
    if (index === 0) {
      await expectAccessible(page, 'a term turned over', { inside: '.review-card' });
      await ratingOn(page, /记得/).focus();
    }
    await page.keyboard.press(index === 1 ? '4' : 'Enter');
  }
  await expect(page.getByRole('heading', { name: '今天的复习做完了' })).toBeFocused();
  await expect(page.getByText('今天看了 3 张')).toBeVisible();
  await expectAccessible(page, 'all done');
});

test('a digit typed into a field is not a rating, nor is one pressed outside the card', async ({
  page,
}) => {
  await joinTerms(page, 1);
  await page.goto('/review/');
  await page.getByRole('button', { name: '看释义' }).click();
  await page.getByLabel('每天最多看').focus();
  await page.keyboard.press('3');
  await expect(ratingOn(page, /记得/)).toBeVisible();
});

test('a missed point of a dialogue is replied to again', async ({ page }) => {
  const dialogue = dialogueOf('return-phone-case');
  const turn = dialogue.turns.find(({ id }) => id === dialogue.start)!;
  if (turn.kind !== 'typed') throw new Error('the dialogue no longer begins with a typed turn');
  await openDialogue(page, dialogue.id);
  await reply(page, '好的');
  await onDevice(page, 'records', 1);

  await page.goto('/review/');
  const field = cardOn(page).getByRole('textbox', { name: '像真的客服那样回一句' });
  await expect(cardOn(page)).toContainText('顺丰到付的 快递说你们不肯收？');
  await expectAccessible(page, 'a turn to reply to', { inside: '.review-card' });
  await field.press('Enter');
  await expect(cardOn(page)).toContainText('先写点什么再发送');
  // Enter that belongs to the input method takes a candidate and sends nothing.
  await field.fill(turn.model);
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, keyCode: 229 });
  await expect(field).toBeVisible();
  await field.press('Enter');
  await expect(cardOn(page)).toContainText('这次要练的要点');
  await expect(ratingOn(page, /记得/)).toBeFocused();
  await expectAccessible(page, 'a marked reply', { inside: '.review-card', at: cardOn(page) });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '今天的复习做完了' })).toBeVisible();
  await expect(page.getByText(/另有 \d+ 张和今天问过的是同一个知识点或同一轮对话/)).toBeVisible();
});

test('who does not want to type looks at the reference and rates alone', async ({ page }) => {
  await openDialogue(page, 'return-phone-case');
  await reply(page, '好的');
  await onDevice(page, 'records', 1);
  await page.goto('/review/');
  await cardOn(page).getByRole('button', { name: '不打字，看参考回复' }).click();
  await expect(cardOn(page)).toContainText('参考回复');
  await expect(cardOn(page)).toContainText('没有打字就不判分');
  await page.keyboard.press('2');
  await expect(page.getByText('记下了：勉强，明天再来')).toBeVisible();
});

test('the glossary’s switches follow the records and can be switched back', async ({ page }) => {
  const [name = ''] = await joinTerms(page, 1);
  await page.reload();
  const button = page.getByRole('button', { name: `已加入复习：${name}` });
  await expect(button).toHaveText('已加入');
  await expect(page.getByText('已有 1 个术语加入复习。')).toBeVisible();
  await expectAccessible(page, 'a term that joined', { inside: '[data-joined="true"]' });
  await button.click();
  await expect(page.getByRole('button', { name: `加入复习：${name}`, exact: true })).toHaveText(
    '加入复习',
  );
  await page.goto('/review/');
  await expect(page.getByRole('heading', { name: '还没有要复习的卡片' })).toBeVisible();
});

test('the home page tells what is due, and loads no schedule before there are cards', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) scripts.push(await response.text().catch(() => ''));
  });
  const hasSchedule = (): boolean => scripts.some((text) => text.includes('request_retention'));
  await open(page, '/');
  expect(hasSchedule()).toBe(false);
  await miss(page);
  await open(page, '/');
  await page.getByRole('link', { name: '今天有 1 张卡片要复习' }).click();
  await expect(cardOn(page)).toContainText(stem);
  expect(hasSchedule()).toBe(true);
});

test('the wrong book is narrowed by chapter and kind, and leads to review and to a paper', async ({
  page,
}) => {
  await miss(page);
  await openDialogue(page, 'return-phone-case');
  await reply(page, '好的');
  await onDevice(page, 'records', 2);
  await open(page, '/wrong-book/');
  await expect(page.getByText(stem)).toBeVisible();
  await expectAccessible(page, 'with due dates');
  await page.getByLabel('章节').selectOption('aftersale');
  await expect(page.getByText(stem)).toHaveCount(0);
  await page.getByLabel('章节').selectOption('bargain');
  await expect(page.getByRole('link', { name: '把这 1 道题练一遍' })).toHaveAttribute(
    'href',
    '/exam/take/?paper=missed&chapter=bargain',
  );
  await page.getByLabel('题型').selectOption('dialogue');
  await expect(page.getByRole('heading', { name: '这里没有要补的' })).toBeVisible();
  await page.getByRole('link', { name: /^今天有 \d+ 张卡片，去复习$/ }).click();
  await expect(page).toHaveURL(/\/review\/$/);
});

test('what left the course is told and not asked', async ({ page }) => {
  const gone = { item: 'no-such-question', rev: 1, kps: ['company-rule'] };
  await takeIn(page, [
    {
      ...{ id: 'gone', at: Date.UTC(2026, 10, 20, 2), kind: 'answered', ...gone },
      ...{ response: { kind: 'single-choice', option: 'a' }, outcome: 'incorrect', credit: 0 },
      ...{ attempt: 1, seed: null, place: 'bank' },
      ...OUTSIDE_PAPERS,
    },
  ]);
  await open(page, '/review/');
  await expect(page.getByRole('heading', { name: '今天没有要复习的' })).toBeVisible();
  await expect(page.getByText('有 1 张卡片的内容已经不在课程里')).toBeVisible();
});

test('says when the course cannot be fetched, and goes on when it can', async ({ page, watch }) => {
  watch.expected.push('Failed to load resource');
  await miss(page);
  await page.route('**/data/outline.json', (route) => route.abort());
  await page.goto('/review/');
  await expect(page.getByRole('alert')).toContainText('没有加载出来');
  await page.unroute('**/data/outline.json');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(cardOn(page)).toContainText(stem);
});

test.describe('with touch alone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });

  test('a card is answered and rated, and nothing overflows', async ({ page }) => {
    await miss(page);
    await page.goto('/review/');
    await cardOn(page).locator('label').first().tap();
    await cardOn(page).getByRole('button', { name: '检查答案' }).tap();
    await expect(ratingOn(page, /勉强/)).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await ratingOn(page, /勉强/).tap();
    await expect(page.getByRole('heading', { name: '今天的复习做完了' })).toBeVisible();
  });
});
