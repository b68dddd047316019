/**
 * The wrong book as the page lists it: items one by one, missed points gathered by dialogue; filtered by chapter and by
 * kind of question.
 */
import type { WrongEntry } from '../../domain/progress/wrong-book.ts';
import type { OutlineData } from '../../stores/outline.ts';

export interface ItemEntry {
  readonly id: string;
  /** null: not in the course any more. */
  readonly about: OutlineData['items'][string] | null;
  readonly entry: WrongEntry & { readonly kind: 'item' };
}

export interface DialogueEntry {
  readonly id: string;
  readonly about: OutlineData['dialogues'][string] | null;
  readonly points: readonly (WrongEntry & { readonly kind: 'point' })[];
}

export interface Groups {
  readonly items: readonly ItemEntry[];
  readonly dialogues: readonly DialogueEntry[];
  /** Chapters that have something to repair, in the course's order. */
  readonly chapters: readonly { readonly id: string; readonly title: string }[];
  /** Kinds of question that have something to repair, and `dialogue`, in order of name. */
  readonly kinds: readonly string[];
}

/** Stands among the kinds of question for what was missed in dialogues. */
export const DIALOGUE = 'dialogue';

const of = <T>(map: Readonly<Record<string, T>>, id: string): T | null =>
  Object.hasOwn(map, id) ? (map[id] ?? null) : null;

/** `chapter`, `kind` null: all. What is not in the course any more is shown under all only. */
export function groups(
  entries: readonly WrongEntry[],
  outline: OutlineData,
  chapter: string | null,
  kind: string | null = null,
): Groups {
  const items: ItemEntry[] = [];
  const dialogues = new Map<
    string,
    DialogueEntry & { points: (WrongEntry & { kind: 'point' })[] }
  >();
  const present = new Set<string>();
  const kinds = new Set<string>();
  for (const entry of entries) {
    const item = entry.kind === 'item' ? of(outline.items, entry.item) : null;
    const about = entry.kind === 'item' ? item : of(outline.dialogues, entry.dialogue);
    const sort = entry.kind === 'item' ? (item?.kind ?? null) : about && DIALOGUE;
    if (about !== null) present.add(about.chapter);
    if (sort !== null) kinds.add(sort);
    if (chapter !== null && about?.chapter !== chapter) continue;
    if (kind !== null && sort !== kind) continue;
    if (entry.kind === 'item') {
      items.push({ id: entry.item, about: of(outline.items, entry.item), entry });
      continue;
    }
    const known = dialogues.get(entry.dialogue);
    if (known !== undefined) known.points.push(entry);
    else {
      const about = of(outline.dialogues, entry.dialogue);
      dialogues.set(entry.dialogue, { id: entry.dialogue, about, points: [entry] });
    }
  }
  return {
    items,
    dialogues: [...dialogues.values()],
    chapters: outline.chapters.filter(({ id }) => present.has(id)),
    kinds: [...kinds].sort(),
  };
}

/** What the learner missed, in the rubric's words; null when the dialogue has changed since. */
export function labelOf(
  dialogue: DialogueEntry,
  { turn, point }: WrongEntry & { readonly kind: 'point' },
): string | null {
  const key = point === null ? turn : `${turn}.${point}`;
  return dialogue.about === null ? null : of(dialogue.about.points, key);
}
