/**
 * After a paper: its result, its certificate, the list of papers and the printed sheet, on the built site. Papers are
 * brought onto the device as a backup, as a learner who changed computers would.
 */
import type { Page } from '@playwright/test';
import type { SatRecord } from '../../src/domain/progress/records.ts';
import { ownSpec } from '../../src/domain/quiz/paper/own.ts';
import { USUAL_CHOICE } from '../../src/domain/quiz/paper/own-query.ts';
import { expect, test } from './fixtures.ts';
import { open } from './pages.ts';
import { bring, finalPaper, papersOf, PATTERNS, sat } from './sittings.ts';

const result = (sitting: string): string => `/exam/result/?sitting=${sitting}`;
const certificate = (sitting: string): string => `/exam/certificate/?sitting=${sitting}`;
const lines = (page: Page) => page.locator('.result-list > li');
const passed = (sitting = 'passed') => sat({ spec: finalPaper(), sitting, how: PATTERNS.passed });
const failed = (sitting = 'failed') =>
  sat({ spec: finalPaper(), sitting, how: PATTERNS.failed, flagged: [1, 5] });
const satOf = (records: readonly { readonly kind: string }[]): SatRecord =>
  records.find((record): record is SatRecord => record.kind === 'sat')!;

/** Counts calls instead of opening the browser's print window, and says that printing is over. */
const countPrints = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      prints: [] as string[],
      print: () => {
        const { prints } = globalThis as unknown as { prints: string[] };
        prints.push(document.querySelector<HTMLElement>('.result')?.dataset['print'] ?? 'page');
      },
    });
  });
};
const prints = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { prints: string[] }).prints);

test('a failed paper: how far it was, what was weak, each answer with key and reason, and a way on', async ({
  page,
}) => {
  const records = failed();
  await bring(page, records);
  await open(page, result('failed'));
  const { earned, points, questions } = satOf(records);
  const head = page.locator('.result-head');
  await expect(head).toContainText(`满分 ${points} 分`);
  await expect(head).toContainText('未及格');
  await expect(head).toContainText(/离及格线（满分的 70%，70 分）还差 [\d.]+ 分/);
  await expect(head.getByRole('link', { name: /^练习没做对的 \d+ 题$/ })).toHaveAttribute(
    'href',
    /\/exam\/take\/\?paper=missed&sitting=failed$/,
  );

  // Every breakdown divides the same points.
  for (const title of ['按题型', '按认知层次']) {
    const table = page.locator('.result-bars').filter({ hasText: title });
    const numbers = await table.locator('.result-bar-points').allInnerTexts();
    const sum = numbers.reduce((total, text) => total + Number.parseFloat(text), 0);
    expect(sum).toBeCloseTo(earned, 1);
  }

  await expect(lines(page)).toHaveCount(questions.length);
  const filter = (name: RegExp) => page.getByRole('radio', { name }).check();
  await filter(/^没作答/);
  await expect(lines(page)).toHaveCount(questions.filter(({ answer }) => answer === null).length);
  await filter(/^已标记/);
  await expect(lines(page)).toHaveCount(2);

  // Opened by keyboard, a wrong answer shows what was chosen, what is right and why.
  const first = lines(page).first();
  await first.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(first.locator('.quiz-solution')).toBeVisible();
  await expect(first.locator('input:checked')).toHaveCount(1);
  await expect(first.locator('input:enabled')).toHaveCount(0);
  await expect(first.locator('.quiz-remark[data-tone=bad]')).toContainText('不该选');
  await expect(first.locator('.quiz-remark[data-tone=good]')).toContainText('正确答案');
});

test('every kind of question can be looked at again', async ({ page }) => {
  test.slow();
  await bring(page, passed());
  await open(page, result('passed'));
  const kinds = new Set<string>();
  for (const [index, { kind }] of satOf(passed()).questions.entries()) {
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    const line = lines(page).nth(index);
    const summary = line.locator('summary').first();
    await summary.click();
    await expect(line.locator('.quiz-solution').last(), kind).toBeVisible();
    await summary.click();
  }
  expect(kinds.size).toBeGreaterThanOrEqual(9);
});

