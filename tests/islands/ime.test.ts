import { describe, expect, test } from 'vitest';
import {
  composed,
  keyReleased,
  meansSend,
  notComposing,
  type Composition,
  type KeyDown,
} from '../../src/islands/ime.ts';

const enter: KeyDown = {
  key: 'Enter',
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 13,
  timeStamp: 1000,
  repeat: false,
};

describe('a single key', () => {
  test.each<{ what: string; key: Partial<KeyDown>; composition?: Composition; sends: boolean }>([
    { what: 'Enter', key: {}, sends: true },
    { what: 'Shift + Enter is a new line', key: { shiftKey: true }, sends: false },
    { what: 'Alt + Enter', key: { altKey: true }, sends: false },
    { what: 'Enter held down', key: { repeat: true }, sends: false },
    { what: 'another key', key: { key: 'a', keyCode: 65 }, sends: false },
    { what: 'Enter while composing', key: { isComposing: true }, sends: false },
    { what: 'Enter of an input method (229)', key: { keyCode: 229 }, sends: false },
    {
      what: 'Enter while the field composes, whatever the event says',
      key: {},
      composition: { active: true, endedAt: null },
      sends: false,
    },
  ])('$what sends: $sends', ({ key, composition = notComposing, sends }) => {
    expect(meansSend({ ...enter, ...key }, composition)).toBe(sends);
  });
});

type Story =
  | readonly ['start' | 'end', number]
  | readonly ['down', number, Partial<KeyDown>]
  | readonly ['up', number];

/** Plays events as the field does; true for every keydown that sends. */
function play(story: readonly Story[]): boolean[] {
  let composition = notComposing;
  const sent: boolean[] = [];
  for (const [kind, timeStamp, key] of story) {
    if (kind === 'start') composition = composed({ type: 'compositionstart', timeStamp });
    if (kind === 'end') composition = composed({ type: 'compositionend', timeStamp });
    if (kind === 'up') composition = keyReleased(composition);
    if (kind === 'down') {
      sent.push(meansSend({ ...enter, timeStamp, ...key }, composition));
      composition = keyReleased(composition);
    }
  }
  return sent;
}

describe('taking a candidate with Enter does not send, the next Enter does', () => {
  test.each<{ browser: string; story: Story[] }>([
    {
      browser: 'Chromium and Firefox: keydown inside the composition',
      story: [
        ['start', 0],
        ['down', 900, { isComposing: true, keyCode: 229 }],
        ['end', 901],
        ['up', 960],
        ['down', 1500, {}],
      ],
    },
    {
      browser: 'Safari: the composition ends before the keydown',
      story: [
        ['start', 0],
        ['end', 900],
        ['down', 901, { keyCode: 229 }],
        ['up', 960],
        ['down', 1500, {}],
      ],
    },
    {
      browser: 'Safari, with an ordinary key code',
      story: [
        ['start', 0],
        ['end', 900],
        ['down', 903, {}],
        ['up', 960],
        ['down', 1500, {}],
      ],
    },
  ])('$browser', ({ story }) => {
    expect(play(story)).toEqual([false, true]);
  });

  test('Enter soon after a candidate was taken with Space sends', () => {
    expect(
      play([
        ['start', 0],
        ['down', 900, { key: ' ', keyCode: 229, isComposing: true }],
        ['end', 901],
        ['up', 930],
        ['down', 980, {}],
      ]),
    ).toEqual([false, true]);
  });
});
