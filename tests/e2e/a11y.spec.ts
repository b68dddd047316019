/** Accessibility of every kind of page and of every state a learner can bring it into. */
import { answerBy, reveal } from './answering.ts';
import { expectAccessible, findings } from './axe.ts';
import { expect, test } from './fixtures.ts';
import {
  DIALOGUES,
  LESSON_WITH_TERM,
  open,
  previewRecords,
  QUESTIONS,
  SAMPLE_PAGES,
  startDialogue,
  takeRecords,
  talkUntil,
} from './pages.ts';

for (const address of SAMPLE_PAGES) {
  test(`${address} is accessible`, async ({ page, watch }) => {
    watch.expected.push('404');
    await open(page, address);
    expect(await findings(page, {})).toEqual([]);
  });
}

for (const { kind, address, id } of QUESTIONS) {
  test(`a ${kind} question is accessible before, during and after an answer`, async ({ page }) => {
    // Sixteen looks at a 材料题 with all its questions take their time.
    test.slow(kind === 'material');
    await open(page, address);
    const form = page.locator(`form[id="${id}"]`);
    const part = { inside: `form[id="${id}"]`, at: form };
    await form.locator('.quiz-fields').locator('input, textarea, button').first().focus();
    await expectAccessible(page, 'open', part);
    await reveal(form);
    await expectAccessible(page, 'revealed', part);
    await form.getByRole('button', { name: '再做一次' }).click();
    await answerBy(form, 'wrong');
    for (const panel of await form.locator('.override summary').all()) await panel.click();
    await expectAccessible(page, 'wrong', part);
    await form.getByRole('button', { name: '再试一次' }).click();
    await answerBy(form, 'right');
    await expect(form).toContainText('答对了');
    await expectAccessible(page, 'right', part);
  });
}

test('a running dialogue and its report are accessible', async ({ page }) => {
  await open(page, DIALOGUES[0]!);
  const talk = await startDialogue(page);
  await talkUntil(talk, talk.options);
  await expectAccessible(page, 'a turn to choose');
  await talkUntil(talk, talk.field);
  await expectAccessible(page, 'a turn to type');
  await talk.field.fill('好的');
  await talk.field.press('Enter');
  await expect(page.locator('.dlg-feedback')).not.toHaveCount(0);
  await page.getByRole('button', { name: '看目标' }).click();
  await expectAccessible(page, 'feedback on what was typed');
  await talkUntil(talk, talk.report);
  for (const details of await page.locator('.dlg-report summary').all()) await details.click();
  await expectAccessible(page, 'the report');
});

test('the search is accessible empty, with hits and without', async ({ page }) => {
  await open(page, '/about/');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: '搜索' });
  await expect(field).toBeFocused();
  await expectAccessible(page, 'empty');
  await field.fill('太贵了');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(page, 'hits');
  await field.fill('量子力学');
  await expect(page.getByRole('status').filter({ hasText: '没有找到' })).toBeVisible();
  await expectAccessible(page, 'no hit');
});

test('an opened term is accessible', async ({ page }) => {
  await open(page, LESSON_WITH_TERM);
  const word = page.locator('button[popovertarget]').first();
  await word.click();
  await expect(page.locator('[popover]:popover-open')).toBeVisible();
  await expectAccessible(page, 'opened', { inside: '[popover]:popover-open', at: word });
});

test('a learner’s own pages are accessible with data', async ({ page }) => {
  await previewRecords(page);
  await expectAccessible(page, 'preview of an import');
  await takeRecords(page);
  await page.getByRole('button', { name: '清空学习记录' }).click();
  await expectAccessible(page, 'asking before clearing');
  for (const address of ['/', '/progress/', '/wrong-book/', LESSON_WITH_TERM, '/chapters/']) {
    await open(page, address);
    await expectAccessible(page, address);
  }
});

test('the notice about the storage is accessible', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  );
  const { address, id } = QUESTIONS.find(({ kind }) => kind === 'true-false') ?? QUESTIONS[0]!;
  await open(page, address);
  await reveal(page.locator(`form[id="${id}"]`));
  const notice = page.getByRole('region', { name: '学习记录的状况' });
  await expect(notice).toBeVisible();
  await expectAccessible(page, 'memory only', { inside: '[data-storage-notice]' });
});
