/** How questions are written: for every finding a bad item that gets it and a good one that does not. */
import { describe, expect, it, test } from 'vitest';
import { lintItem } from '../../../src/domain/course/checks/item-lint.ts';
import { alike, bigrams, jaccard } from '../../../src/domain/course/checks/similar.ts';
import { validateItem } from '../../../src/domain/quiz/validate.ts';
import { ItemSchema, type Item } from '../../../src/domain/quiz/schema.ts';
import { inspectSmallCourse, swap } from '../../fixtures/content/small-course.ts';

const BASE = { id: 'item', kps: ['split-price'], difficulty: 'easy', bloom: 'apply' };
const EXPLANATION = '先弄清他和谁比，后面讲的每一句才有地方落。';

/** Options a, b, c … with the first as the key, in an item that is sound. */
function choice(
  texts: readonly string[],
  part: { stem?: string; explanation?: string; hints?: string[]; remark?: string } = {},
): Item {
  const options = texts.map((text, index) => ({ id: 'abcdef'[index] ?? 'x', text }));
  return ItemSchema.parse({
    ...BASE,
    kind: 'single-choice',
    hints: part.hints ?? [],
    prompt: { stem: part.stem ?? '顾客说“太贵了”，第一句怎么回？', options },
    key: { option: 'a' },
    feedback: {
      options: Object.fromEntries(
        options.map(({ id }) => [
          id,
          id === 'a' ? (part.remark ?? '先接住，再问清楚。') : '这样回他会走。',
        ]),
      ),
      explanation: part.explanation ?? EXPLANATION,
    },
  });
}
const THREE = ['理解，您是和哪一款比的呢', '一分价钱一分货哦，您说呢', '那给您再减 10 元，可以吗'];
const item = (part: object): Item => ItemSchema.parse({ ...BASE, ...part });

const findings = (of: Item): string[] => lintItem(of).map(({ at, message }) => `${at}: ${message}`);

const statement = (
  hints: string[] = [],
  explanation = EXPLANATION,
  stem = '顾客同意的话，可以用红包换好评。',
): Item =>
  item({
    kind: 'true-false',
    hints,
    prompt: { stem },
    key: { value: false },
    feedback: { true: '同意也不行。', false: '对，怎么都不行。', explanation },
  });
const blank = (hints: string[], key: object = { number: 7, units: ['天'] }): Item =>
  item({
    kind: 'fill-blank',
    hints,
    prompt: { stem: '签收后 {{days}} 内可以退。', blanks: [{ id: 'days', label: '期限' }] },
    key: { blanks: { days: key } },
    feedback: { explanation: EXPLANATION },
  });
const ordering = (hints: string[]): Item =>
  item({
    kind: 'ordering',
    hints,
    prompt: {
      stem: '把这几步排好。',
      steps: [
        { id: 'a', text: '先道歉' },
        { id: 'b', text: '核实订单情况' },
        { id: 'c', text: '给出办法和时间' },
      ],
    },
    key: { order: ['a', 'b', 'c'] },
    feedback: {
      steps: { a: '先接住人。', b: '再弄清事。', c: '最后给办法。' },
      explanation: EXPLANATION,
    },
  });
const matching = (hints: string[]): Item =>
  item({
    kind: 'matching',
    hints,
    prompt: {
      stem: '把做法和场合连起来。',
      left: [
        { id: 'a', text: '嫌价格贵' },
        { id: 'b', text: '催发货' },
      ],
      right: [
        { id: 'x', text: '拆分价格' },
        { id: 'y', text: '查物流' },
      ],
    },
    key: { pairs: { a: 'x', b: 'y' } },
    feedback: { pairs: { a: '大数变小数。', b: '先看到哪了。' }, explanation: EXPLANATION },
  });
const calculation = (hints: string[]): Item =>
  item({
    kind: 'calculation',
    hints,
    prompt: {
      stem: '{{n}} 件，每件 20 元，共多少元？',
      variables: { n: { from: 2, to: 9, step: 1 } },
      answers: [{ id: 'sum', label: '总价', unit: '元' }],
    },
    key: { answers: { sum: { formula: 'n * 20' } } },
    feedback: { solution: '{{n}} × 20 = {{=sum}} 元', explanation: EXPLANATION },
  });
