/** Small items, one a kind, that the quiz tests mark. Parsed by the schema, as content is. */
import type { z } from 'zod';
import type { ItemOf } from '../../../src/domain/quiz/kind.ts';
import type { ItemKind } from '../../../src/domain/quiz/schema.ts';
import { ItemSchema, type Item } from '../../../src/domain/quiz/schema.ts';

type Input<K extends ItemKind> = Extract<z.input<typeof ItemSchema>, { kind: K }>;

const about = {
  kps: ['price-talk'],
  difficulty: 'easy' as const,
  bloom: 'apply' as const,
};

/** Parses an item as the loader does; `change` replaces whole fields. */
export function make<K extends ItemKind>(
  base: Input<K>,
  change: Partial<Input<K>> = {},
): ItemOf<K> {
  return ItemSchema.parse({ ...base, ...change }) as Item as ItemOf<K>;
}

export const SINGLE: Input<'single-choice'> = {
  ...about,
  id: 'single',
  kind: 'single-choice',
  prompt: {
    stem: '顾客说太贵了，先做什么？',
    options: [
      { id: 'praise', text: '先认同顾客的感受' },
      { id: 'discount', text: '马上给出最低价格' },
      { id: 'silence', text: '等顾客自己再开口' },
      { id: 'argue', text: '说明别家质量不好' },
    ],
  },
  key: { option: 'praise' },
  feedback: {
    options: {
      praise: '先接住情绪',
      discount: '底价亮早了',
      silence: '顾客会走',
      argue: '贬低同行',
    },
    explanation: '先处理心情，再处理价格。',
  },
};

export const MULTIPLE: Input<'multiple-choice'> = {
  ...about,
  id: 'multiple',
  kind: 'multiple-choice',
  prompt: {
    stem: '哪些属于补差价的正当理由？',
    options: [
      { id: 'a', text: '订单在保价期内' },
      { id: 'b', text: '商品页面标错价' },
      { id: 'c', text: '顾客答应给好评' },
      { id: 'd', text: '系统优惠没生效' },
      { id: 'e', text: '顾客语气很强硬' },
    ],
    rule: 'net-correct',
  },
  key: { options: ['a', 'b', 'd'] },
  feedback: {
    options: { a: '承诺过保价', b: '错在店铺', c: '以利换评', d: '错在系统', e: '这样不公平' },
    explanation: '理由要对所有顾客一样。',
  },
};

export const TRUE_FALSE: Input<'true-false'> = {
  ...about,
  id: 'judge',
  kind: 'true-false',
  prompt: { stem: '可以用红包换好评。' },
  key: { value: false },
  feedback: {
    true: '这是利诱好评',
    false: '对，规定不许',
    explanation: '见网络反不正当竞争暂行规定。',
  },
};

export const FILL: Input<'fill-blank'> = {
  ...about,
  id: 'fill',
  kind: 'fill-blank',
  prompt: {
    stem: '签收后 {{days}} 内可以{{what}}。',
    blanks: [
      { id: 'days', label: '期限' },
      { id: 'what', label: '能做什么' },
    ],
  },
  key: {
    blanks: {
      days: { number: 7, units: ['天'] },
      what: { accept: ['无理由退货', '七天无理由退货'] },
    },
  },
  feedback: {
    mistakes: [{ blank: 'days', text: '15天', say: '15 天是换货期' }],
    explanation: '七日无理由退货。',
  },
};

export const CALCULATION: Input<'calculation'> = {
  ...about,
  id: 'calc',
  kind: 'calculation',
  prompt: {
    stem: '{{asked}} 人咨询，{{paid}} 人付款，客单价 {{price}} 元。',
    variables: {
      asked: { from: 100, to: 400, step: 50 },
      share: { oneOf: [0.2, 0.3, 0.4] },
      paid: { formula: 'asked * share' },
      price: { from: 58, to: 128, step: 10 },
    },
    answers: [
      { id: 'rate', label: '转化率', unit: '%', decimals: 0 },
      { id: 'sales', label: '销售额', unit: '元', decimals: 0 },
    ],
  },
  key: {
    answers: { rate: { formula: 'paid / asked * 100' }, sales: { formula: 'paid * price' } },
  },
  feedback: {
    solution: '{{paid}} ÷ {{asked}} = {{=rate}}%，{{paid}} × {{price}} = {{=sales}} 元',
    mistakes: [{ answer: 'sales', formula: 'asked * price', say: '不是 {{asked}} 人都付了款' }],
    explanation: '转化率看付款人数。',
  },
};

/** A calculation with one answer and fixed figures. */
export function fixed(
  variables: Record<string, number>,
  answer: { formula: string; unit?: string; decimals?: number; tolerance?: number },
  mistakes: readonly { formula: string; say: string }[] = [],
): ItemOf<'calculation'> {
  return make(CALCULATION, {
    prompt: {
      stem: Object.keys(variables)
        .map((name) => `{{${name}}}`)
        .join('、'),
      variables: Object.fromEntries(
        Object.entries(variables).map(([name, value]) => [name, { oneOf: [value] }]),
      ),
      answers: [
        { id: 'x', label: '答案', unit: answer.unit ?? '', decimals: answer.decimals ?? 0 },
      ],
    },
    key: { answers: { x: { formula: answer.formula, tolerance: answer.tolerance ?? 0 } } },
    feedback: {
      solution: '{{=x}}',
      mistakes: mistakes.map((mistake) => ({ answer: 'x', ...mistake })),
      explanation: '略',
    },
  });
}

/** The record without one of its keys. */
export const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
