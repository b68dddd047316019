/** A drawn paper with everything its sheet shows: questions with their figures, and their solutions. */
import type { Solution } from '../../domain/quiz/kind.ts';
import { settingsOf } from '../../domain/quiz/attempt/settings.ts';
import { drawPaper } from '../../domain/quiz/paper/draw.ts';
import type { ItemCard, Paper, Question } from '../../domain/quiz/paper/paper.ts';
import type { PaperSpec } from '../../domain/quiz/paper/schema.ts';
import { shuffleOptions, type PublicItem } from '../../domain/quiz/project.ts';
import type { Item } from '../../domain/quiz/schema.ts';
import { fail, ok, type Result } from '../../domain/shared/result.ts';
import { loadItem } from '../quiz/bank.ts';
import { loadMarking } from '../quiz/marking.ts';

export interface SheetItem {
  readonly question: Question;
  readonly whole: Item;
  readonly item: PublicItem;
  readonly solution: Solution;
}

export interface SheetData {
  readonly spec: PaperSpec;
  readonly paper: Paper;
  readonly minutes: number | null;
  readonly points: number;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly points: number;
    readonly items: readonly SheetItem[];
  }[];
}

/** `short`: the banks do not hold enough of what the paper asks. `offline`: something did not come. */
export type SheetError = 'short' | 'offline';

async function loadOne(question: Question, shuffles: boolean): Promise<SheetItem | null> {
  const { item: id, rev, kind, lesson, seed } = question;
  const [found, marking] = await Promise.all([
    loadItem(lesson, { id, rev, kind }),
    loadMarking(kind, lesson),
  ]);
  if (!found.ok) return null;
  const item = marking.projectItem(found.value, seed);
  return {
    question,
    whole: found.value,
    item: shuffles ? shuffleOptions(item, seed) : item,
    solution: marking.solution(found.value, seed),
  };
}

/** The same spec and seed give the same sheet on any device: what a learner has seen plays no part. */
export async function loadSheet(
  spec: PaperSpec,
  seed: string,
  cards: readonly ItemCard[],
): Promise<Result<SheetData, SheetError>> {
  const drawn = drawPaper(spec, seed, cards, new Map());
  if (!drawn.ok) return fail('short');
  const paper = drawn.value;
  const settings = settingsOf(spec.mode, spec.settings);
  const loaded = await Promise.all(
    paper.questions.map((question) => loadOne(question, settings.shuffleOptions)),
  ).catch(() => null);
  if (loaded === null || loaded.includes(null)) return fail('offline');
  const items = loaded.filter((each) => each !== null);
  const sum = (list: readonly SheetItem[]): number =>
    list.reduce((total, { question }) => total + question.points, 0);
  return ok({
    spec,
    paper,
    minutes: settings.limitMs === null ? null : Math.round(settings.limitMs / 60_000),
    points: sum(items),
    sections: paper.sections.map(({ id, title }) => {
      const own = items.filter(({ question }) => question.section === id);
      return { id, title, points: sum(own), items: own };
    }),
  });
}
