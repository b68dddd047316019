/** One broken thing at a time: the check names the file, the line, the key, the wrong value and the fix. */
import { describe, expect, it, test } from 'vitest';
import { showPath, readPath } from '../../../src/domain/course/raw.ts';
import { nearest } from '../../../src/domain/course/nearest.ts';
import { monthsLater } from '../../../src/domain/course/checks/facts.ts';
import {
  errorsOf,
  inspectSmallCourse,
  swap,
  type Edits,
} from '../../fixtures/content/small-course.ts';

const LESSON = 'chapters/bargain/closing.mdx';
const ITEMS = 'items/bargain/closing.yaml';
const DIALOGUE = 'dialogues/too-expensive.yaml';

interface Expected {
  readonly file: string;
  readonly at: string;
  /** Parts that must stand in the message: what is wrong and the wrong value. */
  readonly message: readonly string[];
  readonly fix: string;
}
type Row = readonly [title: string, edits: Edits, expected: Expected];

const has = (errors: ReturnType<typeof errorsOf>, expected: Expected): boolean =>
  errors.some(
    (error) =>
      error.file === `content/${expected.file}` &&
      error.at === expected.at &&
      expected.message.every((part) => error.message.includes(part)) &&
      error.fix.includes(expected.fix),
  );

const SHAPES: readonly Row[] = [
  [
    'an unknown key',
    { [ITEMS]: swap('bloom: apply', 'blom: apply') },
    {
      file: ITEMS,
      at: 'items[0](split-why).blom',
      message: ['unknown key "blom"'],
      fix: 'did you mean "bloom"?',
    },
  ],
  [
    'a missing key',
    { [ITEMS]: swap('    difficulty: easy\n', '') },
    {
      file: ITEMS,
      at: 'items[0](split-why).difficulty',
      message: ['missing'],
      fix: 'write one of easy, medium, hard',
    },
  ],
  [
    'a word outside a closed list',
    { [ITEMS]: swap('difficulty: easy', 'difficulty: eazy') },
    {
      file: ITEMS,
      at: 'items[0](split-why).difficulty',
      message: ['"eazy" is not one of easy, medium, hard'],
      fix: 'did you mean "easy"?',
    },
  ],
  [
    'an unknown kind of item',
    { [ITEMS]: swap('kind: single-choice', 'kind: single-choise') },
    {
      file: ITEMS,
      at: 'items[0](split-why).kind',
      message: ['"single-choise" is not one of'],
      fix: 'did you mean "single-choice"?',
    },
  ],
  [
    'a number where a text belongs',
    { [DIALOGUE]: swap('title: 太贵了', 'title: 128') },
    { file: DIALOGUE, at: 'title', message: ['128 is not a text'], fix: 'quotes' },
  ],
  [
    'a number among patterns',
    { [DIALOGUE]: swap('accept: [{ concept: empathy }]', 'accept: [389]') },
    {
      file: DIALOGUE,
      at: 'turns[0](opening).rubric.points[0](accept).accept[0]',
      message: ['389'],
      fix: '"389"',
    },
  ],
  [
    'a misspelt key inside an expression',
    { [DIALOGUE]: swap('{ concept: empathy }', '{ concpet: empathy }') },
    {
      file: DIALOGUE,
      at: 'turns[0](opening).rubric.points[0](accept).accept[0].concpet',
      message: ['unknown key "concpet"'],
      fix: 'did you mean "concept"?',
    },
  ],
  [
    'an id that is no id',
    { 'glossary.yaml': swap('id: list-price', 'id: List_Price') },
    { file: 'glossary.yaml', at: 'terms[0](List_Price).id', message: ['"List_Price"'], fix: '"-"' },
  ],
  [
    'a list that is too short',
    { 'course.yaml': swap('lessons: [closing]', 'lessons: []') },
    {
      file: 'course.yaml',
      at: 'tracks[0](student).lessons',
      message: ['0 entries'],
      fix: 'at least 1',
    },
  ],
];

