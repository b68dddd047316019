/**
 * Layout and reach: nothing runs off the side of a screen however narrow or enlarged, targets can be hit, the outline
 * of a page makes sense, and everything works by keyboard alone and by touch alone.
 */
import type { Locator, Page } from '@playwright/test';
import { answerByKeyboard, questionOf, reveal, wrongAnswer } from './answering.ts';
import { expect, test } from './fixtures.ts';
import {
  ALL_PAGES,
  DIALOGUES,
  LESSON_WITH_TERM,
  open,
  QUESTIONS,
  SAMPLE_PAGES,
  startDialogue,
  talkUntil,
} from './pages.ts';

/** Width and what else; the two enlarged ones are a desktop window and a phone at 200 % and the largest text. */
const SCREENS = [
  { width: 320, text: '' },
  { width: 360, text: '' },
  { width: 768, text: '' },
  { width: 1280, text: '' },
  { width: 640, text: 'larger' },
  { width: 320, text: 'larger' },
] as const;

/** What sticks out to the right of the page on every screen. */
async function overflows(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { width, text } of SCREENS) {
    await page.setViewportSize({ width, height: 780 });
    const wide = await page.evaluate((size) => {
      if (size === '') delete document.documentElement.dataset.textSize;
      else document.documentElement.dataset.textSize = size;
      const limit = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= limit) return [];
      const out = [...document.querySelectorAll('body *')].filter(
        (element) => element.getBoundingClientRect().right > limit + 1,
      );
      return out.slice(-3).map((element) => element.outerHTML.slice(0, 120));
    }, text);
    if (wide.length > 0) found.push(`${width} px ${text}: ${wide.join(' | ')}`);
  }
  return found;
}

/**
 * Controls smaller than 24 × 24 px. Words inside a sentence and anything with 24 px of room to itself are as WCAG 2.2
 * (2.5.8) has it: their line height decides.
 */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role=option]',
    );
    const small: string[] = [];
    for (const control of controls) {
      if (!control.checkVisibility({ visibilityProperty: true })) continue;
      const target = control.closest('label') ?? control;
      const style = getComputedStyle(target);
      if (style.display === 'inline' || style.clipPath !== 'none') continue;
      const { width, height } = target.getBoundingClientRect();
      if (width < 23.9 || height < 23.9) {
        small.push(
          `${Math.round(width)} × ${Math.round(height)} ${control.outerHTML.slice(0, 120)}`,
        );
      }
    }
    return small;
  });
}

test.describe('no page scrolls sideways', () => {
  const GROUP = 8;
  for (let start = 0; start < ALL_PAGES.length; start += GROUP) {
    const group = ALL_PAGES.slice(start, start + GROUP);
    test(`from 320 to 1280 px and enlarged: ${group[0]} …`, async ({ page, watch }) => {
      watch.expected.push('404');
      for (const address of group) {
        await page.goto(address);
        expect.soft(await overflows(page), address).toEqual([]);
      }
    });
  }

  test('nor does a running dialogue or its report', async ({ page }) => {
    await page.goto(DIALOGUES[0]!);
    const talk = await startDialogue(page);
    await talkUntil(talk, talk.options);
    expect.soft(await overflows(page), 'a turn to choose').toEqual([]);
    await talkUntil(talk, talk.field);
    expect.soft(await overflows(page), 'a turn to type').toEqual([]);
    await talkUntil(talk, talk.report);
    for (const details of await talk.report.locator('summary').all()) await details.click();
    expect.soft(await overflows(page), 'the report').toEqual([]);
  });

  test('nor does an answered question', async ({ page }) => {
    for (const { address, id } of QUESTIONS) {
      await page.goto(address);
      await reveal(page.locator(`form[id="${id}"]`));
      expect.soft(await overflows(page), id).toEqual([]);
    }
  });
});

