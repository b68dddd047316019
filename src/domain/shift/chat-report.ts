/** One chat of a shift, line by line: waiting, moods, messages with what they were judged by, acts. */
import { sayingsOf } from '../reply/reproof.ts';
import { isBreach } from '../dialogue/desk.ts';
import { report } from '../dialogue/report.ts';
import type { Answer } from '../dialogue/state.ts';
import type { Forbid } from '../reply/schema.ts';
import { fillEvidence } from '../reply/sentences.ts';
import { dialogueOf } from './conversation.ts';
import { saleOf } from './judged.ts';
import type {
  ActReport,
  ChatReport,
  MessageReport,
  Round,
  TimePoint,
  TimeSpan,
} from './report-types.ts';
import { meanOf } from './rounds.ts';
import type { ChatLine, ChatState, ShiftEvent, ShiftState } from './state.ts';
import type { ShiftWorld } from './world.ts';

/** @param rounds of the whole shift */
export function chatReport(
  world: ShiftWorld,
  state: ShiftState,
  chat: ChatState,
  rounds: readonly Round[],
): ChatReport {
  const dialogue = dialogueOf(world, chat);
  const own = rounds.filter((round) => round.chat === chat.index);
  const events = state.log.filter((event) => 'chat' in event && event.chat === chat.index);
  const person = world.shop.customers.find(({ id }) => id === chat.customer);
  const sale = saleOf(world, state, chat);
  const { status, startedAt, overAt, left, lines, summary, flag, memo, tags } = chat;
  return {
    chat: chat.index,
    dialogue: dialogue.id,
    rev: dialogue.rev,
    title: dialogue.title,
    customer: {
      id: chat.customer,
      name: person?.name ?? chat.customer,
      sign: person?.sign ?? '',
    },
    status,
    arrivedAt: chat.arrivesAt,
    startedAt,
    overAt,
    left,
    firstResponse: own[0]?.counted ?? null,
    averageResponse: meanOf(own.map(({ counted }) => counted)),
    moodStart: dialogue.mood,
    moodEnd: chat.mood,
    lines,
    spans: spansOf(state, chat, own),
    points: events.flatMap(pointOf),
    moods: moodsOf(dialogue.mood, chat, events),
    messages: messagesOf(chat, own, [...world.lexicon.alwaysForbidden, ...dialogue.forbid]),
    acts: actsOf(chat),
    sale: sale === null ? null : { order: sale.order, amount: sale.amount, pieces: sale.pieces },
    conversation:
      chat.state === null ? null : report(dialogue, chat.state, sayingsOf(world.lexicon)),
    summary,
    flag,
    memo,
    tags,
  };
}

/** Queued, then waiting and answered in turns, up to the chat's end. */
function spansOf(state: ShiftState, chat: ChatState, rounds: readonly Round[]): TimeSpan[] {
  const end = chat.overAt ?? state.now;
  const start = chat.startedAt;
  const spans: TimeSpan[] = [];
  const add = (kind: TimeSpan['kind'], from: number, to: number): void => {
    if (to > from) spans.push({ kind, from, to });
  };
  add('queued', chat.arrivesAt, start ?? state.now);
  if (start === null) return spans;
  let at = start;
  for (const { from, to } of rounds) {
    add('answered', at, from);
    add('waiting', from, Math.min(end, to ?? end));
    at = Math.min(end, to ?? end);
  }
  add('answered', at, end);
  return spans;
}

function pointOf(event: ShiftEvent): TimePoint[] {
  const { at, kind } = event;
  switch (kind) {
    case 'said':
    case 'auto':
    case 'sent':
    case 'acted':
      return [{ kind, at, line: event.line }];
    case 'started':
    case 'settled':
    case 'nudged':
    case 'timer':
    case 'left':
    case 'over':
    case 'closed':
      return [{ kind, at, line: null }];
    default:
      return [];
  }
}

function moodsOf(
  start: number,
  chat: ChatState,
  events: readonly ShiftEvent[],
): { at: number; mood: number }[] {
  if (chat.startedAt === null) return [];
  const moods = [{ at: chat.startedAt, mood: start }];
  for (const event of events)
    if ('moodTo' in event && event.moodTo !== moods.at(-1)?.mood)
      moods.push({ at: event.at, mood: event.moodTo });
  return moods;
}

/** Every message with its place in the answer it is part of: the answer's text is its messages joined with line breaks. */
function messagesOf(
  chat: ChatState,
  rounds: readonly Round[],
  forbids: readonly Forbid[],
): MessageReport[] {
  const ends = new Map<number, number>();
  return chat.lines.flatMap((line, index): MessageReport[] => {
    if (line.who !== 'agent' || line.kind !== 'text') return [];
    const from = line.answer === null ? 0 : (ends.get(line.answer) ?? 0);
    if (line.answer !== null) ends.set(line.answer, from + line.text.length + 1);
    const first = !chat.lines.slice(0, index).some((one) => isHuman(one) && one.at === line.at);
    const round = first ? rounds.find(({ to }) => to === line.at) : undefined;
    const answer = line.answer === null ? undefined : chat.state?.answers[line.answer];
    return [
      {
        line: index,
        at: line.at,
        text: line.text,
        phrase: line.phrase,
        turn: line.answer,
        from,
        response: round === undefined ? null : round.counted,
        judgement: line.aside ?? answer?.judgement ?? null,
        forbidden: (line.aside?.forbidden ?? []).flatMap(({ id, evidence }) => {
          const forbid = forbids.find((one) => one.id === id);
          if (forbid === undefined) return [];
          return [{ id, label: forbid.label, say: fillEvidence(forbid.say, evidence) }];
        }),
      },
    ];
  });
}

const isHuman = ({ who, seen }: ChatLine): boolean => who === 'agent' && seen;

function actsOf(chat: ChatState): ActReport[] {
  const counts = new Map<number, number>();
  return chat.lines.flatMap((line, index): ActReport[] => {
    if (line.act === null) return [];
    const nth = line.answer === null ? 0 : (counts.get(line.answer) ?? 0);
    if (line.answer !== null) counts.set(line.answer, nth + 1);
    const answer = line.answer === null ? undefined : chat.state?.answers[line.answer];
    return [
      {
        line: index,
        at: line.at,
        act: line.act,
        seen: line.seen,
        turn: line.answer,
        verdict: answer === undefined ? 'extra' : verdictOf(answer, nth),
        breaches: line.breaches,
      },
    ];
  });
}

/** @param nth the act's place among those of the answer */
function verdictOf({ judgement }: Answer, nth: number): ActReport['verdict'] {
  const caused = ({ acts }: { readonly acts?: readonly number[] }) => acts?.includes(nth) === true;
  if (judgement?.forbidden.some((one) => caused(one) && !isBreach(one.id)) === true) return 'wrong';
  const points = judgement?.points.filter(caused) ?? [];
  if (points.some(({ hit }) => hit)) return 'right';
  return points.some(({ state }) => state === 'contrary') ? 'wrong' : 'extra';
}
