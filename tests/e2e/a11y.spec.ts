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
import { bring, finalPaper, papersOf, PATTERNS, sat } from './sittings.ts';

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

test('the list of papers and its form are accessible with data', async ({ page }) => {
  await bring(page, [
    ...sat({ spec: finalPaper(), sitting: 'passed', how: PATTERNS.passed }),
    ...sat({ spec: finalPaper(), sitting: 'failed', how: PATTERNS.failed }),
  ]);
  await open(page, '/exam/?kinds=essay&count=9');
  await page.locator('.papers details summary').first().click();
  await page.locator('.own details summary').first().click();
  await expectAccessible(page, 'papers, problems, scores');
  await page.getByLabel('材料题', { exact: true }).check();
  await page.getByLabel('易', { exact: true }).check();
  await expectAccessible(page, 'another choice', { inside: 'form.own' });
});

test('a result is accessible closed, opened and when nothing came', async ({ page, watch }) => {
  test.slow();
  watch.expected.push('503');
  const sure = papersOf().papers.find(({ settings }) => settings.certainty === true)!;
  await bring(page, [
    ...sat({ spec: finalPaper(), sitting: 'failed', how: PATTERNS.failed, flagged: [1] }),
    ...sat({ spec: sure, sitting: 'sure', how: PATTERNS.failed }),
  ]);
  await open(page, '/exam/result/?sitting=sure');
  await expectAccessible(page, 'with certainty');
  await open(page, '/exam/result/?sitting=failed');
  const seen = new Set<string>();
  for (const line of await page.locator('.result-list > li').all()) {
    const kind = await line.locator('.tag').first().innerText();
    if (seen.has(kind)) continue;
    seen.add(kind);
    await line.locator('summary').first().click();
    await expect(line.locator('.quiz-solution').last()).toBeVisible();
  }
  await expectAccessible(page, 'one question of every kind opened');
  await page.route('**/data/*.json', (route) => route.fulfill({ status: 503 }));
  await open(page, '/exam/result/?sitting=failed');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'without the course’s files');
  await open(page, '/exam/result/?sitting=nobody');
  await expectAccessible(page, 'unknown');
});

test('a certificate, its check and a printed sheet are accessible', async ({ page }) => {
  await bring(page, sat({ spec: finalPaper(), sitting: 'passed', how: PATTERNS.passed }));
  await open(page, '/exam/certificate/?sitting=passed');
  await expectAccessible(page, 'without a name');
  await page.getByLabel('印在证明上的姓名').fill('李小禾');
  for (const field of await page.locator('.verify-form input').all()) await field.fill('1');
  await page.getByRole('button', { name: '核对' }).click();
  await expect(page.locator('.verify-answer')).toContainText('两组四位');
  await expectAccessible(page, 'with a name and a check');
  await open(page, `/exam/print/?paper=${finalPaper().id}&seed=a&key=1`);
  await expect(page.locator('.sheet')).toBeVisible();
  await expectAccessible(page, 'a sheet with its key');
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