const LINKS: readonly Row[] = [
  [
    'a knowledge point that does not exist',
    { [ITEMS]: swap('[split-price, two-pieces]', '[split-prise, two-pieces]') },
    {
      file: ITEMS,
      at: 'items[0](split-why).kps[0]',
      message: ['no knowledge point "split-prise"'],
      fix: 'did you mean "split-price"?',
    },
  ],
  [
    'an item id that stands twice',
    { [ITEMS]: swap('id: day-cost', 'id: split-why') },
    {
      file: ITEMS,
      at: 'items[2](split-why).id',
      message: ['"split-why" stands twice'],
      fix: `content/${ITEMS}:3`,
    },
  ],
  [
    'a circle of requirements',
    {
      'knowledge-points.yaml': swap(
        'title: 拆分价格, ',
        'title: 拆分价格, requires: [two-pieces], ',
      ),
    },
    {
      file: 'knowledge-points.yaml',
      at: 'knowledgePoints[0](split-price).requires[0]',
      message: ['two-pieces', 'leads back to "split-price"'],
      fix: 'remove one link',
    },
  ],
  [
    'a knowledge point in the wrong chapter',
    { 'knowledge-points.yaml': swap('chapter: bargain', 'chapter: bargian') },
    {
      file: 'knowledge-points.yaml',
      at: 'knowledgePoints[0](split-price).chapter',
      message: ['"bargian"'],
      fix: 'did you mean "bargain"?',
    },
  ],
  [
    'a key that names no option',
    { [ITEMS]: swap('key: { option: a }', 'key: { option: c }') },
    { file: ITEMS, at: 'items[0](split-why).key.option', message: ['"c"'], fix: 'a' },
  ],
  [
    'a quiz that does not exist',
    { [LESSON]: swap('<Quiz id="split-why" />', '<Quiz id="split-whi" />') },
    {
      file: LESSON,
      at: 'text',
      message: ['no item "split-whi"'],
      fix: 'did you mean "split-why"?',
    },
  ],
  [
    'a dialogue that does not exist',
    { [LESSON]: swap('<Dialogue id="too-expensive" />', '<Dialogue id="too-cheap" />') },
    { file: LESSON, at: 'text', message: ['no dialogue "too-cheap"'], fix: 'content/dialogues/' },
  ],
  [
    'a term that does not exist',
    { [LESSON]: swap('<Term id="list-price">', '<Term id="list-prise">') },
    { file: LESSON, at: 'text', message: ['no term "list-prise"'], fix: '"list-price"' },
  ],
  [
    'a rule that does not exist',
    { [LESSON]: swap('rule="honest-price"', 'rule="honest"') },
    { file: LESSON, at: 'text', message: ['no rule "honest"'], fix: 'content/rules.yaml' },
  ],
  [
    'a component that is not on the list',
    { [LESSON]: swap('<Summary>', '<Sumary>') },
    { file: LESSON, at: 'text', message: ['no component <Sumary>'], fix: '"Summary"' },
  ],
  [
    'an import in a lesson',
    { [LESSON]: swap('## 把价格拆开讲', "import X from './x.astro'\n\n## 把价格拆开讲") },
    { file: LESSON, at: 'text', message: ['import X'], fix: 'remove it' },
  ],
  [
    'a title unlike the course map',
    { [LESSON]: swap('title: 怎么促成', 'title: 如何促成') },
    { file: LESSON, at: 'title', message: ['如何促成'], fix: '"怎么促成"' },
  ],
  [
    'a lesson that leaves out an assigned knowledge point',
    { [LESSON]: swap('kps: [split-price, two-pieces]', 'kps: [split-price]') },
    { file: LESSON, at: 'kps', message: ['two-pieces'], fix: 'add them to kps' },
  ],
  [
    'a compliance point without a red line',
    { [LESSON]: (text) => text.replace(/<RedLine[\s\S]*?<\/RedLine>\n/, '') },
    { file: LESSON, at: 'kps', message: ['compliance'], fix: '<RedLine rule="…">' },
  ],
  [
    'a concept that does not exist',
    { [DIALOGUE]: swap('concept: empathy', 'concept: empaty') },
    {
      file: DIALOGUE,
      at: 'turns[0](opening).rubric.points[0](accept).accept[0].concept',
      message: ['no concept "empaty"'],
      fix: 'did you mean "empathy"?',
    },
  ],
  [
    'a pattern that cannot be read',
    { 'concepts.yaml': swap('any: [理解]', "any: ['(理解']") },
    {
      file: 'concepts.yaml',
      at: 'concepts[0](empathy).any[0]',
      message: ['"(理解"'],
      fix: 'docs/dialogues.md',
    },
  ],
  [
    'a customer that does not exist',
    { [DIALOGUE]: swap('customer: c-lin', 'customer: c-lim') },
    { file: DIALOGUE, at: 'customer', message: ['no customer "c-lim"'], fix: '"c-lin"' },
  ],
  [
    'a turn that leads nowhere',
    { [DIALOGUE]: swap('next: pay', 'next: paid') },
    {
      file: DIALOGUE,
      at: 'turns[0](opening).branches[0].next',
      message: ['"paid"'],
      fix: 'pay',
    },
  ],
  [
    'too few samples',
    {
      [DIALOGUE]: swap(
        "expect: [50, 80] }\n      - { text: '谢谢",
        "expect: [0, 40] }\n      - { text: '谢谢",
      ),
    },
    {
      file: DIALOGUE,
      at: 'turns[0](opening).samples',
      message: ['1 middling'],
      fix: '[50, 80]',
    },
  ],
  [
    'an order of another customer',
    {
      'shop.yaml': (text) =>
        text
          .replace(
            'orders:',
            '  - { id: c-wu, name: 吴, sign: 吴, city: 苏州, kind: c-end, temper: passive, haggling: none, history: 新客 }\norders:',
          )
          .replace('customer: c-lin\n    state', 'customer: c-wu\n    state'),
    },
    { file: DIALOGUE, at: 'order', message: ['"o-1" belongs to "c-wu"'], fix: 'this customer' },
  ],
  [
    'too few items for a knowledge point',
    { [ITEMS]: (text) => text.slice(0, text.indexOf('  - id: day-cost')) },
    {
      file: 'knowledge-points.yaml',
      at: 'knowledgePoints[0](split-price).id',
      message: ['"split-price" has 2 items of 2 kinds'],
      fix: `content/${ITEMS}`,
    },
  ],
  [
    'one question asked twice',
    {
      [ITEMS]: swap(
        'stem: 让利时换一个条件，是为了让顾客知道价格有规矩。',
        'stem: 顾客嫌抱枕 128 元太贵，下面哪句话用了拆分价格。',
      ),
    },
    {
      file: ITEMS,
      at: 'items[1](two-pieces-rule).prompt.stem',
      message: ['"split-why"'],
      fix: 'ask something else',
    },
  ],
  [
    'a phrase code that is taken',
    {
      'phrases.yaml': (text) =>
        `${text}  - { id: other, code: yj1, stage: 议价, text: 您看可以吗？ }\n`,
    },
    {
      file: 'phrases.yaml',
      at: 'phrases[1](other).code',
      message: ['"yj1" stands twice'],
      fix: 'content/phrases.yaml:2',
    },
  ],
  [
    'a pinyin without tones or with characters',
    { 'glossary.yaml': swap('pinyin: biāo jià', 'pinyin: 标价') },
    {
      file: 'glossary.yaml',
      at: 'terms[0](list-price).pinyin',
      message: ['"标价"'],
      fix: 'kè dān jià',
    },
  ],
];

