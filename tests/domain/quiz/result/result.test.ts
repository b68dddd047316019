import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEM_KINDS } from '../../../../src/domain/quiz/item-kinds.ts';
import { history, pastByPaper } from '../../../../src/domain/quiz/result/history.ts';
import { resultOf, type ExamResult } from '../../../../src/domain/quiz/result/result.ts';
import { percentOf, pointsText, standingOf } from '../../../../src/domain/quiz/result/standing.ts';
import { cardOf, cardsOf, recordsOf, remarked, sat, told, type Told } from './make.ts';

const SITTING = 'sitting-1';
const result = (questions: readonly Told[], more = {}): ExamResult =>
  resultOf(recordsOf(questions, more), SITTING, cardsOf(cardOf('a'), cardOf('b'))) as ExamResult;

describe('a result', () => {
  it('is null when this device knows no such sitting', () => {
    expect(resultOf(recordsOf([told('a', 1)]), 'sitting-2', null)).toBeNull();
    expect(resultOf([], SITTING, null)).toBeNull();
  });

  it('adds up what each question earned and counts how each came out', () => {
    const { earned, points, percent, counts } = result([
      told('a', 1, { points: 2 }),
      told('b', 0.5, { points: 2 }),
      told('c', 0),
      told('d', null),
      told('e', 0, { outcome: 'revealed' }),
      told('f', 0, { outcome: 'invalid' }),
    ]);
    expect({ earned, points, percent }).toEqual({ earned: 3, points: 8, percent: 37 });
    expect(counts).toEqual({ right: 1, partial: 1, wrong: 2, open: 2 });
  });

  it('keeps an outcome whose item changed or left the course, and tells it', () => {
    const records = recordsOf([
      told('a', 1),
      told('b', 1, { rev: 2 }),
      told('c', 0),
      told('d', 0, { kind: 'ordering' }),
    ]);
    const cards = cardsOf(cardOf('a'), cardOf('b'), cardOf('d'));
    const { questions, earned } = resultOf(records, SITTING, cards) as ExamResult;
    expect(questions.map(({ text }) => text)).toEqual(['same', 'changed', 'gone', 'changed']);
    expect(earned).toBe(2);
    const unread = resultOf(records, SITTING, null) as ExamResult;
    expect(unread.questions.map(({ text }) => text)).toEqual(Array(4).fill('unknown'));
    expect(unread.earned).toBe(2);
  });

  it('shows a question whose answer record did not come along with its recorded outcome', () => {
    const only = [sat([told('a', 1).question])];
    const { questions } = resultOf(only, SITTING, cardsOf(cardOf('a'))) as ExamResult;
    expect(questions[0]).toMatchObject({ answer: null, outcome: 'correct', earned: 1 });
  });

  it('counts a sitting handed in twice once, as the later one', () => {
    const records = [
      sat([told('a', 0).question], { id: 'first', at: 2_000 }),
      sat([told('a', 1).question], { id: 'second', at: 2_500 }),
    ];
    expect(resultOf(records, SITTING, null)?.earned).toBe(1);
    expect(history(records)).toHaveLength(1);
  });
});

describe('an override', () => {
  const records = recordsOf([told('a', 0.5, { points: 4, earned: 1.5 }), told('b', 1)]);

  it('gives its share of all the points; the newest counts', () => {
    const overridden = [
      ...records,
      remarked('a', 1, { at: 3_000 }),
      remarked('a', 0.75, { at: 4_000, by: 'self' }),
    ];
    const { questions, earned } = resultOf(overridden, SITTING, null) as ExamResult;
    expect(questions[0]).toMatchObject({ earned: 3, outcome: 'partial' });
    expect(questions[0]?.override?.by).toBe('self');
    expect(earned).toBe(4);
    expect(history(overridden)[0]?.earned).toBe(4);
  });

  it.each([
    [1, 'correct'],
    [0.85, 'correct'],
    [0.2, 'partial'],
    [0, 'incorrect'],
    [7, 'correct'],
    [-1, 'incorrect'],
  ])('of %s comes out as %s', (credit, outcome) => {
    const { questions } = resultOf(
      [...records, remarked('a', credit)],
      SITTING,
      null,
    ) as ExamResult;
    expect(questions[0]?.outcome).toBe(outcome);
    expect(questions[0]?.earned).toBeCloseTo(4 * Math.min(1, Math.max(0, credit)), 9);
  });

  it('a learner gave is left out where only teachers’ count', () => {
    const own = [...records, remarked('a', 1, { by: 'self', at: 9_000 }), remarked('a', 0.25)];
    expect(resultOf(own, SITTING, null, 'teachers')?.questions[0]?.earned).toBe(1);
  });

  it('keeps what was staked on being sure', () => {
    const staked = (certainty: 'sure' | 'unsure', credit: number): number | undefined =>
      resultOf(
        [
          ...recordsOf([told('a', 0, { points: 2, earned: -1 }, { certainty })]),
          remarked('a', credit),
        ],
        SITTING,
        null,
      )?.earned;
    expect(staked('sure', 1)).toBe(2);
    expect(staked('unsure', 1)).toBe(1.4);
    expect(staked('sure', 0)).toBe(-1);
  });

  it('does not undo that the solution was asked for', () => {
    const asked = recordsOf([told('a', 0, { outcome: 'revealed' })]);
    expect(resultOf([...asked, remarked('a', 1)], SITTING, null)?.questions[0]).toMatchObject({
      outcome: 'revealed',
      earned: 0,
    });
  });

  it('of another answer changes nothing', () => {
    expect(resultOf([...records, remarked('z', 0)], SITTING, null)?.earned).toBe(2.5);
  });
});

