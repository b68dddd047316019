/** Small items, one a kind, that the quiz tests mark. Parsed by the schema, as content is. */
import { guards, traditional } from '../reply/guards.ts';
import type { z } from 'zod';
import type { ItemOf } from '../../../src/domain/quiz/kind.ts';
import type { ItemKind } from '../../../src/domain/quiz/schema.ts';
import { compileLexicon, type Lexicon } from '../../../src/domain/reply/lexicon.ts';
import { ConceptsFileSchema, type ConceptsFile } from '../../../src/domain/reply/schema.ts';
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

/** Four steps with one right order. */
export const ORDERING: Input<'ordering'> = {
  ...about,
  id: 'steps',
  kind: 'ordering',
  prompt: {
    stem: '顾客收到破损商品，按什么顺序处理？',
    steps: [
      { id: 'soothe', text: '道歉并安抚' },
      { id: 'photo', text: '请顾客拍照' },
      { id: 'offer', text: '给出补发或退款' },
      { id: 'follow', text: '跟进到顾客满意' },
    ],
  },
  key: { order: ['soothe', 'photo', 'offer', 'follow'] },
  feedback: {
    steps: {
      soothe: '先接住情绪',
      photo: '方案要有凭据',
      offer: '看清楚了再给方案',
      follow: '做完才算完',
    },
    explanation: '先情绪，后证据，再方案。',
  },
};

/** a before b and c, both before d; e anywhere: several right orders. */
export const DIAMOND: Input<'ordering'> = {
  ...about,
  id: 'diamond',
  kind: 'ordering',
  prompt: {
    stem: '大促前要做的准备，怎么排？',
    steps: [
      { id: 'a', text: '确认活动规则' },
      { id: 'b', text: '写快捷短语' },
      { id: 'c', text: '核对库存' },
      { id: 'd', text: '开班前会' },
      { id: 'e', text: '检查网络' },
    ],
  },
  key: { after: { b: ['a'], c: ['a'], d: ['b', 'c'] } },
  feedback: {
    steps: { a: '规则是根', b: '照规则写', c: '照规则核', d: '最后交代', e: '随时都行' },
    explanation: '有依赖的排先后，没有依赖的随意。',
  },
};

/** Three rows, four entries: one is a distractor, one is used twice. */
export const MATCHING: Input<'matching'> = {
  ...about,
  id: 'pairs',
  kind: 'matching',
  prompt: {
    stem: '顾客的话背后是什么需要？',
    left: [
      { id: 'dear', text: '怎么这么贵' },
      { id: 'slow', text: '怎么还没到' },
      { id: 'late', text: '能不能快点发' },
      { id: 'fake', text: '是正品吗' },
    ],
    right: [
      { id: 'value', text: '觉得不值' },
      { id: 'speed', text: '想早点收到' },
      { id: 'trust', text: '怕上当' },
      { id: 'gift', text: '想要赠品' },
    ],
  },
  key: { pairs: { dear: 'value', slow: 'speed', late: 'speed', fake: 'trust' } },
  feedback: {
    pairs: { dear: '比的是价值', slow: '盼着收货', late: '盼着收货', fake: '要的是放心' },
    explanation: '先听需要，再答问题。',
  },
};

export const CLASSIFICATION: Input<'classification'> = {
  ...about,
  id: 'sorted',
  kind: 'classification',
  prompt: {
    stem: '哪些话能说，哪些不能说？',
    groups: [
      { id: 'may', text: '能说' },
      { id: 'never', text: '不能说' },
    ],
    things: [
      { id: 'thanks', text: '谢谢您的耐心' },
      { id: 'check', text: '我马上帮您查' },
      { id: 'best', text: '全网最低价' },
      { id: 'cash', text: '好评返现' },
    ],
  },
  key: { groups: { thanks: 'may', check: 'may', best: 'never', cash: 'never' } },
  feedback: {
    things: { thanks: '礼貌', check: '给行动', best: '极限用语', cash: '利诱好评' },
    explanation: '承诺和用语都有边界。',
  },
};