test('controls are at least 24 px wide and high', async ({ page, watch }) => {
  watch.expected.push('404');
  for (const address of SAMPLE_PAGES) {
    await open(page, address);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 780 });
      expect.soft(await smallTargets(page), `${address} at ${width} px`).toEqual([]);
    }
  }
  await page.goto(DIALOGUES[0]!);
  const talk = await startDialogue(page);
  await talkUntil(talk, talk.report);
  expect.soft(await smallTargets(page), 'a dialogue and its report').toEqual([]);
});

test('every page has one title of its own, one first heading, no skipped level, and its language', async ({
  page,
  request,
}) => {
  const titles = new Map<string, string>();
  for (const address of ALL_PAGES) {
    const html = await (await request.get(address)).text();
    const outline = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      const levels = [...parsed.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) =>
        Number(heading.tagName[1]),
      );
      return { title: parsed.title, lang: parsed.documentElement.lang, levels };
    }, html);
    const { title, lang, levels } = outline;
    expect.soft(lang, address).toBe('zh-CN');
    expect.soft(titles.get(title), `${address} shares the title “${title}”`).toBeUndefined();
    titles.set(title, address);
    expect.soft(levels.filter((level) => level === 1).length, `h1 of ${address}`).toBe(1);
    const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect.soft(skips, `levels of ${address}: ${levels.join(' ')}`).toEqual([]);
  }
});

/** Whether the focused element, or the row around it, shows that it has the focus. */
const focusIsVisible = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    for (let at = document.activeElement; at !== null && at !== document.body;) {
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return true;
      at = at.parentElement;
    }
    return false;
  });

const focusIsLost = (page: Page): Promise<boolean> =>
  page.evaluate(() => [null, document.body].includes(document.activeElement as HTMLElement | null));

/** Presses Tab from the start of `part` to its end; returns what was never reached and what did not show it. */
async function tabThrough(page: Page, part: Locator): Promise<readonly string[]> {
  const total = await part.evaluate((root) => {
    const all = root.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    );
    const radios = new Set<string>();
    let n = 0;
    for (const element of all) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.tabIndex < 0) continue;
      // A group of radio buttons is one stop: the chosen one, or the first.
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        if (radios.has(element.name)) continue;
        const chosen = root.querySelector(`[name="${element.name}"]:checked`);
        if (chosen !== null && chosen !== element) continue;
        radios.add(element.name);
      }
      element.dataset['stop'] = '';
      n += 1;
    }
    return n;
  });
  const first = part.locator('[data-stop]').first();
  await first.focus();
  await page.keyboard.press('Shift+Tab');
  const faults: string[] = [];
  for (let press = 0; press < total + 3; press++) {
    await page.keyboard.press('Tab');
    const at = await part.evaluate((root) => {
      const focused = document.activeElement as HTMLElement | null;
      if (focused === null || !root.contains(focused)) return null;
      delete focused.dataset['stop'];
      return focused.outerHTML.slice(0, 100);
    });
    if (at !== null && !(await focusIsVisible(page))) faults.push(`not visible: ${at}`);
  }
  const missed = await part
    .locator('[data-stop]')
    .evaluateAll((elements) => elements.map((element) => element.outerHTML.slice(0, 100)));
  return [...faults, ...missed.map((html) => `not reached: ${html}`)];
}

for (const { kind, address, id } of QUESTIONS) {
  test(`a ${kind} question is answered with the keyboard alone`, async ({ page }) => {
    await open(page, address);
    const form = page.locator(`form[id="${id}"]`);
    expect(await tabThrough(page, form), 'stops of the open question').toEqual([]);

    await answerByKeyboard(page, form, wrongAnswer(questionOf(id)));
    await expect(form.locator('.quiz-verdict')).toBeVisible();
    expect(await focusIsLost(page), 'after 检查答案').toBe(false);
    expect(await tabThrough(page, form), 'stops of the checked question').toEqual([]);

    for (const name of ['再试一次', '看答案与解析', '再做一次']) {
      const button = form.getByRole('button', { name });
      if ((await button.count()) === 0) continue;
      await button.press('Enter');
      await expect(button).toBeHidden();
      expect(await focusIsLost(page), `after ${name}`).toBe(false);
    }
  });
}