const multiple = (key: string[], stem = '哪些情况可以补差价？'): Item =>
  item({
    kind: 'multiple-choice',
    prompt: {
      stem,
      rule: 'half-if-missing',
      options: [
        { id: 'a', text: '订单在保价期内' },
        { id: 'b', text: '页面标错了价格' },
        { id: 'c', text: '顾客答应给好评' },
      ],
    },
    key: { options: key },
    feedback: {
      options: { a: '该补。', b: '该补。', c: '这是换好评。' },
      explanation: EXPLANATION,
    },
  });
const MODEL = '理解您的心情，我马上查物流，今天 18 点前给您准信。';
const written = (hints: string[]): Item =>
  item({
    kind: 'short-answer',
    hints,
    prompt: { stem: '顾客催了三次货，怎么回？' },
    key: {
      rubric: {
        points: ['心情', '查物流'].map((text, index) => ({
          id: `p-${index}`,
          label: text,
          weight: 1,
          accept: [text],
          hit: '说到了。',
          miss: '没有说。',
        })),
      },
      model: MODEL,
    },
    feedback: { explanation: EXPLANATION },
    samples: Array.from({ length: 6 }, () => ({ text: MODEL, expect: [85, 100] })),
  });

type Row = readonly [title: string, bad: Item, at: string, words: string, good: Item];
const ROWS: readonly Row[] = [
  [
    'some options end with a full stop',
    choice(THREE.map((text, index) => (index === 1 ? `${text}。` : text))),
    'prompt.options',
    'b differs from the others',
    choice(THREE.map((text, index) => (index === 1 ? `${text}？` : text))),
  ],
  [
    'some options stand in quotes',
    choice([`“${THREE[0] ?? ''}”`, ...THREE.slice(1)]),
    'prompt.options',
    'some stand in quotes',
    choice(THREE.map((text) => `“${text}”`)),
  ],
  [
    'one option is words among figures',
    choice(['7 天', '15 天', '看店铺规定', '30 天']),
    'prompt.options',
    'figures and words',
    choice(['7 天', '15 天', '20 天', '30 天']),
  ],
  [
    'one option is much longer than another',
    choice(['先道歉', '先查一下物流到哪里了，再告诉他大概什么时候能送到手上', '直接给他退款']),
    'prompt.options',
    'the shortest option has 3 characters',
    choice(['先道歉，再问清楚', '先查一下物流到哪里了', '直接给他退款完事']),
  ],
  [
    'the stem asks which is not so',
    choice(THREE, { stem: '下面哪一句不合适？' }),
    'prompt.stem',
    '“不合适”',
    choice(THREE, { stem: '下面哪一句【不】合适？' }),
  ],
  [
    'the stem asks for 不正确的是',
    choice(THREE, { stem: '关于退货，说法不正确的是：' }),
    'prompt.stem',
    '“不正确”',
    choice(THREE, { stem: '关于退货，说法正确的是：' }),
  ],
  [
    'a question with several answers asks for what is not so',
    multiple(['c'], '哪些情况不能补差价？'),
    'prompt.stem',
    '“不能”',
    multiple(['a', 'b'], '顾客说“不能再等了”。哪些情况可以补差价？'),
  ],
  [
    'every option is right',
    multiple(['a', 'b', 'c']),
    'key.options',
    'every option',
    multiple(['a', 'b']),
  ],
  [
    'the explanation is the key again',
    choice(THREE, { explanation: '正确答案是 A，理解，您是和哪一款比的呢。' }),
    'feedback.explanation',
    'only repeats',
    choice(THREE),
  ],
  [
    'the explanation is the statement again',
    statement([], '不可以用红包换好评，顾客同意也不可以。'),
    'feedback.explanation',
    'only repeats',
    statement(),
  ],
  [
    'the explanation is the remark again',
    choice(THREE, { remark: `${EXPLANATION}` }),
    'feedback.explanation',
    'remark on option "a"',
    choice(THREE),
  ],
  [
    'a hint names the letter',
    choice(THREE, { hints: ['想想顾客要什么，应该选 A。'] }),
    'hints[0]',
    '“A”',
    choice(THREE, { hints: ['A 类商品和 B 类商品的顾客都会这样问。'] }),
  ],
  [
    'a hint is the right option',
    choice(THREE, { hints: ['先想想他要什么', '可以说：理解，您是和哪一款比的呢？'] }),
    'hints[1]',
    '哪一款比的呢',
    choice(THREE, {
      hints: ['“一分价钱一分货哦，您说呢”和“理解，您是和哪一款比的呢”，哪句在问他？'],
    }),
  ],
  [
    'a hint says the statement is wrong',
    statement(['想清楚，这句话是错的。']),
    'hints[0]',
    '错',
    statement(['红包算不算利诱？']),
  ],
  [
    'a hint has the figure',
    blank(['记住：7 天。']),
    'hints[0]',
    '7天',
    blank(['比换货的 15 天短。']),
  ],
  [
    'a hint has the word',
    blank(['就是无理由退货那几天'], { accept: ['无理由退货'] }),
    'hints[0]',
    '无理由退货',
    blank(['想想法律怎么叫它'], { accept: ['无理由退货'] }),
  ],
  [
    'a hint prints the answer',
    calculation(['总价是 {{=sum}} 元。']),
    'hints[0]',
    '{{=sum}}',
    calculation(['用 {{n}} 乘单价。']),
  ],
  [
    'a hint orders two steps',
    ordering(['核实订单情况，然后给出办法和时间']),
    'hints[0]',
    '核实订单情况',
    ordering(['核实订单情况之前，先看人的情绪']),
  ],
  [
    'a hint makes a pair',
    matching(['嫌价格贵时用拆分价格']),
    'hints[0]',
    '拆分价格',
    matching(['嫌价格贵的人，先想想他怕什么']),
  ],
  [
    'a hint is the model answer',
    written([`可以说：${MODEL}`]),
    'hints[0]',
    MODEL,
    written(['先接住情绪，再说时间。']),
  ],
];

