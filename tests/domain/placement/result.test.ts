import { describe, expect, it } from 'vitest';
import { placedLists, placementResult } from '../../../src/domain/placement/result.ts';
import {
  current,
  looksLikePlacementRun,
  type PlacementRun,
} from '../../../src/domain/placement/run.ts';
import { tinyTest } from './make.ts';

/** c rests on b, b on a. */
const test = tinyTest({
  lessons: { one: ['a', 'b'], two: ['c'], three: ['d'] },
  requires: { b: ['a'], c: ['b'] },
});
const answers = (...marks: string[]) =>
  marks.map((mark) => ({ item: mark.slice(1), credit: mark.startsWith('+') ? 1 : 0 }));

describe('the result', () => {
  it('says of every point whether it was answered or what it was inferred from', () => {
    expect(placementResult(test, answers('+b-1', '+b-2', '-c-1')).findings).toEqual([
      { kp: 'a', stand: 'known', why: 'inferred', from: ['b'] },
      { kp: 'b', stand: 'known', why: 'answered' },
      { kp: 'c', stand: 'unknown', why: 'answered' },
      { kp: 'd', stand: 'unsure', why: 'untested' },
    ]);
    expect(placementResult(test, answers('-a-1')).findings.slice(1, 3)).toEqual([
      { kp: 'b', stand: 'unknown', why: 'inferred', from: ['a'] },
      { kp: 'c', stand: 'unknown', why: 'inferred', from: ['a'] },
    ]);
  });

  it('skips a lesson when two choices speak for it, not on one', () => {
    expect(placementResult(test, answers('+b-1')).skip).toEqual([]);
    expect(placementResult(test, answers('+b-1', '+b-2')).skip).toEqual(['one']);
  });

  it('takes back what was only inferred when a lesson rests on thin evidence', () => {
    expect(placementResult(test, answers('+b-1')).findings.slice(0, 2)).toEqual([
      { kp: 'a', stand: 'unsure', why: 'thin' },
      { kp: 'b', stand: 'known', why: 'answered' },
    ]);
    expect(placementResult(test, answers('+d-1')).findings.at(-1)).toEqual({
      kp: 'd',
      stand: 'unsure',
      why: 'thin',
    });
  });

  it('leaves everything that is not known to be learnt', () => {
    expect(placedLists(placementResult(test, answers('+b-1', '+b-2', '-c-1')))).toEqual({
      known: ['a', 'b'],
      unknown: ['c', 'd'],
    });
  });
});

describe('an unfinished run', () => {
  const answer = {
    credit: 1,
    rev: 1,
    response: null,
    outcome: 'correct',
    seed: null,
    ms: 9,
  } as const;
  const run: PlacementRun = {
    ...{ track: 'track', seed: 's', sitting: 'sit', startedAt: 1 },
    answers: [
      { item: 'a-1', ...answer },
      { item: 'gone', ...answer },
      { item: 'b-1', ...answer, rev: 7 },
    ],
  };

  it('goes on without answers to questions that are gone or have changed', () => {
    expect(current(test, run).answers.map(({ item }) => item)).toEqual(['a-1']);
  });

  it.each([
    [true, run],
    [true, { ...run, answers: [] }],
    [false, null],
    [false, { ...run, answers: [{}] }],
    [false, { ...run, seed: '' }],
    [false, { rev: 1, seed: 's', run: 'r', inputs: [] }],
    [false, { ...run, answers: [{ ...run.answers[0], response: 'a' }] }],
  ])('is recognised when it is read back (%#: %s)', (is, value) => {
    expect(looksLikePlacementRun(value)).toBe(is);
  });
});