describe('the pass mark', () => {
  const of = (...parts: readonly [number, number][]) =>
    parts.map(([earned, points]) => ({ earned, points }));
  it.each([
    ['no passing', of([0, 1]), null, { kind: 'open' }],
    ['exactly on the mark', of([3, 5]), 0.6, { kind: 'passed', spare: 0, questions: 0 }],
    [
      'thirds that make one',
      of([1 / 3, 1], [1 / 3, 1], [1 / 3, 1]),
      1 / 3,
      { kind: 'passed', spare: 0, questions: 0 },
    ],
    [
      'above: the dearest right ones could be lost',
      of([2, 2], [2, 2], [1, 1]),
      0.2,
      { kind: 'passed', spare: 4, questions: 2 },
    ],
    [
      'above, but less than one question',
      of([2, 2], [2, 4]),
      0.5,
      { kind: 'passed', spare: 1, questions: 0 },
    ],
    [
      'short: the dearest lost ones first',
      of([0, 1], [0, 4], [5, 5]),
      0.8,
      { kind: 'short', lacking: 3, questions: 1 },
    ],
    [
      'short by several questions',
      of([0, 1], [0, 1], [0, 1], [1, 1]),
      0.75,
      { kind: 'short', lacking: 2, questions: 2 },
    ],
    [
      'short with halves',
      of([0.5, 1], [0.5, 1], [0, 1]),
      0.6,
      { kind: 'short', lacking: 0.8, questions: 1 },
    ],
    ['nothing earned', of([0, 2], [0, 2]), 1, { kind: 'short', lacking: 4, questions: 2 }],
    ['an empty paper', [], 0.6, { kind: 'passed', spare: 0, questions: 0 }],
  ] as const)('%s', (_, questions, pass, standing) => {
    const got = standingOf(questions, pass);
    expect(got).toMatchObject({ kind: standing.kind });
    for (const [key, value] of Object.entries(standing)) {
      if (typeof value === 'number') expect(got[key as never]).toBeCloseTo(value, 9);
    }
  });

  it.each([
    [59.6, 100, 59],
    [60, 100, 60],
    [99.99, 100, 99],
    [2, 3, 66],
    [0.1 + 0.2, 0.3, 100],
    [0, 0, 0],
    [-1, 5, 0],
  ])('%s of %s points are %s %%, never rounded up', (earned, points, percent) => {
    expect(percentOf(earned, points)).toBe(percent);
  });

  it.each([
    [2 / 3, '0.67'],
    [3, '3'],
    [0.1 + 0.2, '0.3'],
    [-0, '0'],
    [-0.001, '0'],
    [-0.125, '−0.13'],
    [12.5, '12.5'],
  ])('%s points are written %s', (points, text) => {
    expect(pointsText(points)).toBe(text);
  });
});

