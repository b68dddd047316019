/** Without JavaScript a lesson reads fully, a question shows itself and a dialogue shows a sample conversation. */
import { dialogueOf, singleChoiceOf } from './learner.ts';
import { expect, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

test('a lesson reads fully', async ({ page }) => {
  await page.goto('/chapters/bargain/hold-price/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: '小结' })).toBeVisible();
  await expect(page.getByRole('radio').first()).toBeVisible();
});

test('a question shows its stem and options, and not its key', async ({ page }) => {
  const item = singleChoiceOf('bargain', 'hold-price');
  await page.goto('/practice/items/hold-price/');
  const form = page.locator(`form#${item.id}`);
  for (const option of item.prompt.options) await expect(form).toContainText(option.text);
  const html = await page.content();
  expect(html).not.toContain(item.feedback.explanation);
  for (const said of Object.values(item.feedback.options)) expect(html).not.toContain(said);
});

test('a dialogue shows its model conversation', async ({ page }) => {
  const dialogue = dialogueOf('return-power-bank');
  await page.goto('/practice/dialogue/return-power-bank/');
  await page.getByText('先看一遍示范对话').click();
  const model = dialogue.turns.find((turn) => turn.kind === 'typed')!.model;
  await expect(page.getByText(model.slice(0, 20))).toBeVisible();
});

test('the reference pages are whole', async ({ page }) => {
  await page.goto('/glossary/');
  await expect(page.getByText('客单价').first()).toBeVisible();
  await page.goto('/rules/');
  await expect(page.getByText('消费者权益保护法').first()).toBeVisible();
});