describe('each finding', () => {
  test.each(ROWS)('%s', (_, bad, at, words, good) => {
    const found = findings(bad);
    expect(
      found.some((line) => line.startsWith(`${at}: `) && line.includes(words)),
      found.join('\n'),
    ).toBe(true);
    expect(findings(good)).toEqual([]);
  });
  test.each(ROWS)('is found in a question of a 材料题 too: %s', (_, bad, at) => {
    const material = item({
      kind: 'material',
      prompt: { stem: '读材料，答题。', material: [{ kind: 'text', text: '一位顾客来了。' }] },
      questions: [
        { ...(choice(THREE) as object), id: 'first' },
        { ...(bad as object), id: 'second' },
      ],
      feedback: { explanation: EXPLANATION },
    });
    expect(lintItem(material).map((found) => found.at)).toContain(`questions[1].${at}`);
  });
  it('is a warning with a way to mend it', () => {
    for (const [, bad] of ROWS)
      for (const found of lintItem(bad)) {
        expect(found.severity).toBe('warning');
        expect(found.fix).not.toBe('');
      }
  });
});

describe('what validation finds already', () => {
  const told = (of: Item): string =>
    validateItem(of)
      .map(({ message }) => message)
      .join('\n');
  it('以上都是', () => expect(told(choice([...THREE, '以上都是']))).toContain('catch-all'));
  it('a right option that length gives away', () =>
    expect(
      told(choice(['理解您的想法，请问您是和哪一家的哪一款在比呢', '不能少', '真便宜了'])),
    ).toContain('the right option has'));
  it('a missing remark', () => {
    const one = choice(THREE);
    if (one.kind !== 'single-choice') throw new Error();
    expect(
      told({ ...one, feedback: { ...one.feedback, options: { a: '好。', b: '不好。' } } }),
    ).toContain('"c" has no feedback');
  });
  it('two options that are one', () =>
    expect(told(choice([...THREE, `${THREE[0] ?? ''}。`]))).toContain('says the same'));
  it('a key of two options where one is right', () =>
    expect(
      ItemSchema.safeParse({ ...(choice(THREE) as object), key: { options: ['a', 'b'] } }).success,
    ).toBe(false));
});

