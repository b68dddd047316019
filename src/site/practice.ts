/** Questions and dialogues by lesson and chapter, and what a page may show of them. */
import { projectDialogue, type DialogueCard } from '../domain/dialogue/project.ts';
import type { Dialogue } from '../domain/dialogue/schema.ts';
import type { Item } from '../domain/quiz/schema.ts';
import type { Phrase } from '../domain/course/schema.ts';
import { banks, dialogues, knowledgePoints, phrases, shop } from './content.ts';
import { lessonRefs, outline, type ChapterRef, type LessonRef } from './course.ts';

export async function itemsOf(lesson: string): Promise<readonly Item[]> {
  const named = await naming();
  return (await banks())
    .filter((bank) => bank.lesson === lesson)
    .flatMap((bank) => bank.items.map(named));
}

/** A file names the customer of a 对话回复 by the shop's id; a page shows the name. */
async function naming(): Promise<<I extends Item>(item: I) => I> {
  const { customers } = await shop();
  const named = <I extends Item>(item: I): I => {
    if (item.kind === 'material') return { ...item, questions: item.questions.map(named) };
    if (item.kind !== 'chat-reply') return item;
    const name = customers.find(({ id }) => id === item.prompt.who)?.name;
    return name === undefined ? item : { ...item, prompt: { ...item.prompt, who: name } };
  };
  return named;
}

/** An item with the lesson whose bank it belongs to. */
export async function itemById(
  id: string,
): Promise<{ readonly item: Item; readonly lesson: string }> {
  for (const bank of await banks()) {
    const item = bank.items.find((candidate) => candidate.id === id);
    if (item) return { item: (await naming())(item), lesson: bank.lesson };
  }
  throw new Error(`<Quiz id="${id}">: no file of content/items/ has such an item`);
}

export async function dialogueById(id: string): Promise<Dialogue> {
  const dialogue = (await dialogues()).find((candidate) => candidate.id === id);
  if (!dialogue)
    throw new Error(`<Dialogue id="${id}">: content/dialogues/${id}.yaml does not exist`);
  return dialogue;
}

const LEVEL = { easy: 0, medium: 1, hard: 2 } as const;

export interface PracticeChapter {
  readonly chapter: ChapterRef;
  /** The easy ones first. */
  readonly dialogues: readonly Dialogue[];
  readonly banks: readonly { readonly lesson: LessonRef; readonly items: readonly Item[] }[];
}

/** Chapters that have something to practise. */
export async function practice(): Promise<readonly PracticeChapter[]> {
  const [chapters, allDialogues, allBanks] = await Promise.all([outline(), dialogues(), banks()]);
  return chapters
    .map((chapter) => ({
      chapter,
      dialogues: allDialogues
        .filter((dialogue) => dialogue.chapter === chapter.id)
        .sort((a, b) => LEVEL[a.difficulty] - LEVEL[b.difficulty] || a.minutes - b.minutes),
      banks: chapter.lessons
        .map((lesson) => ({
          lesson,
          items: allBanks.filter((bank) => bank.lesson === lesson.id).flatMap((bank) => bank.items),
        }))
        .filter((bank) => bank.items.length > 0),
    }))
    .filter((entry) => entry.dialogues.length > 0 || entry.banks.length > 0);
}

/** The closed face of a dialogue, with the names its file knows only by id. */
export async function dialogueCard(dialogue: Dialogue): Promise<DialogueCard> {
  const [{ name, customers }, points, refs] = await Promise.all([
    shop(),
    knowledgePoints(),
    lessonRefs(),
  ]);
  const customer = customers.find((candidate) => candidate.id === dialogue.customer);
  if (!customer) throw new Error(`content/shop.yaml has no customer ${dialogue.customer}`);
  const wanted = new Set([...dialogue.kps, ...dialogue.turns.flatMap((turn) => turn.kps)]);
  return projectDialogue(dialogue, {
    customer: customer.name,
    shop: name,
    kps: points
      .filter((point) => wanted.has(point.id))
      .map((point) => ({
        id: point.id,
        title: point.title,
        href: refs.find((ref) => ref.id === point.lesson && ref.written)?.href ?? null,
      })),
  });
}

/** The stages whose phrases an agent of a role has at hand. */
const STAGES_OF: Readonly<Record<Dialogue['role'], readonly Phrase['stage'][]>> = {
  presale: ['问候', '推荐', '议价', '催付', '核单', '道别'],
  insale: ['问候', '核单', '物流', '催付', '道别'],
  aftersale: ['问候', '物流', '退换', '投诉', '评价', '道别'],
};

export async function quickPhrases(
  dialogue: Dialogue,
): Promise<readonly { readonly code: string; readonly text: string }[]> {
  const stages = STAGES_OF[dialogue.role];
  return (await phrases())
    .filter((phrase) => stages.includes(phrase.stage))
    .map(({ code, text }) => ({ code, text }));
}
