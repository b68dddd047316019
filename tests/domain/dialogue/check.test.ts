import { describe, expect, test } from 'vitest';
import { checkDialogue } from '../../../src/domain/dialogue/check.ts';
import type { Dialogue } from '../../../src/domain/dialogue/schema.ts';
import { choice, ending, option, tiny, to, typed } from './tiny.ts';

const plan = choice('plan', [option('yes', 'won', { score: 100 }), option('no', 'lost')]);
const hello = typed('hello', [to('plan', { atLeast: 60 }), to('lost')]);
const twice = [
  { text: '第一次', when: { visits: { below: 1 } } },
  { text: '又一次', when: { visits: { atLeast: 1 } } },
];
const samplesOf = (...ranges: [number, number][]) =>
  ranges.map((expect, index) => ({ text: `样例${index}`, expect }));
const nine = (rest: [number, number][]): [number, number][] => [
  [85, 100],
  [85, 100],
  [85, 100],
  [50, 80],
  [50, 80],
  [0, 40],
  [0, 40],
  ...rest,
];

test('a sound dialogue has no problem', () => {
  expect(checkDialogue(tiny())).toEqual([]);
});

const rubricOf = (change: object) => ({ ...hello.rubric, ...change });
const [remedy, time] = hello.rubric.points;

