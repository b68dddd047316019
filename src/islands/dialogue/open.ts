/** Fetches a dialogue with its concepts and finds the conversation the learner left. */
import type { Dialogue } from '../../domain/dialogue/schema.ts';
import { compileLexicon } from '../../domain/reply/lexicon.ts';
import { sayingsOf, type Saying } from '../../domain/reply/reproof.ts';
import type { ConceptsFile } from '../../domain/reply/schema.ts';
import { loadRun, newRunId } from '../../stores/runs.ts';
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
  readonly notice: 'resumed' | 'outdated' | null;
}

/** Rejects when the file cannot be fetched or is not this dialogue. */
export async function openDialogue(base: string, id: string): Promise<Opened> {
  const address = `${base.replace(/\/$/, '')}/data/dialogues/${id}.json`;
  const { dialogue, concepts, phrases = [] } = await fetchDialogue(address, id);
  const scene: Scene = { dialogue, lexicon: compileLexicon(concepts) };
  const saved = await loadRun(id);
  const resumed = saved === null ? null : resumeSession(scene, saved);
  return {
    ...scene,
    always: sayingsOf(concepts),
    phrases,
    session: resumed ?? startSession(scene, newRunId()),
    notice: saved === null ? null : resumed === null ? 'outdated' : 'resumed',
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
