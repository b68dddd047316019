/**
 * A shift worked through the engine with conversations of the course: one customer answered as a senior agent would,
 * one with a wrong tone and forbidden words, one who is left to wait until they go, one still there at an early end. What
 * the pages show is tried on its report.
 */
import path from 'node:path';
import { loadContent } from '../../../scripts/content/load.ts';
import type { Content } from '../../../src/domain/course/content.ts';
import type { DeskAct } from '../../../src/domain/desk/act.ts';
import { NO_AUTO_REPLIES } from '../../../src/domain/desk/auto-reply.ts';
import { compileLexicon } from '../../../src/domain/reply/lexicon.ts';
import { begin, nextAt } from '../../../src/domain/shift/advance.ts';
import { turnOf } from '../../../src/domain/shift/conversation.ts';
import type { ShiftInput, ShiftReplay } from '../../../src/domain/shift/input.ts';
import { shiftReport } from '../../../src/domain/shift/report.ts';
import type { ShiftReport } from '../../../src/domain/shift/report-types.ts';
import { ScenarioSchema, type Scenario } from '../../../src/domain/shift/schema.ts';
import type { ChatState, ShiftState } from '../../../src/domain/shift/state.ts';
import { take } from '../../../src/domain/shift/take.ts';
import { untimedAt, type Untimed } from '../../../src/domain/shift/time.ts';
import { world, type ShiftWorld } from '../../../src/domain/shift/world.ts';

export const SCENARIO: Scenario = ScenarioSchema.parse({
  id: 'own-sample',
  title: '大促晚高峰',
  kind: 'own',
  role: 'presale',
  summary: '四位顾客先后进来。',
  brief: ['满 199 减 20。'],
  minutes: 10,
  from: '2026-11-11 20:00',
  concurrency: { start: 2, most: 4, every: 30 },
  customers: [
    { dialogue: 'return-phone-case', at: 2 },
    { dialogue: 'bargain-too-expensive', at: 15 },
    {
      dialogue: 'review-logistics',
      at: 40,
      patience: { every: 40, mood: -12, nudges: ['在吗', '人呢？'], leaves: 150 },
    },
    { dialogue: 'order-change-variant', at: 90, patience: { leaves: 3600 } },
  ],
  interruptions: [
    {
      id: 'boss',
      at: 60,
      from: '主管',
      text: '今晚的券能跟满减叠加吗？有顾客问到我这里来了。',
      within: 30,
      answers: [
        { id: 'rule', text: '能叠加，规则发您。', score: 100, feedback: '有依据。' },
        { id: 'dunno', text: '不清楚。', score: 10, feedback: '推给别人，主管还得再找一个人。' },
      ],
    },
  ],
  targets: { conversion: 0.6, orderValue: 200, reception: 4 },
});

const POOR = '亲，加我微信给您返现，好评返5元，这个退不了的哦，不是我们的责任。';

export interface Sample {
  readonly content: Content;
  readonly world: ShiftWorld;
  readonly replay: ShiftReplay;
  readonly report: ShiftReport;
}

export async function sampleShift(): Promise<Sample> {
  const { content } = await loadContent(path.join(import.meta.dirname, '../../..'));
  if (content === null) throw new Error('the content cannot be read');
  return workShift(content);
}

/** Works the sample scenario with these files. */
export function workShift(content: Content): Sample {
  const { shop, dialogues, concepts, counting } = content;
  const setup = { seed: 'sample', clock: 'untimed', autoReplies: NO_AUTO_REPLIES } as const;
  const made = world(SCENARIO, dialogues, compileLexicon(concepts), shop, { ...setup, counting });
  const state = work(made);
  return {
    content,
    world: made,
    replay: {
      ...{ shift: SCENARIO.id, rev: SCENARIO.rev, title: SCENARIO.title, role: SCENARIO.role },
      ...setup,
      dialogues: made.dialogues.map(({ id, rev }) => ({ id, rev })),
      scenario: SCENARIO,
      inputs: state.inputs,
      pausedMs: 65_000,
    },
    report: shiftReport(made, state),
  };
}

/** Answers whoever waits; the third customer never, the fourth once. */
function work(made: ShiftWorld): ShiftState {
  let state = begin(made);
  const put = (input: Untimed): void => {
    const at = untimedAt(state.now, nextAt(made, state), input);
    const taken = take(made, state, { ...input, at } as ShiftInput);
    if (!taken.ok) throw new Error(`${JSON.stringify(input)}: ${JSON.stringify(taken.error)}`);
    state = taken.value;
  };
  let fourth = 0;
  for (let round = 0; round < 200 && state.status !== 'ended'; round++) {
    const boss = state.interruptions[0];
    if (
      boss !== undefined &&
      boss.shownAt !== null &&
      boss.answeredAt === null &&
      state.now - boss.shownAt > 40_000
    )
      put({ kind: 'answer', interruption: 'boss', answer: 'dunno' });
    const waiting = state.chats.find(
      (chat) =>
        chat.status === 'open' &&
        chat.waitingSince !== null &&
        chat.index !== 2 &&
        (chat.index !== 3 || fourth === 0),
    );
    if (waiting !== undefined) {
      if (waiting.index === 3) fourth += 1;
      for (const input of answerTo(made, waiting)) put(input);
    } else if (state.chats[2]?.left === true && fourth > 0) {
      const [first] = state.chats;
      if (first?.status === 'over')
        put({
          ...{ kind: 'close', chat: 0 },
          summary: {
            ...{ when: '11-11 20:05', who: '宋同学', where: '', what: '到付退货' },
            ...{ why: '没约定运费', how: '先签收，运费从退款里扣' },
          },
        });
      put({ kind: 'end' });
    } else put({ kind: 'pass' });
  }
  return state;
}

function answerTo(made: ShiftWorld, chat: ChatState): readonly Untimed[] {
  const turn = turnOf(made, chat);
  const { index } = chat;
  if (turn === null) return [{ kind: 'pass' }];
  switch (turn.kind) {
    case 'choice':
      return [{ kind: 'choose', chat: index, option: turn.options[0]!.id }];
    case 'typed': {
      const acts: readonly DeskAct[] =
        index === 3 ? [{ kind: 'send-coupon', amount: 30 }] : (turn.modelActs ?? []);
      const text = index === 1 ? POOR : turn.model;
      return [
        ...acts.map((act) => ({ kind: 'act', chat: index, act }) as const),
        // In two messages, as people type.
        { kind: 'message', chat: index, text: index === 1 ? '您好' : '您好，在的。' },
        { kind: 'message', chat: index, text },
      ];
    }
    case 'act':
      return turn.model.map((act) => ({ kind: 'act', chat: index, act }) as const);
  }
}
