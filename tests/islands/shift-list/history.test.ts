import { describe, expect, it } from 'vitest';
import { NO_AUTO_REPLIES } from '../../../src/domain/desk/auto-reply.ts';
import type { LearningRecord, WorkedRecord } from '../../../src/domain/progress/records.ts';
import { pastByShift, shiftsWorked } from '../../../src/domain/shift/history.ts';
import { missedPoints } from '../../../src/islands/shift-report/missed.ts';
import { pastText } from '../../../src/islands/shift-list/shift-past.ts';

const worked = (run: string, at: number, score: number | null, shift = 'calm'): WorkedRecord => ({
  ...{ kind: 'worked', id: `${run}-${at}`, at, run, score, role: 'presale' },
  ...{ served: 3, left: 0, usedMs: 60_000, ended: 'done' },
  replay: {
    ...{ shift, rev: 1, title: '平峰', role: 'presale', seed: 's', clock: 'real' },
    ...{ dialogues: [], autoReplies: NO_AUTO_REPLIES, inputs: [], pausedMs: 0 },
  },
});

describe('shifts worked', () => {
  it('are listed newest first, a run recorded twice once, as it was last', () => {
    const records = [worked('a', 1, 60), worked('b', 2, 70), worked('a', 3, 65)];
    expect(shiftsWorked(records).map(({ run, score }) => [run, score])).toEqual([
      ['a', 65],
      ['b', 70],
    ]);
  });

  const pasts: [string, readonly (number | null)[], string][] = [
    ['one run', [62], '最近 62 分 · 值过 1 次'],
    ['a better run before', [90, 82], '最近 82 分 · 最好 90 分 · 值过 2 次'],
    ['a best run last', [60, 82], '最近 82 分 · 值过 2 次'],
    ['a last run without a score', [70, null], '最近一次没有计分 · 最好 70 分 · 值过 2 次'],
    ['no score at all', [null], '最近一次没有计分 · 值过 1 次'],
  ];
  it.each(pasts)('tell of %s', (_, scores, text) => {
    const records = scores.map((score, index) => worked(`r${index}`, index, score));
    expect(pastText(pastByShift(shiftsWorked(records)).get('calm')!)).toBe(text);
  });

  it('tell each shift apart', () => {
    const past = pastByShift(shiftsWorked([worked('a', 1, 60), worked('b', 2, 70, 'promo')]));
    expect(past.get('promo')).toEqual({ times: 1, last: 70, best: 70 });
    expect(past.get('nobody')).toBeUndefined();
  });
});

describe('points a shift missed', () => {
  const replied = (run: string, part: object): LearningRecord =>
    ({
      ...{ kind: 'replied', id: JSON.stringify([run, part]), at: 1, dialogue: 'd', rev: 1, run },
      ...{ turn: 't', kps: [], input: { kind: 'typed', text: 'x' }, score: 50, hit: [] },
      ...{ missed: [], ...part },
    }) as LearningRecord;

  it('are counted once a card, of this shift’s conversations only', () => {
    const records = [
      replied('s.0', { missed: ['a', 'b'] }),
      replied('s.0', { missed: ['a'] }),
      replied('s.1', { dialogue: 'e', missed: ['a'] }),
      replied('s2.0', { missed: ['c'] }),
      replied('other', { missed: ['d'] }),
    ];
    expect(missedPoints(records, 's')).toBe(3);
  });

  it('count a poor choice as its turn, a good one not', () => {
    const choice = { input: { kind: 'choice', option: 'a' } };
    expect(missedPoints([replied('s.0', { ...choice, score: 20 })], 's')).toBe(1);
    expect(missedPoints([replied('s.0', { ...choice, score: 100 })], 's')).toBe(0);
  });

  it('are unknown when none of its conversations are on the device', () => {
    expect(missedPoints([worked('s', 1, 60)], 's')).toBeNull();
  });
});
