/** The wrong book as the page lists it: items one by one, missed points gathered by dialogue; filtered by chapter. */
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
}

const of = <T>(map: Readonly<Record<string, T>>, id: string): T | null =>
  Object.hasOwn(map, id) ? (map[id] ?? null) : null;

/** `chapter` null: all. What is not in the course any more is shown under all only. */
export function groups(
  entries: readonly WrongEntry[],
  outline: OutlineData,
  chapter: string | null,
): Groups {
  const items: ItemEntry[] = [];
  const dialogues = new Map<
    string,
    DialogueEntry & { points: (WrongEntry & { kind: 'point' })[] }
  >();
  const present = new Set<string>();
  for (const entry of entries) {
    const about =
      entry.kind === 'item' ? of(outline.items, entry.item) : of(outline.dialogues, entry.dialogue);
    if (about !== null) present.add(about.chapter);
    if (chapter !== null && about?.chapter !== chapter) continue;
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
