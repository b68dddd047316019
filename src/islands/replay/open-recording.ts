/**
 * From a file to a recording that can be shown: read, decode, fetch what the course says of it, play it, report. Checks go
 * from cheap to dear, each with its own reason; where the file could be read in spite of it, what it says comes along.
 */
import { lessonsById } from '../../domain/course/course-map.ts';
import { deskOf } from '../../domain/desk/judge.ts';
import { projectDialogue, type DialogueCard } from '../../domain/dialogue/project.ts';
import { report as dialogueReport, type DialogueReport } from '../../domain/dialogue/report.ts';
import type { DialogueState } from '../../domain/dialogue/state.ts';
import { replay as play } from '../../domain/dialogue/step.ts';
import { cleanName } from '../../domain/quiz/certificate.ts';
import { sayingsOf } from '../../domain/reply/reproof.ts';
import { compileLexicon } from '../../domain/reply/lexicon.ts';
import type { Replay } from '../../domain/replay/replay.ts';
import type { ShiftReplay } from '../../domain/shift/input.ts';
import { fail, ok, type Result } from '../../domain/shared/result.ts';
import { loadCourseMap } from '../../stores/course-map.ts';
import { readReplayFile } from '../../stores/replay-file.ts';
import { loadShop } from '../../stores/desk/load.ts';
import { fetchOnce } from '../../stores/fetch-once.ts';
import type { DialogueData } from '../dialogue/open.ts';
import type { ReplayProps } from './ReplayPage.tsx';
import { scoreShift, type Scored } from '../../stores/score-shift.ts';

/** What a file says of itself; nothing of it is checked but its form. */
export interface Facts {
  readonly kind: Replay['kind'];
  readonly title: string;
  readonly rev: number;
  /** Clean enough to be shown; null: not signed. */
  readonly name: string | null;
  readonly savedAt: number;
  /** How many inputs it has. */
  readonly inputs: number;
}

type Content =
  | { readonly kind: 'shift'; readonly replay: ShiftReplay; readonly scored: Scored }
  | {
      readonly kind: 'dialogue';
      readonly report: DialogueReport;
      readonly card: DialogueCard;
      readonly state: DialogueState;
      /** The mood at the beginning, 0–100. */
      readonly mood: number;
      /** The name of a product by its id. */
      readonly nameOf: (product: string) => string;
    };

export type Opened = Content & {
  readonly facts: Facts;
  /** The checksum does not fit: something in the file was changed. */
  readonly altered: boolean;
};

type Unread = Extract<Awaited<ReturnType<typeof readReplayFile>>, { readonly ok: false }>['error'];

type Why =
  | Unread
  | { readonly reason: 'offline' }
  | { readonly reason: 'unknown-dialogue' | 'unknown-shift'; readonly id: string }
  /** `now`: null where more than one file may have changed. */
  | { readonly reason: 'other-rev'; readonly was: number; readonly now: number | null }
  | { readonly reason: 'impossible'; readonly step: number }
  | { readonly reason: 'unplayable' };

export type Refused = Why & { readonly readable: Facts | null };

type Course = Pick<ReplayProps, 'base' | 'shifts' | 'dialogues' | 'counting' | 'courseHref'>;

/** Never rejects, whatever the file is. */
export async function openRecording(
  source: Pick<Blob, 'size' | 'arrayBuffer'>,
  course: Course,
): Promise<Result<Opened, Refused>> {
  const read = await readReplayFile(source).catch(() => null);
  if (read === null) return fail({ reason: 'offline', readable: null });
  if (!read.ok) return fail({ ...read.error, readable: null });
  const { replay, savedAt, altered } = read.value;
  const facts = factsOf(replay, savedAt);
  try {
    const opened =
      replay.kind === 'shift'
        ? await openShift(replay, course)
        : await openDialogue(replay, course);
    if (!opened.ok) return fail({ ...opened.error, readable: facts });
    return ok({ ...opened.value, altered, facts: titled(facts, opened.value) });
  } catch {
    // What the file says makes the engine throw: it fits no course.
    return fail({ reason: 'unplayable', readable: facts });
  }
}

