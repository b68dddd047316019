import { describe, expect, it, test } from 'vitest';
import type { Item } from '../../../src/domain/quiz/schema.ts';
import { validateItem } from '../../../src/domain/quiz/validate.ts';
import {
  CALCULATION,
  CHAT,
  CLASSIFICATION,
  EVERY,
  FILL,
  fixed,
  LEXICON,
  make,
  MATCHING,
  MATERIAL,
  MULTIPLE,
  ORDERING,
  SHORT,
  SINGLE,
  TRUE_FALSE,
  without,
} from './items.ts';

const found = (item: Item): string[] =>
  validateItem(item).map((problem) => `${problem.severity} ${problem.at}`);

describe('a sound item has no problem', () => {
  test.each(EVERY)('$kind', (item) => expect(validateItem(item, LEXICON)).toEqual([]));

  it('kinds with a rubric can be checked without the concepts, but for their marks', () => {
    for (const item of EVERY) expect(validateItem(item)).toEqual([]);
  });
});

describe('choices', () => {
  const options = SINGLE.prompt.options;
  const withText = (text: string): Item =>
    make(SINGLE, {
      prompt: { ...SINGLE.prompt, options: [...options.slice(0, 3), { id: 'argue', text }] },
    });

  it('a key that names no option', () => {
    const item = make(SINGLE, { key: { option: 'none' } });
    expect(validateItem(item)).toContainEqual({
      at: 'key.option',
      message: 'there is no option "none"',
      fix: 'use one of praise, discount, silence, argue',
      severity: 'error',
    });
    expect(found(make(MULTIPLE, { key: { options: ['a', 'z'] } }))).toEqual([
      'error key.options[1]',
    ]);
  });

  it('a key that names an option twice', () => {
    expect(found(make(MULTIPLE, { key: { options: ['a', 'a', 'b'] } }))).toEqual([
      'error key.options[1]',
    ]);
  });

  it('an option without feedback, and feedback without an option', () => {
    const some = without(SINGLE.feedback.options, 'argue');
    const item = make(SINGLE, {
      feedback: { ...SINGLE.feedback, options: { ...some, other: '？' } },
    });
    expect(found(item)).toEqual(['error feedback.options.argue', 'error feedback.options.other']);
  });

  it('two options that say the same, in other width or punctuation', () => {
    expect(found(withText('马上给出最低价格。'))).toEqual(['error prompt.options[3].text']);
  });

  it('two options with one id', () => {
    const item = make(SINGLE, {
      prompt: { ...SINGLE.prompt, options: [...options, { id: 'argue', text: '另一句话' }] },
    });
    expect(found(item)).toEqual(['error prompt.options[4].id']);
  });

  test.each([
    '以上都是',
    '以上都不是',
    '以上都对',
    '以上全选',
    '都不对',
    '全都对',
    '上述说法都正确',
  ])('%s is no option', (text) =>
    expect(found(withText(text))).toContain('error prompt.options[3].text'),
  );

  test.each(['都是顾客先付款的订单', '先道歉，以上门取件为准', '不是', '对'])(
    '%s is an option like any other',
    (text) => expect(found(withText(text)).filter((one) => one.startsWith('error'))).toEqual([]),
  );

  it('a right option so long that it gives itself away', () => {
    const long = '先认同顾客的感受，再问清预算和用途，然后把价格拆开来讲给他听';
    const item = make(SINGLE, {
      prompt: { ...SINGLE.prompt, options: [{ id: 'praise', text: long }, ...options.slice(1)] },
    });
    expect(found(item)).toEqual(['warning prompt.options']);
  });

  it('a long wrong option is no giveaway', () => {
    expect(found(withText('说明别家质量不好，再把自己店里的检测报告一张一张发给他看'))).toEqual([]);
  });

  it('多选 with one or all options right', () => {
    expect(found(make(MULTIPLE, { key: { options: ['a'] } }))).toEqual(['warning key.options']);
    expect(found(make(MULTIPLE, { key: { options: ['a', 'b', 'c', 'd', 'e'] } }))).toEqual([
      'warning key.options',
    ]);
  });

  it('判断 that asks, or that says the same to both answers', () => {
    expect(found(make(TRUE_FALSE, { prompt: { stem: '可以换好评吗？' } }))).toEqual([
      'error prompt.stem',
    ]);
    const same = { true: '看解析', false: '看解析。', explanation: '略' };
    expect(found(make(TRUE_FALSE, { feedback: same }))).toEqual(['error feedback.false']);
  });
});

