/** Dialogues: what they name elsewhere exists; what is inside one file, the dialogue's own check judges. */
import { checkDialogue } from '../../dialogue/check.ts';
import { expressionsIn, patternsIn } from '../../desk/patterns.ts';
import type { Dialogue, Turn } from '../../dialogue/schema.ts';
import { compileLexicon } from '../../reply/lexicon.ts';
import type { Expression, Forbid } from '../../reply/schema.ts';
import { readPath } from '../raw.ts';
import type { Checker, KnownIds } from './checker.ts';
import {
  canBeRead,
  isReadable,
  checkExpressions,
  checkForbid,
  checkRubric,
} from './expressions.ts';

export function checkDialogues(checker: Checker, known: KnownIds): void {
  const { concepts, dialogues, shop } = checker.content;
  checker.unique(dialogues, (dialogue) => dialogue.id, 'dialogue');
  const lexicon = compileLexicon(concepts);
  const isLibraryReadable = isReadable([], concepts);
  for (const dialogue of dialogues) {
    checkReferences(checker, known, dialogue);
    dialogue.turns.forEach((turn, t) => {
      turn.kps.forEach((id, index) =>
        checker.refer(dialogue, ['turns', t, 'kps', index], id, known.kps),
      );
      if (turn.kind === 'typed')
        checkRubric(checker, known, dialogue, turn.rubric, ['turns', t, 'rubric']);
      checkActs(checker, known, dialogue, turn, t);
    });
    const readable = isLibraryReadable && canBeRead(wordsOf(dialogue), known.concepts.ids);
    for (const found of checkDialogue(dialogue, { shop, lexicon, readable }))
      checker.at(
        checker.places.of(dialogue, readPath(found.at)),
        found.severity,
        found.message,
        found.fix,
      );
  }
}

const matchOf = ({ match }: Forbid): readonly Expression[] => match;

/** Everything a dialogue looks for in texts. */
const wordsOf = ({ turns, forbid }: Dialogue): readonly Expression[] => [
  ...forbid.flatMap(matchOf),
  ...turns.flatMap((turn) =>
    turn.kind === 'typed'
      ? [
          ...turn.rubric.points.flatMap(({ accept, contrary }) => [...accept, ...contrary]),
          ...turn.rubric.forbid.flatMap(matchOf),
        ]
      : [],
  ),
  ...turns.flatMap((turn) =>
    turn.kind === 'choice'
      ? []
      : [...(turn.acts ?? []), ...(turn.wrongActs ?? [])].flatMap(({ act }) =>
          patternsIn(act).flatMap(expressionsIn),
        ),
  ),
];

/** What the texts of acts have to say, and the rules wrong acts break. */
function checkActs(
  checker: Checker,
  known: KnownIds,
  dialogue: Dialogue,
  turn: Turn,
  t: number,
): void {
  if (turn.kind === 'choice') return;
  for (const list of ['acts', 'wrongActs'] as const)
    (turn[list] ?? []).forEach(({ act }, index) =>
      checkExpressions(checker, known, dialogue, patternsIn(act).flatMap(expressionsIn), [
        ...['turns', t, list, index, 'act'],
      ]),
    );
  (turn.wrongActs ?? []).forEach(({ rule }, index) => {
    if (rule !== undefined)
      checker.refer(dialogue, ['turns', t, 'wrongActs', index, 'rule'], rule, known.rules);
  });
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
