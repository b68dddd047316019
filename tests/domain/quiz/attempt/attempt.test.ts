import { describe, expect, it } from 'vitest';
import {
  answerOf,
  check,
  extendAttempt,
  flag,
  goTo,
  phaseOf,
  questionAt,
  respond,
  sayCertainty,
  spend,
  takeHint,
  takeUp,
  type Attempt,
} from '../../../../src/domain/quiz/attempt/attempt.ts';
import {
  answerId,
  finish,
  hasContent,
  isGiven,
  pointsSoFar,
} from '../../../../src/domain/quiz/attempt/finish.ts';
import { looksLikeAttempt } from '../../../../src/domain/quiz/attempt/recognise.ts';
import { isRevealed, revealed } from '../../../../src/domain/quiz/attempt/reveal.ts';
import {
  checksSingly,
  MODES,
  REVEALED_THINGS,
  settingsOf,
} from '../../../../src/domain/quiz/attempt/settings.ts';
import type { Response } from '../../../../src/domain/quiz/response.ts';
import { attemptIn, ITEMS, markerOf, PAPER } from './make.ts';

const A: Response = { kind: 'single-choice', option: 'praise' };
const WRONG: Response = { kind: 'single-choice', option: 'argue' };

/** Answers and checks, as the page does. */
function checked(attempt: Attempt, item: string, response: Response): Attempt {
  const question = PAPER.questions.find((one) => one.item === item)!;
  const mark = markerOf(question)!.grade(response);
  return check(respond(attempt, item, response), item, response, mark);
}
const phase = (attempt: Attempt, item: string) => phaseOf(attempt, answerOf(attempt, item));

describe('a question that is checked at once', () => {
  it('is done when it is right', () => {
    const attempt = checked(attemptIn('practice'), 'one', A);
    expect(phase(attempt, 'one')).toBe('done');
    expect(respond(attempt, 'one', WRONG)).toBe(attempt);
  });

  it('can be tried as often as there are tries', () => {
    let attempt = checked(attemptIn('practice'), 'one', WRONG);
    expect(phase(attempt, 'one')).toBe('checked');
    attempt = respond(attempt, 'one', { kind: 'single-choice', option: 'discount' });
    expect(phase(attempt, 'one')).toBe('open');
    attempt = checked(attempt, 'one', { kind: 'single-choice', option: 'discount' });
    attempt = checked(attempt, 'one', { kind: 'single-choice', option: 'silence' });
    expect(phase(attempt, 'one')).toBe('done');
    expect(checked(attempt, 'one', A)).toBe(attempt);
    expect(answerOf(attempt, 'one').tries).toHaveLength(3);
  });

  it('loses no try to an answer that cannot be marked', () => {
    const blank: Response = { kind: 'fill-blank', blanks: { days: '', what: '' } };
    const attempt = checked(attemptIn('practice'), 'four', blank);
    expect(answerOf(attempt, 'four').tries).toEqual([]);
  });

  it('keeps the hints seen before each try', () => {
    let attempt = takeHint(attemptIn('practice'), 'one', 1);
    attempt = takeHint(attempt, 'one', 1);
    expect(answerOf(attempt, 'one').hints).toBe(1);
    attempt = checked(attempt, 'one', A);
    expect(answerOf(attempt, 'one').tries[0]?.hints).toBe(1);
    expect(takeHint(attempt, 'one', 3)).toBe(attempt);
  });

  it('counts to the running total', () => {
    const attempt = checked(checked(attemptIn('practice'), 'one', WRONG), 'three', {
      kind: 'true-false',
      value: false,
    });
    expect(pointsSoFar(attempt)).toEqual({ earned: 10, of: 20 });
  });
});

describe('a question of a mock exam', () => {
  it('is not checked before the end and may be changed until then', () => {
    const attempt = checked(attemptIn('mock'), 'one', WRONG);
    expect(answerOf(attempt, 'one').tries).toEqual([]);
    expect(answerOf(respond(attempt, 'one', A), 'one').response).toEqual(A);
  });

  it('gives no hints', () => {
    const attempt = attemptIn('mock');
    expect(takeHint(attempt, 'one', 3)).toBe(attempt);
  });

  it('takes nothing in once the time is up, until there is more', () => {
    let attempt = attemptIn('mock', { minutes: 1 });
    attempt = spend(attempt, 60_000);
    expect(respond(attempt, 'one', A)).toBe(attempt);
    attempt = respond(extendAttempt(attempt), 'one', A);
    expect(answerOf(attempt, 'one').response).toEqual(A);
  });
});