describe('填空', () => {
  test.each([
    [
      'a place without a blank',
      { stem: '{{days}}{{what}}{{more}}' },
      ['error prompt.stem', 'error prompt.blanks'],
    ],
    ['a blank without a place', { stem: '{{days}}' }, ['error prompt.blanks[1].id']],
    [
      'a place that stands twice',
      { stem: '{{days}}{{what}}{{what}}' },
      ['error prompt.stem', 'error prompt.blanks'],
    ],
    ['blanks in another order', { stem: '{{what}}{{days}}' }, ['error prompt.blanks']],
    ['broken braces', { stem: '{{days}}{{what}}{{天数}}' }, ['error prompt.stem']],
  ])('%s', (_, prompt, problems) => {
    expect(found(make(FILL, { prompt: { ...FILL.prompt, ...prompt } }))).toEqual(problems);
  });

  it('a blank without a key and a key without a blank', () => {
    const item = make(FILL, { key: { blanks: { days: { number: 7 }, other: { accept: ['x'] } } } });
    expect(found(item)).toEqual(['error key.blanks.what', 'error key.blanks.other']);
  });

  it('accepted forms that are empty or already accepted', () => {
    const accept = ['无理由退货', '。', '無理由 退貨'];
    const item = make(FILL, { key: { blanks: { ...FILL.key.blanks, what: { accept } } } });
    expect(found(item)).toEqual([
      'error key.blanks.what.accept[1]',
      'warning key.blanks.what.accept[2]',
    ]);
  });

  it('a “mistake” that is right, or about no blank', () => {
    const mistakes = [
      { blank: 'days', text: '七天', say: '？' },
      { blank: 'other', text: 'x', say: '？' },
    ];
    expect(found(make(FILL, { feedback: { ...FILL.feedback, mistakes } }))).toEqual([
      'error feedback.mistakes[0].text',
      'error feedback.mistakes[1].blank',
    ]);
  });

  it('a key its own reader refuses', () => {
    const blanks = { ...FILL.key.blanks, days: { number: 7, units: ['天 / 3 日'] } };
    expect(found(make(FILL, { key: { blanks } }))).toEqual(['error key']);
  });
});