describe('a breakdown', () => {
  const cards = cardsOf(
    cardOf('a', { kps: ['k1', 'k2'], bloom: 'apply' }),
    cardOf('b', { kps: ['k1'], kind: 'true-false' }),
    cardOf('m', { kps: ['k1', 'k2', 'k3'], kind: 'material', bloom: 'analyse' }),
  );

  it('divides a question about two knowledge points between them', () => {
    const records = recordsOf([told('a', 0.5, { points: 2 }, { kps: ['k1', 'k2'] })]);
    expect(resultOf(records, SITTING, cards)?.breakdowns.kps).toEqual([
      { key: 'k1', questions: 1, right: 0, points: 1, earned: 0.5 },
      { key: 'k2', questions: 1, right: 0, points: 1, earned: 0.5 },
    ]);
  });

  it('gives each question of a 材料题 what it earned itself', () => {
    const part = (item: string, kps: string[], credit: number) => ({
      ...{ item, kps, credit },
      outcome: credit === 1 ? ('correct' as const) : ('incorrect' as const),
    });
    const parts = [part('m1', ['k1'], 1), part('m2', ['k2'], 0), part('m3', ['k3'], 0)];
    const records = recordsOf([told('m', 1 / 3, { points: 3, kind: 'material' }, { parts })]);
    const { kps } = (resultOf(records, SITTING, cards) as ExamResult).breakdowns;
    expect(kps.map(({ key, earned, points }) => [key, earned, points])).toEqual([
      ['k2', 0, 1],
      ['k3', 0, 1],
      ['k1', 1, 1],
    ]);
    const all = resultOf([...records, remarked('m', 1)], SITTING, cards) as ExamResult;
    expect(all.breakdowns.kps.map(({ earned }) => earned)).toEqual([1, 1, 1]);
  });

  it('takes an open question’s knowledge points from the index, and names none when it is gone', () => {
    const { kps, bloom } = (
      resultOf(recordsOf([told('b', null), told('gone', null)]), SITTING, cards) as ExamResult
    ).breakdowns;
    expect(kps.map(({ key }) => key)).toEqual(['k1', null]);
    expect(bloom.map(({ key }) => key)).toEqual(['remember', null]);
  });

  it('puts the weakest knowledge point first, kinds and levels in their own order', () => {
    const { breakdowns } = resultOf(
      recordsOf([
        told('b', 1, { kind: 'true-false' }, { kps: ['k9'] }),
        told('a', 0, {}, { kps: ['k1'] }),
        told('m', 0.5, { kind: 'material' }, { kps: ['k5'] }),
      ]),
      SITTING,
      cards,
    ) as ExamResult;
    expect(breakdowns.kps.map(({ key }) => key)).toEqual(['k1', 'k5', 'k9']);
    expect(breakdowns.kinds.map(({ key }) => key)).toEqual([
      'single-choice',
      'true-false',
      'material',
    ]);
    expect(breakdowns.bloom.map(({ key }) => key)).toEqual(['remember', 'apply', 'analyse']);
  });
});

describe('certainty', () => {
  const many = (n: number, credit: number, certainty: 'sure' | 'unsure', from = 0): Told[] =>
    Array.from({ length: n }, (_, i) =>
      told(`${certainty}-${credit}-${from + i}`, credit, {}, { certainty }),
    );
  it.each([
    ['nobody asked', [told('a', 1)], null],
    ['too few to tell', many(4, 0, 'sure'), 'few'],
    ['sure and right', many(5, 1, 'sure'), 'fitting'],
    ['sure, one in five wrong', [...many(4, 1, 'sure'), ...many(1, 0, 'sure')], 'fitting'],
    ['sure, often wrong', [...many(3, 1, 'sure'), ...many(2, 0.5, 'sure')], 'overconfident'],
    ['unsure, yet right', many(5, 1, 'unsure'), 'underconfident'],
    ['unsure and wrong', many(5, 0, 'unsure'), 'fitting'],
    [
      'both at fault: the dangerous one is told',
      [...many(5, 0, 'sure'), ...many(5, 1, 'unsure')],
      'overconfident',
    ],
  ] as const)('%s', (_, questions, verdict) => {
    expect(result([...questions]).calibration?.verdict ?? null).toBe(verdict);
  });

  it('counts how often each was right', () => {
    const asked = result([...many(2, 1, 'sure'), ...many(1, 0, 'sure'), ...many(2, 0, 'unsure')]);
    expect(asked.calibration).toMatchObject({
      sure: { answered: 3, right: 2 },
      unsure: { answered: 2, right: 0 },
    });
  });
});

describe('earlier sittings', () => {
  const one = (sitting: string, at: number, credit: number, paper = 'final') =>
    recordsOf([told(sitting, credit)], { sitting, at, paper });
  const records = [
    ...one('s3', 30, 1),
    ...one('s1', 10, 0),
    ...one('s2', 20, 0.5),
    ...one('s4', 25, 1, 'other'),
    ...one('p1', 26, 1, 'placement-presale'),
    ...one('m1', 27, 1, 'missed'),
    ...one('m2', 28, 1, 'missed'),
  ];

  it('are listed newest first, without placement tests', () => {
    expect(history(records).map(({ sitting }) => sitting)).toEqual([
      's3',
      'm2',
      'm1',
      's4',
      's2',
      's1',
    ]);
  });

  it.each([
    ['s3', 's2'],
    ['s2', 's1'],
    ['s1', null],
    ['s4', null],
    ['m2', null],
  ])('%s is compared with %s, the one before of the same paper', (sitting, previous) => {
    expect(resultOf(records, sitting, null)?.previous?.sitting ?? null).toBe(previous);
  });

  it('tell how often, the last and the best score of each paper', () => {
    const past = pastByPaper(history([...records, ...one('s5', 40, 0.5)])).get('final');
    expect(past).toMatchObject({
      times: 4,
      last: { sitting: 's5', percent: 50 },
      best: { sitting: 's3', percent: 100 },
    });
  });
});

