/** 试卷: every id that a spec names exists, and every paper can be drawn. */
import { never } from '../../shared/result.ts';
import { settingsOf } from '../../quiz/attempt/settings.ts';
import { cardsOf } from '../../quiz/paper/cards.ts';
import { drawPaper, type Shortfall } from '../../quiz/paper/draw.ts';
import { OWN_PAPERS } from '../../quiz/paper/own.ts';
import type { ItemCard } from '../../quiz/paper/paper.ts';
import { poolOf } from '../../quiz/paper/pick.ts';
import type { PaperSpec, Pick, Section } from '../../quiz/paper/schema.ts';
import { worthOf } from '../../quiz/paper/sections.ts';
import type { KeyPath } from '../raw.ts';
import type { Checker, KnownIds } from './checker.ts';

/** Seeds every paper is drawn with. */
const SEEDS = 50;
/** Pairs of attempts tried for repeats. */
const SECOND_TRIES = 10;
/** A pool of fewer times the questions asked comes round again at the second attempt. */
const ROOMY = 2;
/** Under this a pass says little, and a certificate says more than it should. */
const LEAST_CERTIFIED = { pass: 50, questions: 20 };

export function checkPapers(checker: Checker, known: KnownIds): void {
  const { papers, banks, course } = checker.content;
  const cards = cardsOf(banks, course.chapters);
  checker.unique(papers, (paper) => paper.id, 'paper');
  for (const paper of papers) {
    checkName(checker, paper);
    checkPass(checker, paper);
    const ids = new Set<string>();
    let isWhole = true;
    paper.sections.forEach((section, index) => {
      const path: KeyPath = ['sections', index];
      if (ids.has(section.id))
        checker.error(
          paper,
          [...path, 'id'],
          `the section "${section.id}" stands twice`,
          'choose another id: each section draws by its own',
        );
      ids.add(section.id);
      checkPick(checker, known, paper, section.pick, [...path, 'pick']);
      section.quotas.forEach((quota, q) =>
        checkPick(checker, known, paper, quota.pick, [...path, 'quotas', q, 'pick']),
      );
      isWhole = checkSize(checker, paper, section, path) && isWhole;
    });
    if (isWhole && checkDraws(checker, paper, cards)) checkRoom(checker, paper, cards);
  }
}

function checkName(checker: Checker, paper: PaperSpec): void {
  const expected = `content/papers/${paper.id}.yaml`;
  const { file } = checker.places.of(paper);
  if (file !== expected && file !== 'content/')
    checker.error(
      paper,
      ['id'],
      `"${paper.id}" does not fit the file's name`,
      `rename the file to ${expected}`,
    );
  if ((OWN_PAPERS as readonly string[]).includes(paper.id) || paper.id.startsWith('placement-'))
    checker.error(
      paper,
      ['id'],
      `"${paper.id}" is kept for papers made in the browser`,
      `choose another id than ${OWN_PAPERS.join(', ')} and placement-…`,
    );
}

/** What passing means, and whether a certificate may be promised for it. */
function checkPass(checker: Checker, paper: PaperSpec): void {
  const settings = settingsOf(paper.mode, paper.settings);
  if (
    settings.tries.length > 1 &&
    settings.tries.some((tenths, n, all) => tenths > (all[n - 1] ?? 10))
  )
    checker.error(
      paper,
      ['settings', 'tries'],
      `${settings.tries.join(', ')} gives a later try more than an earlier one`,
      'write points that fall, e.g. [10, 7, 5]',
    );
  if (!paper.certificate) return;
  if (paper.pass === null)
    checker.error(
      paper,
      ['pass'],
      'there is a certificate but nothing to pass',
      'write the per cent that pass, or certificate: false',
    );
  else if (paper.pass < LEAST_CERTIFIED.pass)
    checker.warn(
      paper,
      ['pass'],
      `${paper.pass} % earn a certificate`,
      `ask for ${LEAST_CERTIFIED.pass} % or more`,
    );
  if (paper.mode === 'practice')
    checker.error(
      paper,
      ['mode'],
      'a practice shows answers on the way and cannot give a certificate',
      'write mode: mock, or certificate: false',
    );
  const asked = paper.sections.reduce((sum, section) => sum + (section.count ?? 0), 0);
  if (paper.sections.every((section) => section.count) && asked < LEAST_CERTIFIED.questions)
    checker.warn(
      paper,
      ['sections'],
      `${asked} questions earn a certificate`,
      `ask ${LEAST_CERTIFIED.questions} or more`,
    );
}

function checkPick(
  checker: Checker,
  known: KnownIds,
  paper: PaperSpec,
  pick: Pick,
  path: KeyPath,
): void {
  for (const part of ['chapters', 'lessons', 'kps', 'items'] as const)
    pick[part]?.forEach((id, index) =>
      checker.refer(paper, [...path, part, index], id, known[part]),
    );
}

