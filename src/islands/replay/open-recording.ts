/**
 * From a file to a recording that can be shown: read, decode, fetch what the course says of it, play it, report. Checks go
 * from cheap to dear, each with its own reason; where the file could be read in spite of it, what it says comes along.
 */
import type { DialogueCard } from '../../domain/dialogue/project.ts';
import { projectDialogue } from '../../domain/dialogue/project.ts';
import { report as dialogueReport, type DialogueReport } from '../../domain/dialogue/report.ts';
import type { DialogueState } from '../../domain/dialogue/state.ts';
import { replay as play } from '../../domain/dialogue/step.ts';
import { cleanName } from '../../domain/quiz/certificate.ts';
import { compileLexicon } from '../../domain/reply/lexicon.ts';
import type { Replay, ReplayError } from '../../domain/replay/replay.ts';
import type { ShiftReplay } from '../../domain/shift/input.ts';
import { fail, ok, type Result } from '../../domain/shared/result.ts';
import { loadCourseMap } from '../../stores/course-map.ts';
import { readReplayFile, type FileError } from '../../stores/replay-file.ts';
import { loadShop } from '../../stores/desk/load.ts';
import { fetchOnce } from '../../stores/fetch-once.ts';
import type { DialogueData } from '../dialogue/open.ts';
import type { ReplayProps } from './ReplayPage.tsx';
import { scoreShift, type Scored, type Unscored } from '../../stores/score-shift.ts';

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

interface OpenedBase {
  readonly facts: Facts;
  /** The checksum does not fit: something in the file was changed. */
  readonly altered: boolean;
}

export type Opened = OpenedBase &
  (
    | { readonly kind: 'shift'; readonly replay: ShiftReplay; readonly scored: Scored }
    | {
        readonly kind: 'dialogue';
        readonly report: DialogueReport;
        readonly card: DialogueCard;
        readonly state: DialogueState;
        /** The mood at the beginning, 0–100. */
        readonly mood: number;
      }
  );

type Why =
  | FileError
  | ReplayError
  | { readonly reason: 'offline' }
  | { readonly reason: 'unknown-dialogue' | 'unknown-shift'; readonly id: string }
  /** `now`: null where more than one file may have changed. */
  | { readonly reason: 'other-rev'; readonly was: number; readonly now: number | null }
  | { readonly reason: 'impossible'; readonly step: number };

export type Refused = Why & { readonly readable: Facts | null };

type Course = Pick<ReplayProps, 'base' | 'shifts' | 'dialogues' | 'counting' | 'courseHref'>;

/** Never rejects, whatever the file is. */
export async function openRecording(
  source: Pick<Blob, 'size' | 'arrayBuffer'>,
  course: Course,
): Promise<Result<Opened, Refused>> {
  const read = await readReplayFile(source);
  if (!read.ok) return fail({ ...read.error, readable: null });
  const { replay, savedAt, altered } = read.value;
  const facts: Facts = {
    kind: replay.kind,
    title: cleanName(replay.kind === 'shift' ? replay.title : replay.dialogue),
    rev: replay.rev,
    name: replay.name === null || cleanName(replay.name) === '' ? null : cleanName(replay.name),
    savedAt,
    inputs: replay.inputs.length,
  };
  const opened =
    replay.kind === 'shift'
      ? await openShift(replay, course)
      : await openDialogue(replay, course);
  return opened.ok
    ? ok({ ...opened.value, facts: opened.title === null ? facts : { ...facts, title: opened.title }, altered })
    : fail({ ...opened.error, readable: facts });
}
