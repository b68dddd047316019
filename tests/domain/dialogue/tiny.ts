/** Builders for dialogues small enough to hold one behaviour. */
import type { DeskAct } from '../../../src/domain/desk/act.ts';
import { deskOf } from '../../../src/domain/desk/judge.ts';
import type { Desk } from '../../../src/domain/dialogue/desk.ts';
import { DialogueSchema, type Dialogue } from '../../../src/domain/dialogue/schema.ts';
import { begin, step } from '../../../src/domain/dialogue/step.ts';
import type { DialogueInput, DialogueState } from '../../../src/domain/dialogue/state.ts';
import { compileLexicon } from '../../../src/domain/reply/lexicon.ts';
import { tinyShop } from '../desk/tiny-shop.ts';
import type { z } from 'zod';
import { guards, traditional } from '../reply/guards.ts';

export const lexicon = compileLexicon({ concepts: [], alwaysForbidden: [], guards, traditional });

type Written = z.input<typeof DialogueSchema>;
type WrittenTurn = Written['turns'][number];
type WrittenChoice = Extract<WrittenTurn, { kind: 'choice' }>;
type WrittenTyped = Extract<WrittenTurn, { kind: 'typed' }>;
export type WrittenOption = WrittenChoice['options'][number];

export const option = (id: string, next: string, more: Partial<WrittenOption> = {}) => ({
  id,
  next,
  text: `我选${id}`,
  score: 50,
  feedback: `${id}的反馈`,
  felt: `${id}的感受`,
  ...more,
});

export const choice = (
  id: string,
  options: WrittenOption[],
  more: Partial<WrittenChoice> = {},
): WrittenChoice => ({
  id,
  kind: 'choice',
  goal: '选对',
  customer: [{ text: `${id}的话` }],
  options,
  ...more,
});

const sample = (text: string, low: number, high: number) => ({
  text,
  expect: [low, high] as [number, number],
});

/** Two points: `remedy` (补发, essential) and `time` (今天). */
export const typed = (
  id: string,
  branches: WrittenTyped['branches'],
  more: Partial<WrittenTyped> = {},
): WrittenTyped => ({
  id,
  kind: 'typed',
  goal: '说清楚',
  customer: [{ text: `${id}的话` }],
  rubric: {
    points: [
      {
        id: 'remedy',
        label: '办法',
        weight: 3,
        essential: true,
        accept: ['补发'],
        hit: '你说了“{evidence}”。',
        miss: '没有办法。',
        wrong: '“{evidence}”是拒绝。',
      },
      {
        id: 'time',
        label: '时间',
        weight: 1,
        accept: ['今天'],
        hit: '有时间。',
        miss: '没有时间。',
      },
    ],
    forbid: [
      { id: 'rude', label: '脏话', match: ['笨蛋'], penalty: 50, say: '不能说“{evidence}”。' },
    ],
  },
  branches,
  model: '今天给您补发。',
  samples: [
    sample('今天补发', 85, 100),
    sample('亲，今天就补发', 85, 100),
    sample('给您补发，今天寄', 85, 100),
    sample('补发', 50, 80),
    sample('可以补发', 50, 80),
    sample('不能补发', 0, 40),
    sample('感谢您的理解', 0, 40),
    sample('今天天气好', 0, 40),
  ],
  ...more,
});

export const ending = (id: string, outcome: 'good' | 'fair' | 'bad', more = {}) => ({
  id,
  outcome,
  title: `${id}结局`,
  felt: `${id}感受`,
  shop: `${id}损益`,
  lesson: `${id}教训`,
  ...more,
});

export const to = (next: string, more: Partial<WrittenTyped['branches'][number]> = {}) => ({
  next,
  felt: `去${next}`,
  ...more,
});

/** A sound dialogue: hello (typed, good → plan, else lost) and plan (choice). Parts can be replaced. */
export const tiny = (more: Partial<Written> = {}): Dialogue =>
  DialogueSchema.parse({
    id: 'tiny',
    title: '小对话',
    summary: '一个行为',
    chapter: 'aftersale',
    kps: ['complaint-steps'],
    difficulty: 'easy',
    minutes: 1,
    role: 'aftersale',
    customer: 'someone',
    brief: ['知道一件事'],
    goal: '说清楚',
    start: 'hello',
    turns: [
      typed('hello', [to('plan', { atLeast: 60 }), to('lost')]),
      choice('plan', [option('yes', 'won', { score: 100 }), option('no', 'lost', { score: 0 })]),
    ],
    endings: [ending('won', 'good'), ending('lost', 'bad')],
    ...more,
  } satisfies Written);

type WrittenAct = Extract<WrittenTurn, { kind: 'act' }>;

/** One point: `priced` (改价 to 62, essential). The shop is tests/domain/desk/tiny-shop.ts. */
export const acting = (
  id: string,
  branches: WrittenAct['branches'],
  more: Partial<WrittenAct> = {},
): WrittenAct => ({
  id,
  kind: 'act',
  goal: '改对价',
  customer: [{ text: `${id}的话` }],
  acts: [priced()],
  branches,
  model: [changePrice(62)],
  ...more,
});

export const changePrice = (total: number): DeskAct => ({
  kind: 'change-price',
  order: 'o-1',
  total,
});

export const priced = (more: Partial<WrittenAct['acts'][number]> = {}) => ({
  ...{ id: 'priced', label: '改价', weight: 4, essential: true },
  act: changePrice(62),
  ...{ hit: '改对了。', miss: '没有改价。', wrong: '改错了。' },
  ...more,
});

/** A desk over the tiny shop; also what a clock's inputs need. */
export const clock = deskOf(tinyShop);

export const say = (text: string): DialogueInput => ({ kind: 'typed', text });
export const act = (...acts: DeskAct[]): DialogueInput => ({ kind: 'act', acts });
export const pick = (id: string): DialogueInput => ({ kind: 'choice', option: id });

/** The state after inputs that must all be taken. */
export function play(
  dialogue: Dialogue,
  inputs: readonly DialogueInput[],
  seed = 's',
  desk: Desk = clock,
): DialogueState {
  let state = begin(dialogue, seed);
  for (const input of inputs) {
    const result = step(dialogue, lexicon, state, input, desk);
    if (!result.ok) throw new Error(`not taken: ${JSON.stringify(result.error)}`);
    state = result.value.state;
  }
  return state;
}

/** What the customer wrote, in order. */
export const customerSays = (state: DialogueState): string[] =>
  state.transcript.flatMap((event) =>
    event.kind === 'line' || event.kind === 'picture' || event.kind === 'notice'
      ? [event.text]
      : [],
  );
