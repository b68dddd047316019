/** What the course holds, counted. */
import { partsOf } from '../quiz/parts.ts';
import type { ItemKind } from '../quiz/schema.ts';
import type { Content } from './content.ts';

export interface ContentReport {
  readonly kps: number;
  /** Knowledge points taught by a written lesson. */
  readonly kpsWithLesson: number;
  readonly kpsWithItems: number;
  readonly kpsWithDialogue: number;
  readonly lessons: number;
  readonly items: number;
  readonly itemsByKind: Readonly<Partial<Record<ItemKind, number>>>;
  readonly dialogues: number;
  readonly turns: number;
  readonly typedTurns: number;
  readonly sampleReplies: number;
  readonly papers: number;
  readonly terms: number;
  readonly rules: number;
  readonly phrases: number;
}

export function reportContent(content: Content): ContentReport {
  const items = content.banks.flatMap((bank) => bank.items);
  const turns = content.dialogues.flatMap((dialogue) => dialogue.turns);
  const typed = turns.filter((turn) => turn.kind === 'typed');
  const within = (named: Iterable<string>): number => {
    const set = new Set(named);
    return content.knowledgePoints.filter((kp) => set.has(kp.id)).length;
  };
  const itemsByKind: Partial<Record<ItemKind, number>> = {};
  for (const item of items) itemsByKind[item.kind] = (itemsByKind[item.kind] ?? 0) + 1;
  return {
    kps: content.knowledgePoints.length,
    kpsWithLesson: within(content.lessons.flatMap((lesson) => lesson.kps)),
    kpsWithItems: within(items.flatMap(partsOf).flatMap((item) => item.kps)),
    kpsWithDialogue: within([
      ...content.dialogues.flatMap((dialogue) => dialogue.kps),
      ...turns.flatMap((turn) => turn.kps),
    ]),
    lessons: content.lessons.length,
    items: items.length,
    itemsByKind,
    dialogues: content.dialogues.length,
    turns: turns.length,
    typedTurns: typed.length,
    sampleReplies: typed.reduce((sum, turn) => sum + turn.samples.length, 0),
    papers: content.papers.length,
    terms: content.terms.length,
    rules: content.rules.length,
    phrases: content.phrases.length,
  };
}