describe('whatever was sat', () => {
  const kps = fc.uniqueArray(fc.constantFrom('k1', 'k2', 'k3'), { maxLength: 3 });
  const question = fc.record({
    item: fc.integer({ min: 1, max: 30 }).map((n) => `i${n}`),
    credit: fc.option(fc.constantFrom(0, 1 / 3, 0.5, 0.7, 1)),
    points: fc.integer({ min: 1, max: 9 }),
    kind: fc.constantFrom(...ITEM_KINDS),
    kps,
    parts: fc.option(
      fc.array(fc.record({ kps, credit: fc.constantFrom(0, 0.5, 1) }), {
        minLength: 2,
        maxLength: 4,
      }),
    ),
    certainty: fc.option(fc.constantFrom('sure' as const, 'unsure' as const)),
    override: fc.option(fc.constantFrom(0, 0.25, 1)),
    known: fc.boolean(),
  });
  const paper = fc.uniqueArray(question, {
    minLength: 1,
    maxLength: 12,
    selector: ({ item }) => item,
  });
  const built = paper.map((questions) => ({
    records: [
      ...recordsOf(
        questions.map(({ item, credit, points, kind, kps, parts, certainty }) =>
          told(
            item,
            credit,
            { points, kind },
            {
              kps,
              certainty,
              parts:
                parts?.map((part, i) => ({
                  item: `${item}-${i}`,
                  outcome: 'partial' as const,
                  ...part,
                })) ?? null,
            },
          ),
        ),
      ),
      ...questions.flatMap(({ item, credit, override }) =>
        override === null || credit === null ? [] : [remarked(item, override)],
      ),
    ],
    cards: cardsOf(
      ...questions
        .filter(({ known }) => known)
        .map(({ item, kind, kps }) => cardOf(item, { kind, kps })),
    ),
  }));

  it('every breakdown adds up to the whole paper', () => {
    fc.assert(
      fc.property(built, ({ records, cards }) => {
        const { earned, points, breakdowns } = resultOf(records, SITTING, cards) as ExamResult;
        for (const groups of Object.values(breakdowns)) {
          const sum = (key: 'earned' | 'points'): number =>
            groups.reduce(
              (total: number, group: { earned: number; points: number }) => total + group[key],
              0,
            );
          expect(sum('earned')).toBeCloseTo(earned, 9);
          expect(sum('points')).toBeCloseTo(points, 9);
          for (const group of groups) {
            expect(group.right).toBeLessThanOrEqual(group.questions);
            expect(group.earned).toBeLessThanOrEqual(group.points + 1e-9);
          }
        }
      }),
    );
  });

  it('the order of the records changes nothing', () => {
    fc.assert(
      fc.property(
        built.chain(({ records, cards }) =>
          fc.tuple(
            fc.constant({ records, cards }),
            fc.shuffledSubarray([...records], { minLength: records.length }),
          ),
        ),
        ([{ records, cards }, shuffled]) => {
          expect(resultOf(shuffled, SITTING, cards)).toEqual(resultOf(records, SITTING, cards));
          expect(history(shuffled)).toEqual(history(records));
        },
      ),
    );
  });

  it('doing as many questions right as the distance says is enough, one less is not', () => {
    fc.assert(
      fc.property(built, fc.constantFrom(0.3, 0.6, 0.9, 1), ({ records }, pass) => {
        const { questions } = resultOf(records, SITTING, null) as ExamResult;
        const standing = standingOf(questions, pass);
        if (standing.kind !== 'short') return;
        const dearest = questions.toSorted((a, b) => b.points - b.earned - (a.points - a.earned));
        const after = (n: number) =>
          dearest.map((each, i) => (i < n ? { ...each, earned: each.points } : each));
        expect(standingOf(after(standing.questions), pass).kind).toBe('passed');
        expect(standingOf(after(standing.questions - 1), pass).kind).toBe('short');
      }),
    );
  });
});