describe('计算', () => {
  const change = (part: Partial<typeof CALCULATION.prompt>): Item =>
    make(CALCULATION, { prompt: { ...CALCULATION.prompt, ...part } });

  it('names that are not known, in formulas and in texts', () => {
    const variables = without(CALCULATION.prompt.variables, 'price');
    expect(found(change({ variables }))).toEqual([
      'error key.answers.sales.formula',
      'error prompt.stem',
      'error feedback.solution',
      'error feedback.mistakes[0].formula',
    ]);
  });

  it('a formula that reads a name defined below it', () => {
    const { paid, asked, share, price } = CALCULATION.prompt.variables;
    if (!paid || !asked || !share || !price) throw new Error();
    expect(found(change({ variables: { paid, asked, share, price } }))).toEqual([
      'error prompt.variables.paid.formula',
      'error prompt.variables.paid.formula',
    ]);
  });

  it('a formula that is none', () => {
    const key = { answers: { ...CALCULATION.key.answers, rate: { formula: 'paid ÷ asked' } } };
    expect(validateItem(make(CALCULATION, { key }))[0]).toMatchObject({
      at: 'key.answers.rate.formula',
      message: '"paid ÷ asked" does not read as a formula at character 5',
    });
  });

  it('an answer in the stem', () => {
    expect(found(change({ stem: '{{asked}}{{paid}}{{price}}{{=sales}}' }))).toEqual([
      'error prompt.stem',
    ]);
  });

  it('an answer without a key', () => {
    const key = { answers: { rate: { formula: 'paid / asked * 100' } } };
    expect(found(make(CALCULATION, { key }))).toEqual(['error key.answers.sales']);
  });

  it('a range turned round, and a variable nobody uses', () => {
    const variables = {
      ...CALCULATION.prompt.variables,
      asked: { from: 400, to: 100, step: 50 },
      idle: { oneOf: [1] },
    };
    expect(found(change({ variables }))).toEqual([
      'error prompt.variables.asked',
      'warning prompt.variables.idle',
    ]);
  });

  it('figures for which the answer fails or is negative money', () => {
    const variables = { ...CALCULATION.prompt.variables, asked: { from: 0, to: 100, step: 50 } };
    expect(found(change({ variables }))).toEqual(['error key.answers.rate.formula']);
    expect(found(fixed({ a: 1, b: 3 }, { formula: 'a - b', unit: '元' }))).toEqual([
      'error key.answers.x.formula',
    ]);
    expect(found(fixed({ a: 1, b: 3 }, { formula: 'a - b', unit: '分' }))).toEqual([
      'error key.answers.x.formula',
    ]);
    expect(found(fixed({ a: 1, b: 3 }, { formula: 'a - b', unit: '件' }))).toEqual([]);
  });

  it('a figure in the stem that nobody would write', () => {
    const item = make(CALCULATION, {
      ...fixed({ a: 1 }, { formula: 'a' }),
      prompt: {
        stem: '{{a}} {{third}}',
        variables: { a: { oneOf: [1] }, third: { formula: 'a / 3' } },
        answers: [{ id: 'x', label: '答案' }],
      },
    });
    expect(found(item)).toEqual(['error prompt.variables.third']);
  });

  it('a “mistake” that always gives the right answer, but not one that meets it now and then', () => {
    const sometimes = make(CALCULATION, {
      feedback: {
        ...CALCULATION.feedback,
        mistakes: [{ answer: 'rate', formula: 'share * asked', say: '？' }],
      },
    });
    expect(found(sometimes)).toEqual([]);
    const always = make(CALCULATION, {
      feedback: {
        ...CALCULATION.feedback,
        mistakes: [{ answer: 'rate', formula: 'share * 100', say: '？' }],
      },
    });
    expect(found(always)).toEqual(['error feedback.mistakes[0].formula']);
  });
});

describe('steps to order', () => {
  const { prompt, feedback } = ORDERING;
  test.each<readonly [string, Partial<typeof ORDERING>, readonly string[]]>([
    [
      'a step that stands twice',
      { prompt: { ...prompt, steps: [...prompt.steps, { id: 'photo', text: '再拍一张' }] } },
      ['error prompt.steps[4].id'],
    ],
    [
      'two steps that say the same',
      {
        prompt: {
          ...prompt,
          steps: [...prompt.steps.slice(0, 3), { id: 'follow', text: '请顾客拍照。' }],
        },
      },
      ['error prompt.steps[3].text'],
    ],
    [
      'an order that leaves a step out',
      { key: { order: ['soothe', 'photo', 'offer'] } },
      ['error key.order'],
    ],
    [
      'an order that names a step twice',
      { key: { order: ['soothe', 'photo', 'offer', 'offer', 'follow'] } },
      ['error key.order[3]'],
    ],
    [
      'an order with a step there is not',
      { key: { order: ['soothe', 'photo', 'offer', 'wait', 'follow'] } },
      ['error key.order[3]'],
    ],
    [
      'steps that must come before each other',
      { key: { after: { photo: ['offer'], offer: ['soothe', 'photo'] } } },
      ['error key.after.photo', 'error key.after.offer'],
    ],
    [
      'a step that must come before itself',
      { key: { after: { photo: ['photo'] } } },
      ['error key.after.photo'],
    ],
    ['no constraint at all', { key: { after: {} } }, ['error key.after']],
    [
      'constraints on steps there are not',
      { key: { after: { wait: ['photo'], offer: ['pay'] } } },
      ['error key.after.wait', 'error key.after.offer[0]'],
    ],
    [
      'a constraint told twice',
      { key: { after: { offer: ['photo', 'photo'] } } },
      ['error key.after.offer[1]'],
    ],
    [
      'a step without feedback',
      { feedback: { ...feedback, steps: without(feedback.steps, 'photo') } },
      ['error feedback.steps.photo'],
    ],
    [
      'feedback on a step there is not',
      { feedback: { ...feedback, steps: { ...feedback.steps, wait: '等' } } },
      ['error feedback.steps.wait'],
    ],
  ])('%s', (_, change, problems) => expect(found(make(ORDERING, change))).toEqual(problems));
});

