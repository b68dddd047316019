/** Fetches a dialogue with its concepts and finds the conversation the learner left, or sets up a trial of it. */
import strings from 'virtual:ui/dialogue';
import { needsDesk } from '../../domain/dialogue/desk.ts';
import type { Dialogue } from '../../domain/dialogue/schema.ts';
import { loadLexicon } from '../../domain/reply/lexicon-core.ts';
import { sayingsOf, type Saying } from '../../domain/reply/reproof.ts';
import type { ConceptsFile } from '../../domain/reply/schema.ts';
import { loadRun, newRunId } from '../../stores/runs.ts';
import type { ActsPart } from './acts/part.tsx';
import { resumeSession, startSession, type Scene, type Session } from './session.ts';

/** A quick phrase the learner may insert. */
export interface QuickPhrase {
  /** Typed after “/”. */
  readonly code: string;
  readonly text: string;
}

/** `data/dialogues/<id>.json` */
export interface DialogueData {
  readonly dialogue: Dialogue;
  /** Only what this dialogue needs. */
  readonly concepts: ConceptsFile;
  readonly phrases?: readonly QuickPhrase[];
}

export interface Opened extends Scene {
  readonly always: readonly Saying[];
  readonly phrases: readonly QuickPhrase[];
  readonly session: Session;
  /** What the learner is told first; empty: nothing. */
  readonly notice: string;
  /** Null for a dialogue without acts. */
  readonly acts: ActsPart | null;
  /** An author tries a turn: nothing is stored. */
  readonly trial: boolean;
}

/**
 * Rejects when the file cannot be fetched or is not this dialogue.
 * @param from a turn to try: the conversation stands there, and nothing of it is stored
 */
export async function openDialogue(base: string, id: string, from: string | null): Promise<Opened> {
  const root = base.replace(/\/$/, '');
  const address = `${root}/data/dialogues/${id}.json`;
  const { dialogue, concepts, phrases = [] } = await fetchDialogue(address, id);
  const acts = needsDesk(dialogue)
    ? await import('./acts/part.tsx').then(({ loadActs }) => loadActs(root))
    : null;
  const scene: Scene = { dialogue, lexicon: await loadLexicon(concepts), desk: acts?.desk };
  const opened = { ...scene, always: sayingsOf(concepts), phrases, acts };
  if (from !== null) {
    const { trialAt } = await import('./trial.ts');
    return { ...opened, ...trialAt(scene, from, newRunId()), trial: true };
  }
  const saved = await loadRun(id);
  const resumed = saved === null ? null : resumeSession(scene, saved);
  return {
    ...opened,
    session: resumed ?? startSession(scene, newRunId()),
    notice: saved === null ? '' : strings.chat[resumed === null ? 'outdated' : 'resumed'],
    trial: false,
  };
}

async function fetchDialogue(address: string, id: string): Promise<DialogueData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const data = (await response.json()) as Partial<DialogueData>;
  if (data.dialogue?.id !== id || data.concepts === undefined)
    throw new Error(`${address} is not the dialogue ${id}`);
  return data as DialogueData;
}
