/**
 * Three things to practise next: the knowledge points whose answers scored lowest on this shift, each with the turn that
 * shows it best. A turn is named once; points at 80 and above need no practice.
 */
import { turnNamed } from '../dialogue/advance.ts';
import { pointsOf } from '../dialogue/points.ts';
import { kpsOfTurn } from '../dialogue/score.ts';
import type { Answer } from '../dialogue/state.ts';
import { dialogueOf } from './conversation.ts';
import type { PracticeHint } from './report-types.ts';
import type { ShiftState } from './state.ts';
import type { ShiftWorld } from './world.ts';

export const PRACTICE_BELOW = 80;
const MOST_HINTS = 3;

interface Given {
  readonly chat: number;
  readonly answer: Answer;
}

export function practiceOf(world: ShiftWorld, state: ShiftState): PracticeHint[] {
  const byKp = new Map<string, Given[]>();
  for (const chat of state.chats)
    for (const answer of chat.state?.answers ?? []) {
      const dialogue = dialogueOf(world, chat);
      for (const kp of kpsOfTurn(dialogue, turnNamed(dialogue, answer.turn)))
        byKp.set(kp, [...(byKp.get(kp) ?? []), { chat: chat.index, answer }]);
    }
  const weakest = [...byKp]
    .map(([kp, given]) => ({
      kp,
      given,
      score: Math.round(given.reduce((sum, { answer }) => sum + answer.score, 0) / given.length),
    }))
    .filter(({ score }) => score < PRACTICE_BELOW)
    .sort((a, b) => a.score - b.score || (a.kp < b.kp ? -1 : 1));
  const hints: PracticeHint[] = [];
  for (const { kp, given, score } of weakest) {
    if (hints.length === MOST_HINTS) break;
    const [lowest] = given
      .filter(({ chat, answer }) =>
        hints.every((hint) => hint.chat !== chat || hint.turn !== answer.turn),
      )
      .sort((a, b) => a.answer.score - b.answer.score || a.chat - b.chat);
    if (lowest === undefined) continue;
    hints.push({ kp, score, ...placeOf(world, lowest) });
  }
  return hints;
}

function placeOf(world: ShiftWorld, { chat, answer }: Given): Omit<PracticeHint, 'kp' | 'score'> {
  const dialogue = dialogueOf(world, { index: chat });
  const named = pointsOf(turnNamed(dialogue, answer.turn));
  return {
    chat,
    dialogue: dialogue.id,
    turn: answer.turn,
    missed: (answer.judgement?.points ?? [])
      .filter(({ hit }) => !hit)
      .map(({ id }) => ({ id, label: named.find((point) => point.id === id)?.label ?? id })),
  };
}