describe('nearly the same text', () => {
  const texts = Array.from(
    { length: 300 },
    (_, i) => `顾客第${i % 90}次来问第${i * 7}号商品的价格，说${'再便宜一点好不好'.slice(i % 5)}`,
  );
  it.each([0.5, 0.7, 0.8, 0.95])('finds the pairs above %d that comparing all finds', (least) => {
    const sets = texts.map(bigrams);
    const all = sets.flatMap((set, later) =>
      sets
        .slice(0, later)
        .flatMap((other, earlier) => (jaccard(set, other) > least ? [{ later, earlier }] : [])),
    );
    expect(alike(sets, least)).toEqual(all);
  });
  it('empty texts are like nothing', () =>
    expect(alike([bigrams(''), bigrams('。'), bigrams('顾')], 0.8)).toEqual([]));
  it('a thousand stems are compared in less than a second', () => {
    const sets = Array.from({ length: 1000 }, (_, i) =>
      bigrams(`${texts[i % 300] ?? ''}${i}，下面哪一句回得最合适，为什么这样回？`),
    );
    const before = process.threadCpuUsage();
    alike(sets, 0.8);
    const { user, system } = process.threadCpuUsage(before);
    const took = (user + system) / 1000;
    console.info(`1,000 stems: ${took.toFixed(0)} ms`);
    expect(took).toBeLessThan(1000);
  });
});

const ITEMS = 'items/bargain/closing.yaml';
const messages = (
  edits: Parameters<typeof inspectSmallCourse>[0],
  severity: 'error' | 'warning',
): string[] =>
  inspectSmallCourse(edits)
    .problems.filter((found) => found.file === `content/${ITEMS}` && found.severity === severity)
    .map((found) => `${found.at}: ${found.message}`);

describe('one question asked twice', () => {
  const PART = (id: string, stem: string): string =>
    `      - { id: ${id}, kind: true-false, kps: [split-price], difficulty: easy, bloom: apply, prompt: { stem: ${stem} }, key: { value: true }, feedback: { 'true': 对。, 'false': 再想想。, explanation: ${EXPLANATION} } }\n`;
  const material = (id: string, text: string, ...stems: string[]): string =>
    `  - id: ${id}
    kind: material
    kps: [split-price]
    difficulty: easy
    bloom: apply
    prompt: { stem: 读材料，答下面几题。, material: [{ kind: text, text: ${text} }] }
    questions:
${stems.map((stem, index) => PART(`${id}-${index}`, stem)).join('')}    feedback: { explanation: ${EXPLANATION} }
`;
  const add = (text: string) => ({ [ITEMS]: (file: string) => file + text });
  const stems = (edits: Parameters<typeof inspectSmallCourse>[0]): string[] =>
    messages(edits, 'error').filter((line) => line.includes('nearly that of'));

  it('inside a 材料题', () =>
    expect(stems(add(material('case', '一位顾客来了。', '应退 20 元。', '应退 20 元！')))).toEqual([
      'items[3](case).questions[1](case-1).prompt.stem: the stem is nearly that of "case-0"',
    ]));
  it('in a 材料题 and outside', () =>
    expect(
      stems(
        add(
          material(
            'case',
            '一位顾客来了。',
            '应退 20 元。',
            '让利时换一个条件，是为了让顾客知道价格有规矩',
          ),
        ),
      ),
    ).toEqual([
      'items[3](case).questions[1](case-1).prompt.stem: the stem is nearly that of "two-pieces-rule"',
    ]));
  it('but not in two 材料题 whose short questions each mean their own material', () =>
    expect(
      stems(
        add(
          material('case', '一位顾客买了抱枕，第三天说颜色不对。', '应退 20 元。', '客服答得对。') +
            material(
              'other',
              '另一位顾客催了三次货，物流停了两天。',
              '应退 20 元。',
              '客服答得对。',
            ),
        ),
      ),
    ).toEqual([]));
  it('but not for figures that are filled in', () =>
    expect(
      stems({
        [ITEMS]: swap('stem: 被子 365 元，打算用一年，合每天{{cost}}。', 'stem: 被子 {{cost}}。'),
      }),
    ).toEqual([]));
});

