/** What the agent says and does in a chat: messages, choices, acts; collected until they settle (settle.ts). */
import type { DeskAct } from '../desk/act.ts';
import { MAX_ACTS, MAX_REPLY_LENGTH } from '../dialogue/state.ts';
import { fail, ok } from '../shared/result.ts';
import { doAct } from './acting.ts';
import { burstEnd, chatLine } from './chat-lines.ts';
import { actsOf, textsOf } from './collected.ts';
import { asideOf, isOffered, moved, previewOf, turnOf } from './conversation.ts';
import { put } from './put.ts';
import { settleDelay } from './settle.ts';
import { tooLong, type ChatLine, type ChatState, type ShiftState, type Taken } from './state.ts';
import type { ShiftWorld } from './world.ts';

/** Words: part of the answer, or an aside. */
export function message(
  world: ShiftWorld,
  state: ShiftState,
  chat: ChatState,
  typed: string,
  phrase: string | undefined,
): Taken {
  const text = typed.trim();
  if (text === '') return fail({ reason: 'empty-text' });
  const limit = MAX_REPLY_LENGTH;
  if (text.length > limit) return tooLong(text, limit);
  const line = chatLine({ at: state.now, who: 'agent', text, phrase: phrase ?? null });
  if (!isAnswerable(world, chat))
    return ok(written(world, state, chat, { ...line, aside: asideOf(world, chat, text) }));
  const joined = [...textsOf(chat), text].join('\n');
  return joined.length > limit ? tooLong(joined, limit) : ok(written(world, state, chat, line));
}

/** Words count as (part of) the answer: no choice is asked for, and the customer has spoken. */
function isAnswerable(world: ShiftWorld, chat: ChatState): boolean {
  const turn = turnOf(world, chat);
  return chat.heard && turn !== null && turn.kind !== 'choice';
}

/**
 * An act is done at once – the shop changes, the customer reads of it – and counts with the answer it belongs to. At a choice
 * turn it goes to the conversation by itself.
 */
export function act(world: ShiftWorld, state: ShiftState, before: ChatState, deed: DeskAct): Taken {
  const done = doAct(state, before, deed);
  if (!done.ok) return fail({ reason: 'act', problem: done.error });
  const { shop, shows, breaches } = done.value;
  const tags = deed.kind === 'tag' ? [...new Set([...before.tags, deed.tag])] : before.tags;
  const line = chatLine({
    at: state.now,
    who: 'agent',
    kind: 'act',
    text: '',
    act: deed,
    seen: shows !== null,
    shows,
    breaches,
  });
  const turn = turnOf(world, before);
  let chat: ChatState = { ...before, tags };
  if (turn?.kind === 'choice') {
    const next = moved(world, chat, { kind: 'act', acts: [deed] }, state.now);
    if (next === null) return fail({ reason: 'act-not-now' });
    chat = next;
  } else if (turn !== null) {
    const acts = [...actsOf(chat), deed];
    if (acts.length > MAX_ACTS) return fail({ reason: 'too-many-acts', limit: MAX_ACTS });
    if (previewOf(world, chat, turn, '', acts) === null) return fail({ reason: 'act-not-now' });
  }
  const collects = turn !== null && turn.kind !== 'choice';
  return ok(written(world, { ...state, shop }, chat, line, collects));
}

/** One of the sentences the turn offers. */
export function choose(world: ShiftWorld, state: ShiftState, chat: ChatState, id: string): Taken {
  const turn = turnOf(world, chat);
  if (turn?.kind !== 'choice' || !chat.heard || chat.collected.option !== null)
    return fail({ reason: 'no-choice' });
  const option = turn.options.find((one) => one.id === id);
  if (option === undefined || !isOffered(world, chat, id))
    return fail({ reason: 'unknown-option' });
  const line = chatLine({ at: state.now, who: 'agent', text: option.text });
  const chosen = { ...chat, collected: { ...chat.collected, option: id } };
  return ok(written(world, state, chosen, line));
}

/** A line of the agent: it ends the waiting if the customer sees it, is collected, and sets the time of settling anew. */
function written(
  world: ShiftWorld,
  state: ShiftState,
  chat: ChatState,
  line: ChatLine,
  collects = chat.state !== null && chat.state.turn !== null && line.aside === null,
): ShiftState {
  const at = state.now;
  const index = chat.lines.length;
  const { collected } = chat;
  const next: ChatState = {
    ...chat,
    lines: [...chat.lines, line],
    collected: collects
      ? {
          ...collected,
          lines: [...collected.lines, index],
          answered: collected.answered || (line.seen && chat.heard),
        }
      : collected,
    served: chat.served || (line.seen && chat.status === 'open' && !chat.left),
    waitingSince: line.seen ? null : chat.waitingSince,
    patience: line.seen && chat.patience !== null ? { since: at, nudged: 0 } : chat.patience,
  };
  const settleAt = collects ? settleTime(world, next, at) : next.settleAt;
  return put(
    state,
    { ...next, settleAt, patience: settleAt === null ? next.patience : null },
    {
      kind: line.kind === 'act' ? 'acted' : 'sent',
      at,
      chat: chat.index,
      line: index,
      seen: line.seen,
    },
  );
}

/** When the collected reply is taken; null while nothing of it can be. */
function settleTime(world: ShiftWorld, chat: ChatState, now: number): number | null {
  const turn = turnOf(world, chat);
  if (turn === null) return null;
  const from = Math.max(now, burstEnd(chat) ?? now);
  if (chat.collected.option !== null) return from;
  const texts = textsOf(chat);
  const acts = actsOf(chat);
  if (turn.kind === 'choice' || (turn.kind === 'typed' ? texts : acts).length === 0) return null;
  const text = texts.join('\n');
  const judgement =
    previewOf(world, chat, turn, text, acts) ?? previewOf(world, chat, turn, text, []);
  return judgement === null ? null : from + settleDelay(turn, judgement, texts.at(-1) ?? '');
}
