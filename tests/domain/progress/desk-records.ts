/** Arbitrary acts, inputs and shifts for records and replay files. */
import fc from 'fast-check';
import type { DeskAct } from '../../../src/domain/desk/act.ts';
import { NO_AUTO_REPLIES } from '../../../src/domain/desk/auto-reply.ts';
import type { AnswerInput, DialogueInput } from '../../../src/domain/dialogue/state.ts';
import type { ShiftInput, ShiftReplay } from '../../../src/domain/shift/input.ts';

const name = (stem: string) => fc.integer({ min: 1, max: 5 }).map((n) => `${stem}-${n}`);
const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
const order = name('o');

export const anyAct: fc.Arbitrary<DeskAct> = fc.oneof(
  fc.record({
    kind: fc.constant('change-price' as const),
    order,
    total: fc.integer({ min: 1, max: 9999 }).map((fen) => fen / 100),
  }),
  fc.record({ kind: fc.constant('note' as const), order, text: words }),
  fc.record({
    kind: fc.constant('agree-return' as const),
    order,
    freight: fc.constantFrom('shop' as const, 'buyer' as const),
  }),
  fc.record({
    kind: fc.constant('transfer' as const),
    to: fc.constantFrom('warehouse' as const, 'finance' as const),
    reason: words,
  }),
);

const acts = fc.array(anyAct, { maxLength: 3 });
const at = fc.option(fc.integer({ min: 0, max: 1e6 }), { nil: undefined });
/** Leaves out what is undefined: JSON knows no such thing. */
const plain = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;

export const anyAnswer: fc.Arbitrary<AnswerInput> = fc
  .oneof(
    fc.record({ kind: fc.constant('choice' as const), option: name('o'), at }),
    fc.record({
      kind: fc.constant('typed' as const),
      text: fc.string({ unit: 'binary' }),
      acts: fc.option(acts, { nil: undefined }),
      at,
    }),
    fc.record({ kind: fc.constant('act' as const), acts, at }),
  )
  .map(plain);

export const anyDialogueInput: fc.Arbitrary<DialogueInput> = fc.oneof(
  anyAnswer,
  fc.record({ kind: fc.constant('timer' as const), timer: name('t'), at }).map(plain),
  fc
    .record({ kind: fc.constant('wait' as const), mood: fc.integer({ min: -50, max: 0 }), at })
    .map(plain),
  fc.record({ kind: fc.constant('leave' as const), at }).map(plain),
  fc
    .record({
      kind: fc.constant('hint' as const),
      level: fc.constantFrom(1 as const, 2 as const),
      at,
    })
    .map(plain),
);

const shiftInput: fc.Arbitrary<ShiftInput> = fc
  .tuple(
    fc.integer({ min: 0, max: 1e6 }),
    fc.integer({ min: 0, max: 11 }),
    fc.constantFrom('message', 'act', 'open', 'mark', 'close', 'end', 'pass'),
    anyAct,
    words,
  )
  .map(([time, chat, kind, act, text]): ShiftInput => {
    switch (kind) {
      case 'message':
        return { at: time, kind, chat, text };
      case 'act':
        return { at: time, kind, chat, act };
      case 'mark':
        return { at: time, kind, chat, flag: 'red', memo: text };
      case 'close':
        return { at: time, kind, chat, summary: null };
      case 'open':
        return { at: time, kind, chat };
      default:
        return { at: time, kind: kind === 'end' ? 'end' : 'pass' };
    }
  });

export const anyShiftReplay: fc.Arbitrary<ShiftReplay> = fc.record({
  shift: name('shift'),
  rev: fc.integer({ min: 1, max: 3 }),
  title: words,
  role: fc.constantFrom('presale' as const, 'aftersale' as const),
  seed: fc.string(),
  clock: fc.constantFrom('real' as const, 'slow' as const, 'untimed' as const),
  dialogues: fc.array(fc.record({ id: name('dialogue'), rev: fc.constant(1) }), { maxLength: 3 }),
  autoReplies: fc.constant(NO_AUTO_REPLIES),
  inputs: fc.array(shiftInput, { maxLength: 5 }),
  pausedMs: fc.integer({ min: 0, max: 1e6 }),
});