/** The concepts the rubrics below name. */
export const CONCEPTS: ConceptsFile = ConceptsFileSchema.parse({
  guards,
  traditional,
  concepts: [
    { id: 'apology', title: '道歉', about: '为不便道歉', any: ['抱歉', '对不起', '不好意思'] },
    { id: 'unused', title: '道别', about: '道别', any: ['再见'] },
    { id: 'bribe-words', title: '返现', about: '返现', any: ['返现'] },
  ],
  alwaysForbidden: [
    {
      id: 'bribe',
      label: '利诱好评',
      match: [{ concept: 'bribe-words' }],
      penalty: 40,
      say: '“{evidence}”是利诱好评',
    },
  ],
});
export const LEXICON: Lexicon = compileLexicon(CONCEPTS);

const rubric = {
  points: [
    {
      id: 'refund',
      label: '说明可以退款',
      weight: 6,
      essential: true,
      accept: ['可以退款', '(为您|给您|帮您)退款'],
      contrary: ['退不了'],
      hit: '“{evidence}”给了答案',
      miss: '没有说能不能退款',
      wrong: '“{evidence}”说反了',
    },
    {
      id: 'sorry',
      label: '道歉',
      weight: 4,
      accept: [{ concept: 'apology' }],
      hit: '“{evidence}”接住了情绪',
      miss: '没有道歉',
    },
  ],
  order: ['sorry', 'refund'],
  forbid: [
    { id: 'blame', label: '怪顾客', match: ['您自己'], penalty: 30, say: '“{evidence}”在怪顾客' },
  ],
};
const samples = [
  { text: '抱歉让您久等了，可以退款。', expect: [100, 100] },
  { text: '对不起，这边给您退款。', expect: [100, 100] },
  { text: '不好意思，马上帮您退款。', expect: [100, 100] },
  { text: '可以退款。', expect: [50, 80] },
  { text: '您好，可以退款的。', expect: [50, 80] },
  { text: '抱歉。', expect: [0, 40] },
  { text: '抱歉，不可以退款。', expect: [0, 40], note: 'negated near-miss' },
  { text: '您好，请稍等。', expect: [0, 40] },
] satisfies Input<'chat-reply'>['samples'];

export const SHORT: Input<'short-answer'> = {
  ...about,
  id: 'short',
  kind: 'short-answer',
  prompt: { stem: '顾客等了很久要退款，怎么回答？只写可以退款够不够？' },
  key: { rubric, model: '非常抱歉让您久等，可以退款，马上为您办理。' },
  feedback: { explanation: '先道歉，再给答案。' },
  samples,
};

export const CHAT: Input<'chat-reply'> = {
  ...about,
  id: 'chat',
  kind: 'chat-reply',
  prompt: { stem: '订单超时未发货，可以全额退款。', customer: ['到底可以退款吗', '等了十天了'] },
  key: { rubric, model: '非常抱歉让您久等，可以退款，马上为您办理。' },
  feedback: { explanation: '先道歉，再给答案。' },
  samples,
};

export const MATERIAL: Input<'material'> = {
  ...about,
  id: 'case',
  kind: 'material',
  prompt: {
    stem: '读下面的记录，回答问题。',
    material: [
      { kind: 'text', text: '这家店昨天大促。' },
      {
        kind: 'table',
        caption: '昨天的咨询',
        head: ['时段', '咨询'],
        rows: [
          ['上午', '120'],
          ['下午', '180'],
        ],
      },
      { kind: 'chat', lines: [{ who: 'customer', text: '怎么还不发货' }] },
      {
        kind: 'chart',
        caption: '咨询量',
        unit: '人',
        bars: [
          { label: '上午', value: 120 },
          { label: '下午', value: 180 },
        ],
      },
    ],
  },
  questions: [
    { ...SINGLE, id: 'case-first', kps: ['feelings'] },
    { ...CALCULATION, id: 'case-rate', kps: ['figures'] },
    { ...CHAT, id: 'case-reply', kps: ['refunds'] },
  ],
  feedback: { explanation: '先看数，再看人。' },
};

/** One of every kind, parsed. */
export const EVERY: readonly Item[] = [
  make(SINGLE),
  make(MULTIPLE),
  make(TRUE_FALSE),
  make(FILL),
  make(CALCULATION),
  make(ORDERING),
  make(MATCHING),
  make(CLASSIFICATION),
  make(SHORT),
  make(CHAT),
  make(MATERIAL),
];

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