describe('a chapter as a whole', () => {
  /** A bank of `n` sound items made from a template with the number put in. */
  const bank = (n: number, make: (index: number) => string): string =>
    `lesson: closing\nitems:\n${Array.from({ length: n }, (_, i) => make(i)).join('')}`;
  const head = (
    i: number,
    kind: string,
    difficulty = ['easy', 'medium', 'hard'][i % 3],
    bloom = ['apply', 'analyse', 'remember'][i % 3],
  ): string =>
    `  - id: item-${i}\n    kind: ${kind}\n    kps: [split-price, two-pieces]\n    difficulty: ${difficulty ?? ''}\n    bloom: ${bloom ?? ''}\n`;
  const WORDS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';
  const own = (i: number): string =>
    (WORDS[i % 20] ?? '').repeat(3) +
    (WORDS[(i + 7) % 20] ?? '').repeat(2) +
    (WORDS[(i * 3 + 1) % 20] ?? '');
  const trueFalse = (i: number, value: boolean, difficulty?: string, bloom?: string): string =>
    `${head(i, 'true-false', difficulty, bloom)}    prompt: { stem: ${own(i)}。 }\n    key: { value: ${value} }\n    feedback: { 'true': 对。, 'false': 再想想。, explanation: ${EXPLANATION} }\n`;
  const single = (i: number, key: string): string =>
    `${head(i, 'single-choice')}    prompt: { stem: ${own(i)}？, options: [{ id: a, text: 甲说法 }, { id: b, text: 乙说法 }, { id: c, text: 丙说法 }] }\n    key: { option: ${key} }\n    feedback: { options: { a: 好。, b: 好。, c: 好。 }, explanation: ${EXPLANATION} }\n`;
  const multi = (i: number, key: string): string =>
    `${head(i, 'multiple-choice')}    prompt: { stem: ${own(i)}？, rule: net-correct, options: [{ id: a, text: 甲说法 }, { id: b, text: 乙说法 }, { id: c, text: 丙说法 }] }\n    key: { options: ${key} }\n    feedback: { options: { a: 好。, b: 好。, c: 好。 }, explanation: ${EXPLANATION} }\n`;
  const told = (text: string): string => messages({ [ITEMS]: text }, 'warning').join('\n');

  test.each<[string, string, string, string]>([
    [
      'one letter is right too often',
      bank(10, (i) => single(i, 'b')),
      '100 % of the single-choice keys are B',
      bank(9, (i) => single(i, 'abc'[i % 3] ?? 'a')),
    ],
    [
      'statements are mostly true',
      bank(10, (i) => trueFalse(i, i > 1)),
      '80 % of the true-false statements are true',
      bank(10, (i) => trueFalse(i, i > 4)),
    ],
    [
      'two options are right every time',
      bank(8, (i) => multi(i, '[a, b]')),
      '100 % of the multiple-choice items have 2 right options',
      bank(8, (i) => multi(i, i % 2 ? '[a, b]' : '[c]')),
    ],
    [
      'nearly all are easy',
      bank(10, (i) => trueFalse(i, i > 4, i > 1 ? 'easy' : 'hard')),
      '80 % of the items are "easy"',
      bank(10, (i) => trueFalse(i, i > 4)),
    ],
    [
      'nearly all ask to remember',
      bank(10, (i) => trueFalse(i, i > 4, undefined, i > 1 ? 'remember' : 'apply')),
      '80 % of the items are "remember"',
      bank(10, (i) => trueFalse(i, i > 4)),
    ],
  ])('%s', (_, bad, words, good) => {
    expect(told(bad)).toContain(words);
    expect(told(good)).not.toMatch(/\d+ % of the/);
  });
  it('without a 材料题 it gets a warning', () =>
    expect(told(bank(4, (i) => trueFalse(i, i > 1)))).toContain('there is no 材料题'));
});
