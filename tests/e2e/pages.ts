/**
 * The pages the built site has and the states they can be in. Pages are read from `dist/`, so that a new one is
 * looked at without anybody thinking of it; states are reached by pressing what a learner presses.
 */
import { globSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { encodeBackup } from '../../src/domain/progress/backup.ts';
import { OUTSIDE_PAPERS, type LearningRecord } from '../../src/domain/progress/records.ts';
import { expect } from './fixtures.ts';

/** Addresses of all built pages, `/` first; 404.html answers at an address nobody has. */
export const ALL_PAGES: readonly string[] = [
  ...globSync('dist/**/index.html')
    .map((file) => `/${file.slice('dist/'.length, -'index.html'.length)}`)
    .toSorted(),
  '/no/such/page/',
];

/** What a page is made from: pages with one template differ only in their text. A lesson's template is its chapter. */
function template(address: string): string {
  return address
    .replace(/^\/chapters\/([^/]+)\/[^/]+\/$/, 'lesson of $1')
    .replace(/^\/chapters\/[^/]+\/$/, 'chapter')
    .replace(/^\/tracks\/.*/, 'track')
    .replace(/^\/practice\/dialogue\/.*/, 'dialogue')
    .replace(/^\/practice\/items\/.*/, 'item bank')
    .replace(/^\/author\/dialogues\/[^/]+\/$/, 'dialogue for its authors');
}

/** One page of every template. */
export const SAMPLE_PAGES: readonly string[] = [
  ...new Map(ALL_PAGES.toReversed().map((address) => [template(address), address])).values(),
].toReversed();

const htmlOf = (address: string): string => readFileSync(`dist${address}index.html`, 'utf8');

/** The first question of every kind the site has: where it stands and the id of its card. */
export const QUESTIONS: readonly { kind: string; address: string; id: string }[] = [
  ...new Map(
    ALL_PAGES.filter((address) => address.startsWith('/practice/items/'))
      .flatMap((address) =>
        [...htmlOf(address).matchAll(/<form[^>]*\sid="([^"]+)"[^>]*\sdata-kind="([^"]+)"/g)].map(
          ([, id = '', kind = '']) => ({ kind, address, id }),
        ),
      )
      .toReversed()
      .map((question) => [question.kind, question]),
  ).values(),
];

/** A lesson with a word that opens its meaning. */
export const LESSON_WITH_TERM = ALL_PAGES.find(
  (address) => address.startsWith('/chapters/') && /popovertarget=/.test(htmlOf(address)),
)!;

export const DIALOGUES = ALL_PAGES.filter((address) => address.startsWith('/practice/dialogue/'));

/** Opens a page and waits until its islands have settled. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
}

/** A conversation that has been started. */
export interface Conversation {
  readonly options: Locator;
  readonly field: Locator;
  readonly report: Locator;
}

export async function startDialogue(page: Page): Promise<Conversation> {
  await page.getByRole('button', { name: '开始对话' }).first().click();
  const dialogue = page.locator('.dlg-open').first();
  await expect(dialogue).toBeVisible();
  return {
    options: dialogue.locator('.dlg-options button'),
    field: dialogue.locator('.dlg-composer textarea'),
    report: dialogue.locator('.dlg-report'),
  };
}

const SOME_REPLY = '非常抱歉给您添麻烦了，我马上帮您核实，今天下班前一定给您答复。';

/** Answers until `done` is there. */
export async function talkUntil(talk: Conversation, done: Locator): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await expect(done.or(talk.options.first()).or(talk.field).first()).toBeVisible();
    if (await done.first().isVisible()) return;
    if (await talk.field.isVisible()) {
      await talk.field.fill(SOME_REPLY);
      await talk.field.press('Enter');
    } else await talk.options.first().click();
  }
  throw new Error('the conversation did not come this far in 20 answers');
}

/** A learner some days in: a lesson read, one done, questions missed, a dialogue finished and one left open. */
export function someRecords(): string {
  const at = Date.UTC(2026, 10, 20, 2);
  const kinds = QUESTIONS.map(({ kind, id }, index): LearningRecord => {
    const base = { id: `e2e-answer-${index}`, at: at + index, kind: 'answered' } as const;
    const rest = { rev: 1, kps: ['company-rule'], credit: 0, attempt: 1, seed: null } as const;
    const response =
      kind === 'multiple-choice'
        ? ({ kind: 'multiple-choice', options: ['a'] } as const)
        : ({ kind: 'single-choice', option: 'a' } as const);
    return {
      ...base,
      ...rest,
      ...OUTSIDE_PAPERS,
      item: id,
      response,
      outcome: 'incorrect',
      place: 'bank',
    };
  });
  const [, chapter = '', lesson = ''] =
    /^\/chapters\/([^/]+)\/([^/]+)\/$/.exec(LESSON_WITH_TERM) ?? [];
  const read = { kind: 'read', lesson, section: null, fraction: 0.6 } as const;
  const dialogue = DIALOGUES[0]!.split('/')[3]!;
  const records: readonly LearningRecord[] = [
    { id: `e2e-read-${chapter}`, at: at - 9, ...read },
    { id: 'e2e-done', at: at - 8, kind: 'lesson-done', lesson: 'hold-price', done: true },
    {
      ...{ id: 'e2e-finished', at: at - 7, kind: 'finished', dialogue, rev: 1, run: 'e2e-run' },
      ...{ ending: 'any', outcome: 'fair', score: 62 },
    } as LearningRecord,
    ...kinds,
  ];
  return encodeBackup(records, { rev: 1, savedAt: at });
}

/** Chooses the backup of `someRecords` in the settings; its preview is shown. */
export async function previewRecords(page: Page): Promise<void> {
  await open(page, '/settings/');
  await page.getByLabel('选择文件').setInputFiles({
    name: 'qinke-progress.json',
    mimeType: 'application/json',
    buffer: Buffer.from(someRecords()),
  });
  await expect(page.getByText('文件内容')).toBeVisible();
}

/** Takes the previewed records in. */
export async function takeRecords(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^导入 \d+ 条$/ }).click();
  await expect(page.getByText(/^已导入 \d+ 条新记录/)).toBeVisible();
}
