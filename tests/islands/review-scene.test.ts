import { describe, expect, test } from 'vitest';
import { isActed, sceneOf } from '../../src/islands/review/scene.ts';
import { acting, priced, tiny, to, typed } from '../domain/dialogue/tiny.ts';

const dialogue = tiny({
  turns: [
    typed('hello', [to('fix')], {
      acts: [priced()],
      customer: [{ text: '两只' }, { text: '三只', recall: true }],
    }),
    acting('fix', [to('won'), to('lost')]),
  ],
});
const [hello, fix] = dialogue.turns;

describe('a card of a dialogue with acts', () => {
  test('a point of words is asked for, one of an act is thought over', () => {
    expect(isActed(hello!, 'remedy')).toBe(false);
    expect(isActed(hello!, 'priced')).toBe(true);
    expect(isActed(fix!, 'priced')).toBe(true);
    expect(isActed(hello!, null)).toBe(false);
  });

  test('a line withdrawn is not asked about', async () => {
    const scene = await sceneOf(
      dialogue,
      { concepts: [], alwaysForbidden: [] } as never,
      'hello',
      's',
    );
    expect(scene?.lines).toEqual([{ who: 'customer', text: '三只' }]);
  });
});
