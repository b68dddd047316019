import { describe, expect, test } from 'vitest';
import type { DeskOrder } from '../../../src/domain/desk/desk-shop.ts';
import type { ChatState, ShiftEvent, ShiftState } from '../../../src/domain/shift/state.ts';
import { newsSince, waitsBetween } from '../../../src/islands/desk/announce.ts';
import { contactOrder, longestWaiting, neighbour } from '../../../src/islands/desk/contacts.ts';
import {
  actOf,
  firstAnswers,
  ORDER_ACTS,
  sumOf,
} from '../../../src/islands/act-form/form-fields.ts';
import { commandOf } from '../../../src/islands/desk/keys.ts';
import { clockText, shopTime } from '../../../src/islands/desk/times.ts';

const chat = (index: number, part: Partial<ChatState> = {}): ChatState =>
  ({
    index,
    customer: `c-${index}`,
    status: 'open',
    arrivesAt: index * 1000,
    lines: [],
    unread: 0,
    waitingSince: null,
    flag: 'none',
    ...part,
  }) as unknown as ChatState;
const nameOf = (id: string): string => `顾客${id}`;
const all = { sort: 'waiting', filter: 'all', words: '' } as const;

describe('the list of contacts', () => {
  const chats = [
    chat(0, { waitingSince: 9000 }),
    chat(1, { status: 'closed' }),
    chat(2, { waitingSince: 4000, unread: 1 }),
    chat(3, { flag: 'red' }),
    chat(4, { status: 'queued' }),
    chat(5, { status: 'expected' }),
    chat(6, { status: 'over' }),
  ];
  test('who waits longest comes first; queued and closed ones last; who has not come is not there', () => {
    expect(contactOrder(chats, all, nameOf)).toEqual([2, 0, 3, 6, 4, 1]);
  });
  test.each([
    { filter: 'waiting', out: [2, 0] },
    { filter: 'flagged', out: [3] },
  ] as const)('filter $filter', ({ filter, out }) => {
    expect(contactOrder(chats, { ...all, filter }, nameOf)).toEqual(out);
  });
  test('in the order they came', () => {
    expect(contactOrder(chats, { ...all, sort: 'arrival' }, nameOf)).toEqual([0, 1, 2, 3, 4, 6]);
  });
  test('a search finds names and what was said', () => {
    const said = [
      ...chats,
      chat(7, { lines: [{ text: '想退货' }] as unknown as ChatState['lines'] }),
    ];
    expect(contactOrder(said, { ...all, words: '退货' }, nameOf)).toEqual([7]);
    expect(contactOrder(said, { ...all, words: 'C-3' }, nameOf)).toEqual([3]);
  });
  test('a key goes to the longest waiting, and round through those that can be looked at', () => {
    expect(longestWaiting(chats)).toBe(2);
    expect(longestWaiting([chat(0)])).toBeNull();
    const order = [2, 0, 3, 6, 4, 1];
    expect(neighbour(order, chats, null, 1)).toBe(2);
    expect(neighbour(order, chats, 6, 1)).toBe(1);
    expect(neighbour(order, chats, 1, 1)).toBe(2);
    expect(neighbour(order, chats, 2, -1)).toBe(1);
    expect(neighbour([4], chats, null, 1)).toBeNull();
  });
});