const mistakes: { what: string; dialogue: Dialogue; at: string; says: string }[] = [
  {
    what: 'a turn id used twice',
    dialogue: tiny({ turns: [hello, plan, plan] }),
    at: 'turns',
    says: '"plan" stands twice',
  },
  {
    what: 'an ending named like a turn',
    dialogue: tiny({
      endings: [ending('won', 'good'), ending('lost', 'bad'), ending('plan', 'fair')],
    }),
    at: 'turns',
    says: '"plan" stands twice',
  },
  {
    what: 'an option id used twice',
    dialogue: tiny({
      turns: [hello, choice('plan', [option('yes', 'won'), option('yes', 'lost')])],
    }),
    at: 'turns[1](plan).options',
    says: '"yes" stands twice',
  },
  {
    what: 'a start that does not exist',
    dialogue: tiny({ start: 'nowhere' }),
    at: 'start',
    says: 'no turn "nowhere"',
  },
  {
    what: 'a next that does not exist',
    dialogue: tiny({ turns: [typed('hello', [to('nowhere'), to('lost')]), plan] }),
    at: 'turns[0](hello).branches[0].next',
    says: 'no turn or ending "nowhere"',
  },
  {
    what: 'a branch asking for an unknown point',
    dialogue: tiny({ turns: [typed('hello', [to('plan', { hit: ['charm'] }), to('lost')]), plan] }),
    at: 'turns[0](hello).branches[0].hit',
    says: 'no point "charm"',
  },
  {
    what: 'an order naming an unknown point',
    dialogue: tiny({ turns: [{ ...hello, rubric: rubricOf({ order: ['charm', 'time'] }) }, plan] }),
    at: 'turns[0](hello).rubric.order',
    says: 'no point "charm"',
  },
  {
    what: 'two points with one label',
    dialogue: tiny({
      turns: [
        { ...hello, rubric: rubricOf({ points: [remedy, { ...time, label: '办法' }] }) },
        plan,
      ],
    }),
    at: 'turns[0](hello).rubric.points',
    says: 'point label "办法" stands twice',
  },
  {
    what: 'evidence quoted where there is none',
    dialogue: tiny({
      turns: [
        { ...hello, rubric: rubricOf({ points: [remedy, { ...time, miss: '没有“{evidence}”' }] }) },
        plan,
      ],
    }),
    at: 'turns[0](hello).rubric.points[1](time).miss',
    says: 'no evidence',
  },
  {
    what: 'a last branch with a condition',
    dialogue: tiny({
      turns: [typed('hello', [to('plan', { atLeast: 60 }), to('lost', { forbidden: true })]), plan],
    }),
    at: 'turns[0](hello).branches[1]',
    says: 'the last branch has a condition',
  },
  {
    what: 'a choice whose options may all be withheld',
    dialogue: tiny({
      turns: [
        hello,
        choice('plan', [
          option('yes', 'won', { when: { mood: { atLeast: 50 } } }),
          option('no', 'lost', { when: { mood: { below: 50 } } }),
        ]),
      ],
    }),
    at: 'turns[1](plan).options',
    says: 'every option has a condition',
  },
  {
    what: 'a line that says nothing',
    dialogue: tiny({ turns: [{ ...hello, customer: [{ after: 1 }] }, plan] }),
    at: 'turns[0](hello).customer[0]',
    says: 'says nothing',
  },
  {
    what: 'a line that is two things',
    dialogue: tiny({ turns: [{ ...hello, customer: [{ text: '在吗', picture: '图' }] }, plan] }),
    at: 'turns[0](hello).customer[0]',
    says: 'text and picture',
  },
  {
    what: 'minutes without a notice',
    dialogue: tiny({ turns: [{ ...hello, customer: [{ text: '在吗', minutes: 3 }] }, plan] }),
    at: 'turns[0](hello).customer[0].minutes',
    says: 'only with a notice',
  },
  {
    what: 'visits asked for in an ending',
    dialogue: tiny({
      endings: [
        ending('won', 'good', { customer: [{ text: '好', when: { visits: { below: 1 } } }] }),
        ending('lost', 'bad'),
      ],
    }),
    at: 'endings[0](won).customer[0].when.visits',
    says: 'no visits',
  },
  {
    what: 'more choices than typed replies',
    dialogue: tiny({
      turns: [
        hello,
        choice('plan', [option('yes', 'more'), option('no', 'lost')]),
        { ...plan, id: 'more' },
      ],
    }),
    at: 'turns',
    says: 'only 1 of 3 turns are typed',
  },
  {
    what: 'no bad ending',
    dialogue: tiny({ endings: [ending('won', 'good'), ending('lost', 'fair')] }),
    at: 'endings',
    says: 'no bad ending',
  },
  {
    what: 'too few good samples',
    dialogue: tiny({
      turns: [{ ...hello, samples: samplesOf(...nine([[0, 40]]).slice(1), [84, 100]) }, plan],
    }),
    at: 'turns[0](hello).samples',
    says: '2 good samples',
  },
  {
    what: 'too few middling samples',
    dialogue: tiny({
      turns: [
        {
          ...hello,
          samples: samplesOf(...nine([[0, 40]]).filter(([low]) => low !== 50), [50, 90], [50, 80]),
        },
        plan,
      ],
    }),
    at: 'turns[0](hello).samples',
    says: '1 middling samples',
  },
  {
    what: 'too few bad samples',
    dialogue: tiny({ turns: [{ ...hello, samples: samplesOf(...nine([[0, 50]])) }, plan] }),
    at: 'turns[0](hello).samples',
    says: '2 bad samples',
  },
  {
    what: 'an expectation upside down',
    dialogue: tiny({
      turns: [
        {
          ...hello,
          samples: samplesOf(
            ...nine([
              [0, 40],
              [90, 85],
            ]),
          ),
        },
        plan,
      ],
    }),
    at: 'turns[0](hello).samples[8].expect',
    says: '[90, 85] is empty',
  },
  {
    what: 'a sample written twice',
    dialogue: tiny({
      turns: [
        {
          ...hello,
          samples: [...hello.samples, { text: '今天补发', expect: [0, 100] as [number, number] }],
        },
        plan,
      ],
    }),
    at: 'turns[0](hello).samples',
    says: '“今天补发” stands twice',
  },
  {
    what: 'a condition on a variable nobody sets',
    dialogue: tiny({
      turns: [
        typed('hello', [
          to('plan', { when: { variable: { name: 'angry', is: true } } }),
          to('plan'),
        ]),
        plan,
      ],
    }),
    at: 'variables',
    says: '"angry", which nothing declares or sets',
  },
  {
    what: 'a step of a variable that is no number',
    dialogue: tiny({
      variables: { asked: true },
      turns: [typed('hello', [to('plan', { set: { asked: '+1' } })]), plan],
    }),
    at: 'variables',
    says: 'does not start as a number',
  },
  {
    what: 'a turn nothing leads to',
    dialogue: tiny({ turns: [hello, plan, typed('island', [to('won')])] }),
    at: 'turns[2](island)',
    says: 'never reached',
  },
  {
    what: 'an ending nothing leads to',
    dialogue: tiny({
      endings: [ending('won', 'good'), ending('lost', 'bad'), ending('odd', 'fair')],
    }),
    at: 'endings[2](odd)',
    says: 'never reached',
  },
  {
    what: 'a turn behind a condition that never holds',
    dialogue: tiny({
      turns: [
        typed('hello', [
          to('plan', { atLeast: 60 }),
          to('secret', { when: { mood: { below: 30 } } }),
          to('lost'),
        ]),
        plan,
        typed('secret', [to('lost')]),
      ],
    }),
    at: 'turns[2](secret)',
    says: 'never reached',
  },
  {
    what: 'a loop without a way out',
    dialogue: tiny({
      turns: [
        typed('hello', [to('plan', { atLeast: 60 }), to('round')]),
        plan,
        typed('round', [to('round-again')], { customer: twice }),
        typed('round-again', [to('round')], { customer: twice }),
      ],
    }),
    at: 'turns[2](round)',
    says: 'no ending is reached',
  },
  {
    what: 'a loop whose only exit asks for a mood that never comes',
    dialogue: tiny({
      turns: [
        typed('hello', [to('plan', { atLeast: 60 }), to('round')]),
        plan,
        typed('round', [to('lost', { when: { mood: { below: 10 } } }), to('round', { mood: 5 })], {
          customer: twice,
        }),
      ],
    }),
    at: 'turns[2](round)',
    says: 'no ending is reached',
  },
  {
    what: 'a retry without a limit',
    dialogue: tiny({
      turns: [
        typed('hello', [to('plan', { atLeast: 60 }), to('hello')], { customer: twice }),
        plan,
      ],
    }),
    at: 'turns[0](hello)',
    says: 'comes back to "hello" forever',
  },
  {
    what: 'two turns that send a poor learner back and forth',
    dialogue: tiny({
      turns: [
        typed('hello', [to('plan', { atLeast: 60 }), to('again')], { customer: twice }),
        plan,
        typed('again', [to('plan', { atLeast: 60 }), to('hello')], { customer: twice }),
      ],
    }),
    at: 'turns[2](again)',
    says: 'forever',
  },
  {
    what: 'a model conversation that ends badly',
    dialogue: tiny({ turns: [typed('hello', [to('lost', { atLeast: 60 }), to('plan')]), plan] }),
    at: 'turns',
    says: 'ends at "lost"',
  },
];

