/** Promises: what is undertaken, by when, and whether the practice shop allows it. */
import { describe, expect, it } from 'vitest';
import { loadConcepts } from '../../../scripts/content/concepts.ts';
import { assess } from '../../../src/domain/reply/assess.ts';
import { compileLexicon } from '../../../src/domain/reply/lexicon.ts';
import { RubricSchema } from '../../../src/domain/reply/schema.ts';
import type { PromiseJudgement } from '../../../src/domain/reply/judgement.ts';

const library = loadConcepts('.');
const lexicon = compileLexicon(library);
const sentences = { hit: '好', miss: '缺' };
const rubric = RubricSchema.parse({
  points: [
    { id: 'hello', label: '问好', weight: 1, essential: true, accept: ['您好'], ...sentences },
    { id: 'sum', label: '金额', weight: 1, accept: ['退您{117 元}'], ...sentences },
  ],
});
const promises = (text: string, heard: readonly string[] = []): readonly PromiseJudgement[] =>
  assess(lexicon, rubric, [], text, heard).promises;

describe('a promise', () => {
  it.each([
    ['24小时内给您退款', 'refund', '24小时内'],
    ['给您退款，24小时内到账', 'refund', '24小时内'],
    ['今天给您发货', 'shipment', '今天'],
    ['明天上午给您答复', 'answer', '明天'],
    ['补偿您15元', 'compensation', null],
    ['拍下后马上给您改价', 'price-change', '马上'],
  ])('%s is %s by %s', (text, id, when) => {
    expect(promises(text)).toContainEqual(expect.objectContaining({ id, when, who: 'shop' }));
  });
  it.each([
    '24小时内不能给您退款',
    '24小时内可能给您退款',
    '24小时内能不能给您退款？',
    '您说的“24小时内给您退款”',
    '支持七天无理由退货，质保三年',
  ])('is none when denied, hedged, asked, quoted or a term of the goods: %s', (text) => {
    expect(promises(text).filter(({ when }) => when !== null)).toEqual([]);
  });
  it('quotes what, when and what fired', () => {
    const [promise] = promises('亲，48小時內給您发货');
    expect(promise).toMatchObject({ what: '給您发货', when: '48小時內', breach: null });
    expect(promise?.evidence.map(({ text }) => text)).toEqual(['48小時內', '給您发货']);
    expect(promise?.by[0]).toMatchObject({ kind: 'words', concept: 'shipment' });
  });
});

describe('a breach names policy, limit and cost', () => {
  it.each([
    ['给您退款，3天内到账', 'refund-within-24h', 'reply-deadlines'],
    ['24天内给您退款', 'refund-within-24h', 'reply-deadlines'],
    ['72小时内给您发货', 'ship-within-48h', 'ship-48h'],
    ['最迟72小时内给方案', 'answer-within-24h', 'reply-deadlines'],
    ['补偿您50元', 'compensation-20', 'compensation-limit'],
    ['给您发一张30元的优惠券', 'coupon-10', 'compensation-limit'],
    ['保证明天送到您手上', 'no-arrival-day', 'ship-48h'],
    ['退您171元', 'refund-as-paid', 'compensation-limit'],
  ])('%s: %s', (text, id, policy) => {
    const breach = promises(text).flatMap((promise) => promise.breach ?? []);
    expect(breach).toContainEqual(
      expect.objectContaining({ id, policy, limit: expect.any(String) }),
    );
    const { score } = assess(lexicon, rubric, [], `您好，${text}`);
    expect(score).toBeLessThan(60);
  });
  it.each([
    '给您退款，24小时内到账',
    '48小时内给您发货',
    '补偿您20元',
    '给您发一张10元的优惠券',
    '退您117元',
    '退您234元',
  ])('none within the limit: %s', (text) => {
    expect(promises(text).flatMap(({ breach }) => breach ?? [])).toEqual([]);
  });
  it('the customer bears no freight where the goods are at fault', () => {
    const breaches = (heard: string): string[] =>
      promises('退回的运费由您承担', [heard]).flatMap(({ breach }) => breach?.id ?? []);
    expect(breaches('碗碎了，怎么退')).toEqual(['quality-freight-shop']);
    expect(breaches('不喜欢，怎么退')).toEqual([]);
  });
  it('what is charged as forbidden is not charged twice', () => {
    const { forbidden, promises: made } = assess(lexicon, rubric, [], '给五星好评返现10元');
    expect(forbidden.map(({ id }) => id)).toContain('cash-for-review');
    expect(made.map(({ breach }) => breach?.penalty ?? 0)).toEqual(made.map(() => 0));
  });
});

it('every allowance names a kind of promise, and every penalty stays a penalty', () => {
  const kinds = new Set(library.promises.map(({ id }) => id));
  for (const { promise, penalty } of library.allowances) {
    expect(kinds.has(promise)).toBe(true);
    expect(penalty).toBeGreaterThan(0);
  }
});
