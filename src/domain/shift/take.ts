/**
 * What the learner does. `take` lets time go on to the input's moment first – everything that happens up to then comes
 * before the input – and then does it, or says why not.
 */
import type { DeskAct } from '../desk/act.ts';
import { MAX_ACTS, MAX_REPLY_LENGTH } from '../dialogue/state.ts';
import { fail, never, ok, type Result } from '../shared/result.ts';
import { doAct } from './acting.ts';
import { advance, begin } from './advance.ts';
import { burstEnd, chatLine } from './chat-lines.ts';
import { actsOf, textsOf } from './collected.ts';
import { asideOf, isOffered, moved, previewOf, turnOf } from './conversation.ts';
import type { ShiftInput } from './input.ts';
import { noted, put } from './put.ts';
import { settleDelay } from './settle.ts';
import type { ChatLine, ChatState, ShiftError, ShiftState } from './state.ts';
import type { ShiftWorld } from './world.ts';

type Taken = Result<ShiftState, ShiftError>;

/** Longest memo and longest part of a summary, in UTF-16 units. */
export const MOST_MEMO_LENGTH = 500;

export function take(world: ShiftWorld, state: ShiftState, input: ShiftInput): Taken {
  if (state.status === 'ended') return fail({ reason: 'ended' });
  if (!Number.isSafeInteger(input.at) || input.at < state.now)
    return fail({ reason: 'past', now: state.now });
  const taken = doInput(world, advance(world, state, input.at), input);
  return taken.ok ? ok({ ...taken.value, inputs: [...taken.value.inputs, input] }) : taken;
}

/** The state after all inputs, or the first error. */
export function replayShift(world: ShiftWorld, inputs: readonly ShiftInput[]): Taken {
  let state = begin(world);
  for (const input of inputs) {
    const taken = take(world, state, input);
    if (!taken.ok) return taken;
    state = taken.value;
  }
  return ok(state);
}

function doInput(world: ShiftWorld, state: ShiftState, input: ShiftInput): Taken {
  switch (input.kind) {
    case 'message':
      return inChat(state, input.chat, ['open', 'over'], (chat) =>
        message(world, state, chat, input.text, input.phrase),
      );
    case 'choose':
      return inChat(state, input.chat, ['open'], (chat) =>
        choose(world, state, chat, input.option),
      );
    case 'act':
      return inChat(state, input.chat, ['open', 'over'], (chat) =>
        act(world, state, chat, input.act),
      );
    case 'open':
      return inChat(state, input.chat, ['open', 'over', 'closed'], (chat) =>
        ok({
          ...put(
            state,
            { ...chat, unread: 0 },
            { kind: 'opened', at: state.now, chat: chat.index },
          ),
          viewing: chat.index,
        }),
      );
    case 'hint':
      return inChat(state, input.chat, ['open'], (chat) =>
        ok(hint(world, state, chat, input.level)),
      );
    case 'mark':
      return inChat(state, input.chat, ['open', 'over', 'closed'], (chat) => {
        const memo = input.memo ?? chat.memo;
        if (memo.length > MOST_MEMO_LENGTH) return tooLong(memo, MOST_MEMO_LENGTH);
        const flag = input.flag ?? chat.flag;
        return ok(
          put(state, { ...chat, flag, memo }, { kind: 'marked', at: state.now, chat: chat.index }),
        );
      });
    case 'close':
      return inChat(state, input.chat, ['over'], (chat) => {
        const long = Object.values(input.summary ?? {}).find(
          (part) => part.length > MOST_MEMO_LENGTH,
        );
        if (long !== undefined) return tooLong(long, MOST_MEMO_LENGTH);
        return ok({
          ...put(
            state,
            { ...chat, status: 'closed', summary: input.summary, unread: 0 },
            {
              kind: 'closed',
              at: state.now,
              chat: chat.index,
              summary: input.summary !== null,
            },
          ),
          viewing: state.viewing === chat.index ? null : state.viewing,
        });
      });
    case 'answer':
      return answer(world, state, input.interruption, input.answer);
    case 'status':
      return ok(
        noted(
          { ...state, agent: input.status },
          { kind: 'status', at: state.now, status: input.status },
        ),
      );
    case 'pass':
      return ok(state);
    case 'end':
      return ok(
        noted(
          { ...state, status: 'ended' },
          { kind: 'ended', at: state.now, early: state.status === 'running' },
        ),
      );
    default:
      return never(input);
  }
}

const tooLong = (text: string, limit: number) =>
  fail({ reason: 'text-too-long', length: text.length, limit } as const);

function inChat(
  state: ShiftState,
  index: number,
  statuses: readonly ChatState['status'][],
  then: (chat: ChatState) => Taken,
): Taken {
  const chat = state.chats[index];
  if (chat === undefined) return fail({ reason: 'unknown-chat' });
  if (statuses.includes(chat.status)) return then(chat);
  const reason = statuses.includes('open') ? 'chat-not-open' : 'chat-not-over';
  return fail({ reason });
}

function message(
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

function hint(world: ShiftWorld, state: ShiftState, chat: ChatState, level: 1 | 2): ShiftState {
  const next = moved(world, chat, { kind: 'hint', level }, state.now) ?? chat;
  return put(
    state,
    { ...next, hints: [...chat.hints, level] },
    { kind: 'hinted', at: state.now, chat: chat.index, level },
  );
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
function act(world: ShiftWorld, state: ShiftState, before: ChatState, deed: DeskAct): Taken {
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

function choose(world: ShiftWorld, state: ShiftState, chat: ChatState, id: string): Taken {
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

function answer(world: ShiftWorld, state: ShiftState, id: string, choice: string): Taken {
  const index = world.scenario.interruptions.findIndex((one) => one.id === id);
  const plan = world.scenario.interruptions[index];
  const shown = state.interruptions[index];
  if (plan === undefined || shown === undefined || shown.shownAt === null)
    return fail({ reason: 'unknown-interruption' });
  if (shown.answer !== null) return fail({ reason: 'answered-before' });
  if (!plan.answers.some((one) => one.id === choice)) return fail({ reason: 'unknown-answer' });
  const at = state.now;
  const late = at >= shown.shownAt + plan.within * 1000;
  return ok(
    noted(
      {
        ...state,
        interruptions: state.interruptions.with(index, {
          ...shown,
          answer: choice,
          answeredAt: at,
          late,
        }),
      },
      { kind: 'answered', at, interruption: id, answer: choice, late },
    ),
  );
}
