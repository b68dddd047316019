/** A senior agent: answers whoever waits longest with the author's own model, in seconds, and closes with a summary. */
import { availableOptions } from '../../../src/domain/dialogue/step.ts';
import { modelActs } from '../../../src/domain/dialogue/model.ts';
import { begin, nextAt } from '../../../src/domain/shift/advance.ts';
import type { ShiftInput } from '../../../src/domain/shift/input.ts';
import type { ChatState, ShiftState } from '../../../src/domain/shift/state.ts';
import { take } from '../../../src/domain/shift/take.ts';
import type { ShiftWorld } from '../../../src/domain/shift/world.ts';

const SUMMARY = {
  when: '今天',
  who: '顾客',
  where: '聊天',
  what: '来问',
  why: '有事',
  how: '办好',
};

/** The shift played to its end. */
export function senior(world: ShiftWorld): ShiftState {
  let state = begin(world);
  const give = (input: ShiftInput): boolean => {
    const taken = take(world, state, input);
    if (taken.ok) state = taken.value;
    return taken.ok;
  };
  for (let n = 0; n < 2000 && state.status !== 'ended'; n++) {
    const due = state.interruptions.find(
      ({ shownAt, answer }) => shownAt !== null && answer === null,
    );
    const over = state.chats.find(({ status }) => status === 'over');
    const waiting = state.chats.filter(waits).sort((a, b) => since(a) - since(b))[0];
    const at = state.now + 2000;
    if (due !== undefined) {
      const answers = world.scenario.interruptions.find(({ id }) => id === due.id)?.answers ?? [];
      const best = answers.reduce((top, one) => (one.score > top.score ? one : top));
      give({ kind: 'answer', interruption: due.id, answer: best.id, at });
    } else if (waiting !== undefined) {
      reply(world, waiting, at, give);
    } else if (over !== undefined) give({ kind: 'close', chat: over.index, summary: SUMMARY, at });
    else if (state.status === 'wrap-up') give({ kind: 'end', at });
    else give({ kind: 'pass', at: nextAt(world, state) ?? at });
  }
  return state;
}

/** The customer is done writing and nothing is being read. */
const waits = (chat: ChatState): boolean =>
  chat.status === 'open' && chat.patience !== null && chat.settleAt === null;
const since = (chat: ChatState): number => chat.patience?.since ?? 0;

function reply(
  world: ShiftWorld,
  chat: ChatState,
  at: number,
  give: (input: ShiftInput) => boolean,
): void {
  const { index, state } = chat;
  const dialogue = world.dialogues[index];
  const turn = dialogue?.turns.find(({ id }) => id === state?.turn);
  if (dialogue === undefined || state === null || turn === undefined) return;
  if (turn.kind === 'choice') {
    const options = availableOptions(dialogue, state);
    const best = options.reduce((top, one) => (one.score > top.score ? one : top));
    give({ kind: 'choose', chat: index, option: best.id, at });
    return;
  }
  modelActs(turn).forEach((act, n) => give({ kind: 'act', chat: index, act, at: at + n * 1000 }));
  if (turn.kind === 'typed')
    give({ kind: 'message', chat: index, text: turn.model, at: at + 6000 });
}
