import { describe, expect, test } from 'vitest';
import {
  contradictions,
  contradictoryConcepts,
  oppositions,
} from '../../../src/domain/dialogue/check/contradictions.ts';
import { checkMarks } from '../../../src/domain/dialogue/check/samples.ts';
import { wordings } from '../../../src/domain/dialogue/check/wordings.ts';
import { setStage } from '../../../src/domain/dialogue/rehearse/stage.ts';
import { compileLexicon } from '../../../src/domain/reply/lexicon.ts';
import {
  ConceptsFileSchema,
  RubricSchema,
  type Expression,
} from '../../../src/domain/reply/schema.ts';
import type { Concept } from '../../../src/domain/reply/schema.ts';
import { lexicon, tiny, to, typed } from './tiny.ts';

const none: ReadonlyMap<string, Concept> = new Map();

describe('wordings', () => {
  const table: { what: string; of: Expression; out: string[] }[] = [
    {
      what: 'every alternative of a group once',
      of: '(给|为)您补发',
      out: ['给您补发', '为您补发'],
    },
    {
      what: 'groups side by side, the shorter one again from its start',
      of: '(甲|乙|丙)(1|2)号',
      out: ['甲1号', '乙2号', '丙1号'],
    },
    { what: 'an optional part with and without', of: '马上(就|)退', out: ['马上就退', '马上退'] },
    { what: 'an exact figure with its unit', of: '{3 天}到', out: ['72小时到'] },
    { what: 'nothing for an open figure', of: '{<=3 天}到', out: [] },
    { what: 'nothing for a bare figure at the end', of: '补1', out: [] },
    { what: 'parts of an all in one sentence', of: { all: ['补发', '今天'] }, out: ['补发，今天'] },
    { what: 'nothing for a concept that is not there', of: { concept: 'moon' }, out: [] },
  ];
  test.each(table)('$what', ({ of, out }) => {
    expect(wordings(of, '', none)).toEqual(out);
  });

  test('gaps take the filler, one by one', () => {
    expect([wordings('给您…退', '', none), wordings('给您…退', '再', none)]).toEqual([
      ['给您退'],
      ['给您再退'],
    ]);
  });
});

const point = (id: string, accept: Expression[], contrary: Expression[] = []) => ({
  ...{ id, label: '点', weight: 1, accept, contrary, hit: '有', miss: '无' },
});
const found = (points: object[], forbid: object[] = [], concepts: object[] = []) => {
  const file = ConceptsFileSchema.parse({
    concepts: [{ id: 'unused', title: '无', about: '无', any: ['无人用'] }, ...concepts],
  });
  const rubric = RubricSchema.parse({ points, forbid });
  return contradictions(compileLexicon(file), rubric, [], 'rubric');
};

describe('a rubric that takes back what it gives', () => {
  const other = point('other', ['别的']);
  const table: {
    what: string;
    points: object[];
    forbid?: object[];
    concepts?: object[];
    says: string | null;
  }[] = [
    {
      what: 'a wording contrary to its own point',
      points: [point('freight', ['给您出运费'], ['您…出…运费']), other],
      says: 'accepted and contrary at once',
    },
    {
      what: 'a wording contrary to another point',
      points: [point('a', ['全退']), point('b', ['换新'], ['全退'])],
      says: 'earns the point "a" and is contrary to "b"',
    },
    {
      what: 'a wording that is forbidden',
      points: [point('a', ['绝对正品']), other],
      forbid: [{ id: 'absolute', label: '绝对', match: ['绝对'], say: '别说' }],
      says: 'is forbidden as "absolute"',
    },
    {
      what: 'a concept by what it includes',
      points: [point('a', [{ concept: 'all' }]), point('b', ['换'], ['只退一半'])],
      concepts: [
        { id: 'all', title: '总', about: '总', includes: ['half'] },
        { id: 'half', title: '半', about: '半', any: ['只退一半'] },
      ],
      says: 'contrary to "b"',
    },
    {
      what: 'no finding where the parts are different',
      points: [point('a', ['补发'], ['不补']), point('b', ['今天'], ['下周'])],
      says: null,
    },
    {
      what: 'no finding where only one way to fill a gap collides',
      points: [point('a', ['退…钱']), point('b', ['换'], ['退钱'])],
      says: null,
    },
    {
      what: 'no finding for an open figure',
      points: [point('a', ['{<=72 小时}退'], ['{>=48 小时}退']), other],
      says: null,
    },
  ];
  test.each(table)('$what', ({ points, forbid, concepts, says }) => {
    const messages = found(points, forbid, concepts).map(({ message }) => message);
    expect(messages).toEqual(says === null ? [] : [expect.stringContaining(says)]);
  });

  test('the finding names key, wording and a fix', () => {
    expect(found([point('a', ['补发', '全退'], ['全退']), other])).toMatchObject([
      {
        at: 'rubric.points[0](a).accept[1]',
        severity: 'error',
        fix: expect.stringContaining('accept'),
      },
    ]);
  });
});

describe('concepts', () => {
  const concept = (id: string, includes: string[] = []) =>
    ConceptsFileSchema.parse({
      concepts: [{ id, title: id, about: id, any: [`${id}词`], includes }],
    }).concepts[0]!;
  const opposed = oppositions(
    RubricSchema.parse({
      points: [
        point('freight', [{ concept: 'shop' }], [{ concept: 'buyer' }]),
        point('b', ['别的']),
      ],
    }),
  );

  test('two are opposed when a point accepts the one and has the other as contrary', () => {
    expect(opposed).toEqual([{ accepted: 'shop', contrary: 'buyer', point: 'freight' }]);
  });

  test('one that includes both, at any depth, is a contradiction', () => {
    const library = [
      concept('shop'),
      concept('buyer'),
      concept('some', ['buyer']),
      concept('any', ['shop', 'some']),
    ];
    expect(contradictoryConcepts(library, opposed)).toMatchObject([
      { at: 'concepts[3](any).includes', message: expect.stringContaining('"shop" and "buyer"') },
    ]);
  });

  test('one that includes one of them is none', () => {
    expect(contradictoryConcepts([concept('shop'), concept('more', ['shop'])], opposed)).toEqual(
      [],
    );
  });
});

describe('samples', () => {
  const messages = (change: object) =>
    checkMarks(
      setStage(
        tiny({
          turns: [
            typed('hello', [to('plan', { atLeast: 60 }), to('lost')], change),
            ...(tiny().turns.slice(1) as never[]),
          ],
        }),
        lexicon,
      ),
    ).map(({ at, message }) => `${at}: ${message}`);

  test('a sound turn has no finding', () => {
    expect(messages({})).toEqual([]);
  });

  test('a sample out of its range', () => {
    const { samples } = typed('hello', []);
    const moved = [{ text: '今天就给您补发', expect: [0, 40] }, ...samples.slice(1)];
    expect(messages({ samples: moved })).toEqual([
      'turns[0](hello).samples[0]: “今天就给您补发” scores 100, outside [0, 40]',
    ]);
  });

  test('a model reply that does not answer', () => {
    expect(messages({ model: '感谢您的支持' })).toEqual([
      expect.stringContaining('turns[0](hello).model: the model reply scores'),
    ]);
  });

  test('a point no sample misses', () => {
    const { samples } = typed('hello', []);
    const all = samples.map((sample, index) => ({ ...sample, text: `今天${sample.text}${index}` }));
    expect(messages({ samples: all })).toContainEqual(
      'turns[0](hello).samples: no sample misses the point "time"',
    );
  });
});
