/**
 * The school lab: the site on a plain-http address that is no localhost. The browser then has no crypto.subtle, no
 * Web Locks, no storage manager, no service worker and no clipboard.
 */
import { answer, card, openDialogue, play, singleChoiceOf, textOf } from './learner.ts';
import { expect, test } from './fixtures.ts';

const item = singleChoiceOf('aftersale', 'returns');
const right = item.prompt.options.find(({ id }) => id === item.key.option)!;

test.use({
  baseURL: async ({ baseURL }, use) => use(baseURL!.replace('localhost', 'school.lan')),
});

test('everything a learner needs works on an insecure origin', async ({ page }) => {
  await page.goto('/');
  expect(
    await page.evaluate(() => [isSecureContext, 'subtle' in crypto, 'locks' in navigator]),
  ).toEqual([false, false, false]);

  await page.goto('/practice/items/returns/');
  await answer(page, item.id, right.text);
  await expect(card(page, item.id).getByRole('status')).toContainText('答对了');

  await openDialogue(page, 'return-power-bank');
  await play(page, 'return-power-bank', 'best');

  await page.goto('/progress/');
  await expect(page.getByText('1 道')).toBeVisible();
  await expect(page.getByText('练完的对话').locator('..')).toContainText('1 /');

  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('combobox').fill('七天无理由');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await page.goto('/settings/');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出记录' }).click();
  expect(JSON.parse(await textOf(await downloading)).data).toBeTruthy();
});