describe('errors', () => {
  test.each(mistakes)('$what', ({ dialogue, at, says }) => {
    const problems = checkDialogue(dialogue);
    const match = problems.find((problem) => problem.at === at && problem.message.includes(says));
    expect(match, JSON.stringify(problems, null, 1)).toMatchObject({
      file: 'content/dialogues/tiny.yaml',
      severity: 'error',
    });
    expect(match?.fix).not.toBe('');
  });
});

describe('warnings', () => {
  test.each([
    {
      what: 'no essential point',
      dialogue: tiny({
        turns: [
          { ...hello, rubric: rubricOf({ points: [{ ...remedy, essential: false }, time] }) },
          plan,
        ],
      }),
      says: 'no point is essential',
    },
    {
      what: 'no option worth choosing',
      dialogue: tiny({
        turns: [hello, choice('plan', [option('yes', 'won'), option('no', 'lost')])],
      }),
      says: 'the best option scores 50',
    },
    {
      what: 'a branch that an earlier one always takes',
      dialogue: tiny({
        turns: [
          typed('hello', [to('plan', { atLeast: 60 }), to('won', { atLeast: 80 }), to('lost')]),
          plan,
        ],
      }),
      says: 'never taken',
    },
    {
      what: 'a customer who repeats every line',
      dialogue: tiny({
        turns: [
          typed('hello', [
            to('plan', { atLeast: 60 }),
            to('hello', { when: { visits: { below: 1 } } }),
            to('lost'),
          ]),
          plan,
        ],
      }),
      says: 'word for word',
    },
  ])('$what', ({ dialogue, says }) => {
    const problems = checkDialogue(dialogue);
    expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
    expect(problems[0]?.message).toContain(says);
  });
});

describe('loops that are fine', () => {
  test.each([
    {
      what: 'a retry bounded by visits',
      turn: typed(
        'hello',
        [to('plan', { atLeast: 60 }), to('hello', { when: { visits: { below: 2 } } }), to('lost')],
        { customer: twice },
      ),
    },
    {
      what: 'a retry that the falling mood ends',
      turn: typed(
        'hello',
        [
          to('plan', { atLeast: 60 }),
          to('lost', { when: { mood: { below: 20 } } }),
          to('hello', { mood: -10 }),
        ],
        { customer: twice },
      ),
    },
    {
      what: 'a retry that a counted variable ends',
      turn: typed(
        'hello',
        [
          to('plan', { atLeast: 60 }),
          to('lost', { when: { variable: { name: 'asked', atLeast: 3 } } }),
          to('hello', { set: { asked: '+1' } }),
        ],
        { customer: twice },
      ),
    },
  ])('$what', ({ turn }) => {
    expect(checkDialogue(tiny({ turns: [turn, plan] }))).toEqual([]);
  });
});