/** Exactly one of `count` and `total`; quotas that ask for something. */
function checkSize(
  checker: Checker,
  paper: PaperSpec,
  { count, total, quotas }: Section,
  path: KeyPath,
): boolean {
  if ((count === undefined) === (total === undefined))
    checker.error(
      paper,
      path,
      count === undefined ? 'has neither count nor total' : 'has both count and total',
      'write count (questions) or total (points)',
    );
  quotas.forEach(({ least, most }, q) => {
    if (least === undefined && most === undefined)
      checker.error(paper, [...path, 'quotas', q], 'asks for nothing', 'write least, most or both');
    else if (least !== undefined && most !== undefined && least > most)
      checker.error(
        paper,
        [...path, 'quotas', q, 'least'],
        `at least ${least} and at most ${most}`,
        'make least the smaller one',
      );
  });
  return (count === undefined) !== (total === undefined);
}

/** True when the paper can be drawn with every seed tried. */
function checkDraws(checker: Checker, paper: PaperSpec, cards: readonly ItemCard[]): boolean {
  for (let seed = 0; seed < SEEDS; seed++) {
    const drawn = drawPaper(paper, `check-${seed}`, cards, new Map());
    if (drawn.ok) continue;
    for (const lack of drawn.error) tellShortfall(checker, paper, lack);
    return false;
  }
  return true;
}

function tellShortfall(checker: Checker, paper: PaperSpec, lack: Shortfall): void {
  const index = paper.sections.findIndex((section) => section.id === lack.section);
  const path: KeyPath = ['sections', index];
  switch (lack.reason) {
    case 'pool':
      return checker.error(
        paper,
        [...path, lack.unit === 'points' ? 'total' : 'count'],
        `asks for ${lack.wanted} ${lack.unit}, and the pool has ${lack.have}`,
        'ask for less, widen pick, or write more items',
      );
    case 'total':
      return checker.error(
        paper,
        [...path, 'total'],
        `the points of the pool never add up to ${lack.wanted}`,
        `write ${lack.have}, or change worth`,
      );
    case 'quota':
      return checker.error(
        paper,
        lack.quota === null ? [...path, 'quotas'] : [...path, 'quotas', lack.quota],
        lack.quota === null
          ? 'each quota could be kept, but not all together'
          : `the quota cannot be kept: ${lack.have} items of the pool match it`,
        'loosen it, widen pick, or write more items',
      );
    case 'shared':
      return checker.error(
        paper,
        path,
        'the sections before it need the same items',
        'narrow their pick, ask for less, or write more items',
      );
    default:
      return never(lack);
  }
}

/**
 * Warns when a second attempt must repeat questions: because the pool is small, or because a quota or another section
 * wants the same few items. A list of items is meant to be asked again.
 */
function checkRoom(checker: Checker, paper: PaperSpec, cards: readonly ItemCard[]): void {
  const again = repeatsOf(paper, cards);
  paper.sections.forEach((section, index) => {
    if (section.pick.items !== undefined) return;
    const pool = poolOf(section.pick, cards);
    const [size, have, unit] =
      section.total === undefined
        ? ([section.count ?? 0, pool.length, 'questions'] as const)
        : ([
            section.total,
            pool.reduce((sum, card) => sum + worthOf(section, card), 0),
            'points',
          ] as const);
    const repeats = again.get(section.id) ?? 0;
    if (have < ROOMY * size)
      checker.warn(
        paper,
        ['sections', index, section.total === undefined ? 'count' : 'total'],
        `${size} of ${have} ${unit} are drawn: a second attempt repeats some`,
        `ask for at most ${Math.floor(have / ROOMY)}, widen pick, or write more items`,
      );
    else if (repeats > 0)
      checker.warn(
        paper,
        ['sections', index],
        `a second attempt repeats up to ${repeats} questions, though the pool of ${have} ${unit} would do`,
        'loosen quotas, keep the pools of sections apart, or write more of what the quotas ask for',
      );
  });
}

/** By section the most questions that a second attempt asks again. */
function repeatsOf(paper: PaperSpec, cards: readonly ItemCard[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (let seed = 0; seed < SECOND_TRIES; seed++) {
    const first = drawPaper(paper, `first-${seed}`, cards, new Map());
    if (!first.ok) continue;
    const seen = new Map(first.value.questions.map((question) => [question.item, 1]));
    const second = drawPaper(paper, `second-${seed}`, cards, seen);
    if (!second.ok) continue;
    for (const { id } of paper.sections) {
      const repeats = second.value.questions.filter(
        (question) => question.section === id && seen.has(question.item),
      ).length;
      most.set(id, Math.max(most.get(id) ?? 0, repeats));
    }
  }
  return most;
}
