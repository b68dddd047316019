import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dialogue } from '../../../src/domain/dialogue/schema.ts';
import { begin, currentTurn, replay, step } from '../../../src/domain/dialogue/step.ts';
import { report } from '../../../src/domain/dialogue/report.ts';
import { MAX_ANSWERS, type DialogueInput } from '../../../src/domain/dialogue/state.ts';
import { choice, ending, lexicon, option, tiny, to, typed } from './tiny.ts';

/** A dialogue with loops, moods, variables and chance. */
const busy: Dialogue = tiny({
  variables: { asked: 0 },
  turns: [
    typed(
      'hello',
      [
        to('plan', { atLeast: 60, mood: 20 }),
        to('plan', { forbidden: true, mood: -60 }),
        to('hello', {
          when: { variable: { name: 'asked', below: 3 } },
          set: { asked: '+1' },
          mood: -5,
        }),
        to('lost'),
      ],
      { customer: [{ oneOf: ['在吗', '在不在', '有人吗'] }] },
    ),
    choice('plan', [
      option('back', 'hello'),
      option('yes', 'won', { when: { mood: { atLeast: 50 } } }),
      option('no', 'lost'),
    ]),
  ],
  endings: [ending('won', 'good'), ending('lost', 'bad')],
});

const anyText = fc.oneof(
  fc.constantFrom('今天给您补发', '不能补发', '补发？', '笨蛋', '', '   ', '长'.repeat(1001)),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const anyInput: fc.Arbitrary<DialogueInput> = fc.oneof(
  anyText.map((text) => ({ kind: 'typed' as const, text })),
  fc
    .constantFrom('back', 'yes', 'no', 'maybe', '__proto__')
    .map((id) => ({ kind: 'choice' as const, option: id })),
);

/** Plays what is taken, leaves out what is not. */
function walk(dialogue: Dialogue, seed: string, inputs: readonly DialogueInput[]) {
  let state = begin(dialogue, seed);
  for (const input of inputs) {
    const result = step(dialogue, lexicon, state, input);
    if (result.ok) state = result.value.state;
  }
  return state;
}

const anyRun = fc.tuple(fc.string(), fc.array(anyInput, { maxLength: 60 }));

test('the same seed and inputs give the same transcript, scores and report', () => {
  fc.assert(
    fc.property(anyRun, ([seed, inputs]) => {
      const [one, two] = [walk(busy, seed, inputs), walk(busy, seed, inputs)];
      expect(two).toEqual(one);
      expect(report(busy, two)).toEqual(report(busy, one));
    }),
  );
});

test('replaying the inputs a state remembers gives that state', () => {
  fc.assert(
    fc.property(anyRun, ([seed, inputs]) => {
      const state = walk(busy, seed, inputs);
      expect(replay(busy, lexicon, seed, state.inputs)).toEqual({ ok: true, value: state });
    }),
  );
});

test('a state survives being written as JSON', () => {
  fc.assert(
    fc.property(anyRun, ([seed, inputs]) => {
      const state = walk(busy, seed, inputs);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }),
  );
});

test('the mood stays within 0–100, the score too, and the clock never goes back', () => {
  fc.assert(
    fc.property(anyRun, ([seed, inputs]) => {
      const state = walk(busy, seed, inputs);
      const { score, mood } = report(busy, state);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      for (const point of mood) expect(point.mood).toBe(Math.min(100, Math.max(0, point.mood)));
      const times = state.transcript.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }),
  );
});

test(`every conversation ends within ${MAX_ANSWERS} answers, whatever is answered`, () => {
  fc.assert(
    fc.property(fc.string(), fc.infiniteStream(anyInput), (seed, inputs) => {
      let state = begin(busy, seed);
      for (let answers = 0; state.ending === null; answers++) {
        expect(answers).toBeLessThan(MAX_ANSWERS);
        const turn = currentTurn(busy, state);
        const wanted = turn?.kind === 'choice' ? 'back' : '嗯';
        const offer = inputs.next().value;
        const result = offer === undefined ? null : step(busy, lexicon, state, offer);
        const taken =
          result?.ok === true
            ? result
            : step(
                busy,
                lexicon,
                state,
                turn?.kind === 'choice'
                  ? { kind: 'choice', option: wanted }
                  : { kind: 'typed', text: wanted },
              );
        if (!taken.ok) throw new Error(taken.error.reason);
        state = taken.value.state;
      }
    }),
  );
});