describe('what is announced', () => {
  const state = (log: readonly ShiftEvent[], chats: readonly ChatState[] = []): ShiftState =>
    ({ log, chats, queue: [1] }) as unknown as ShiftState;
  test('each customer line once, arrivals, queueing, interruptions; nothing the learner did', () => {
    const log = [
      { at: 0, kind: 'said', chat: 0, line: 0, asks: true },
      { at: 1, kind: 'arrived', chat: 1 },
      { at: 2, kind: 'sent', chat: 0, line: 1, seen: true },
      { at: 3, kind: 'interrupted', interruption: 'x' },
    ] as const satisfies readonly ShiftEvent[];
    expect(newsSince(state(log), 0).map(({ kind }) => kind)).toEqual([
      'said',
      'queued',
      'interrupted',
    ]);
    expect(newsSince(state(log), 4)).toEqual([]);
  });
  test('a customer who leaves is told once', () => {
    const log = [
      { at: 0, kind: 'left', chat: 0 },
      { at: 0, kind: 'over', chat: 0, ending: 'gone', outcome: 'bad' },
    ] as const satisfies readonly ShiftEvent[];
    expect(newsSince(state(log), 0)).toEqual([{ kind: 'left', chat: 0 }]);
  });
  test('waiting is told at 30, 60 and 180 seconds, once each, and only the newest when several passed', () => {
    const waiting = state([], [chat(0, { waitingSince: 5000 })]);
    const told = (from: number, to: number) =>
      waitsBetween(waiting, from, to).map((news) => news.kind === 'waits' && news.seconds);
    expect(told(5, 34)).toEqual([]);
    expect(told(34, 35)).toEqual([30]);
    expect(told(35, 64)).toEqual([]);
    expect(told(64, 65)).toEqual([60]);
    expect(told(30, 190)).toEqual([180]);
    expect(told(186, 900)).toEqual([]);
  });
});

describe('keys', () => {
  const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  test.each([
    {
      what: 'Alt + ↓',
      key: { key: 'ArrowDown', code: 'ArrowDown', ...none, altKey: true },
      out: 'next',
    },
    {
      what: 'Ctrl + ↑',
      key: { key: 'ArrowUp', code: 'ArrowUp', ...none, ctrlKey: true },
      out: 'previous',
    },
    {
      what: 'Option + J on a Mac',
      key: { key: '∆', code: 'KeyJ', ...none, altKey: true },
      out: 'longest',
    },
    { what: 'Alt + /', key: { key: '/', code: 'Slash', ...none, altKey: true }, out: 'help' },
    { what: 'Alt + 3', key: { key: '3', code: 'Digit3', ...none, altKey: true }, out: 'panel' },
    { what: 'a letter', key: { key: 'j', code: 'KeyJ', ...none }, out: null },
    { what: 'an arrow alone', key: { key: 'ArrowDown', code: 'ArrowDown', ...none }, out: null },
    {
      what: 'AltGr (Ctrl + Alt)',
      key: { key: 'x', code: 'KeyX', ...none, altKey: true, ctrlKey: true },
      out: null,
    },
    {
      what: '⌘ + ↓',
      key: { key: 'ArrowDown', code: 'ArrowDown', ...none, metaKey: true },
      out: null,
    },
  ])('$what', ({ key, out }) => {
    expect(commandOf(key)?.kind ?? null).toBe(out);
  });
});

describe('forms of acts', () => {
  test.each([
    { typed: '162', out: 162 },
    { typed: ' １６２．５０ 元', out: 162.5 },
    { typed: '1,299', out: 1299 },
    { typed: '¥12', out: 12 },
    { typed: '12.345', out: NaN },
    { typed: '一百', out: NaN },
    { typed: '-5', out: NaN },
    { typed: '1e3', out: NaN },
    { typed: '', out: NaN },
  ])('$typed yuan', ({ typed, out }) => {
    expect(sumOf(typed)).toBe(out);
  });
  test('every act on an order asks for what it needs and makes an act of its kind', () => {
    const order = {
      id: 'o-1',
      payable: 99,
      refunded: 10,
      address: '杭州',
      lines: [{ product: 'p-1' }],
    };
    for (const kind of ORDER_ACTS) {
      const answers = { ...firstAnswers(kind, order as unknown as DeskOrder), freight: 'shop' };
      expect(actOf(kind, 'o-1', answers)).toMatchObject({ kind, order: 'o-1' });
    }
    expect(firstAnswers('agree-refund', order as unknown as DeskOrder)).toEqual({ amount: '89' });
  });
  test('what has to be chosen is not chosen for the agent', () => {
    expect(actOf('agree-return', 'o-1', { freight: '' })).toBeNull();
    expect(actOf('transfer', '', { to: 'nobody', reason: 'x' })).toBeNull();
  });
});

test('times', () => {
  expect(clockText(5)).toBe('00:05');
  expect(clockText(3725)).toBe('1:02:05');
  expect(clockText(-1)).toBe('00:00');
  expect(shopTime('2026-11-11 23:59', 95_000)).toBe('00:00');
});
