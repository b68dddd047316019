/**
 * A report as a shift makes one, put together from real conversations of the course: four customers, one answered well,
 * one late and badly, one gone, one still queued. What the pages show is tried on it.
 */
import path from 'node:path';
import { loadContent } from '../../../scripts/content/load.ts';
import { compileLexicon } from '../../../src/domain/reply/lexicon.ts';
import { report as dialogueReport } from '../../../src/domain/dialogue/report.ts';
import { replay } from '../../../src/domain/dialogue/step.ts';
import type { DialogueState } from '../../../src/domain/dialogue/state.ts';
import type { ChatReport, MessageReport, ShiftReport } from '../../../src/domain/shift/report-types.ts';
import type { ChatLine } from '../../../src/domain/shift/state.ts';

const ROOT = path.join(import.meta.dirname, '../../..');

const LINE: Omit<ChatLine, 'at' | 'who' | 'text'> = {
  ...{ kind: 'text', asks: false, recalled: false, nudge: false, by: null, phrase: null, act: null },
  ...{ breaches: [], seen: true, answer: null, aside: null },
};

interface Told {
  readonly dialogue: string;
  /** Answers: typed text, or an option. */
  readonly answers: readonly (string | { readonly option: string })[];
  readonly arrivedAt: number;
  /** How long each answer takes, ms. */
  readonly takes: readonly number[];
}

