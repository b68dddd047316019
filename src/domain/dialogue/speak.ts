/** The customer's lines as transcript events. */
import { randomFrom } from '../shared/prng.ts';
import { holds, type Situation } from './condition.ts';
import { typingTime } from './delay.ts';
import type { Line } from './schema.ts';
import type { DialogueEvent } from './state.ts';

interface Stage {
  readonly seed: string;
  /** Transcript length before these lines; makes every line's chance its own. */
  readonly index: number;
  readonly at: number;
  readonly turn: string | null;
}

/** The lines whose condition holds, one after another on the simulated clock. */
export function speak(lines: readonly Line[], situation: Situation, stage: Stage): DialogueEvent[] {
  const events: DialogueEvent[] = [];
  let at = stage.at;
  for (const line of lines) {
    if (!holds(line.when, situation)) continue;
    const event = sayLine(line, `${stage.seed}/${stage.index + events.length}`, at, stage.turn);
    at = event.at;
    events.push(event);
  }
  return events;
}

function sayLine(line: Line, seed: string, start: number, turn: string | null) {
  if (line.notice !== undefined) {
    const minutes = line.minutes ?? 0;
    const typing = Math.round((line.after ?? 0) * 1000);
    const at = start + typing + minutes * 60_000;
    return { kind: 'notice', at, turn, typing, text: line.notice, minutes } as const;
  }
  const kind = line.picture === undefined ? ('line' as const) : ('picture' as const);
  const text =
    line.picture ??
    line.text ??
    (line.oneOf === undefined ? '' : randomFrom(`${seed}/pick`).pick(line.oneOf));
  const typing =
    line.after === undefined ? typingTime(kind, text, seed) : Math.round(line.after * 1000);
  return { kind, at: start + typing, turn, typing, text } as const;
}
