/** Dialogues: what they name elsewhere exists; what is inside one file, the dialogue's own check judges. */
import { checkDialogue } from '../../dialogue/check.ts';
import type { Dialogue } from '../../dialogue/schema.ts';
import { readPath } from '../raw.ts';
import type { Checker, KnownIds } from './checker.ts';
import { checkForbid, checkRubric } from './expressions.ts';

export function checkDialogues(checker: Checker, known: KnownIds): void {
  const { dialogues } = checker.content;
  checker.unique(dialogues, (dialogue) => dialogue.id, 'dialogue');
  for (const dialogue of dialogues) {
    checkReferences(checker, known, dialogue);
    dialogue.turns.forEach((turn, t) => {
      turn.kps.forEach((id, index) =>
        checker.refer(dialogue, ['turns', t, 'kps', index], id, known.kps),
      );
      if (turn.kind === 'typed')
        checkRubric(checker, known, dialogue, turn.rubric, ['turns', t, 'rubric']);
    });
    for (const found of checkDialogue(dialogue))
      checker.at(
        checker.places.of(dialogue, readPath(found.at)),
        found.severity,
        found.message,
        found.fix,
      );
  }
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
    const isThis = ({ id }: { id: string }): boolean => id === dialogue.order;
    const own = dialogue.orders?.find(isThis);
    if (own === undefined) checker.refer(dialogue, ['order'], dialogue.order, known.orders);
    const order = own ?? shop.orders.find(isThis);
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
