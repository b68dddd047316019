import { describe, expect, test } from 'vitest';
import { graphOf } from '../../../src/domain/dialogue/graph/graph.ts';
import { hold, reach } from '../../../src/domain/dialogue/rehearse/agents.ts';
import { marginOf, markSamples, untried } from '../../../src/domain/dialogue/rehearse/coverage.ts';
import { setStage } from '../../../src/domain/dialogue/rehearse/stage.ts';
import { waysTo } from '../../../src/domain/dialogue/rehearse/ways.ts';
import { replay } from '../../../src/domain/dialogue/step.ts';
import type { Dialogue } from '../../../src/domain/dialogue/schema.ts';
import { choice, ending, lexicon, option, tiny, to, typed } from './tiny.ts';

const stage = (dialogue: Dialogue) => setStage(dialogue, lexicon);
const hello = typed('hello', [to('plan', { atLeast: 60 }), to('lost')]);

describe('the graph', () => {
  test('ways from one place to the same other are one edge, told by what they ask', () => {
    const turn = typed('hello', [
      to('plan', { hit: ['remedy'] }),
      to('plan', { missed: ['time'], forbidden: false, when: { visits: { below: 1 } } }),
      to('lost'),
    ]);
    const plan = choice('plan', [option('yes', 'won', { score: 100 }), option('no', 'lost')]);
    const { edges } = graphOf(tiny({ turns: [turn, plan] }));
    expect(edges.map(({ from, to: end, ways }) => [from, end, ways.length])).toEqual([
      ['hello', 'plan', 2],
      ['hello', 'lost', 1],
      ['plan', 'won', 1],
      ['plan', 'lost', 1],
    ]);
    expect(edges[0]?.ways).toMatchObject([
      { kind: 'branch', hit: ['办法'], when: null },
      { kind: 'branch', missed: ['时间'], forbidden: false, when: { visits: { below: 1 } } },
    ]);
  });

  test('asking again is a way back to the turn, a timer with a next one to there', () => {
    const felt = '没人理';
    const turn = typed('hello', [to('plan', { atLeast: 60 }), to('lost')], {
      retry: { most: 2, say: [{ text: '嗯？' }], felt },
      timers: [
        { id: 'nudge', after: 30, felt },
        { id: 'gone', after: 90, felt, next: 'lost' },
      ],
    });
    const { edges } = graphOf({
      ...tiny(),
      turns: tiny({ turns: [turn, tiny().turns[1]!] }).turns,
    });
    expect(
      edges.flatMap(({ from, to: end, ways }) => ways.map((way) => [from, end, way.kind])),
    ).toEqual(
      expect.arrayContaining([
        ['hello', 'hello', 'retry'],
        ['hello', 'lost', 'timer'],
      ]),
    );
  });

  test('what no conversation comes to is marked', () => {
    const endings = [ending('won', 'good'), ending('lost', 'bad'), ending('moon', 'fair')];
    const { nodes } = graphOf(tiny({ endings }));
    expect(nodes.filter(({ reachable }) => !reachable).map(({ id }) => id)).toEqual(['moon']);
  });
});

describe('ways', () => {
  test('lead to every place by answers the author wrote, the shortest one', () => {
    const dialogue = tiny();
    const ways = waysTo(stage(dialogue), 's');
    expect([...ways].map(([id, { inputs }]) => [id, inputs.length])).toEqual([
      ['hello', 0],
      ['plan', 1],
      ['lost', 1],
      ['won', 2],
    ]);
    for (const [id, { inputs }] of ways) {
      const end = replay(dialogue, lexicon, 's', inputs);
      expect(end.ok && [end.value.turn, end.value.ending]).toContain(id);
    }
  });

  test('a place no answer of the author leads to has none', () => {
    const far = typed('hello', [to('lost', { forbidden: true }), to('plan')]);
    const ways = waysTo(
      stage(tiny({ turns: [far, choice('plan', [option('yes', 'won'), option('no', 'won')])] })),
      's',
    );
    expect([...ways.keys()]).toEqual(['hello', 'plan', 'won']);
  });
});

describe('agents', () => {
  test('the best one ends well, the worst one badly, a random one the same way with the same seed', () => {
    const one = stage(tiny());
    expect([hold(one, 'best').ending, hold(one, 'worst').ending]).toEqual(['won', 'lost']);
    const seed = { seed: 'r1' };
    expect(hold(one, seed)).toEqual(hold(stage(tiny()), seed));
  });

  test('reach counts random conversations at every turn and ending', () => {
    const counts = reach(stage(tiny()), 40);
    expect(counts.map(({ id }) => id)).toEqual(['hello', 'plan', 'won', 'lost']);
    const [start, plan, won, lost] = counts;
    expect(start).toMatchObject({ random: 40, best: true, worst: true });
    expect(plan?.random).toBeGreaterThan(0);
    expect((won?.random ?? 0) + (lost?.random ?? 0)).toBe(40);
    expect([won, lost].map((one) => [one?.best, one?.worst])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe('samples', () => {
  test.each([
    { score: 92, expect: [85, 100], out: 7 },
    { score: 60, expect: [50, 80], out: 10 },
    { score: 75, expect: [50, 80], out: 5 },
    { score: 45, expect: [50, 80], out: -5 },
    { score: 30, expect: [0, 40], out: 10 },
    { score: 0, expect: [0, 100], out: 100 },
  ] as const)('$score in $expect has a margin of $out', ({ score, expect: range, out }) => {
    expect(marginOf(score, range)).toBe(out);
  });

  test('a point is untried when every sample hits it, or none does', () => {
    const marked = markSamples(stage(tiny()), tiny().turns[0] as never);
    expect(marked).toHaveLength(8);
    expect(untried(['remedy', 'time'], marked)).toEqual([]);
    expect(untried(['remedy'], marked.slice(0, 3))).toEqual([{ point: 'remedy', never: 'missed' }]);
    expect(untried(['charm'], marked)).toEqual([{ point: 'charm', never: 'hit' }]);
  });
});

test('what the same turn says does not depend on the order in which it is rehearsed', () => {
  const dialogue = tiny({ turns: [hello, ...tiny().turns.slice(1)] as never });
  const warm = stage(dialogue);
  reach(warm, 20);
  expect(hold(warm, 'worst').answers).toEqual(hold(stage(dialogue), 'worst').answers);
});
