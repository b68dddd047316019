/** Tone, emptiness, slips of the input method, and two expressions near each other. */
import { describe, expect, it } from 'vitest';
import { loadConcepts } from '../../../scripts/content/concepts.ts';
import { assess } from '../../../src/domain/reply/assess.ts';
import { compileLexicon } from '../../../src/domain/reply/lexicon.ts';
import { RubricSchema } from '../../../src/domain/reply/schema.ts';
import { compileHomophones } from '../../../src/domain/shared/chinese/homophones.ts';
import { GUARDED } from '../../../scripts/generate/guarded.ts';

const library = loadConcepts('.');
const lexicon = compileLexicon(library);
const sentences = { hit: '好', miss: '缺' };
const rubric = RubricSchema.parse({
  points: [
    {
      id: 'refund',
      label: '退款',
      weight: 2,
      essential: true,
      accept: ['给您…退款', '全额退款', '运费我们出', '在线'],
      ...sentences,
    },
    { id: 'sorry', label: '道歉', weight: 1, accept: ['抱歉'], ...sentences },
  ],
});
const judge = (text: string, heard: readonly string[] = []): ReturnType<typeof assess> =>
  assess(lexicon, rubric, [], text, heard);

describe('tone', () => {
  it.each([
    ['给你退款', 'plain-you', 0],
    ['哦', 'brusque', 10],
    ['不行。', 'brusque', 10],
    ['宝宝亲亲，给您退款么么哒', 'over-warm', 5],
    ['给您退款！！！', 'shouting', 3],
    ['给您退款，您怎么不早说', 'soft-blame', 8],
    ['求求您了，给您退款', 'self-abasement', 5],
  ])('%s: %s, −%d', (text, id, penalty) => {
    const found = judge(text).tone.find((one) => one.id === id);
    expect(found).toMatchObject({ penalty });
    expect(found?.evidence.length).toBeGreaterThan(0);
    expect(found?.by.length).toBeGreaterThan(0);
  });
  it.each([
    '亲，给您退款',
    '给您退款，你放心',
    '哦，给您退款',
    '不行的话给您退款',
    '您说的“你们怎么回事”我理解，给您退款！',
  ])('nothing to say about: %s', (text) => {
    expect(judge(text).tone).toEqual([]);
  });
});

describe('emptiness has a name', () => {
  it.each([
    ['', 'empty'],
    ['😊🌹', 'emoji-only'],
    ['[微笑][玫瑰]', 'emoji-only'],
    ['。。。？', 'punctuation-only'],
    ['给您退款【金额】', 'placeholder'],
    ['您好，非常抱歉给您带来不便，感谢您的支持', 'courtesy-only'],
    ['什么时候能给我退款啊', 'copied'],
  ])('“%s” is %s', (text, reason) => {
    const { cap, score } = judge(text, ['什么时候能给我退款啊？']);
    expect(cap?.reason).toBe(reason);
    expect(score).toBeLessThan(60);
  });
  it('brackets that are no placeholder say nothing: 【订单约定】', () => {
    expect(judge('【订单约定】给您退款').cap).toBeNull();
  });
});

describe('slips of the input method', () => {
  it.each([
    ['给您退宽', '退款'],
    ['报欠', '抱歉'],
    ['运废我们出', '运费'],
    ['再线', '在线'],
    ['给您推款', '推款'],
  ])('%s is read as meant, and quoted as typed', (text) => {
    const hit = judge(text).points.find((point) => point.hit);
    expect(hit, text).toBeDefined();
    expect(text).toContain(hit?.evidence[0]?.text);
  });
  it('says what was read as what', () => {
    const [refund] = judge('给您退宽').points;
    expect(refund?.by[0]).toMatchObject({ slips: [{ typed: '退宽', read: '退款' }] });
  });
  it.each(['不给您退宽', '没法给您退宽', '给您退宽不了'])('a denial stays a denial: %s', (text) => {
    expect(judge(text).points[0]?.hit).toBe(false);
  });
  it('no guarded character is mended, or what something is mended to', () => {
    const mend = compileHomophones(library.homophones);
    const listed = new Set((library.homophones?.meant ?? '').split(/\s+/));
    for (const word of (library.homophones?.words ?? '').split(/\s+/))
      expect([...word].filter((one) => GUARDED.has(one))).toEqual([]);
    for (const typed of ['步能', '布会', '每有', '吴法', '麦了', '寿后', '时天', '两园', '五发'])
      expect(listed.has(typed) ? [] : mend(typed)).toEqual([]);
  });
});

describe('near', () => {
  const near = RubricSchema.parse({
    points: [
      {
        id: 'near',
        label: '近',
        weight: 1,
        accept: [{ near: ['退款', '{<=24 小时}'], within: 4 }],
        ...sentences,
      },
      { id: 'other', label: '别', weight: 1, accept: ['别的什么'], ...sentences },
    ],
  });
  it.each([
    ['退款24小时到', true],
    ['24小时内退款', true],
    ['24小时内一定会给您退款', false],
    ['24小时，退款', false],
    ['24小时内不退款', false],
  ])('%s → %s', (text, hit) => {
    expect(assess(lexicon, near, [], text).points[0]?.hit).toBe(hit);
  });
});
