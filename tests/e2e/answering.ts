/**
 * Answering any question the way its key says, or wrongly, by one means alone: a mouse at coordinates, keys, or a
 * finger. An answer becomes a list of acts on native controls, in the order they stand in; what a kind looks like
 * otherwise is none of these helpers' business.
 */
import { globSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import { solution } from '../../src/domain/quiz/grade.ts';
import type { PartResponse, Response } from '../../src/domain/quiz/response.ts';
import { ItemBankSchema, type Item, type PartItem } from '../../src/domain/quiz/schema.ts';
import { expect } from './fixtures.ts';

const items = new Map<string, Item>(
  globSync('content/items/**/*.yaml').flatMap((file) =>
    ItemBankSchema.parse(parse(readFileSync(file, 'utf8'))).items.map((item) => [item.id, item]),
  ),
);

/** A question of the course with its key. */
export function questionOf(id: string): Item {
  const item = items.get(id);
  if (!item) throw new Error(`no item ${id} in content/items`);
  return item;
}

/** Full marks; a page draws its figures with the item's id as seed. */
export const rightAnswer = (item: Item): Response => solution(item, item.id).response;

const other = (ids: readonly { readonly id: string }[], than: string | undefined): string =>
  ids.find(({ id }) => id !== than)!.id;

/** An answer of the same kind that earns less. */
export function wrongAnswer(item: Item): Response {
  if (item.kind !== 'material') return wrongPart(item);
  return {
    kind: 'material',
    answers: Object.fromEntries(item.questions.map((part) => [part.id, wrongPart(part)])),
  };
}

function wrongPart(item: PartItem): PartResponse {
  const fields = (all: readonly { readonly id: string }[]): Record<string, string> =>
    Object.fromEntries(all.map(({ id }) => [id, '987654']));
  switch (item.kind) {
    case 'single-choice':
      return { kind: item.kind, option: other(item.prompt.options, item.key.option) };
    case 'multiple-choice': {
      const wrong = item.prompt.options.filter(({ id }) => !item.key.options.includes(id));
      const chosen = wrong.length > 0 ? wrong : item.prompt.options.slice(0, 1);
      return { kind: item.kind, options: chosen.map(({ id }) => id) };
    }
    case 'true-false':
      return { kind: item.kind, value: !item.key.value };
    case 'fill-blank':
      return { kind: item.kind, blanks: fields(item.prompt.blanks) };
    case 'calculation':
      return { kind: item.kind, answers: fields(item.prompt.answers) };
    case 'ordering': {
      const { response } = solution(item, item.id);
      return response.kind === 'ordering'
        ? { kind: item.kind, order: response.order.toReversed() }
        : { kind: item.kind, order: [] };
    }
    case 'matching':
      return {
        kind: item.kind,
        pairs: Object.fromEntries(
          item.prompt.left.map(({ id }) => [id, other(item.prompt.right, item.key.pairs[id])]),
        ),
      };
    case 'classification':
      return {
        kind: item.kind,
        groups: Object.fromEntries(
          item.prompt.things.map(({ id }) => [id, other(item.prompt.groups, item.key.groups[id])]),
        ),
      };
    case 'short-answer':
    case 'chat-reply':
      return { kind: item.kind, text: '今天天气真好。' };
  }
}

/** Something to press, and how one sees that it was; or something to type in. */
type Act =
  | { readonly kind: 'press'; readonly at: Locator; readonly done: () => Promise<void> }
  | { readonly kind: 'type'; readonly at: Locator; readonly text: string };

const press = (at: Locator): Act => ({
  kind: 'press',
  at,
  done: () => expect(at).toBeChecked(),
});

const named = (root: Locator, name: string, value?: string): Locator =>
  root.locator(`[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`);

function actsOf(root: Locator, response: Response, names: string): readonly Act[] {
  const pick = (name: string, value: string): Act => press(named(root, names + name, value));
  const fields = (texts: Readonly<Record<string, string>>): readonly Act[] =>
    Object.entries(texts).map(([id, text]) => ({
      kind: 'type',
      at: named(root, `${names}field-${id}`),
      text,
    }));
  switch (response.kind) {
    case 'single-choice':
      return response.option === null ? [] : [pick('answer', response.option)];
    case 'multiple-choice':
      return response.options.map((option) => pick('answer', option));
    case 'true-false':
      return response.value === null ? [] : [pick('answer', String(response.value))];
    case 'fill-blank':
      return fields(response.blanks);
    case 'calculation':
      return fields(response.answers);
    case 'ordering':
      return response.order.map((id) => ({
        kind: 'press',
        at: root.locator(`[data-waits="${id}"]`),
        done: () => expect(root.locator(`[data-step="${id}"]`)).toBeVisible(),
      }));
    case 'matching':
      return Object.entries(response.pairs).map(([row, place]) => pick(`at-${row}`, place));
    case 'classification':
      return Object.entries(response.groups).map(([row, place]) => pick(`at-${row}`, place));
    case 'short-answer':
    case 'chat-reply':
      return [{ kind: 'type', at: named(root, `${names}text`), text: response.text }];
    case 'material':
      return Object.entries(response.answers).flatMap(([id, part], index) =>
        actsOf(root.locator('.mat-question').nth(index), part, `${names}${id}/`),
      );
  }
}

const checkButton = (form: Locator): Locator => form.getByRole('button', { name: '检查答案' });

/** The middle of a control, scrolled to where nothing covers it. */
async function middleOf(at: Locator): Promise<readonly [number, number]> {
  await at.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = (await at.boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}

async function answerByPointer(
  page: Page,
  form: Locator,
  response: Response,
  point: (x: number, y: number) => Promise<void>,
): Promise<void> {
  for (const act of actsOf(form, response, '')) {
    await point(...(await middleOf(act.at)));
    if (act.kind === 'press') await act.done();
    else {
      await expect(act.at).toBeFocused();
      await page.keyboard.insertText(act.text);
      await expect(act.at).toHaveValue(act.text);
    }
  }
  await point(...(await middleOf(checkButton(form))));
}

/** Clicks at coordinates; only what is to be typed is typed. */
export const answerByMouse = (page: Page, form: Locator, response: Response): Promise<void> =>
  answerByPointer(page, form, response, (x, y) => page.mouse.click(x, y));

/** Taps at coordinates; the page's context must have touch. */
export const answerByTouch = (page: Page, form: Locator, response: Response): Promise<void> =>
  answerByPointer(page, form, response, (x, y) => page.touchscreen.tap(x, y));

/** Where the focus is, seen from a control. */
const placeOf = (at: Locator): Promise<'here' | 'group' | 'before' | 'after'> =>
  at.evaluate((control) => {
    const focused = document.activeElement;
    if (focused === control) return 'here';
    if (focused === null || focused === document.body) return 'before';
    const isRadio = (one: Element): one is HTMLInputElement =>
      one instanceof HTMLInputElement && one.type === 'radio';
    const inOneGroup = (one: HTMLInputElement, other: HTMLInputElement): boolean =>
      one.name === other.name && one.form === other.form;
    if (isRadio(control) && isRadio(focused) && inOneGroup(control, focused)) return 'group';
    const follows = focused.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING;
    return follows === 0 ? 'after' : 'before';
  });

/** Tab or Shift + Tab to a control; arrows inside a group of radio buttons. */
async function goTo(page: Page, at: Locator): Promise<void> {
  for (let presses = 0; presses < 300; presses++) {
    const place = await placeOf(at);
    if (place === 'here') return;
    await page.keyboard.press(
      place === 'group' ? 'ArrowDown' : place === 'before' ? 'Tab' : 'Shift+Tab',
    );
  }
  throw new Error(`the keyboard does not reach ${at}`);
}

/** Keys alone, from wherever the focus is: Tab, arrows, Space, Enter, and what is to be typed. */
export async function answerByKeyboard(
  page: Page,
  form: Locator,
  response: Response,
): Promise<void> {
  for (const act of actsOf(form, response, '')) {
    await goTo(page, act.at);
    if (act.kind === 'type') {
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(act.text);
      await expect(act.at).toHaveValue(act.text);
      continue;
    }
    // An arrow may have chosen it on the way.
    const isChosen = await act.at.evaluate((one) => one instanceof HTMLInputElement && one.checked);
    if (!isChosen) await page.keyboard.press('Space');
    await act.done();
  }
  await goTo(page, checkButton(form));
  await page.keyboard.press('Enter');
}

/** Fills a card by whatever means, over what stands there, and asks for the mark. */
export async function answerBy(form: Locator, how: 'right' | 'wrong'): Promise<void> {
  const item = questionOf((await form.getAttribute('id'))!);
  const outs = form.locator('[data-move="out"]');
  while ((await outs.count()) > 0) await outs.first().click();
  for (const box of await form.locator('.quiz-options input[type=checkbox]').all()) {
    await box.uncheck();
  }
  for (const act of actsOf(form, how === 'right' ? rightAnswer(item) : wrongAnswer(item), '')) {
    if (act.kind === 'type') await act.at.fill(act.text);
    else {
      await act.at.click();
      await act.done();
    }
  }
  await checkButton(form).click();
  await expect(form.locator('.quiz-verdict')).toBeVisible();
}

/** Asks for the answer. */
export async function reveal(form: Locator): Promise<void> {
  await form.getByRole('button', { name: '看答案与解析' }).click();
  await expect(form.locator('.quiz-solution')).toBeVisible();
}
