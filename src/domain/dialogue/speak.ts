/** The customer's lines as transcript events. */
import { randomFrom } from '../shared/prng.ts';
import { holds, type Situation } from './condition.ts';
import { RECALL_TIME, typingTime } from './delay.ts';
import type { Line } from './schema.ts';
import type { DialogueEvent } from './state.ts';

interface Stage {
  readonly seed: string;
  /** What happened before these lines; its length makes every line's chance its own. */
  readonly transcript: readonly DialogueEvent[];
  readonly at: number;
  readonly turn: string | null;
  /** Where the lines stand in the file; tells lines said once apart. */
  readonly place: string;
  /** Lines said once, already said. */
  readonly said: readonly string[];
}

export interface Spoken {
  readonly events: readonly DialogueEvent[];
  readonly said: readonly string[];
}

/** The lines whose condition holds, one after another on the simulated clock. */
export function speak(lines: readonly Line[], situation: Situation, stage: Stage): Spoken {
  const events: DialogueEvent[] = [];
  const said = [...stage.said];
  let at = stage.at;
  lines.forEach((line, index) => {
    if (!holds(line.when, situation)) return;
    if (line.once === true) {
      const key = `${stage.place}/${index}`;
      if (said.includes(key)) return;
      said.push(key);
    }
    const before = [...stage.transcript, ...events];
    events.push(...sayLine(line, `${stage.seed}/${before.length}`, at, stage.turn, before));
    at = events.at(-1)?.at ?? at;
  });
  return { events, said };
}

function sayLine(
  line: Line,
  seed: string,
  start: number,
  turn: string | null,
  before: readonly DialogueEvent[],
): DialogueEvent[] {
  const wait = line.after === undefined ? null : Math.round(line.after * 1000);
  if (line.notice !== undefined) {
    const minutes = line.minutes ?? 0;
    const typing = wait ?? 0;
    const at = start + typing + minutes * 60_000;
    const notice = { kind: 'notice', at, turn, typing, text: line.notice, minutes } as const;
    return line.order === undefined
      ? [notice]
      : [notice, { kind: 'order', at, order: line.order.id, state: line.order.state }];
  }
  const events: DialogueEvent[] = [];
  const of = line.recall === true ? lastLine(before) : -1;
  if (of !== -1) events.push({ kind: 'recall', at: start + RECALL_TIME, of });
  const kind = line.picture === undefined ? ('line' as const) : ('picture' as const);
  const text = line.picture ?? line.text ?? pick(line.oneOf, seed);
  if (text === null) return events;
  const typing = wait ?? typingTime(kind, text, seed);
  const from = events.at(-1)?.at ?? start;
  return [...events, { kind, at: from + typing, turn, typing, text }];
}

const pick = (texts: readonly string[] | undefined, seed: string): string | null =>
  texts === undefined ? null : randomFrom(`${seed}/pick`).pick(texts);

/** The customer's last line that still stands; −1 when there is none. */
function lastLine(events: readonly DialogueEvent[]): number {
  const gone = recalledIn(events);
  return events.findLastIndex(
    ({ kind }, index) => (kind === 'line' || kind === 'picture') && !gone.has(index),
  );
}

/** Indices of the lines the customer has withdrawn. */
export const recalledIn = (transcript: readonly DialogueEvent[]): ReadonlySet<number> =>
  new Set(transcript.flatMap((event) => (event.kind === 'recall' ? [event.of] : [])));
