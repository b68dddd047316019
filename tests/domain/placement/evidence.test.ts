import { expect, it } from 'vitest';
import { standOf, weigh, type PlacementAnswer } from '../../../src/domain/placement/evidence.ts';
import { card, tinyTest } from './make.ts';

/** c rests on b, b on a; d stands alone. */
const test = tinyTest({
  lessons: { one: ['a', 'b'], two: ['c', 'd'] },
  requires: { b: ['a'], c: ['b'] },
  cards: [
    card('a1', ['a']),
    card('b1', ['b']),
    card('b-judge', ['b'], { kind: 'true-false' }),
    card('b-judge-2', ['b'], { kind: 'true-false' }),
    card('b-sum', ['b'], { kind: 'calculation' }),
    card('c1', ['c']),
    card('d1', ['d']),
    card('bd', ['b', 'd']),
    card('ab', ['a', 'b']),
  ],
});
const right = (item: string): PlacementAnswer => ({ item, credit: 1 });
const wrong = (item: string): PlacementAnswer => ({ item, credit: 0 });
const gaveUp = (item: string): PlacementAnswer => ({ item, credit: null });
const half = (item: string): PlacementAnswer => ({ item, credit: 0.5 });

const signs = { known: '+', unknown: '-', open: '?' } as const;

it.each<[string, PlacementAnswer[], string]>([
  ['nothing before the first answer', [], '????'],
  ['right: what lies before it is known too', [right('b1')], '++??'],
  ['wrong: what rests on it is unknown too', [wrong('b1')], '?--?'],
  ['right at the end of a chain', [right('c1')], '+++?'],
  ['wrong at its start', [wrong('a1')], '---?'],
  ['a skipped question is unknown', [gaveUp('d1')], '???-'],
  ['one 判断 is not enough to know', [right('b-judge')], '????'],
  ['two 判断 are', [right('b-judge'), right('b-judge-2')], '++??'],
  ['a calculation outweighs a slip', [wrong('b1'), right('b-sum')], '++??'],
  ['a choice against a choice leaves it open', [right('b1'), wrong('b-judge')], '+???'],
  ['half right says little', [half('b1')], '????'],
  ['right on two points speaks for both', [right('bd')], '++?+'],
  ['wrong on two points does not say which', [wrong('bd')], '????'],
  ['unless one of them is cleared', [wrong('bd'), right('b1')], '++?-'],
  ['or lies before the other', [wrong('ab')], '?--?'],
  ['a question that left the course says nothing', [right('gone'), wrong('gone')], '????'],
])('%s', (_, answers, stands) => {
  const beliefs = weigh(test, answers);
  expect(['a', 'b', 'c', 'd'].map((kp) => signs[standOf(beliefs.get(kp)!)]).join('')).toBe(stands);
});
