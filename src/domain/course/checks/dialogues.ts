/** Dialogues: what they name exists, and every typed turn ships the samples it is tested with. */
import type { Dialogue, TypedTurn } from '../../dialogue/schema.ts';
import type { Expression, Forbid } from '../../reply/schema.ts';
import type { KeyPath } from '../raw.ts';
import type { Checker, KnownIds } from './checker.ts';

/** A sample is good from 85, middling within 50–80, bad up to 40. */
const GOOD = 85;
const BAD = 40;
const LEAST_GOOD = 3;
const LEAST_MIDDLING = 2;
const LEAST_BAD = 3;

/** Visits every expression of a rubric, a forbid list or a concept. */
export type Visit = (path: KeyPath, expression: Expression) => void;

export function walkExpressions(list: readonly Expression[], path: KeyPath, visit: Visit): void {
  list.forEach((expression, index) => {
    const here = [...path, index];
    visit(here, expression);
    if (typeof expression === 'string') return;
    if ('any' in expression) walkExpressions(expression.any, [...here, 'any'], visit);
    if ('all' in expression) walkExpressions(expression.all, [...here, 'all'], visit);
  });
}

export function checkDialogues(checker: Checker, known: KnownIds): void {
  const { dialogues } = checker.content;
  checker.unique(dialogues, (dialogue) => dialogue.id, 'dialogue');
  for (const dialogue of dialogues) {
    checkReferences(checker, known, dialogue);
    dialogue.turns.forEach((turn, t) => {
      turn.kps.forEach((id, index) =>
        checker.refer(dialogue, ['turns', t, 'kps', index], id, known.kps),
      );
      if (turn.kind === 'typed') checkTyped(checker, known, dialogue, turn, ['turns', t]);
    });
    const typed = dialogue.turns.filter((turn) => turn.kind === 'typed').length;
    if (typed === 0)
      checker.warn(
        dialogue,
        ['turns'],
        'no turn is typed',
        'let the learner type at least one reply',
      );
  }
  const turns = dialogues.flatMap((dialogue) => dialogue.turns);
  const typed = turns.filter((turn) => turn.kind === 'typed').length;
  const first = dialogues[0];
  if (first !== undefined && typed * 2 < turns.length)
    checker.warn(
      first,
      ['turns'],
      `${typed} of all ${turns.length} turns are typed`,
      'bring it to half',
    );
}

function checkReferences(checker: Checker, known: KnownIds, dialogue: Dialogue): void {
  const { shop } = checker.content;
  const { file } = checker.places.of(dialogue);
  const expected = `content/dialogues/${dialogue.id}.yaml`;
  if (file !== expected && file !== 'content/')
    checker.error(
      dialogue,
      ['id'],
      `"${dialogue.id}" is not the file's name`,
      `rename the file to ${expected}`,
    );
  checker.refer(dialogue, ['chapter'], dialogue.chapter, known.chapters);
  checker.refer(dialogue, ['customer'], dialogue.customer, known.customers);
  if (dialogue.product !== undefined)
    checker.refer(dialogue, ['product'], dialogue.product, known.products);
  if (dialogue.order !== undefined) {
    checker.refer(dialogue, ['order'], dialogue.order, known.orders);
    const order = shop.orders.find((candidate) => candidate.id === dialogue.order);
    if (order !== undefined && order.customer !== dialogue.customer)
      checker.error(
        dialogue,
        ['order'],
        `the order "${order.id}" belongs to "${order.customer}", not to "${dialogue.customer}"`,
        'choose an order of this customer',
      );
  }
  dialogue.kps.forEach((id, index) => checker.refer(dialogue, ['kps', index], id, known.kps));
  dialogue.rules.forEach((id, index) => checker.refer(dialogue, ['rules', index], id, known.rules));
  checkForbid(checker, known, dialogue, dialogue.forbid, ['forbid']);
}

export function checkForbid(
  checker: Checker,
  known: KnownIds,
  entry: object,
  forbid: readonly Forbid[],
  path: KeyPath,
): void {
  forbid.forEach((rule, index) => {
    if (rule.rule !== undefined)
      checker.refer(entry, [...path, index, 'rule'], rule.rule, known.rules);
    walkExpressions(rule.match, [...path, index, 'match'], (at, expression) =>
      checkConcept(checker, known, entry, at, expression),
    );
  });
}

export function checkConcept(
  checker: Checker,
  known: KnownIds,
  entry: object,
  path: KeyPath,
  expression: Expression,
): void {
  if (typeof expression === 'object' && 'concept' in expression)
    checker.refer(entry, [...path, 'concept'], expression.concept, known.concepts);
}

function checkTyped(
  checker: Checker,
  known: KnownIds,
  dialogue: Dialogue,
  turn: TypedTurn,
  path: KeyPath,
): void {
  const points = {
    what: 'point',
    where: "this turn's rubric",
    ids: new Set(turn.rubric.points.map((point) => point.id)),
  };
  turn.rubric.points.forEach((point, p) => {
    const at = [...path, 'rubric', 'points', p];
    if (turn.rubric.points.findIndex((other) => other.id === point.id) < p)
      checker.error(
        dialogue,
        [...at, 'id'],
        `the point "${point.id}" stands twice`,
        'choose another id',
      );
    for (const key of ['accept', 'contrary'] as const)
      walkExpressions(point[key], [...at, key], (where, expression) =>
        checkConcept(checker, known, dialogue, where, expression),
      );
  });
  turn.rubric.order.forEach((id, index) =>
    checker.refer(dialogue, [...path, 'rubric', 'order', index], id, points),
  );
  checkForbid(checker, known, dialogue, turn.rubric.forbid, [...path, 'rubric', 'forbid']);
  turn.branches.forEach((branch, b) => {
    for (const key of ['hit', 'missed'] as const)
      (branch[key] ?? []).forEach((id, index) =>
        checker.refer(dialogue, [...path, 'branches', b, key, index], id, points),
      );
  });
  checkSamples(checker, dialogue, turn, path);
}

function checkSamples(checker: Checker, dialogue: Dialogue, turn: TypedTurn, path: KeyPath): void {
  let good = 0;
  let middling = 0;
  let bad = 0;
  turn.samples.forEach((sample, index) => {
    const [least, most] = sample.expect;
    const at = [...path, 'samples', index, 'expect'];
    if (least > most)
      checker.error(
        dialogue,
        at,
        `[${least}, ${most}] is the wrong way round`,
        `write [${most}, ${least}]`,
      );
    else if (least >= GOOD) good++;
    else if (most <= BAD) bad++;
    else if (least >= 50 && most <= 80) middling++;
    else
      checker.warn(
        dialogue,
        at,
        `[${least}, ${most}] is neither good (≥ ${GOOD}), middling (50–80) nor bad (≤ ${BAD})`,
        'narrow the range to one of them',
      );
    if (turn.samples.findIndex((other) => other.text === sample.text) < index)
      checker.error(
        dialogue,
        [...path, 'samples', index, 'text'],
        'the same sample stands twice',
        'write it differently',
      );
  });
  if (good < LEAST_GOOD || middling < LEAST_MIDDLING || bad < LEAST_BAD)
    checker.error(
      dialogue,
      [...path, 'samples'],
      `${good} good, ${middling} middling and ${bad} bad samples`,
      `write at least ${LEAST_GOOD} good (≥ ${GOOD}), ${LEAST_MIDDLING} middling (50–80) and ${LEAST_BAD} bad ones (≤ ${BAD})`,
    );
}