const WORDS: readonly Row[] = [
  [
    'half-width punctuation in our own words',
    {
      'glossary.yaml': swap(
        'meaning: 商品页上写的价格。',
        'meaning: 商品页上写的价格,不是成交价。',
      ),
    },
    {
      file: 'glossary.yaml',
      at: 'terms[0](list-price).meaning',
      message: ['价格,不是'],
      fix: '价格，不是',
    },
  ],
  [
    'no space between Chinese and figures',
    { [LESSON]: swap('是 128 元', '是128元') },
    { file: LESSON, at: 'text', message: ['是128元'], fix: '是 128 元' },
  ],
  [
    'filler',
    { 'rules.yaml': swap('means: 只报真有的价。', 'means: 众所周知，只报真有的价。') },
    {
      file: 'rules.yaml',
      at: 'rules[0](honest-price).means',
      message: ['众所周知'],
      fix: 'leave it out',
    },
  ],
];

describe.each([
  ['shape', SHAPES],
  ['links', LINKS],
  ['words', WORDS],
])('%s', (_, rows) => {
  test.each(rows)('%s is named with its place, value and fix', (_title, edits, expected) => {
    const errors = errorsOf(edits);
    expect(has(errors, expected), JSON.stringify(errors, null, 2)).toBe(true);
    for (const error of errors) {
      expect(error.line).toBeGreaterThan(0);
      expect(error.fix).not.toBe('');
    }
  });
});