test('a dialogue is talked through with the keyboard alone', async ({ page }) => {
  await open(page, DIALOGUES[0]!);
  await page.getByRole('button', { name: '开始对话' }).press('Enter');
  const dialogue = page.locator('.dlg-open');
  await expect(dialogue).toBeVisible();
  expect(await focusIsLost(page), 'after 开始对话').toBe(false);
  const field = dialogue.locator('.dlg-composer textarea');
  const options = dialogue.locator('.dlg-options button');
  while (!(await field.isVisible())) {
    await options.first().press('Enter');
    await expect(field.or(options.first()).first()).toBeVisible();
    expect(await focusIsLost(page), 'after choosing').toBe(false);
  }
  expect(await tabThrough(page, dialogue), 'stops while typing').toEqual([]);

  const feedback = dialogue.locator('.dlg-feedback');
  const before = await feedback.count();
  await field.focus();
  await page.keyboard.type('抱歉，我帮您查一下。');
  await page.keyboard.press('Enter');
  await expect(feedback).toHaveCount(before + 1);
  expect(await focusIsLost(page), 'after 发送').toBe(false);
  await dialogue.getByRole('button', { name: '重说一次' }).press('Enter');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('抱歉，我帮您查一下。');
  await dialogue.getByRole('button', { name: '先到这里' }).press('Enter');
  await expect(page.getByRole('button', { name: '开始对话' })).toBeFocused();
});

test('a term opens and closes with the keyboard and gives the focus back', async ({ page }) => {
  await open(page, LESSON_WITH_TERM);
  const word = page.locator('button[popovertarget]').first();
  await word.focus();
  await page.keyboard.press('Enter');
  const meaning = page.locator('[popover]:popover-open');
  await expect(meaning).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(meaning.getByRole('link', { name: '在术语表里看' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(meaning).toHaveCount(0);
  await expect(word).toBeFocused();
});

test('the first Tab leads to the skip link, and that into the text', async ({ page }) => {
  await open(page, LESSON_WITH_TERM);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test.describe('with touch alone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a question is answered and a dialogue turn is sent', async ({ page }) => {
    const { address, id } = QUESTIONS.find(({ kind }) => kind === 'single-choice')!;
    await open(page, address);
    const form = page.locator(`form[id="${id}"]`);
    await form.locator('label').first().tap();
    await form.getByRole('button', { name: '检查答案' }).tap();
    await expect(form.locator('.quiz-verdict')).toBeVisible();

    await open(page, DIALOGUES[0]!);
    await page.getByRole('button', { name: '开始对话' }).tap();
    const dialogue = page.locator('.dlg-open');
    const field = dialogue.locator('.dlg-composer textarea');
    const option = dialogue.locator('.dlg-options button').first();
    await expect(field.or(option).first()).toBeVisible();
    while (!(await field.isVisible())) {
      await option.tap();
      await expect(field.or(option).first()).toBeVisible();
    }
    const feedback = dialogue.locator('.dlg-feedback');
    const before = await feedback.count();
    await field.tap();
    await field.fill('抱歉，我帮您查一下。');
    await dialogue.getByRole('button', { name: '发送', exact: true }).tap();
    await expect(feedback).toHaveCount(before + 1);
  });
});

/** Names of the animations that run while a customer's first lines arrive. */
async function movesInDialogue(page: Page): Promise<readonly string[]> {
  await open(page, DIALOGUES[0]!);
  await page.evaluate(() => {
    const seen: string[] = [];
    document.addEventListener('animationstart', (event) => {
      const [animation] = (event.target as Element).getAnimations();
      if (Number(animation?.effect?.getComputedTiming().duration) > 1) {
        seen.push(event.animationName);
      }
    });
    Object.assign(globalThis, { seen });
  });
  const talk = await startDialogue(page);
  await expect(talk.options.first().or(talk.field).first()).toBeVisible({ timeout: 30_000 });
  return page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
}

test('messages arrive with a movement, and without one for somebody who asked for stillness', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await movesInDialogue(page)).not.toEqual([]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await movesInDialogue(page)).toEqual([]);
});
