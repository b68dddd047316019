/**
 * Every question kind of the course is answered right three times: with mouse clicks alone, with keys alone, with
 * touches alone. Then what only the new kinds have: placed steps that can be moved, hints, a mark overridden.
 */
import type { Page } from '@playwright/test';
import { solution } from '../../src/domain/quiz/grade.ts';
import {
  answerBy,
  answerByKeyboard,
  answerByMouse,
  answerByTouch,
  questionOf,
  reveal,
  rightAnswer,
  wrongAnswer,
} from './answering.ts';
import { expect, test } from './fixtures.ts';
import { onDevice } from './learner.ts';
import { open, QUESTIONS } from './pages.ts';

const firstOf = (kind: string) => QUESTIONS.find((question) => question.kind === kind);

const card = (page: Page, id: string) => page.locator(`form[id="${id}"]`);

for (const { kind, address, id } of QUESTIONS) {
  const answer = rightAnswer(questionOf(id));

  test(`a ${kind} question is answered with mouse clicks alone`, async ({ page }) => {
    await open(page, address);
    await answerByMouse(page, card(page, id), answer);
    await expect(card(page, id).locator('.quiz-status')).toContainText('答对了');
  });

  test(`a ${kind} question is answered with keys alone`, async ({ page }) => {
    // A link to the card: the next Tab goes on from there.
    await open(page, `${address}#${id}`);
    await answerByKeyboard(page, card(page, id), answer);
    await expect(card(page, id).locator('.quiz-status')).toContainText('答对了');
  });

  test.describe('on a phone', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

    test(`a ${kind} question is answered with touches alone`, async ({ page }) => {
      await open(page, address);
      await answerByTouch(page, card(page, id), answer);
      await expect(card(page, id).locator('.quiz-status')).toContainText('答对了');
    });
  });
}

test('steps are moved and taken out with keys, the focus stays with them, and every move is told', async ({
  page,
}) => {
  const { address, id } = firstOf('ordering')!;
  const item = questionOf(id);
  const { response } = solution(item, id);
  const order = response.kind === 'ordering' ? response.order : [];
  await open(page, `${address}#${id}`);
  const form = card(page, id);
  const steps = form.locator('[data-step]');
  const said = form.locator('.order-said');
  await answerByKeyboard(page, form, wrongAnswer(item));
  await expect(form.locator('.quiz-verdict')).toBeVisible();
  await form.getByRole('button', { name: '再试一次' }).click();

  // Reversed: the right first step stands last.
  const first = form.locator(`[data-step="${order[0]}"]`);
  await first.locator('[data-move="up"]').press('Enter');
  await expect(first.locator('[data-move="up"]')).toBeFocused();
  await expect(said).toHaveText(new RegExp(`^移到第 ${order.length - 1} 步：`));
  for (let place = order.length - 2; place > 0; place--) await page.keyboard.press('Enter');
  await expect(steps.first()).toHaveAttribute('data-step', order[0]!);
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('已经是第一步');
  await expect(first.locator('[data-move="up"]')).toBeFocused();
  await first.locator('[data-move="out"]').press('Enter');
  await expect(form.locator(`[data-waits="${order[0]}"]`)).toBeFocused();
  await expect(said).toHaveText(/^已移出：/);
});

test('an answer changed after its mark is open again, and a reset empties the order', async ({
  page,
}) => {
  const { address, id } = firstOf('ordering')!;
  await open(page, address);
  const form = card(page, id);
  await answerBy(form, 'wrong');
  await form.locator('[data-move="down"]').first().click();
  await expect(form.locator('.quiz-verdict')).toHaveCount(0);
  await reveal(form);
  await form.getByRole('button', { name: '再做一次' }).click();
  await expect(form.locator('[data-step]')).toHaveCount(0);
});

test('a written answer’s mark is overridden, labelled and kept as a record', async ({ page }) => {
  const { address, id } = firstOf('short-answer') ?? firstOf('chat-reply')!;
  await open(page, address);
  const form = card(page, id);
  await answerBy(form, 'wrong');
  await form.getByText('这个判分不对？').click();
  const panel = form.locator('.override');
  await expect(panel).toContainText('这里不核对身份');
  for (const box of await panel.getByRole('checkbox').all()) await box.check();
  await expect(panel.locator('.override-score')).toContainText('改判后 100 分');
  await panel.getByRole('radio', { name: '老师改判' }).check();
  await panel.getByRole('button', { name: '确认改判' }).click();
  const head = form.locator('.judged-head');
  await expect(head).toContainText('老师改判 100 分');
  await expect(head).toContainText(/电脑判 \d+ 分/);
  // The answer itself and what was said about it.
  await onDevice(page, 'records', 2);
});

test('Enter in a written answer makes a new line, Ctrl + Enter asks for the mark', async ({
  page,
}) => {
  const { address, id } = firstOf('chat-reply') ?? firstOf('short-answer')!;
  await open(page, address);
  const form = card(page, id);
  const field = form.locator('textarea');
  await field.click();
  await page.keyboard.type('您好');
  await page.keyboard.press('Enter');
  await page.keyboard.type('我看一下');
  await expect(field).toHaveValue('您好\n我看一下');
  await expect(form.locator('.quiz-verdict')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(form.locator('.quiz-verdict')).toBeVisible();
});

test('hints are told one by one and counted with the answer', async ({ page }) => {
  const question = QUESTIONS.find(({ id }) => questionOf(id).hints.length > 1);
  test.skip(question === undefined, 'no first question of a kind has two hints');
  const { address, id } = question!;
  const { hints } = questionOf(id);
  await open(page, address);
  const form = card(page, id);
  for (const [index, text] of hints.entries()) {
    await form.getByRole('button', { name: `看提示（${index + 1}/` }).click();
    await expect(form.locator('.quiz-hints')).toContainText(text);
  }
  await answerBy(form, 'right');
  await expect(form.locator('.quiz-status')).toContainText('答对了');
});
