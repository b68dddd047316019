import { expect, test } from './fixtures.ts';

test('“/” opens the search, arrows choose, Enter goes there', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: '搜索' });
  await expect(field).toBeFocused();
  await field.fill('议价');
  const options = page.getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(options.first().locator('mark').first()).toHaveText('议价');
  expect(page.workers(), 'the page itself does not search').toHaveLength(1);
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#bargaining$/);
});

test('Escape closes the search and gives the focus back', async ({ page }) => {
  await page.goto('/');
  const button = page.getByRole('button', { name: '搜索' });
  await button.click();
  await expect(page.getByRole('dialog', { name: '搜索' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: '搜索' })).toBeHidden();
  await expect(button).toBeFocused();
});

test('nothing of the search is loaded before it is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /search\.json|worker/.test(path))).toEqual([]);
});

test('“/” typed into a field is text', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: '搜索' });
  await field.press('/');
  await expect(field).toHaveValue('/');
});

test('the shortcut can be turned off', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.getByRole('checkbox', { name: '按 / 打开搜索' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: '搜索' })).toBeHidden();
});

test('a query without a hit says so and offers places to look', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '搜索' }).click();
  await page.getByRole('combobox').fill('量子力学');
  await expect(page.getByRole('status').filter({ hasText: '没有找到' })).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('link', { name: '术语表' })).toBeVisible();
});

test('without workers the page answers itself', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', { value: undefined });
  });
  await page.goto('/');
  await page.getByRole('button', { name: '搜索' }).click();
  await page.getByRole('combobox').fill('qitian');
  await expect(page.getByRole('option').first()).toContainText('七天无理由退货');
});

test('on a phone the search takes the whole screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await page.getByRole('button', { name: '搜索' }).click();
  const box = await page.getByRole('dialog', { name: '搜索' }).boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, width: 360, height: 740 });
});

test('an index that does not come is told, and can be asked for again', async ({ page, watch }) => {
  watch.expected.push('404');
  await page.route('**/data/search.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/');
  await page.getByRole('button', { name: '搜索' }).click();
  await page.getByRole('combobox').fill('议价');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.unroute('**/data/search.json');
  await page.getByRole('alert').getByRole('button').click();
  await expect(page.getByRole('option').first()).toContainText('议价');
});