const NO_TITLE = '—';

function factsOf(replay: Replay, savedAt: number): Facts {
  const name = cleanName(replay.name ?? '');
  return {
    kind: replay.kind,
    title: cleanName(replay.kind === 'shift' ? replay.title : replay.dialogue) || NO_TITLE,
    rev: replay.rev,
    name: name === '' ? null : name,
    savedAt,
    inputs: replay.inputs.length,
  };
}

/** A dialogue's file names it by its id; the course knows its title. */
const titled = (facts: Facts, opened: Content): Facts =>
  opened.kind === 'dialogue' ? { ...facts, title: opened.card.title } : facts;

async function openShift(
  replay: Replay & { readonly kind: 'shift' },
  { base, shifts, dialogues, counting }: Course,
): Promise<Result<Content, Why>> {
  const { scenario, shift, rev } = replay;
  if (scenario === undefined && !shifts.includes(shift))
    return fail({ reason: 'unknown-shift', id: shown(shift) });
  const unknown = scenario?.customers.find(({ dialogue }) => !dialogues.includes(dialogue));
  if (unknown !== undefined)
    return fail({ reason: 'unknown-dialogue', id: shown(unknown.dialogue) });
  if (scenario !== undefined) {
    const { ScenarioSchema } = await import('../../domain/shift/schema.ts');
    const checked = ScenarioSchema.safeParse(scenario);
    if (!checked.success)
      return fail({
        reason: 'bad-data',
        path: `data.scenario.${checked.error.issues[0]?.path.join('.') ?? ''}`,
        message: checked.error.issues[0]?.message ?? '',
      });
  }
  const scored = await scoreShift(base, replay, shifts, counting);
  if (scored.ok) return ok({ kind: 'shift', replay, scored: scored.value });
  switch (scored.error.reason) {
    case 'outdated':
      return fail({ reason: 'other-rev', was: rev, now: null });
    case 'unknown':
      return fail({ reason: 'unknown-shift', id: shown(shift) });
    default:
      return fail(scored.error);
  }
}

async function openDialogue(
  replay: Replay & { readonly kind: 'dialogue' },
  { base, dialogues, courseHref }: Course,
): Promise<Result<Content, Why>> {
  const id = replay.dialogue;
  if (!dialogues.includes(id)) return fail({ reason: 'unknown-dialogue', id: shown(id) });
  const address = `${base.replace(/\/$/, '')}/data/dialogues/${id}.json`;
  const files = await Promise.all([
    fetchOnce<DialogueData>(address),
    loadShop(base),
    loadCourseMap(courseHref),
  ]).catch(() => null);
  if (files === null) return fail({ reason: 'offline' });
  const [{ dialogue, concepts }, shop, map] = files;
  if (dialogue.rev !== replay.rev)
    return fail({ reason: 'other-rev', was: replay.rev, now: dialogue.rev });
  const played = play(dialogue, compileLexicon(concepts), replay.seed, replay.inputs, deskOf(shop));
  if (!played.ok) return fail({ reason: 'impossible', step: played.error.input + 1 });
  const lessons = [...lessonsById(map).values()];
  const card = projectDialogue(dialogue, {
    customer: shop.customers.find((each) => each.id === dialogue.customer)?.name ?? '',
    shop: shop.name,
    kps: lessons.flatMap(({ kps, href }) =>
      kps.map(({ id: kp, title }) => ({ id: kp, title, href })),
    ),
  });
  return ok({
    kind: 'dialogue',
    report: dialogueReport(dialogue, played.value, sayingsOf(concepts)),
    card,
    state: played.value,
    mood: dialogue.mood,
    nameOf: (product) => shop.products.find(({ id: one }) => one === product)?.name ?? product,
  });
}

/** Ids are hostile text until the course knows them. */
const shown = (id: string): string => cleanName(id) || NO_TITLE;