it('what a customer types is left as it is', () => {
  expect(errorsOf({ [DIALOGUE]: swap('128太贵了吧', '128太贵了吧,便宜点!!') })).toEqual([]);
});

it('a lesson that is not written yet needs no items', () => {
  const edits = {
    'course.yaml': swap(
      '- { id: closing, title: 怎么促成 }',
      '- { id: closing, title: 怎么促成 }\n      - { id: opening, title: 怎么开场 }',
    ),
    'knowledge-points.yaml': (text: string) =>
      `${text}  - { id: greeting, title: 问好, chapter: bargain, lesson: opening }\n`,
  };
  expect(errorsOf(edits)).toEqual([]);
});

it('one broken item does not hide the others', () => {
  const { content } = inspectSmallCourse({ [ITEMS]: swap('bloom: apply', 'blom: apply') });
  expect(content?.banks[0]?.items.map((item) => item.id)).toEqual(['two-pieces-rule', 'day-cost']);
});

describe('a 材料题', () => {
  const CASE = `  - id: case
    kind: material
    kps: [split-price]
    difficulty: medium
    bloom: analyse
    prompt:
      stem: 读下面的聊天，回答两个问题。
      material:
        - kind: chat
          lines: [{ who: customer, text: 太贵了吧 }]
    questions:
      - id: case-why
        kind: true-false
        kps: [split-price]
        difficulty: easy
        bloom: apply
        prompt: { stem: 这位顾客嫌价格高。 }
        key: { value: true }
        feedback: { 'true': 对，他在说价格。, 'false': 再读一遍他的话。, explanation: 先听懂再接话。 }
      - id: case-reply
        kind: chat-reply
        kps: [two-pieces]
        difficulty: hard
        bloom: apply
        prompt: { stem: 用拆分价格回一句。, customer: [太贵了吧] }
        key:
          rubric:
            points:
              - { id: feel, label: 共情, weight: 4, accept: [{ concept: empathy }], hit: 有共情, miss: 没共情 }
              - { id: split, label: 拆分, weight: 6, essential: true, accept: [一天不到, 每天只要], hit: 拆了, miss: 没拆 }
          model: 非常理解您的想法，这款能用三年，一天不到一毛二。
        feedback: { explanation: 先共情，再拆分。 }
        samples:
          - { text: 理解您，一天不到一毛二。, expect: [85, 100] }
          - { text: 理解您的心情，每天只要一毛二。, expect: [85, 100] }
          - { text: 我理解您，一天不到一毛二的。, expect: [85, 100] }
          - { text: 一天不到一毛二。, expect: [50, 80] }
          - { text: 每天只要一毛二。, expect: [50, 80] }
          - { text: 理解您。, expect: [0, 40] }
          - { text: 不贵。, expect: [0, 40] }
          - { text: 您再看看。, expect: [0, 40] }
    feedback: { explanation: 听懂、共情、再拆分。 }
`;
  const course = (change: (text: string) => string = (text) => text): Edits => ({
    [ITEMS]: (text) => `${text}${change(CASE)}`,
  });

  it('is sound when its questions are', () => expect(errorsOf(course())).toEqual([]));

  test.each<Row>([
    [
      'a misspelt key of a question',
      course(
        swap(
          '        bloom: apply\n        prompt: { stem: 用',
          '        blom: apply\n        prompt: { stem: 用',
        ),
      ),
      {
        file: ITEMS,
        at: 'items[3](case).questions[1](case-reply).blom',
        message: ['unknown key "blom"'],
        fix: 'did you mean "bloom"?',
      },
    ],
    [
      'a question with the id of another item',
      course(swap('id: case-why', 'id: day-cost')),
      {
        file: ITEMS,
        at: 'items[3](case).questions[0](day-cost).id',
        message: ['"day-cost" stands twice'],
        fix: `content/${ITEMS}:`,
      },
    ],
    [
      'a knowledge point of a question that does not exist',
      course(swap('kps: [two-pieces]', 'kps: [two-piece]')),
      {
        file: ITEMS,
        at: 'items[3](case).questions[1](case-reply).kps[0]',
        message: ['no knowledge point "two-piece"'],
        fix: 'did you mean "two-pieces"?',
      },
    ],
    [
      'a rule of a question that does not exist',
      course(
        swap('        prompt: { stem: 这位', '        rule: honest\n        prompt: { stem: 这位'),
      ),
      {
        file: ITEMS,
        at: 'items[3](case).questions[0](case-why).rule',
        message: ['no rule "honest"'],
        fix: 'content/rules.yaml',
      },
    ],
    [
      'a customer that does not exist',
      course(swap('customer: [太贵了吧] }', 'customer: [太贵了吧], who: nobody }')),
      {
        file: ITEMS,
        at: 'items[3](case).questions[1](case-reply).prompt.who',
        message: ['no customer "nobody"'],
        fix: 'content/shop.yaml',
      },
    ],
    [
      'a concept of a rubric that does not exist',
      course(swap('concept: empathy', 'concept: empaty')),
      {
        file: ITEMS,
        at: 'items[3](case).questions[1](case-reply).key.rubric.points[0](feel).accept[0].concept',
        message: ['no concept "empaty"'],
        fix: 'did you mean "empathy"?',
      },
    ],
    [
      'a pattern that cannot be read',
      course(swap('[一天不到, 每天只要]', "['(一天', 每天只要]")),
      {
        file: ITEMS,
        at: 'items[3](case).questions[1](case-reply).key.rubric.points[1](split).accept[0]',
        message: ['cannot be read'],
        fix: 'docs/dialogues.md',
      },
    ],
    [
      'a model answer that does not earn everything',
      course(swap('model: 非常理解您的想法，', 'model: ')),
      {
        file: ITEMS,
        at: 'items[3](case).questions[1](case-reply).key.model',
        message: ['earns 60 of 100'],
        fix: 'every point',
      },
    ],
    [
      'too few samples of a sort',
      course(swap('一天不到一毛二。, expect: [50, 80]', '一天不到一毛二。, expect: [50, 84]')),
      {
        file: ITEMS,
        at: 'items[3](case).questions[1](case-reply).samples',
        message: ['1 middling samples, at least 2'],
        fix: '[50, 80]',
      },
    ],
  ])('%s', (_, edits, expected) => {
    const errors = errorsOf(edits);
    expect(has(errors, expected), JSON.stringify(errors, null, 2)).toBe(true);
  });

  it('leaves what its customers type alone, and corrects what we write', () => {
    const typed = (line: string, who: string): string[] =>
      inspectSmallCourse(
        course(swap('{ who: customer, text: 太贵了吧 }', `{ who: ${who}, text: "${line}" }`)),
      ).problems.flatMap(({ file, at }) => (file === `content/${ITEMS}` ? [at] : []));
    expect(typed('太贵了吧,便宜点?', 'customer')).toEqual([]);
    expect(typed('太贵了吧,便宜点?', 'agent')).toEqual([
      'items[3](case).prompt.material[0].lines[0].text',
    ]);
  });

  it('uses the concepts its rubrics name', () => {
    const concepts = 'concepts.yaml';
    const extra = '  - { id: daily, title: 每天, about: 拆成每天, any: [一天不到, 每天只要] }\n';
    const unused = (edits: Edits): string[] =>
      inspectSmallCourse({
        ...edits,
        [concepts]: (text) => text.replace(/^concepts:\n/m, (head) => head + extra),
      }).problems.flatMap(({ message }) => (message.includes('"daily"') ? [message] : []));
    expect(unused({})).toEqual(['no rubric uses the concept "daily"']);
    expect(unused(course(swap('[一天不到, 每天只要]', '[{ concept: daily }]')))).toEqual([]);
  });

  it('counts its questions towards their knowledge points, each by its own kind', () => {
    const without = (text: string): string => text.slice(0, text.indexOf('  - id: day-cost'));
    const few = errorsOf({ [ITEMS]: without }).map(({ message }) => message);
    expect(few).toContain('"split-price" has 2 items of 2 kinds');
    const enough = errorsOf({ [ITEMS]: (text) => `${without(text)}${CASE}` });
    expect(enough.map(({ message }) => message)).toEqual([]);
  });
});