export async function sampleReport(): Promise<ShiftReport> {
  const { content } = await loadContent(ROOT);
  if (content === null) throw new Error('the content cannot be read');
  const lexicon = compileLexicon(content.concepts);
  const { counting, shop } = content;

  const chatOf = ({ dialogue: id, answers, arrivedAt, takes }: Told, chat: number): ChatReport => {
    const dialogue = content.dialogues.find((each) => each.id === id)!;
    const inputs = answers.map((answer) =>
      typeof answer === 'string'
        ? ({ kind: 'typed', text: answer } as const)
        : ({ kind: 'choice', option: answer.option } as const),
    );
    const played = replay(dialogue, lexicon, `sample-${chat}`, inputs);
    if (!played.ok) throw new Error(`${id}: ${JSON.stringify(played.error)}`);
    const state: DialogueState = played.value;
    const lines: ChatLine[] = [];
    const messages: MessageReport[] = [];
    const spans: ChatReport['spans'][number][] = [];
    const points: ChatReport['points'][number][] = [{ kind: 'started', at: arrivedAt, line: null }];
    const moods = [{ at: arrivedAt, mood: dialogue.mood }];
    let at = arrivedAt;
    let asked: number | null = null;
    for (const event of state.transcript) {
      if (event.kind === 'line' || event.kind === 'picture') {
        at += event.typing;
        asked ??= at;
        points.push({ kind: 'said', at, line: lines.length });
        lines.push({ ...LINE, at, who: 'customer', kind: event.kind === 'line' ? 'text' : 'picture', text: event.text, asks: true });
      }
      if (event.kind === 'reply') {
        const turn = event.answer;
        const from = asked ?? at;
        at = from + (takes[turn] ?? 12_000);
        spans.push({ kind: 'waiting', from, to: at });
        messages.push({
          ...{ line: lines.length, at, text: event.text, phrase: null, turn, from: 0 },
          response: at - from,
          judgement: state.answers[turn]!.judgement,
        });
        points.push({ kind: 'sent', at, line: lines.length });
        lines.push({ ...LINE, at, who: 'agent', text: event.text, answer: turn });
        moods.push({ at, mood: state.answers[turn]!.moodAfter });
        asked = null;
      }
    }
    const over = state.ending === null ? null : at;
    if (over !== null) points.push({ kind: 'over', at: over, line: null });
    const waits = spans.map(({ from, to }) => to - from);
    const customer = shop.customers.find((each) => each.id === dialogue.customer)!;
    return {
      ...{ chat, dialogue: id, rev: dialogue.rev, title: dialogue.title },
      customer: { id: customer.id, name: customer.name, sign: customer.sign },
      status: over === null ? 'open' : 'closed',
      ...{ arrivedAt, startedAt: arrivedAt, overAt: over, left: false },
      firstResponse: waits[0] ?? null,
      averageResponse: waits.length === 0 ? null : waits.reduce((a, b) => a + b, 0) / waits.length,
      moodStart: dialogue.mood,
      moodEnd: state.mood,
      ...{ lines, spans, points, moods, messages },
      acts:
        chat === 0
          ? [
              {
                ...{ line: 0, at: arrivedAt + 9000, act: { kind: 'track', order: 'o-1' }, seen: true },
                ...{ turn: 0, verdict: 'right', breaches: [] },
              },
              {
                ...{ line: 0, at: arrivedAt + 39_000, act: { kind: 'send-coupon', amount: 30 } },
                ...{ seen: true, turn: 0, verdict: 'wrong' },
                breaches: [
                  { code: 'coupon-limit', policy: 'coupon', limit: 10, given: 30, penalty: 20 },
                ],
              },
            ]
          : [],
      sale: chat === 0 ? { order: 'o-1', amount: 186.55, pieces: 2 } : null,
      conversation: dialogueReport(dialogue, state, content.concepts.alwaysForbidden),
      summary:
        over === null
          ? null
          : { when: '11-11 20:05', who: customer.name, where: '', what: '破损', why: '', how: '补发' },
      ...{ flag: 'none', memo: '', tags: [] },
    };
  };

  const told: readonly Told[] = [
    {
      dialogue: 'return-phone-case',
      answers: [],
      arrivedAt: 2000,
      takes: [],
    },
    { dialogue: 'return-broken-vase', answers: [], arrivedAt: 20_000, takes: [] },
    { dialogue: 'bargain-too-expensive', answers: [], arrivedAt: 70_000, takes: [] },
    { dialogue: 'review-logistics', answers: [], arrivedAt: 110_000, takes: [] },
  ];
  const chats = told.map((each, chat) => {
    const dialogue = content.dialogues.find(({ id }) => id === each.dialogue)!;
    // Walk on as far as each customer is meant to come, with the model's words or with poor ones.
    const wanted = [4, 2, 1, 0][chat]!;
    let answers: Told['answers'] = [];
    for (let step = 0; step < wanted; step++) {
      const played = replay(
        dialogue,
        lexicon,
        `sample-${chat}`,
        answers.map((answer) =>
          typeof answer === 'string'
            ? ({ kind: 'typed', text: answer } as const)
            : ({ kind: 'choice', option: answer.option } as const),
        ),
      );
      if (!played.ok || played.value.turn === null) break;
      const turn = dialogue.turns.find(({ id }) => id === played.value.turn)!;
      answers = [
        ...answers,
        turn.kind === 'choice'
          ? { option: turn.options[0]!.id }
          : chat === 0
            ? turn.model
            : '亲，加我微信给您返现，好评返5元，这个退不了的哦，不是我们的责任。',
      ];
    }
    return chatOf({ ...each, answers, takes: [9000, 22_000, 15_000, 200_000] }, chat);
  });
  const usedMs = 360_000;
  const ratio = (of: number, from: number) => ({ of, from, value: from === 0 ? null : of / from });
  return {
    ...{ shift: 'evening', rev: 1, title: '大促晚高峰', kind: 'promo', role: 'presale', seed: 'sample' },
    ...{ clock: 'slow', from: '2026-11-11 20:00', ended: 'early', usedMs, counting },
    targets: { firstResponse: 10, averageResponse: 16, threeMinuteRate: 0.9, conversion: 0.6, reception: 4 },
    metrics: {
      rounds: [],
      ...{ firstResponse: 13_450, averageResponse: 31_250, longestResponse: 200_000, unanswered: 1 },
      ...{ threeMinuteRate: ratio(6, 7), replyRate: ratio(6, 7), came: 4, served: 3, left: 1, unfinished: 1 },
      ...{ conversion: ratio(1, 2), orderValue: ratio(186.55, 1), pieces: ratio(2, 1), linkedOrders: ratio(1, 1) },
      ...{ refundRate: ratio(0, 2), satisfaction: 52.5 },
      moods: { satisfied: 1, calm: 1, impatient: 1, angry: 1 },
      ...{ resolved: ratio(1.5, 4), forbidden: 2, promiseBreaches: 1, actBreaches: 1 },
      ...{ actAccuracy: ratio(1, 2), summaries: ratio(4, 6), replyScore: 61.2, interruptions: 50 },
      ...{ hints: 1, messages: 8, automatic: 2 },
    },
    appraisal: {
      role: 'presale',
      lines: [
        { code: 'service', weight: 35, counted: 36.84, value: 58.21, target: 100, unit: 'points', formula: 'service', figures: { service: 58.21 }, score: 58.21, points: 21.44 },
        { code: 'conversion', weight: 30, counted: 31.58, value: 0.5, target: 0.6, unit: 'share', formula: 'conversion', figures: { of: 1, from: 2, target: 0.6 }, score: 83.33, points: 26.32 },
        { code: 'order-value', weight: 20, counted: 21.05, value: 186.55, target: 200, unit: 'yuan', formula: 'order-value-value-pieces', figures: { buyers: 1, sales: 186.55, value: 186.55, valueTarget: 200, valueScore: 93.28, pieces: 2, piecesTarget: 2, piecesScore: 100 }, score: 96.64, points: 20.34 },
        { code: 'reception', weight: 10, counted: 10.53, value: 3, target: 4, unit: 'customers', formula: 'reception', figures: { served: 3, target: 4 }, score: 75, points: 7.9 },
        { code: 'refund-rate', weight: 5, counted: 0, value: null, target: 0, unit: 'share', formula: 'refund-rate', figures: { of: 0, from: 0 }, score: null, points: 0 },
      ],
      service: [
        { code: 'chat-quality', weight: 25, counted: 25, value: 61.2, target: 100, unit: 'points', formula: 'reply-score', figures: { replyScore: 61.2 }, score: 61.2, points: 15.3 },
        { code: 'reply-rate', weight: 10, counted: 10, value: 6 / 7, target: 1, unit: 'share', formula: 'reply-rate', figures: { of: 6, from: 7 }, score: 85.71, points: 8.57 },
        { code: 'response-time', weight: 25, counted: 25, value: 31_250, target: 16_000, unit: 'ms', formula: 'response-time', figures: { first: 13.45, firstTarget: 10, firstScore: 74.35, average: 31.25, averageTarget: 16, averageScore: 51.2, quick: 85.71, quickTarget: 90, quickScore: 95.24 }, score: 73.6, points: 18.4 },
        { code: 'complaints', weight: 10, counted: 10, value: null, target: 1, unit: 'share', formula: 'complaints', figures: { of: 0, from: 0 }, score: null, points: 0 },
        { code: 'professionalism', weight: 10, counted: 10, value: 20, target: 100, unit: 'points', formula: 'professionalism', figures: { forbidden: 2, promiseBreaches: 1, actBreaches: 1, penalty: 20 }, score: 20, points: 2 },
      ],
      score: 76,
      sources: ['presale-weights', 'service-score-items', 'response-targets'],
    },
    radar: [
      { axis: 'speed', value: 73.6 },
      { axis: 'quality', value: 61.2 },
      { axis: 'care', value: 52.5 },
      { axis: 'results', value: 83.3 },
      { axis: 'acts', value: 50 },
      { axis: 'rules', value: null },
    ],
    chats,
    interruptions: [
      {
        ...{ id: 'boss', from: '主管', text: '今晚满减的券还能叠加吗？有顾客问到我这里来了。', shownAt: 90_000, answeredAt: 150_000 },
        late: true,
        answer: { id: 'a', text: '不清楚，您问别人吧。', feedback: '推给别人，主管还得再找一个人。' },
        best: { id: 'b', text: '不能叠加，规则里写了；我把话术发您。' },
        score: 20,
      },
    ],
    practice: [
      { kp: 'presale-weights', score: 32, chat: 1, dialogue: 'return-broken-vase', turn: 't', missed: [{ id: 'a', label: '先安抚' }, { id: 'b', label: '说清时限' }] },
      { kp: 'response-targets', score: 41, chat: 2, dialogue: 'bargain-too-expensive', turn: 't', missed: [] },
    ],
  };
}
