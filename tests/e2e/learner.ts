/**
 * What a learner does, in words: small steps the journeys are told with. They press real controls of the built site;
 * nothing is injected and nothing is mocked.
 */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Download, Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Dialogue } from '../../src/domain/dialogue/schema.ts';
import type { Item, ItemBank } from '../../src/domain/quiz/schema.ts';
import { expect } from './fixtures.ts';

/** A dialogue of the course, read from its file: tests take the samples its author wrote. */
export const dialogueOf = (id: string): Dialogue =>
  parse(readFileSync(`content/dialogues/${id}.yaml`, 'utf8')) as Dialogue;

/** A question of the course with its key, read from its bank. */
export function itemOf(chapter: string, lesson: string, id: string): Item {
  const bank = parse(readFileSync(`content/items/${chapter}/${lesson}.yaml`, 'utf8')) as ItemBank;
  const item = bank.items.find((one) => one.id === id);
  if (!item) throw new Error(`no item ${id} in ${chapter}/${lesson}`);
  return item;
}

/** The first single-choice question of a bank. */
export function singleChoiceOf(chapter: string, lesson: string) {
  const bank = parse(readFileSync(`content/items/${chapter}/${lesson}.yaml`, 'utf8')) as ItemBank;
  const item = bank.items.find((one) => one.kind === 'single-choice');
  if (item?.kind !== 'single-choice') throw new Error(`no single-choice item in ${lesson}`);
  return item;
}

/** The card of one question. */
export const card = (page: Page, id: string): Locator => page.locator(`form#${id}`);

/** Chooses an option by its text and asks for the mark. */
export async function answer(page: Page, id: string, optionText: string): Promise<void> {
  const form = card(page, id);
  await form.getByText(optionText, { exact: true }).click();
  await form.getByRole('button', { name: '检查答案' }).click();
}

/** Opens a dialogue's player. */
export async function openDialogue(page: Page, id: string): Promise<void> {
  await page.goto(`/practice/dialogue/${id}/`);
  await page.getByRole('button', { name: '开始对话' }).click();
  await expect(page.getByRole('log')).toBeVisible();
}

/** Types one reply and sends it with the button. */
export async function reply(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /^回复/ });
  await box.fill(text);
  await page.getByRole('button', { name: '发送', exact: true }).click();
}

/**
 * Plays a dialogue to its end, taking the best or the worst way the author wrote down: the option with the highest
 * or lowest score, the model reply or the last bad sample.
 */
export async function play(page: Page, id: string, how: 'best' | 'worst'): Promise<void> {
  const dialogue = dialogueOf(id);
  const better = how === 'best' ? 1 : -1;
  const answers = page.getByRole('textbox', { name: /^回复/ });
  const end = page.getByRole('article', { name: '接待报告' });
  for (let guard = 0; guard < 20; guard++) {
    const option = page.getByRole('list', { name: /^选一句回复/ }).getByRole('button');
    await expect(answers.or(option.first()).or(end).first()).toBeVisible();
    if (await end.isVisible()) return;
    if (await answers.isVisible()) {
      const turn = await currentTyped(page, dialogue);
      const bad = turn.samples.filter((sample) => sample.expect[1] <= 40);
      await reply(page, how === 'best' ? turn.model : (bad.at(-1)?.text ?? '不知道'));
      continue;
    }
    const texts = await option.allInnerTexts();
    const offered = dialogue.turns
      .flatMap((turn) => (turn.kind === 'choice' ? turn.options : []))
      .filter((one) => texts.some((text) => text.includes(one.text)))
      .toSorted((a, b) => better * (b.score - a.score));
    await option
      .filter({ hasText: offered[0]?.text ?? '' })
      .first()
      .click();
  }
  throw new Error(`${id} did not end after 20 answers`);
}

/** The typed turn whose last customer line stands last in the log. */
async function currentTyped(page: Page, dialogue: Dialogue) {
  const log = await page.getByRole('log').innerText();
  const typed = dialogue.turns.filter((turn) => turn.kind === 'typed');
  const lastSaid = (turn: (typeof typed)[number]): number =>
    Math.max(
      ...turn.customer
        .flatMap((line) => [line.text, ...(line.oneOf ?? [])])
        .map((text) => (text ? log.lastIndexOf(text) : -1)),
    );
  const turn = typed.toSorted((a, b) => lastSaid(b) - lastSaid(a))[0];
  if (!turn) throw new Error(`${dialogue.id} has no typed turn`);
  return turn;
}

/** The text of a downloaded file. */
export async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

/**
 * Waits until the device itself holds at least this many rows: what a test may rely on after it closes the page. Looks
 * into the database, writes nothing.
 */
export async function onDevice(page: Page, store: 'records' | 'runs', rows: number): Promise<void> {
  const stored = (): Promise<number> =>
    page.evaluate(
      (name) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('qinke');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const counting = opening.result.transaction(name).objectStore(name).count();
            counting.onerror = () => reject(counting.error);
            counting.onsuccess = () => {
              opening.result.close();
              resolve(counting.result);
            };
          };
        }),
      store,
    );
  await expect.poll(stored, `rows in ${store}`).toBeGreaterThanOrEqual(rows);
}

/** Ends the browser as a power cut does. */
export async function kill(context: BrowserContext): Promise<void> {
  const devtools = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  const closed = context.waitForEvent('close');
  process.kill(main!.id, 'SIGKILL');
  await closed;
}
