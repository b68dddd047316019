import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NO_AUTO_REPLIES } from '../../../src/domain/desk/auto-reply.ts';
import { looksLikeRecord } from '../../../src/domain/progress/recognise.ts';
import { replayShift } from '../../../src/domain/shift/take.ts';
import { startClock } from '../../../src/stores/desk/clock.ts';
import { looksLikeAutoReplies } from '../../../src/stores/desk/auto-replies.ts';
import { recordsOf } from '../../../src/stores/desk/finish.ts';
import { looksLikeDeskRun, type DeskRun } from '../../../src/stores/desk/runs.ts';
import { arrival, makeWorld, play, scenario } from '../../domain/shift/make.ts';
import { SCENES } from '../../domain/shift/scenes.ts';

describe('the clock of a shift', () => {
  const at = { now: 0 };
  const timer = () => at.now;
  beforeEach(() => void (at.now = 1000));

  test.each([
    { mode: 'real', out: 4000 },
    { mode: 'slow', out: 2000 },
    { mode: 'untimed', out: 0 },
  ] as const)('$mode time', ({ mode, out }) => {
    const clock = startClock(mode, 0, 0, timer);
    at.now += 4000;
    expect(clock.now()).toBe(out);
  });
  test('a pause stops it and is counted in wall time', () => {
    const clock = startClock('slow', 500, 100, timer);
    at.now += 1000;
    clock.pause();
    clock.pause();
    at.now += 7000;
    expect(clock.now()).toBe(1000);
    expect(clock.pausedMs()).toBe(7100);
    clock.resume();
    at.now += 1000;
    expect(clock.now()).toBe(1500);
    expect(clock.pausedMs()).toBe(7100);
  });
  test('it never runs backwards and catches up with what an input took', () => {
    const clock = startClock('untimed', 0, 0, timer);
    clock.reach(6000);
    clock.reach(3000);
    expect(clock.now()).toBe(6000);
    at.now -= 500;
    expect(startClock('real', 10, 0, timer).now()).toBe(10);
  });
});

describe('what is stored', () => {
  const run: DeskRun = {
    run: 'r',
    replay: {
      ...{ shift: 's', rev: 1, title: 't', role: 'presale', seed: 'r', clock: 'real' },
      dialogues: [{ id: 'd', rev: 1 }],
      autoReplies: NO_AUTO_REPLIES,
      inputs: [{ at: 0, kind: 'pass' }],
      pausedMs: 0,
    },
    ...{ clockMs: 1, startedAt: 1, savedAt: 1, coached: false, active: null, endedAt: null },
  };
  test('a run is recognised, and nothing that only looks a little like one', () => {
    expect(looksLikeDeskRun(run)).toBe(true);
    for (const broken of [
      null,
      { ...run, clockMs: NaN },
      { ...run, replay: { ...run.replay, clock: 'fast' } },
      { ...run, replay: { ...run.replay, inputs: [{ kind: 'pass' }] } },
      { ...run, replay: { ...run.replay, autoReplies: {} } },
    ])
      expect(looksLikeDeskRun(broken)).toBe(false);
  });
  test('automatic replies: at most ten questions, short texts', () => {
    expect(looksLikeAutoReplies(NO_AUTO_REPLIES)).toBe(true);
    const question = { question: 'a', keywords: ['b'], answer: 'c' };
    const team = { on: true, welcome: '', questions: Array.from({ length: 11 }, () => question) };
    expect(looksLikeAutoReplies({ ...NO_AUTO_REPLIES, team })).toBe(false);
    expect(
      looksLikeAutoReplies({ ...NO_AUTO_REPLIES, team: { ...team, questions: [question] } }),
    ).toBe(true);
  });

  test('a shift leaves its own record and those of its conversations, the same ones twice', () => {
    const scenes = SCENES.slice(0, 2);
    const world = makeWorld(scenes, scenario(scenes.map(({ id }, n) => arrival(id, n))));
    const state = play(world, [
      { at: 60_000, kind: 'message', chat: 0, text: '您好，给您补发一件，今天就发' },
      { at: 120_000, kind: 'pass' },
      { at: 150_000, kind: 'end' },
    ]);
    const row: DeskRun = { ...run, endedAt: 5 };
    const records = recordsOf(world, state, row);
    expect(records.every(looksLikeRecord)).toBe(true);
    expect(records.map(({ kind }) => kind)).toContain('replied');
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(records.at(-1)).toMatchObject({ kind: 'worked', id: 'r.worked', at: 5, ended: 'early' });
    const again = replayShift(world, state.inputs);
    expect(again.ok && recordsOf(world, again.value, row)).toEqual(records);
  });
});

describe('personal phrases', () => {
  test('are written, changed and removed; a code has one meaning', async () => {
    vi.resetModules();
    const { savePhrase, removePhrase, takePhrases, loadOwnPhrases } =
      await import('../../../src/stores/desk/phrases.ts');
    const course = new Map([['wh1', '您好']]);
    const made = await savePhrase({ code: 'A1', group: '', text: '好' }, null, course);
    expect(made).toMatchObject({ ok: true, value: { code: 'a1' } });
    expect(await savePhrase({ code: 'a1', group: '', text: '又' }, null, course)).toMatchObject({
      error: { reason: 'code-taken', by: 'own' },
    });
    expect(await savePhrase({ code: 'wh1', group: '', text: '又' }, null, course)).toMatchObject({
      error: { reason: 'code-taken', by: 'course' },
    });
    const id = made.ok ? made.value.id : '';
    await savePhrase({ code: 'a1', group: '组', text: '改了' }, id, course);
    const [before] = await loadOwnPhrases();
    await takePhrases({
      fresh: [{ line: 2, phrase: { code: 'b1', group: '', text: '新' } }],
      changed: [{ line: 3, phrase: { code: 'a1', group: '', text: '再改' }, before: before! }],
      same: 0,
      refused: [],
    });
    expect((await loadOwnPhrases()).map(({ code, text }) => `${code} ${text}`)).toEqual([
      'a1 再改',
      'b1 新',
    ]);
    await removePhrase(id);
    expect((await loadOwnPhrases()).map(({ code }) => code)).toEqual(['b1']);
  });
});