describe('rows to match and things to sort', () => {
  test.each<readonly [string, Item, readonly string[]]>([
    [
      'a row without its entry',
      make(MATCHING, { key: { pairs: without(MATCHING.key.pairs, 'slow') } }),
      ['error key.pairs.slow'],
    ],
    [
      'an entry there is not',
      make(MATCHING, { key: { pairs: { ...MATCHING.key.pairs, slow: 'joy' } } }),
      ['error key.pairs.slow'],
    ],
    [
      'a row there is not',
      make(MATCHING, { key: { pairs: { ...MATCHING.key.pairs, rude: 'value' } } }),
      ['error key.pairs.rude'],
    ],
    [
      'every row with the same entry',
      make(MATCHING, {
        key: { pairs: { dear: 'value', slow: 'value', late: 'value', fake: 'value' } },
      }),
      ['error key.pairs'],
    ],
    [
      'a row without feedback',
      make(MATCHING, {
        feedback: { ...MATCHING.feedback, pairs: without(MATCHING.feedback.pairs, 'fake') },
      }),
      ['error feedback.pairs.fake'],
    ],
    [
      'entries that cannot be told apart',
      make(MATCHING, {
        prompt: {
          ...MATCHING.prompt,
          right: [...MATCHING.prompt.right, { id: 'extra', text: '怕上当！' }],
        },
      }),
      ['error prompt.right[4].text'],
    ],
    [
      'a thing without its group',
      make(CLASSIFICATION, { key: { groups: without(CLASSIFICATION.key.groups, 'cash') } }),
      ['error key.groups.cash'],
    ],
    [
      'a group there is not',
      make(CLASSIFICATION, { key: { groups: { ...CLASSIFICATION.key.groups, cash: 'no' } } }),
      ['error key.groups.cash'],
    ],
    [
      'a group nothing belongs to',
      make(CLASSIFICATION, {
        key: { groups: { thanks: 'may', check: 'may', best: 'may', cash: 'may' } },
      }),
      ['warning key.groups'],
    ],
    [
      'feedback on a thing there is not',
      make(CLASSIFICATION, {
        feedback: {
          ...CLASSIFICATION.feedback,
          things: { ...CLASSIFICATION.feedback.things, other: '？' },
        },
      }),
      ['error feedback.things.other'],
    ],
  ])('%s', (_, item, problems) => expect(found(item)).toEqual(problems));
});

