/** What was judged in a chat: words, acts, the mood they led to, and what was bought in the end. */
import { orderOf, refundable } from '../desk/orders.ts';
import { saleOf as soldBy, type Sale as Sold } from '../desk/sale.ts';
import { turnNamed } from '../dialogue/advance.ts';
import { isBreach } from '../dialogue/desk.ts';
import type { ForbiddenJudgement, ReplyJudgement } from '../reply/judgement.ts';
import { dialogueOf } from './conversation.ts';
import type { ChatState, ShiftState } from './state.ts';
import type { ShiftWorld } from './world.ts';

/** Of every answer in words or acts, then of every message that answered nothing. */
export const judgementsOf = ({ state, lines }: ChatState): ReplyJudgement[] => [
  ...(state?.answers ?? []).flatMap(({ judgement }) => judgement ?? []),
  ...lines.flatMap(({ aside }) => aside ?? []),
];

export interface ActsJudged {
  /** Acts the turns asked for, and how many were done right. */
  readonly asked: number;
  readonly right: number;
  /** Acts the turns warn of that were done all the same. */
  readonly wrong: number;
  /** Acts beyond the agent's authority. */
  readonly breaches: number;
  /** Of those asked for: notes. */
  readonly notesAsked: number;
  readonly notesRight: number;
}

export function actsJudged(world: ShiftWorld, chat: ChatState): ActsJudged {
  const judged = { asked: 0, right: 0, wrong: 0, notesAsked: 0, notesRight: 0 };
  const dialogue = dialogueOf(world, chat);
  for (const { turn: id, judgement } of chat.state?.answers ?? []) {
    const turn = turnNamed(dialogue, id);
    const points = turn.kind === 'choice' ? [] : (turn.acts ?? []);
    for (const point of points) {
      const right = judgement?.points.find((one) => one.id === point.id)?.hit === true ? 1 : 0;
      const isNote = [point.act].flat().some(({ kind }) => kind === 'note') ? 1 : 0;
      judged.asked += 1;
      judged.right += right;
      judged.notesAsked += isNote;
      judged.notesRight += isNote * right;
    }
    judged.wrong += (judgement?.forbidden ?? []).filter(isWrongAct).length;
  }
  const breaches = chat.lines.reduce((sum, line) => sum + line.breaches.length, 0);
  return { ...judged, breaches };
}

/** Forbidden is what was said; acts that must not be done stand in the same list. */
export const isWrongAct = ({ id, acts }: ForbiddenJudgement): boolean =>
  acts !== undefined && !isBreach(id);

/** Words only. */
export const forbiddenWords = ({ forbidden }: ReplyJudgement): ForbiddenJudgement[] =>
  forbidden.filter(({ id, acts }) => acts === undefined && !isBreach(id));

/** The lowest mood a customer had, from their first line on. */
export const lowestMood = (world: ShiftWorld, { index, state, mood }: ChatState): number =>
  Math.min(
    dialogueOf(world, { index }).mood,
    mood,
    ...(state?.transcript ?? []).flatMap((event) => (event.kind === 'mood' ? [event.to] : [])),
  );

export interface Sale extends Sold {
  /** Money of it was given back on this shift. */
  readonly refunded: boolean;
}

/** What the customer bought in the end, less what was given back on this shift, also after the conversation; null: nothing. */
export function saleOf(world: ShiftWorld, state: ShiftState, chat: ChatState): Sale | null {
  if (chat.state === null || chat.overAt === null) return null;
  const sale = soldBy(dialogueOf(world, chat), chat.state, world.desk);
  if (sale === null) return null;
  const order = orderOf(state.shop, sale.order);
  if (order === undefined) return { ...sale, refunded: false };
  return { ...sale, amount: refundable(order), refunded: order.refunded > 0 };
}