test('a written answer shows its evidence, and an override changes the score for good', async ({
  page,
}) => {
  const records = sat({ spec: finalPaper(), sitting: 'written', how: () => 'wrong' });
  await bring(page, records);
  await open(page, result('written'));
  const index = satOf(records).questions.findIndex(({ kind }) => kind === 'short-answer');
  const score = page.locator('.result-points b');
  const before = Number(await score.innerText());
  const line = lines(page).nth(index);
  await line.locator('summary').first().click();
  await expect(line.locator('.judged')).toBeVisible();
  await line.locator('.override > summary').click();
  for (const box of await line.locator('.override input[type=checkbox]').all()) await box.check();
  await line.getByRole('radio', { name: /老师/ }).check();
  await line.locator('.override .button').click();
  await expect(line).toContainText('按老师的改判计分：得这道题的 100%');
  await expect.poll(async () => Number(await score.innerText())).toBeGreaterThan(before);
  const after = await score.innerText();
  await page.reload();
  await expect(score).toHaveText(after);
  await expect(page.locator('.result-head')).toContainText('1 题按自评或老师的改判计分');
});

test('items that changed or left the course keep their marks and say so', async ({ page }) => {
  const records = failed('old').map((record) => {
    if (record.kind !== 'sat') return record;
    const questions = record.questions.map((question, index) =>
      index === 0
        ? { ...question, item: 'left-the-course' }
        : index === 1
          ? { ...question, rev: 99 }
          : question,
    );
    return { ...record, questions };
  });
  await bring(page, records);
  await open(page, result('old'));
  await expect(page.locator('.result-points b')).toHaveText(String(satOf(records).earned));
  for (const [index, words] of ['已经不在课程里', '改过'].entries()) {
    const line = lines(page).nth(index);
    await line.locator('summary').click();
    await expect(line.locator('.result-detail')).toContainText(words);
    await expect(line.locator('.result-detail')).toContainText('当时的判分照样算');
  }
});

test('a result that is not here says why and leads on', async ({ page }) => {
  await open(page, result('nobody'));
  await expect(page.getByRole('heading', { name: '这台设备上还没有学习记录' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: '去设置里导入' })).toBeVisible();
  await open(page, '/exam/result/');
  await expect(page.getByRole('heading', { name: '没有说明看哪一次的成绩' })).toBeVisible();
  await bring(
    page,
    failed('begun').filter(({ kind }) => kind === 'begun'),
  );
  await open(page, result('begun'));
  await expect(page.getByRole('heading', { name: '这份试卷还没有交' })).toBeVisible();
  await open(page, result('nobody'));
  await expect(page.getByRole('heading', { name: '这台设备上没有这一次的成绩' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: '去试卷页' }).click();
  await expect(page).toHaveURL(/\/exam\/$/);
});

test('without the course’s files the score stands, and they can be fetched again', async ({
  page,
  watch,
}) => {
  watch.expected.push('Failed to load resource', '503');
  await bring(page, failed());
  for (const file of ['papers', 'outline'])
    await page.route(`**/data/${file}.json`, (route) => route.fulfill({ status: 503 }));
  await open(page, result('failed'));
  await expect(page.locator('.result-points b')).toHaveText(String(satOf(failed()).earned));
  await expect(page.getByRole('alert')).toContainText('题库目录没有加载出来');
  await lines(page).first().locator('summary').click();
  await expect(lines(page).first()).toContainText('还不知道这道题在哪里');
  await page.unroute('**/data/papers.json');
  await page.unroute('**/data/outline.json');
  await page.getByRole('button', { name: '再试一次' }).first().click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(lines(page).first().locator('.quiz-solution')).toBeVisible();
});

test('what is printed is chosen first: with the answers, with the key, or neither', async ({
  page,
}) => {
  test.slow();
  await countPrints(page);
  await bring(page, failed());
  await open(page, result('failed'));
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '只印成绩和分项' }).click();
  await expect.poll(() => prints(page)).toEqual(['summary']);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.result-questions')).toBeHidden();
  await expect(page.locator('.result-paper-head')).toContainText('姓名');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: '加上每题的作答', exact: true }).click();
  await expect.poll(() => prints(page), { timeout: 30_000 }).toEqual(['summary', 'answers']);
  await expect(page.locator('.quiz-solution')).toHaveCount(0);
  await expect(page.locator('.quiz-remark')).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.result-detail')).toHaveCount(0);

  await page.getByRole('button', { name: '加上作答、答案和解析' }).click();
  await expect.poll(() => prints(page), { timeout: 30_000 }).toEqual(['summary', 'answers', 'key']);
  await expect(page.locator('.quiz-solution')).toHaveCount(satOf(failed()).questions.length);
});

