/** One broken thing at a time in a shift: the check names the key and says how to mend it. */
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { checkShift } from '../../../src/domain/shift/check.ts';
import { ownScenario, type OwnChoice } from '../../../src/domain/shift/own.ts';
import { ScenarioSchema } from '../../../src/domain/shift/schema.ts';
import { inspectSmallCourse } from '../../fixtures/content/small-course.ts';
import { tiny } from '../dialogue/tiny.ts';
import { arrival, scenario, shop } from './make.ts';
import { SCENES } from './scenes.ts';

type Written = z.input<typeof ScenarioSchema>;

const guest = (id: string, customer: string, more = {}) => tiny({ id, customer, ...more });
const DIALOGUES = [
  ...SCENES,
  guest('twin', 'c-a'),
  guest('classic', 'c-x', { shopName: '别家店' }),
  guest('seller', 'c-y', { role: 'presale' }),
  guest('between', 'c-z', { role: 'insale' }),
  {
    ...guest('same-order', 'c-w'),
    orders: SCENES.find(({ id }) => id === 'broken')?.orders,
  },
];
const THREE = ['plain', 'winding', 'silent'].map((id) => arrival(id, 0));
const answers = [
  { id: 'best', text: '马上', score: 100, feedback: '好。' },
  { id: 'worst', text: '等着', score: 30, feedback: '不好。' },
];
const interruption = (more: object) => ({
  ...{ id: 'stock', at: 10, from: '库房' as const, text: '还要吗', answers },
  ...more,
});
const sound: Partial<Written> = {
  minutes: 20,
  concurrency: { start: 1, most: 3, every: 60 },
  targets: { reception: 3 },
};
const check = (customers: Written['customers'], more: Partial<Written> = {}) =>
  checkShift(scenario(customers, { ...sound, ...more }), DIALOGUES, shop);

test('a sound shift has no findings, 售中 dialogues fit either role', () => {
  expect(check(THREE)).toEqual([]);
  expect(check([...THREE.slice(1), arrival('between', 0)])).toEqual([]);
});

const patient = (more: object) => [
  ...THREE.slice(1),
  arrival('plain', 0, { patience: { every: 60, mood: -8, nudges: [], leaves: 300, ...more } }),
];
const buying = (targets: object): Partial<Written> => ({
  role: 'presale',
  targets: { reception: 3, conversion: 0.5, ...targets },
});
const BUYERS = ['buyer', 'seller', 'between'].map((id) => arrival(id, 0));

describe('names', () => {
  test.each<[string, Written['customers'], Partial<Written>, string, string]>([
    [
      'a shift of two',
      THREE.slice(1),
      { concurrency: { start: 1, most: 2, every: 60 }, targets: { reception: 2 } },
      'customers',
      'no shift',
    ],
    ['a customer twice', [...THREE, arrival('twin', 0)], {}, 'customers[3].dialogue', '"c-a"'],
    ['another shop', [...THREE, arrival('classic', 0)], {}, 'customers[3].dialogue', '别家店'],
    ['another role', [...THREE, arrival('seller', 0)], {}, 'customers[3].dialogue', 'presale'],
    [
      'an order in two scenes',
      [...THREE, arrival('broken', 0), arrival('same-order', 0)],
      {},
      'customers[4].dialogue',
      '"o-broken"',
    ],
    ['a shift kept for learners', THREE, { kind: 'own' }, 'kind', 'own'],
    [
      'leaving in the middle of an answer',
      patient({ leaves: 45 }),
      {},
      'customers[2].patience.leaves',
      '45 s',
    ],
    [
      'nudges nobody hears',
      patient({ every: 100, leaves: 300, nudges: ['一', '二', '三'] }),
      {},
      'customers[2].patience.nudges',
      '2 are said',
    ],
    [
      'more chats at first than at most',
      THREE,
      { concurrency: { start: 4, most: 3, every: 60 } },
      'concurrency.start',
      '3',
    ],
    [
      'more chats than customers',
      THREE,
      { concurrency: { start: 1, most: 5, every: 60 } },
      'concurrency.most',
      '5',
    ],
    [
      'a customer after the end',
      [...THREE.slice(1), arrival('plain', 1190, { within: 60 })],
      {},
      'customers[2].at',
      '1250 s',
    ],
    [
      'an interruption after the end',
      THREE,
      { interruptions: [interruption({ at: 1200 })] },
      'interruptions[0](stock).at',
      '1200 s',
    ],
    [
      'two best answers',
      THREE,
      { interruptions: [interruption({ answers: answers.map((one) => ({ ...one, score: 90 })) })] },
      'interruptions[0](stock).answers',
      '90',
    ],
    [
      'no good answer',
      THREE,
      { interruptions: [interruption({ answers: [{ ...answers[0], score: 60 }, answers[1]] })] },
      'interruptions[0](stock).answers',
      '60',
    ],
    [
      'an interruption twice',
      THREE,
      { interruptions: [interruption({}), interruption({})] },
      'interruptions',
      'stock',
    ],
    ['more to serve than come', THREE, { targets: { reception: 4 } }, 'targets.reception', '4'],
    [
      'a conversion where nothing is sold',
      THREE,
      { targets: { reception: 3, conversion: 0.5 } },
      'targets.conversion',
      '0.5',
    ],
    [
      'no conversion where something is',
      BUYERS,
      { role: 'presale', targets: { reception: 3 } },
      'targets.conversion',
      'missing',
    ],
    [
      'an order value out of reach',
      BUYERS,
      buying({ orderValue: 257 }),
      'targets.orderValue',
      '256',
    ],
    ['pieces out of reach', BUYERS, buying({ pieces: 3 }), 'targets.pieces', '2'],
  ])('%s', (_, customers, more, at, said) => {
    const found = check(customers, more);
    expect(found.map((one) => one.at)).toEqual([at]);
    expect(`${found[0]?.message} ${found[0]?.fix}`).toContain(said);
  });

  test('nothing where the targets can just be reached', () => {
    expect(check(BUYERS, buying({ orderValue: 256, pieces: 2 }))).toEqual([]);
  });
});

