/**
 * Dialogues as their authors see them, and acts in the practice player: the graph is there, a trial starts where it should
 * and leaves no record, an act is done by mouse, by keys and by touch.
 */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { dialogueOf } from './learner.ts';
import { open } from './pages.ts';

const DIALOGUE = 'bargain-change-price';
const { turns } = dialogueOf(DIALOGUE);
const act = turns.find((turn) => turn.kind === 'act')!;
const [wanted] = act.kind === 'act' ? act.model : [];
if (wanted?.kind !== 'change-price') throw new Error(`${DIALOGUE} asks for no change of price`);
const total = String(wanted.total);

/** Rows the device holds about learning; 0 when there is no database at all. */
const stored = (page: Page, store: 'records' | 'runs'): Promise<number> =>
  page.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some((one) => one.name === 'qinke')) return 0;
    return await new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open('qinke');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const counting = opening.result.transaction(name).objectStore(name).count();
        counting.onsuccess = () => resolve(counting.result);
        counting.onerror = () => reject(counting.error);
        opening.result.close();
      };
    });
  }, store);

const panel = (page: Page): Locator => page.locator('.act-panel');

/** The trial stands at the act turn. */
async function openAct(page: Page): Promise<void> {
  await page.goto(`/practice/dialogue/${DIALOGUE}/?from=${act.id}`);
  await expect(page.getByRole('log')).toBeVisible();
  await expect(panel(page)).toHaveAttribute('open', '');
}

async function isDone(page: Page): Promise<void> {
  await expect(page.locator('.act-pending li')).toHaveCount(1);
  await page.getByRole('button', { name: '发送', exact: true }).click();
  await expect(page.locator('.dlg-act')).toContainText(`${total} 元`);
  await expect(page.getByText('100 分').last()).toBeVisible();
}

test('the list leads to a dialogue: its graph, the same in a table, its samples', async ({
  page,
}) => {
  await open(page, '/author/dialogues/');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await page.locator(`a[href$="/author/dialogues/${DIALOGUE}/"]`).click();
  const graph = page.locator('svg.graph');
  await expect(graph).toBeVisible();
  await expect(graph.locator('.node')).toHaveCount(
    turns.length + dialogueOf(DIALOGUE).endings.length,
  );
  await expect(graph.locator('.node[data-outcome="good"]').first()).toContainText('好结局');
  await page.getByText('用表格看这张图').click();
  await expect(page.getByRole('row', { name: new RegExp(act.id) }).first()).toBeVisible();
  await page
    .getByText(/^示例回复/)
    .first()
    .click();
  await expect(page.getByText(/^该得 \d+–\d+ 分$/).first()).toBeVisible();
  await expectAccessible(page, 'a dialogue for its authors, opened out');
});

test('“从这里开始” opens the conversation there and leaves no record', async ({ page }) => {
  await open(page, `/author/dialogues/${DIALOGUE}/`);
  await page.getByRole('link', { name: `${act.id}：从这里开始` }).click();
  await expect(page.getByRole('log')).toBeVisible();
  await expect(page.getByText(/^这是试走/)).toBeVisible();
  await panel(page).getByLabel('操作', { exact: true }).selectOption('change-price');
  await panel(page)
    .getByLabel(/改后总价/)
    .fill(total);
  await panel(page).getByRole('button', { name: '做这一步' }).click();
  await isDone(page);
  await page.waitForTimeout(300);
  expect([await stored(page, 'records'), await stored(page, 'runs')]).toEqual([0, 0]);
  await expectAccessible(page, 'an act done in the practice player');
});

test('an act is done by keys alone', async ({ page }) => {
  await openAct(page);
  await panel(page).getByLabel('操作', { exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  const sum = panel(page).getByLabel(/改后总价/);
  for (
    let tabs = 0;
    tabs < 4 && !(await sum.evaluate((one) => one === document.activeElement));
    tabs++
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(total);
  await page.keyboard.press('Enter');
  await isDone(page);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('an act is done by taps, taken back before it is sent, and done again', async ({ page }) => {
    await openAct(page);
    await panel(page).getByLabel('操作', { exact: true }).selectOption('change-price');
    await panel(page)
      .getByLabel(/改后总价/)
      .fill('1');
    await panel(page).getByRole('button', { name: '做这一步' }).tap();
    await page.getByRole('button', { name: /^撤销/ }).tap();
    await expect(page.locator('.act-pending')).toHaveCount(0);
    await panel(page)
      .getByLabel(/改后总价/)
      .fill(total);
    await panel(page).getByRole('button', { name: '做这一步' }).tap();
    await isDone(page);
  });
});
