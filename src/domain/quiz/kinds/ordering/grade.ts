/**
 * Marks an order by how many steps stand in order with one another (order.ts), so that one step out of place costs
 * that step and not all behind it. Of n steps, m of them placed, k in order:
 *
 * - `per-part`: (k − 1) ÷ (n − 1). Any single step is “in order” with itself, so k is never 0; without taking that
 *   one off, a fully reversed answer would earn 1/n.
 * - `net-correct`: (k − (m − k)) ÷ n, at least 0: every step out of order takes one in order with it.
 * - `all-or-nothing`: all n steps placed and in order.
 *
 * A step not placed earns nothing under any rule.
 */
import { creditBy } from '../../credit.ts';
import { explained, type ResponseOf, type Solution } from '../../kind.ts';
import { invalid, marked, UNANSWERED, type Mark, type Note } from '../../outcome.ts';
import { longestInOrder, rightOrder, stepsBefore } from './order.ts';
import type { Ordering } from './schema.ts';

export function grade(item: Ordering, { order }: ResponseOf<'ordering'>): Mark {
  if (order.length === 0) return UNANSWERED;
  const { steps, rule } = item.prompt;
  const foreign = order.filter(
    (id, index) => !steps.some((step) => step.id === id) || order.indexOf(id) !== index,
  );
  if (foreign.length > 0) {
    return invalid(...foreign.map((at) => ({ code: 'foreign', at }) as const));
  }

  const inOrder = longestInOrder(stepsBefore(item), order);
  const notes = [
    ...order.map((at): Note => {
      const say = Object.hasOwn(item.feedback.steps, at) ? item.feedback.steps[at] : undefined;
      return { code: 'step', at, right: inOrder.has(at), ...(say === undefined ? {} : { say }) };
    }),
    ...steps
      .filter(({ id }) => !order.includes(id))
      .map(({ id }): Note => ({ code: 'empty', at: id, right: false })),
  ];
  return marked(creditOf(rule, inOrder.size, order.length, steps.length), notes);
}

function creditOf(
  rule: Ordering['prompt']['rule'],
  inOrder: number,
  placed: number,
  size: number,
): number {
  if (rule === 'per-part') return (inOrder - 1) / (size - 1);
  const count = { right: inOrder, wrong: placed - inOrder, missed: size - placed, spared: 0 };
  return creditBy(rule, count, size);
}

export function solution(item: Ordering): Solution {
  const order = rightOrder(item);
  const textOf = (id: string) => item.prompt.steps.find((step) => step.id === id)?.text ?? '';
  return {
    right: order.map((at) => ({ at, text: textOf(at) })),
    remarks: Object.entries(item.feedback.steps).map(([at, say]) => ({ at, say })),
    ...explained(item),
    response: { kind: 'ordering', order },
  };
}