test('a certificate carries the typed name as text, and its code fits these lines only', async ({
  page,
}) => {
  await bring(page, passed());
  await open(page, result('passed'));
  await page.getByRole('link', { name: '打印结业证明' }).click();
  const name = page.getByLabel('印在证明上的姓名');
  const sheet = page.getByRole('article', { name: '结业证明' });
  await expect(page.getByRole('button', { name: '打印证明' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await name.fill('<b>李</b>\u202E小\u200B禾');
  await expect(sheet.locator('.certificate-who')).toHaveText('<b>李</b>小禾');
  await name.fill('李小禾');
  const spec = finalPaper();
  const fact = (label: string) =>
    sheet.locator('dl > div').filter({ hasText: label }).locator('dd').innerText();
  const code = await fact('校验码');
  expect(code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  await page.reload();
  await expect(name).toHaveValue('李小禾');
  expect(await fact('校验码')).toBe(code);

  const [earned = '', points = ''] = (await fact('得分')).replace(' 分', '').split(' / ');
  const typed: Record<string, string> = {
    姓名: '李小禾',
    试卷: spec.title,
    得分: earned,
    满分: points,
    题数: (await fact('题数')).replace(' 题', ''),
    日期: await fact('日期'),
    场次号: 'passed',
    校验码: code.toLowerCase(),
  };
  const form = page.locator('.verify-form');
  await form.getByRole('button', { name: '核对' }).click();
  await expect(form.getByRole('status')).toContainText('还有没填的：姓名');
  for (const [label, value] of Object.entries(typed)) {
    await form.getByLabel(label, { exact: true }).fill(value);
  }
  await form.getByRole('button', { name: '核对' }).click();
  await expect(form.getByRole('status')).toContainText('合得上');
  await form.getByLabel('姓名', { exact: true }).fill('李小苗');
  await form.getByRole('button', { name: '核对' }).click();
  await expect(form.getByRole('status')).toContainText('合不上');
  await expect(page.getByText('也不是任何机构的证书').first()).toBeVisible();
});

test('a certificate is one page across', async ({ page }) => {
  await bring(page, passed());
  await open(page, certificate('passed'));
  await page.getByLabel('印在证明上的姓名').fill('李小禾');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  const [, width = '0', height = '0'] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
});

test('no certificate where there is none to give', async ({ page }) => {
  const other = papersOf().papers.find(({ certificate: gives }) => !gives)!;
  await bring(page, [
    ...failed(),
    ...sat({ spec: other, sitting: 'other', how: () => 'right' }),
    ...sat({ spec: finalPaper(), sitting: 'self', how: PATTERNS.failed }),
  ]);
  for (const [sitting, heading] of [
    ['failed', '这一次还没有及格'],
    ['other', '这份试卷没有结业证明'],
    ['nobody', '这台设备上没有这一次的成绩'],
  ]) {
    await open(page, certificate(sitting!));
    await expect(page.getByRole('heading', { name: heading! })).toBeVisible();
    await expect(page.locator('.certificate')).toHaveCount(0);
  }
  await open(page, '/exam/certificate/');
  await expect(page.getByRole('heading', { name: '没有说明是哪一次考试' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '核对一张证明' })).toBeVisible();
});

test('the list shows every paper with its rules and its last score, and earlier scores', async ({
  page,
}) => {
  const { papers } = papersOf();
  await open(page, '/exam/');
  for (const { title } of papers)
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
  await expect(page.getByText('还没有交过卷')).toBeVisible();
  await bring(page, [...passed(), ...failed()]);
  await open(page, '/practice/');
  await page.getByRole('main').getByRole('link', { name: '试卷与考试' }).click();
  const spec = finalPaper();
  const card = page.locator(`[id="${spec.id}"]`);
  await expect(card).toContainText('答过 2 次');
  await card.getByText('怎么答、什么时候看到什么').click();
  await expect(card).toContainText(
    '交卷后看到：本题得分、累计总分、对错、针对作答的点评、正确答案、解析。',
  );
  await page
    .getByRole('link', { name: new RegExp(`^看成绩：${spec.title}`) })
    .first()
    .click();
  await expect(page).toHaveURL(/\/exam\/result\/\?sitting=/);
});

test('an own paper says how many questions fit, and takes its choices along', async ({ page }) => {
  await open(page, '/exam/');
  const form = page.locator('form.own');
  const said = form.getByRole('status');
  await expect(said).toContainText(/题库里有 \d+ 道符合。会抽 20 道。/);
  await form.getByLabel('判断', { exact: true }).check();
  await form.getByLabel('易', { exact: true }).check();
  const fit = papersOf().items.filter(
    ({ kind, difficulty }) => kind === 'true-false' && difficulty === 'easy',
  ).length;
  await expect(said).toContainText(`题库里有 ${fit} 道符合。`);
  await form.getByLabel('题数').fill('3');
  await form.getByRole('spinbutton', { name: '时限' }).fill('7');
  await form.getByRole('radio', { name: /^模拟考试/ }).check();
  await form.getByRole('button', { name: '开始这一份' }).click();
  await expect(page).toHaveURL(
    /\/exam\/take\/\?paper=own&kinds=true-false&difficulty=easy&count=3&mode=mock&minutes=7$/,
  );
  await open(page, '/exam/?kinds=ordering&count=5&certainty=1#own');
  await expect(form.getByLabel('排序', { exact: true })).toBeChecked();
  await expect(form.getByLabel('题数')).toHaveValue('5');
  await open(page, '/exam/?kinds=essay&count=9000');
  await expect(form.getByRole('alert')).toContainText('题型里有认不得的“essay”');
  await expect(form.getByRole('alert')).toContainText('题数是 9000，超出了范围');
});

test('a sheet printed again with its number is the same sheet', async ({ page }) => {
  const spec = finalPaper();
  await open(page, `/exam/print/?paper=${spec.id}`);
  const sheet = page.getByRole('article', { name: spec.title });
  await expect(sheet).toBeVisible();
  const seed = new URL(page.url()).searchParams.get('seed')!;
  expect(seed).toMatch(/^[a-z0-9]{6}$/);
  await expect(sheet.locator('footer')).toContainText(`卷号 ${seed}`);
  const text = await sheet.innerText();
  await open(page, `/exam/print/?paper=${spec.id}&seed=${seed}&key=0`);
  await expect(sheet).toBeVisible();
  expect(await sheet.innerText()).toBe(text);
  await expect(sheet.locator('.sheet-key')).toHaveCount(0);

  await page.getByRole('radio', { name: '带答案和评分说明' }).check();
  await expect(sheet.locator('.sheet-question > div > .sheet-key')).toHaveCount(
    satOf(passed()).questions.length,
  );
  await expect(page).toHaveURL(/key=1/);
  await page.getByLabel('卷号').fill('a b');
  await page.getByRole('button', { name: '用这个卷号' }).click();
  await expect(page.getByRole('alert')).toContainText('卷号只能用');
  await page.getByLabel('卷号').fill('二班-1');
  await page.getByRole('button', { name: '用这个卷号' }).click();
  await expect(sheet.locator('footer')).toContainText('卷号 二班-1');

  await open(page, '/exam/print/?paper=own&kinds=true-false&count=4&seed=x');
  await expect(page.locator('.sheet-question')).toHaveCount(4);
  for (const [query, heading] of [
    ['', '没有说明印哪份试卷'],
    ['?paper=nothing', '没有这份试卷'],
    ['?paper=own&kinds=essay', '自己配的卷子有几处读不懂'],
  ]) {
    await open(page, `/exam/print/${query}`);
    await expect(page.getByRole('heading', { name: heading! })).toBeVisible();
  }
});

test('a paper that was left is offered again', async ({ page }) => {
  await page.goto('/exam/take/?paper=own&kinds=true-false&count=3&mode=practice');
  await page.getByRole('button', { name: '开始', exact: true }).click();
  await expect(page.getByRole('article').getByRole('radio').first()).toBeVisible();
  await page.getByRole('article').getByRole('radio').first().check();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('/exam/');
  const left = page.getByRole('region', { name: '没做完的' });
  await expect(left).toContainText('答了 1 / 3 题');
  await left.getByRole('link', { name: /^继续/ }).click();
  await expect(page).toHaveURL(/\/exam\/take\/\?sitting=/);
});

test('results and lists fit a hundred questions and a narrow phone', async ({ page }) => {
  const spec = ownSpec({ ...USUAL_CHOICE, count: 100 }, { title: '一百题', summary: '全部' });
  await bring(page, sat({ spec, sitting: 'hundred', how: PATTERNS.failed }));
  await page.setViewportSize({ width: 320, height: 700 });
  for (const address of [result('hundred'), '/exam/', '/exam/print/?paper=own&count=100&seed=a']) {
    await open(page, address);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, address).toBeLessThanOrEqual(320);
  }
});

test('a result of a hundred questions opens fast on a slow phone @timing', async ({ page }) => {
  const spec = ownSpec({ ...USUAL_CHOICE, count: 100 }, { title: '一百题', summary: '全部' });
  await bring(page, sat({ spec, sitting: 'hundred', how: PATTERNS.failed }));
  const client = await page.context().newCDPSession(page);
  await page.goto(result('hundred'));
  await expect(lines(page)).toHaveCount(100);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const measure = (work: () => Promise<void>): Promise<number> =>
    page
      .evaluate(() => void Object.assign(globalThis, { began: performance.now() }))
      .then(work)
      .then(() =>
        page.evaluate(() => performance.now() - (globalThis as unknown as { began: number }).began),
      );
  /** The longest time a change of the list holds up the page, in the page's own time. */
  const toPaint = (nth: number): Promise<number> =>
    page.evaluate(async (index) => {
      const radio = document.querySelectorAll<HTMLInputElement>('.result-filter input')[index]!;
      const before = performance.now();
      radio.click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - before;
    }, nth);
  const rounds = [];
  for (let round = 0; round < 3; round++) rounds.push([await toPaint(1), await toPaint(0)]);
  const filter = Math.min(...rounds.map(([missed = 0]) => missed));
  const all = Math.min(...rounds.map(([, back = 0]) => back));
  const opened = await measure(async () => {
    await lines(page).first().locator('summary').click();
    await expect(lines(page).first().locator('.quiz-solution')).toBeVisible();
  });
  const facts = { filter, all, opened };
  test.info().annotations.push({ type: 'ms, CPU ÷ 4', description: JSON.stringify(facts) });
  console.log(facts);
  expect(filter).toBeLessThan(200);
  expect(all).toBeLessThan(200);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the list of papers reads, and what needs scripts says so', async ({ page }) => {
    await page.goto('/exam/');
    for (const { title } of papersOf().papers)
      await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    // Text matching passes <noscript> over, so it is found by its element.
    await expect(page.locator('main noscript p').first()).toContainText(
      '自己配卷要打开 JavaScript',
    );
    for (const address of ['/exam/result/', '/exam/certificate/', '/exam/print/']) {
      await page.goto(address);
      await expect(page.locator('main noscript p')).toContainText(
        '这一部分要打开 JavaScript 才能用',
      );
    }
  });
});
