/** Fetches what a shift is made of and puts it together. */
import type { Dialogue } from '../../domain/dialogue/schema.ts';
import type { AutoReplies } from '../../domain/desk/auto-reply.ts';
import { compileLexicon } from '../../domain/reply/lexicon.ts';
import type { ConceptsFile } from '../../domain/reply/schema.ts';
import type { QuickPhrase } from '../../domain/phrases/phrase.ts';
import { joinConcepts, type ShiftData } from '../../domain/shift/data.ts';
import type { ClockMode, ShiftReplay } from '../../domain/shift/input.ts';
import type { Counting, Scenario } from '../../domain/shift/schema.ts';
import { world, type ShiftWorld } from '../../domain/shift/world.ts';
import type { Shop } from '../../domain/shop/schema.ts';
import { fail, ok, type Result } from '../../domain/shared/result.ts';
import { fetchOnce } from '../fetch-once.ts';

/** `data/dialogues/<id>.json`, as far as a shift needs it. */
interface DialogueFile {
  readonly dialogue: Dialogue;
  readonly concepts: ConceptsFile;
}

/** What a shift is begun with. */
export interface Setup {
  readonly seed: string;
  readonly clock: ClockMode;
  readonly autoReplies: AutoReplies;
}

export type LoadError =
  | { readonly reason: 'offline' }
  /** The course has no such shift. */
  | { readonly reason: 'unknown'; readonly shift: string }
  /** The shift or one of its conversations reads otherwise than when it was begun. */
  | { readonly reason: 'outdated' };

const at = (base: string, path: string): string => `${base.replace(/\/$/, '')}/data/${path}`;

export const loadShop = (base: string): Promise<Shop> => fetchOnce<Shop>(at(base, 'shop.json'));
export const loadCoursePhrases = (base: string): Promise<readonly QuickPhrase[]> =>
  fetchOnce<readonly QuickPhrase[]>(at(base, 'phrases.json'));

/** A shift of the course. `known`: ids of its shifts, so that a wrong address is told apart from a lost network. */
export async function loadShift(
  base: string,
  shift: string,
  known: readonly string[],
  setup: Setup,
): Promise<Result<ShiftWorld, LoadError>> {
  if (!known.includes(shift)) return fail({ reason: 'unknown', shift });
  try {
    const [data, shop] = await Promise.all([
      fetchOnce<ShiftData>(at(base, `shifts/${shift}.json`)),
      loadShop(base),
    ]);
    const { scenario, dialogues, concepts, counting } = data;
    return ok(world(scenario, dialogues, compileLexicon(concepts), shop, { ...setup, counting }));
  } catch {
    return fail({ reason: 'offline' });
  }
}

/** A shift the learner put together: its conversations are fetched one by one, `scenarioOf` makes the shift of them. */
export async function loadOwnShift<E>(
  base: string,
  ids: readonly string[],
  scenarioOf: (dialogues: readonly Dialogue[]) => Result<Scenario, E>,
  counting: Counting,
  setup: Setup,
): Promise<Result<ShiftWorld, LoadError | E>> {
  try {
    const [shop, ...files] = await Promise.all([
      loadShop(base),
      ...ids.map((id) => fetchOnce<DialogueFile>(at(base, `dialogues/${id}.json`))),
    ]);
    const dialogues = files.map(({ dialogue }) => dialogue);
    const scenario = scenarioOf(dialogues);
    if (!scenario.ok) return scenario;
    const lexicon = compileLexicon(joinConcepts(files.map(({ concepts }) => concepts)));
    return ok(world(scenario.value, dialogues, lexicon, shop, { ...setup, counting }));
  } catch {
    return fail({ reason: 'offline' });
  }
}

/** The world a shift was begun in; 'outdated' when its files have changed since. */
export async function loadReplayed(
  base: string,
  replay: ShiftReplay,
  known: readonly string[],
  counting: Counting,
): Promise<Result<ShiftWorld, LoadError>> {
  const { seed, clock, autoReplies, scenario } = replay;
  const setup: Setup = { seed, clock, autoReplies };
  const loaded =
    scenario === undefined
      ? await loadShift(base, replay.shift, known, setup)
      : await loadOwnShift<never>(
          base,
          scenario.customers.map(({ dialogue }) => dialogue),
          () => ok(scenario),
          counting,
          setup,
        );
  if (!loaded.ok) return loaded;
  const { scenario: now, dialogues } = loaded.value;
  const isSame =
    now.rev === replay.rev &&
    dialogues.length === replay.dialogues.length &&
    dialogues.every(({ id, rev }, index) => {
      const then = replay.dialogues[index];
      return then?.id === id && then.rev === rev;
    });
  return isSame ? loaded : fail({ reason: 'outdated' });
}