describe('an attempt', () => {
  it('goes to questions that exist', () => {
    const attempt = attemptIn('mock');
    expect(questionAt(goTo(attempt, 3))?.item).toBe('four');
    for (const at of [-1, 4, 1.5, NaN]) expect(goTo(attempt, at)).toBe(attempt);
  });

  it('ignores answers to questions it does not have', () => {
    const attempt = attemptIn('mock');
    expect(respond(attempt, 'nobody', A)).toBe(attempt);
    expect(flag(attempt, '__proto__', true)).toBe(attempt);
  });

  it('measures time on the question that is seen', () => {
    const attempt = spend(goTo(spend(attemptIn('practice'), 3000), 1), 2000);
    expect([answerOf(attempt, 'one').ms, answerOf(attempt, 'two').ms]).toEqual([3000, 2000]);
    expect(attempt.clock.usedMs).toBe(5000);
  });

  it('stands still when it is taken up again after leaving', () => {
    const attempt = takeUp(attemptIn('mock'), true);
    expect([attempt.clock.running, attempt.clock.pauses]).toEqual([false, 1]);
    expect(takeUp(attempt, true).clock.pauses).toBe(1);
  });

  it('asks for certainty only where the paper does', () => {
    const plain = attemptIn('mock');
    expect(sayCertainty(plain, 'one', 'sure')).toBe(plain);
    const asked = sayCertainty(attemptIn('mock', { certainty: true }), 'one', 'sure');
    expect(answerOf(asked, 'one').certainty).toBe('sure');
  });

  it('survives being stored', () => {
    const attempt = checked(flag(attemptIn('practice'), 'two', true), 'one', WRONG);
    const stored: unknown = JSON.parse(JSON.stringify(attempt));
    expect(looksLikeAttempt(stored)).toBe(true);
    expect(stored).toEqual(attempt);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['no paper', { ...attemptIn('mock'), paper: null }],
    ['no questions', { ...attemptIn('mock'), paper: { ...PAPER, questions: [] } }],
    ['a broken answer', { ...attemptIn('mock'), answers: { one: { response: 5 } } }],
    ['no tries', { ...attemptIn('mock'), settings: { ...attemptIn('mock').settings, tries: [] } }],
    ['no clock', { ...attemptIn('mock'), clock: undefined }],
  ])('is not read from %s', (_, value) => {
    expect(looksLikeAttempt(value)).toBe(false);
  });
});

describe('handing in', () => {
  it('marks what stands in the fields and leaves one record an answer', () => {
    let attempt = respond(attemptIn('mock'), 'one', A);
    attempt = respond(attempt, 'two', { kind: 'multiple-choice', options: ['a', 'b'] });
    const { sat, answered } = finish(attempt, markerOf, 5000);
    expect(answered.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['sit.1.1', 'correct'],
      ['sit.2.1', 'partial'],
    ]);
    expect(sat.questions.map(({ earned, answer }) => [earned, answer])).toEqual([
      [10, 'sit.1.1'],
      [6.67, 'sit.2.1'],
      [0, null],
      [0, null],
    ]);
    expect([sat.earned, sat.points]).toEqual([16.67, 40]);
    expect(sat.questions[2]?.outcome).toBe('unanswered');
    expect(answered.every(({ at }) => at < sat.at)).toBe(true);
  });

  it('writes the same records twice, so that a crash in between doubles nothing', () => {
    const attempt = respond(attemptIn('mock'), 'one', A);
    expect(finish(attempt, markerOf, 5000)).toEqual(finish(attempt, markerOf, 5000));
  });

  it('does not record again what was recorded when it was checked', () => {
    const { sat, answered } = finish(checked(attemptIn('practice'), 'one', WRONG), markerOf, 5000);
    expect(answered).toEqual([]);
    expect(sat.questions[0]).toMatchObject({ earned: 0, answer: answerId('sit', 1, 1) });
  });

  it('counts the answer that was changed but not checked again', () => {
    const attempt = respond(checked(attemptIn('practice'), 'one', WRONG), 'one', A);
    const { sat, answered } = finish(attempt, markerOf, 5000);
    expect(answered.map(({ id, attempt: nth }) => [id, nth])).toEqual([['sit.1.2', 2]]);
    expect(sat.questions[0]).toMatchObject({ earned: 7, answer: 'sit.1.2', outcome: 'correct' });
  });

  it('takes a question out that changed meanwhile', () => {
    const attempt = respond(attemptIn('mock'), 'one', A);
    const { sat } = finish(attempt, (q) => (q.item === 'one' ? null : markerOf(q)), 5000);
    expect(sat.questions[0]).toMatchObject({ points: 0, earned: 0, outcome: 'invalid' });
    expect(sat.points).toBe(30);
  });

  it('takes points for certainty that was wrong', () => {
    const attempt = sayCertainty(
      respond(attemptIn('mock', { certainty: true }), 'one', WRONG),
      'one',
      'sure',
    );
    const { sat, answered } = finish(attempt, markerOf, 5000);
    expect(sat.questions[0]?.earned).toBe(-5);
    expect(answered[0]?.certainty).toBe('sure');
  });
});

