/** An agent of chance: does anything a learner can do, sensible or not, at any time. */
import type { DeskAct } from '../../../src/domain/desk/act.ts';
import { advance, nextAt } from '../../../src/domain/shift/advance.ts';
import type { ShiftInput } from '../../../src/domain/shift/input.ts';
import type { ChatState, ShiftState } from '../../../src/domain/shift/state.ts';
import { take } from '../../../src/domain/shift/take.ts';
import { untimedAt, type Untimed } from '../../../src/domain/shift/time.ts';
import type { ShiftWorld } from '../../../src/domain/shift/world.ts';
import type { Random } from '../../../src/domain/shared/prng.ts';

export interface Habits {
  /** Words the agent may send in a chat. */
  readonly words: (chat: ChatState) => readonly string[];
  readonly acts: readonly DeskAct[];
  /** Chance of a useless pause. */
  readonly lazy: number;
  /** Chance, each time, of going home. */
  readonly quits: number;
}

export interface Played {
  readonly state: ShiftState;
  readonly refused: number;
}

/** Plays a shift to its end. @param most inputs before going home */
export function work(
  world: ShiftWorld,
  start: ShiftState,
  random: Random,
  habits: Habits,
  most: number,
): Played {
  let state = start;
  let refused = 0;
  const give = (untimed: Untimed, pause: number): void => {
    const at =
      world.clock === 'untimed'
        ? untimedAt(state.now, nextAt(world, state), untimed)
        : state.now + pause;
    const taken = take(world, state, { ...untimed, at } as ShiftInput);
    if (taken.ok) state = taken.value;
    else refused++;
  };
  for (let n = 0; n < most && state.status !== 'ended'; n++) {
    if (state.status === 'wrap-up' && random.int(3) === 0) give({ kind: 'end' }, 500);
    else if (random.next() < habits.quits) give({ kind: 'end' }, 500);
    else if (random.next() < habits.lazy) give({ kind: 'pass' }, random.int(90_000));
    else {
      const input = pickInput(world, state, random, habits);
      const next = nextAt(world, state);
      const until = next === null ? 0 : Math.max(0, next - state.now);
      give(input, input.kind === 'pass' ? until : random.int(15_000));
    }
    // The desk's own ticking must change nothing.
    if (random.int(4) === 0) state = advance(world, state, state.now);
  }
  if (state.status !== 'ended') give({ kind: 'end' }, 0);
  return { state, refused };
}

function pickInput(world: ShiftWorld, state: ShiftState, random: Random, habits: Habits): Untimed {
  const open = state.chats.filter(({ status }) => status === 'open');
  if (open.length === 0 && state.status === 'running' && random.int(4) > 0) return { kind: 'pass' };
  const chat = open.length > 0 && random.int(12) > 0 ? random.pick(open) : random.pick(state.chats);
  const { index } = chat;
  const shown = state.interruptions.filter(
    ({ shownAt, answer }) => shownAt !== null && answer === null,
  );
  if (shown.length > 0 && random.int(3) === 0) {
    const { id } = random.pick(shown);
    const plan = world.scenario.interruptions.find((one) => one.id === id);
    return { kind: 'answer', interruption: id, answer: random.pick(plan?.answers ?? []).id };
  }
  const over = state.chats.filter(({ status }) => status === 'over');
  if (over.length > 0 && random.int(3) === 0) {
    const text = random.pick(['', '说清楚了']);
    const summary = { when: '今天', who: text, where: text, what: '破损', why: text, how: text };
    return {
      kind: 'close',
      chat: random.pick(over).index,
      summary: random.int(3) === 0 ? null : summary,
    };
  }
  const turn = world.dialogues[index]?.turns.find(({ id }) => id === chat.state?.turn);
  const roll = random.int(20);
  if (roll === 0) return { kind: 'open', chat: index };
  if (roll === 1) return { kind: 'hint', chat: index, level: random.int(2) === 0 ? 1 : 2 };
  if (roll === 2) return { kind: 'mark', chat: index, flag: 'red', memo: '急' };
  if (roll === 3) return { kind: 'status', status: random.pick(['online', 'busy', 'away']) };
  if (turn?.kind === 'choice' && roll < 16)
    return { kind: 'choose', chat: index, option: random.pick(turn.options).id };
  if (habits.acts.length > 0 && roll < (turn?.kind === 'act' ? 15 : 7))
    return { kind: 'act', chat: index, act: random.pick(habits.acts) };
  return { kind: 'message', chat: index, text: random.pick(habits.words(chat)) };
}
