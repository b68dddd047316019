import { describe, expect, test } from 'vitest';
import { looksLikeRecord } from '../../../src/domain/progress/recognise.ts';
import { finishedRecord, repliedRecord } from '../../../src/domain/dialogue/records.ts';
import { matchingPhrases } from '../../../src/islands/dialogue/phrases.ts';
import {
  answer,
  resumeSession,
  savedRun,
  startSession,
  takeBack,
  type Session,
} from '../../../src/islands/dialogue/session.ts';
import type { DialogueInput } from '../../../src/domain/dialogue/state.ts';
import { lexicon, pick, say, tiny } from '../../domain/dialogue/tiny.ts';

const dialogue = tiny();
const scene = { dialogue, lexicon };

function after(...inputs: DialogueInput[]): Session {
  let session = startSession(scene, 'run-1');
  for (const input of inputs) {
    const result = answer(scene, session, input);
    if (!result.ok) throw new Error(result.error.reason);
    session = result.value;
  }
  return session;
}

describe('a session', () => {
  test('starts with nothing seen', () => {
    expect(startSession(scene, 'run-1')).toMatchObject({ run: 'run-1', shown: 0 });
  });

  test('shows an answer and its marks at once, and keeps the customer’s lines for later', () => {
    const { state, shown } = after(say('今天补发'));
    expect(state.transcript.slice(0, shown).at(-1)?.kind).toBe('judgement');
    expect(state.transcript[shown]).toMatchObject({ kind: 'line', text: 'plan的话' });
  });

  test('left and come back to is the same, with everything seen', () => {
    const left = after(say('今天补发'));
    expect(resumeSession(scene, savedRun(left))).toEqual({
      ...left,
      shown: left.state.transcript.length,
    });
  });

  test('of an older revision is not resumed', () => {
    const saved = savedRun(after(say('今天补发')));
    expect(resumeSession({ ...scene, dialogue: tiny({ rev: 2 }) }, saved)).toBeNull();
  });

  test('whose inputs no longer fit is not resumed', () => {
    expect(
      resumeSession(scene, { rev: 1, seed: 's', run: 'run-1', inputs: [pick('yes')] }),
    ).toBeNull();
  });

  test('taken back stands before the answer, in the same run', () => {
    const back = takeBack(scene, after(say('今天补发')), 0, 'run-2');
    expect(back).toEqual({
      ...startSession(scene, 'run-1'),
      shown: back.state.transcript.length,
    });
  });

  test('taken back after the end goes on as a new run', () => {
    const back = takeBack(scene, after(say('今天补发'), pick('yes')), 1, 'run-2');
    expect(back.run).toBe('run-2');
    expect(back.state.turn).toBe('plan');
    expect(back.state.answers).toHaveLength(1);
  });
});

describe('what is recorded', () => {
  const finishedOf = ({ run, state }: Session) => finishedRecord(dialogue, run, state);
  const record = (session: Session, index: number) => {
    const given = session.state.answers[index];
    if (given === undefined) throw new Error('no such answer');
    return repliedRecord(dialogue, session.run, given);
  };

  test('a typed reply with the points it hit and missed', () => {
    expect(record(after(say('给您补发')), 0)).toMatchObject({
      kind: 'replied',
      dialogue: 'tiny',
      rev: 1,
      run: 'run-1',
      turn: 'hello',
      kps: ['complaint-steps'],
      input: { kind: 'typed', text: '给您补发' },
      hit: ['remedy'],
      missed: ['time'],
    });
  });

  test('a choice with its score', () => {
    expect(record(after(say('今天补发'), pick('yes')), 1)).toMatchObject({
      input: { kind: 'choice', option: 'yes' },
      score: 100,
      hit: [],
      missed: [],
    });
  });

  test('the ending, once there is one', () => {
    expect(finishedOf(after(say('今天补发')))).toBeNull();
    expect(finishedOf(after(say('今天补发'), pick('yes')))).toEqual({
      kind: 'finished',
      dialogue: 'tiny',
      rev: 1,
      run: 'run-1',
      ending: 'won',
      outcome: 'good',
      score: 100,
    });
  });

  test('is what the store takes', () => {
    const session = after(say('今天补发'), pick('yes'));
    for (const made of [record(session, 0), record(session, 1), finishedOf(session)])
      expect(looksLikeRecord({ ...made, id: 'a', at: 1 })).toBe(true);
  });
});

describe('quick phrases', () => {
  const phrases = [
    { code: 'yj1', text: '议价一' },
    { code: 'yj2', text: '议价二' },
    { code: 'wh', text: '问候' },
  ];
  test.each([
    { draft: '', found: [] },
    { draft: '亲', found: [] },
    { draft: '/', found: ['yj1', 'yj2', 'wh'] },
    { draft: '/yj', found: ['yj1', 'yj2'] },
    { draft: '／YJ2', found: ['yj2'] },
    { draft: '/yj 好', found: [] },
    { draft: '/zz', found: [] },
  ])('“$draft” offers $found', ({ draft, found }) => {
    expect(matchingPhrases(phrases, draft).map(({ code }) => code)).toEqual(found);
  });
});