describe('what counts as given', () => {
  const cases: readonly [Response | null, boolean][] = [
    [null, false],
    [{ kind: 'single-choice', option: null }, false],
    [A, true],
    [{ kind: 'multiple-choice', options: [] }, false],
    [{ kind: 'true-false', value: false }, true],
    [{ kind: 'true-false', value: null }, false],
    [{ kind: 'fill-blank', blanks: { days: ' ', what: '' } }, false],
    [{ kind: 'fill-blank', blanks: { days: '7', what: '' } }, true],
    [{ kind: 'ordering', order: [] }, false],
    [{ kind: 'matching', pairs: { a: 'b' } }, true],
    [{ kind: 'short-answer', text: '\n ' }, false],
    [{ kind: 'material', answers: { q: { kind: 'single-choice', option: null } } }, false],
    [{ kind: 'material', answers: { q: { kind: 'true-false', value: true } } }, true],
  ];
  it.each(cases)('%j: %s', (response, given) => {
    expect(hasContent(response)).toBe(given);
  });

  it('is told of questions', () => {
    const attempt = respond(attemptIn('mock'), 'one', A);
    expect(ITEMS.map(({ id }) => isGiven(attempt, id))).toEqual([true, false, false, false]);
  });
});

describe('what is shown when', () => {
  const MOMENTS = ['open', 'checked', 'done', 'ended'] as const;
  it.each([
    ['at-once', [false, true, true, true]],
    ['when-done', [false, false, true, true]],
    ['at-end', [false, false, false, true]],
    ['never', [false, false, false, false]],
  ] as const)('%s', (time, seen) => {
    for (const thing of REVEALED_THINGS) {
      const reveals = { ...MODES.mock.reveals, [thing]: time };
      expect(MOMENTS.map((moment) => isRevealed(reveals, thing, moment))).toEqual(seen);
    }
  });

  it('is set one by one for a paper', () => {
    const { reveals } = settingsOf('mock', { reveals: { correctness: 'at-once', key: 'never' } });
    expect(revealed(reveals, 'done')).toMatchObject({
      correctness: true,
      key: false,
      marks: false,
    });
    expect(revealed(reveals, 'ended')).toMatchObject({ key: false, marks: true });
    expect(checksSingly(settingsOf('mock', { reveals: { total: 'at-once' } }))).toBe(true);
  });

  it('nothing in a mock exam before its end', () => {
    expect(checksSingly(settingsOf('mock', {}))).toBe(false);
    expect(Object.values(revealed(MODES.mock.reveals, 'done'))).toEqual(Array(6).fill(false));
  });

  it('settings of a paper replace single values of its mode', () => {
    expect(settingsOf('timed', { minutes: null }).limitMs).toBeNull();
    expect(settingsOf('practice', { hintCost: null, tries: [10, 5] })).toMatchObject({
      hintCost: null,
      tries: [10, 5],
      mode: 'practice',
    });
    // Certainty speaks about one try.
    expect(settingsOf('practice', { certainty: true }).tries).toEqual([10]);
  });
});
