/**
 * Papers handed in, made with the course's own papers, banks and marking, and brought onto a device the way a learner
 * would: as a backup taken in on the settings page.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { encodeBackup } from '../../src/domain/progress/backup.ts';
import type { BegunRecord, LearningRecord } from '../../src/domain/progress/records.ts';
import {
  flag,
  respond,
  sayCertainty,
  spend,
  startAttempt,
} from '../../src/domain/quiz/attempt/attempt.ts';
import { finish } from '../../src/domain/quiz/attempt/finish.ts';
import { settingsOf } from '../../src/domain/quiz/attempt/settings.ts';
import { grade, solution } from '../../src/domain/quiz/grade.ts';
import { drawPaper } from '../../src/domain/quiz/paper/draw.ts';
import type { Paper, PapersData, Question } from '../../src/domain/quiz/paper/paper.ts';
import type { PaperSpec } from '../../src/domain/quiz/paper/schema.ts';
import { isParametrised } from '../../src/domain/quiz/project.ts';
import type { PartResponse, Response } from '../../src/domain/quiz/response.ts';
import type { Item } from '../../src/domain/quiz/schema.ts';
import { compileLexicon, type Lexicon } from '../../src/domain/reply/lexicon.ts';
import type { ConceptsFile } from '../../src/domain/reply/schema.ts';
import { expect } from './fixtures.ts';
import { open } from './pages.ts';

const json = <T>(file: string): T => JSON.parse(readFileSync(`dist/data/${file}`, 'utf8')) as T;

export const papersOf = (): PapersData => json<PapersData>('papers.json');

/** The course's paper that gives a certificate. */
export const finalPaper = (): PaperSpec => {
  const spec = papersOf().papers.find(({ certificate }) => certificate);
  if (!spec) throw new Error('the course has no paper with a certificate');
  return spec;
};

/** The whole item behind a question, with what its rubric needs. */
function itemOf({ lesson, item: id }: Question): { item: Item; lexicon: Lexicon | null } {
  const bank = json<{ items: Item[]; concepts: ConceptsFile | null }>(`items/${lesson}.json`);
  const item = bank.items.find((one) => one.id === id);
  if (!item) throw new Error(`no item ${id} in ${lesson}`);
  return { item, lexicon: bank.concepts && compileLexicon(bank.concepts) };
}

/** An answer that can be read and is not right. */
function wrongOf(item: Item, right: Response): Response {
  switch (right.kind) {
    case 'single-choice':
      return item.kind === 'single-choice'
        ? { ...right, option: item.prompt.options.find(({ id }) => id !== right.option)!.id }
        : right;
    case 'multiple-choice':
      return item.kind === 'multiple-choice'
        ? {
            ...right,
            options: item.prompt.options
              .map(({ id }) => id)
              .filter((id) => !right.options.includes(id))
              .slice(0, 1),
          }
        : right;
    case 'true-false':
      return { ...right, value: !right.value };
    case 'fill-blank':
      return { ...right, blanks: filled(right.blanks, '987654') };
    case 'calculation':
      return { ...right, answers: filled(right.answers, '987654') };
    case 'ordering':
      return { ...right, order: right.order.toReversed() };
    case 'matching':
      return { ...right, pairs: filled(right.pairs, Object.values(right.pairs)[0]!) };
    case 'classification':
      return { ...right, groups: filled(right.groups, Object.values(right.groups)[0]!) };
    case 'short-answer':
    case 'chat-reply':
      return { ...right, text: '好的，请您耐心等一下。' };
    case 'material':
      return {
        ...right,
        answers: Object.fromEntries(
          Object.entries(right.answers).map(([at, answer], index) => {
            const part = 'questions' in item && item.questions.find(({ id }) => id === at);
            return [at, index % 2 === 0 && part ? (wrongOf(part, answer) as PartResponse) : answer];
          }),
        ),
      };
  }
}

const filled = (fields: Readonly<Record<string, string>>, text: string): Record<string, string> =>
  Object.fromEntries(Object.keys(fields).map((id) => [id, text]));

export type How = 'right' | 'wrong' | 'open';

export interface Sat {
  readonly spec: PaperSpec;
  readonly sitting: string;
  readonly at?: number;
  readonly seed?: string;
  readonly how: (index: number) => How;
  /** Indexes of questions marked to look at again. */
  readonly flagged?: readonly number[];
  readonly paper?: (drawn: Paper) => Paper;
}

/** The records one sitting leaves on a device. */
export function sat({ spec, sitting, how, ...rest }: Sat): readonly LearningRecord[] {
  const { at = Date.UTC(2026, 10, 20, 2), seed = sitting, flagged = [] } = rest;
  const settings = settingsOf(spec.mode, spec.settings);
  const drawn = drawPaper(spec, seed, papersOf().items, new Map());
  if (!drawn.ok) throw new Error(`${spec.id} cannot be drawn`);
  const paper = rest.paper?.(drawn.value) ?? drawn.value;
  const wholes = new Map(paper.questions.map((question) => [question.item, itemOf(question)]));
  const pass = spec.pass === null ? null : spec.pass / 100;
  let attempt = startAttempt({ sitting, paper, settings, pass, now: at - 3_600_000 });
  for (const [index, question] of paper.questions.entries()) {
    attempt = spend({ ...attempt, at: index }, 20_000 + 500 * index);
    if (flagged.includes(index)) attempt = flag(attempt, question.item, true);
    if (how(index) === 'open') continue;
    const { item } = wholes.get(question.item)!;
    const right = solution(item, question.seed).response;
    attempt = sayCertainty(attempt, question.item, index % 3 === 0 ? 'unsure' : 'sure');
    attempt = respond(
      attempt,
      question.item,
      how(index) === 'right' ? right : wrongOf(item, right),
    );
  }
  const done = finish(
    attempt,
    (question) => {
      const { item, lexicon } = wholes.get(question.item)!;
      return {
        item,
        parametrised: isParametrised(item.kind),
        grade: (response) => grade(item, response, question.seed, lexicon),
      };
    },
    at,
  );
  const begun: BegunRecord = {
    ...{ kind: 'begun', id: `${sitting}.begun`, at: at - 3_600_000, sitting },
    ...{ paper: spec.id, rev: spec.rev, seed, items: paper.questions.map(({ item }) => item) },
  };
  return [begun, ...done.answered, done.sat];
}

/** Takes records in through the settings page. */
export async function bring(page: Page, records: readonly LearningRecord[]): Promise<void> {
  await open(page, '/settings/');
  await page.getByLabel('选择文件').setInputFiles({
    name: 'qinke-progress.json',
    mimeType: 'application/json',
    buffer: Buffer.from(encodeBackup(records, { rev: 1, savedAt: Date.UTC(2026, 10, 21) })),
  });
  await page.getByRole('button', { name: /^导入 \d+ 条$/ }).click();
  await expect(page.getByText(/^已导入 \d+ 条新记录/)).toBeVisible();
}

export const PATTERNS = {
  passed: (index: number): How => (index % 8 === 7 ? 'wrong' : 'right'),
  failed: (index: number): How => (index % 3 === 0 ? 'right' : index % 3 === 1 ? 'wrong' : 'open'),
} as const;
