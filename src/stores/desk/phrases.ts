/**
 * The learner's own quick phrases: one stored row each, so that two tabs never write over one another. `$ownPhrases`
 * loads when something first listens to it and follows what other tabs write.
 */
import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { Merge } from '../../domain/phrases/merge.ts';
import {
  checkPhrase,
  looksLikePhrase,
  type OwnPhrase,
  type PhraseProblem,
  type QuickPhrase,
} from '../../domain/phrases/phrase.ts';
import { fail, ok, type Result } from '../../domain/shared/result.ts';
import { openChannel, type Channel } from '../../platform/channel.ts';
import { newId } from '../../platform/ids.ts';
import { storage } from '../storage.ts';

const PREFIX = 'phrase:';

const $loaded = atom<readonly OwnPhrase[] | null>(null);

/** By group, then by code; `null` until they are read. */
export const $ownPhrases: ReadableAtom<readonly OwnPhrase[] | null> = $loaded;

let channel: Channel | null = null;
const otherTabs = (): Channel => (channel ??= openChannel('qinke-phrases', () => void load()));

const inOrder = (phrases: readonly OwnPhrase[]): readonly OwnPhrase[] =>
  phrases.toSorted((a, b) =>
    a.group === b.group ? (a.code < b.code ? -1 : 1) : a.group < b.group ? -1 : 1,
  );

async function load(): Promise<readonly OwnPhrase[]> {
  otherTabs();
  const phrases = inOrder(await storage.loadRuns(PREFIX, looksLikePhrase));
  $loaded.set(phrases);
  return phrases;
}

onMount($loaded, () => {
  if ($loaded.get() === null) void load();
});

/** Everything is handed over at once: one transaction, all or nothing. */
async function write(
  next: readonly OwnPhrase[],
  changed: readonly OwnPhrase[],
  gone: readonly string[] = [],
): Promise<void> {
  $loaded.set(inOrder(next));
  await Promise.all([
    ...changed.map((phrase) => storage.saveRun(PREFIX + phrase.id, phrase)),
    ...gone.map((id) => storage.saveRun(PREFIX + id, null)),
  ]);
  otherTabs().announce();
}

/**
 * Adds a phrase, or changes the one with `id`.
 * @param course codes of the course's own phrases
 */
export async function savePhrase(
  written: QuickPhrase,
  id: string | null,
  course: Pick<ReadonlyMap<string, string>, 'has'>,
): Promise<Result<OwnPhrase, PhraseProblem>> {
  const own = await load();
  const others = own.filter((phrase) => phrase.id !== id);
  const checked = checkPhrase(written, (code) =>
    course.has(code) ? 'course' : others.some((phrase) => phrase.code === code) ? 'own' : null,
  );
  if (!checked.ok) return fail(checked.error);
  const phrase = { id: id ?? newId(), ...checked.value };
  await write([...others, phrase], [phrase]);
  return ok(phrase);
}

export async function removePhrase(id: string): Promise<void> {
  const own = await load();
  await write(
    own.filter((phrase) => phrase.id !== id),
    [],
    [id],
  );
}

/** Takes over what a file brings, as it was shown before. */
export async function takePhrases({ fresh, changed }: Merge): Promise<void> {
  const added = fresh.map(({ phrase }) => ({ id: newId(), ...phrase }));
  const altered = changed.map(({ before, phrase }) => ({ id: before.id, ...phrase }));
  const touched = new Set(altered.map(({ id }) => id));
  const own = await load();
  await write(
    [...own.filter(({ id }) => !touched.has(id)), ...altered, ...added],
    [...altered, ...added],
  );
}

/** The personal phrases, read anew. */
export const loadOwnPhrases = load;