describe('written answers', () => {
  const { rubric, model } = CHAT.key;
  const [refund, sorry] = rubric.points;
  if (!refund || !sorry) throw new Error();
  const reply = (
    change: Partial<typeof rubric>,
    more: Partial<typeof CHAT> = {},
  ): readonly string[] =>
    validateItem(
      make(CHAT, { key: { model, rubric: { ...rubric, ...change } }, ...more }),
      LEXICON,
    ).map(({ severity, at }) => `${severity} ${at}`);

  it('a point that stands twice', () => {
    expect(reply({ points: [refund, { ...sorry, id: 'refund' }], order: [] })).toContain(
      'error key.rubric.points',
    );
  });

  it('an order that names a point there is not', () => {
    expect(reply({ order: ['sorry', 'gift'] })).toEqual(['error key.rubric.order']);
  });

  it('a sentence on a missed point that quotes words nobody said', () => {
    expect(reply({ points: [refund, { ...sorry, miss: '“{evidence}”不算道歉' }] })).toEqual([
      'error key.rubric.points[1](sorry).miss',
    ]);
  });

  it('no essential point', () => {
    const points = [{ ...refund, essential: false }, sorry];
    expect(reply({ points })).toEqual(['warning key.rubric.points']);
  });

  it('a model answer that does not earn everything, with its score', () => {
    const item = make(CHAT, { key: { rubric, model: '可以退款。' } });
    expect(validateItem(item, LEXICON)).toMatchObject([
      { at: 'key.model', message: 'the model answer earns 60 of 100' },
    ]);
  });

  it.each([
    ['good', ['error samples'], CHAT.samples.filter(({ expect: [low] }) => low < 85)],
    ['middling', ['error samples'], CHAT.samples.filter(({ expect: [low] }) => low !== 50)],
    ['bad', ['error samples'], CHAT.samples.filter(({ expect: [, high] }) => high > 40)],
  ])('too few %s samples', (_, problems, left) => {
    const samples = [...left, ...left.map((one) => ({ ...one, text: `${one.text}谢谢` }))];
    while (samples.length < 8) samples.push({ text: `嗯${samples.length}`, expect: [41, 49] });
    expect(reply({}, { samples })).toEqual(problems);
  });

  it('a sample that stands twice, and a range nobody can meet', () => {
    const [first, ...others] = CHAT.samples;
    if (!first) throw new Error();
    const samples = [...CHAT.samples, first, { ...first, text: '另一句', expect: [90, 80] }];
    expect(others.length).toBeGreaterThan(0);
    expect(reply({}, { samples: samples as typeof CHAT.samples })).toEqual([
      'error samples[9].expect',
      'error samples',
    ]);
  });

  it('简答 without a bad sample that denies a point in its own words', () => {
    const samples = SHORT.samples.filter(({ text }) => !text.includes('不可以'));
    expect(validateItem(make(SHORT, { samples }), LEXICON)).toMatchObject([
      { at: 'samples', message: 'no bad sample says the opposite of a point in nearly its words' },
    ]);
  });
});

describe('material', () => {
  const [first, second, third] = MATERIAL.questions;
  if (!first || !second || !third) throw new Error();
  const [text] = MATERIAL.prompt.material;
  if (!text) throw new Error();

  it('what is wrong with a question is told with its place', () => {
    const broken = { ...first, key: { option: 'none' } } as typeof first;
    expect(found(make(MATERIAL, { questions: [broken, second, third] }))).toEqual([
      'error questions[0].key.option',
    ]);
  });

  it('a model answer inside it is tried out too', () => {
    const weak = { ...CHAT, id: 'weak', key: { ...CHAT.key, model: '可以退款。' } };
    const item = make(MATERIAL, { questions: [first, weak] });
    expect(validateItem(item, LEXICON).map(({ at }) => at)).toEqual(['questions[1].key.model']);
  });

  it('questions that share an id, or take the item’s', () => {
    expect(found(make(MATERIAL, { questions: [first, { ...second, id: first.id }] }))).toEqual([
      'error questions[1].id',
    ]);
    expect(found(make(MATERIAL, { questions: [first, { ...second, id: 'case' }] }))).toEqual([
      'error questions[1].id',
    ]);
  });

  it('a row with more or fewer cells than the table has columns', () => {
    const table = {
      kind: 'table' as const,
      caption: '表',
      head: ['甲', '乙'],
      rows: [
        ['1', '2'],
        ['1', '2', '3'],
      ],
    };
    const prompt = { ...MATERIAL.prompt, material: [text, table] };
    expect(found(make(MATERIAL, { prompt }))).toEqual(['error prompt.material[1].rows[1]']);
  });
});