describe('in the content check', () => {
  const written = (more: string) => `
title: 一班
kind: calm
role: presale
summary: 只够测试用的一班。
brief: [抱枕 128 元。]
minutes: 3
from: '2026-11-01 20:30'
concurrency: { start: 1, most: 1, every: 60 }
targets: { reception: 1 }
${more}`;
  const problems = (file: string, text: string) =>
    inspectSmallCourse({ [file]: text }).problems.filter((one) => one.file === `content/${file}`);

  test.each<[string, string, string, object]>([
    [
      'a dialogue that is not there, with the one that was meant',
      'shifts/quiet.yaml',
      written('id: quiet\ncustomers: [{ dialogue: too-expensiv, at: 0 }]'),
      { at: 'customers[0].dialogue', fix: 'did you mean "too-expensive"?', line: 12 },
    ],
    [
      'another name of the file',
      'shifts/quiet.yaml',
      written('id: loud\ncustomers: [{ dialogue: too-expensive, at: 0 }]'),
      { at: 'id', fix: 'rename the file to content/shifts/loud.yaml' },
    ],
    [
      'a wrong shape',
      'shifts/quiet.yaml',
      written('id: quiet\ncustomers: [{ dialogue: too-expensive, at: soon }]'),
      { at: 'customers[0].at', message: '"soon" is not a number' },
    ],
    [
      'a knowledge point that is not there',
      'shifts/quiet.yaml',
      written('id: quiet\nkps: [split-prise]\ncustomers: [{ dialogue: too-expensive, at: 0 }]'),
      { at: 'kps[0]', fix: 'did you mean "split-price"?' },
    ],
    [
      'what is wrong inside',
      'shifts/quiet.yaml',
      written('id: quiet\ncustomers: [{ dialogue: too-expensive, at: 0 }]'),
      { at: 'customers', message: '1 customers are no shift', fix: 'write at least 3' },
    ],
  ])('%s', (_, file, text, problem) => {
    expect(problems(file, text)).toContainEqual(expect.objectContaining(problem));
  });

  test('the counting rule must be there, and of the right shape', () => {
    expect(inspectSmallCourse({ 'counting.yaml': null }).problems).toContainEqual(
      expect.objectContaining({ file: 'content/counting.yaml', at: '(file)' }),
    );
    expect(
      inspectSmallCourse({ 'counting.yaml': (text) => text.replace('600', '0') }).problems,
    ).toContainEqual(expect.objectContaining({ file: 'content/counting.yaml', at: 'capSeconds' }));
  });
});

test.each([
  [
    'a rule that is not there',
    ['honest-price', 'honest-prise'],
    { at: 'id', fix: 'did you mean "honest-price"?' },
  ],
  ['another status than the rule’s', ['current', 'unverified'], { at: 'status' }],
  ['another date than the rule’s', ["'2022-07-01'", "'2023-07-01'"], { at: 'asOf' }],
])('the counting rule with %s', (_, [from = '', to = ''], problem) => {
  const { problems } = inspectSmallCourse({ 'counting.yaml': (text) => text.replace(from, to) });
  expect(problems.filter(({ file }) => file === 'content/counting.yaml')).toEqual([
    expect.objectContaining(problem),
  ]);
});

describe('自选顾客', () => {
  const choice = (ids: readonly string[], more: Partial<OwnChoice> = {}): OwnChoice => ({
    dialogues: ids.map(
      (id) => DIALOGUES.find((one) => one.id === id) as (typeof DIALOGUES)[number],
    ),
    role: null,
    from: '2026-11-11 20:00',
    nudges: ['在吗'],
    ...{ title: '自选', summary: '自选三位', brief: ['自选'] },
    ...more,
  });

  test('makes a scenario of the same shape as a file, in the order chosen', () => {
    const made = ownScenario(choice(['winding', 'plain', 'buyer']));
    if (!made.ok) throw new Error(made.error.reason);
    expect(ScenarioSchema.parse(made.value)).toEqual(made.value);
    expect(made.value.role).toBe('aftersale');
    expect(made.value.customers.map(({ dialogue, at }) => [dialogue, at])).toEqual([
      ['winding', 0],
      ['plain', 45],
      ['buyer', 90],
    ]);
  });

  test('sets a conversion only for a pre-sale shift where somebody can buy', () => {
    const made = ownScenario(choice(['winding', 'plain', 'buyer'], { role: 'presale' }));
    expect(made).toMatchObject({ value: { targets: { conversion: 0.6 } } });
    const none = ownScenario(choice(['winding', 'plain', 'silent'], { role: 'presale' }));
    expect(none.ok && none.value.targets.conversion).toBe(undefined);
  });

  test.each<[string, string[], object]>([
    ['nobody', [], { reason: 'too-few', count: 0, limit: 1 }],
    [
      'thirteen',
      Array.from({ length: 13 }, () => 'plain'),
      { reason: 'too-many', count: 13, limit: 12 },
    ],
    [
      'one customer twice',
      ['plain', 'winding', 'twin'],
      { reason: 'same-customer', dialogues: ['plain', 'twin'] },
    ],
    [
      'another shop',
      ['plain', 'winding', 'classic'],
      { reason: 'other-shop', dialogue: 'classic' },
    ],
  ])('refuses %s', (_, ids, error) => {
    expect(ownScenario(choice(ids))).toEqual({ ok: false, error });
  });
});