describe('rules go stale', () => {
  const warnings = (edits: Edits, today?: string): string[] =>
    inspectSmallCourse(edits, today)
      .problems.filter((problem) => problem.file === 'content/rules.yaml')
      .map((problem) => `${problem.severity} ${problem.at} ${problem.message}`);

  it('a rule checked a year ago is not listed', () =>
    expect(warnings({}, '2027-11-01')).toEqual([]));
  it('a rule checked more than a year ago is listed as a warning', () =>
    expect(warnings({}, '2027-11-02')).toEqual([
      'warning rules[0](honest-price).checkedOn “价格要真实” was last checked on 2026-11-01',
    ]));
  it.each(['superseded', 'unverified'])('a rule that is %s is listed', (status) =>
    expect(warnings({ 'rules.yaml': swap('status: current', `status: ${status}`) })).toEqual([
      `warning rules[0](honest-price).status “价格要真实” is ${status}`,
    ]),
  );
  it.each([
    ['2025-11-30', 12, '2026-11-30'],
    ['2025-12-01', 1, '2026-01-01'],
    ['2025-01-31', 11, '2025-12-31'],
  ])('%s and %i months is %s', (date, months, later) =>
    expect(monthsLater(date, months)).toBe(later),
  );
});

describe('naming a place', () => {
  const data = { items: [{ id: 'hp-1', key: { option: 'a' } }] };
  it('list entries carry their id', () =>
    expect(showPath(data, ['items', 0, 'key', 'option'])).toBe('items[0](hp-1).key.option'));
  it('a shown path can be read back', () =>
    expect(readPath('items[0](hp-1).key.option')).toEqual(['items', 0, 'key', 'option']));
});

describe('did you mean', () => {
  it.each([
    ['anwser', ['answer', 'stem'], 'answer'],
    ['', ['a'], 'a'],
    ['completely-else', ['split-price', 'two-pieces'], undefined],
  ])('%s among %j is %s', (word, known, near) => expect(nearest(word, known)).toBe(near));
});
