/**
 * Dialogues: what they name elsewhere exists; what is inside one file, the dialogue's own check judges; what its rubrics make
 * of replies is tried by marking – the samples, and the very wordings the points accept.
 */
import { deskOf } from '../../desk/judge.ts';
import { checkDialogue } from '../../dialogue/check.ts';
import {
  contradictions,
  contradictoryConcepts,
  oppositions,
} from '../../dialogue/check/contradictions.ts';
import { checkMarks } from '../../dialogue/check/samples.ts';
import { setStage } from '../../dialogue/rehearse/stage.ts';
import { expressionsIn, patternsIn } from '../../desk/patterns.ts';
import type { Dialogue, Turn } from '../../dialogue/schema.ts';
import type { Expression, Forbid, Rubric } from '../../reply/schema.ts';
import { readPath } from '../raw.ts';
import { compileLexicon, type Lexicon } from '../../reply/lexicon.ts';
import { place, type Finding } from '../../shared/finding.ts';
import type { Checker, KnownIds } from './checker.ts';
import {
  canBeRead,
  checkExpressions,
  checkForbid,
  checkRubric,
  isReadable,
} from './expressions.ts';

export function checkDialogues(checker: Checker, known: KnownIds): void {
  const { concepts, dialogues, shop } = checker.content;
  const desk = deskOf(shop);
  const rubrics = dialogues.flatMap(rubricsOf);
  const isMarkable = isReadable(rubrics, concepts);
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
    const findings: readonly Finding[] = checkDialogue(dialogue, { shop, lexicon, readable });
    report(checker, dialogue, findings);
    // In a broken conversation marking would only say the same again.
    if (!isMarkable || findings.some(({ severity }) => severity === 'error')) continue;
    report(checker, dialogue, checkMarks(setStage(dialogue, lexicon, desk)));
    report(checker, dialogue, takenBack(lexicon, dialogue));
  }
  report(checker, concepts, contradictoryConcepts(concepts.concepts, rubrics.flatMap(oppositions)));
}

const rubricsOf = ({ turns }: Dialogue): Rubric[] =>
  turns.flatMap((turn) => (turn.kind === 'typed' ? [turn.rubric] : []));

const takenBack = (lexicon: Lexicon, { turns, forbid }: Dialogue): Finding[] =>
  turns.flatMap((turn, index) =>
    turn.kind === 'typed'
      ? contradictions(lexicon, turn.rubric, forbid, `${place('turns', index, turn.id)}.rubric`)
      : [],
  );

function report(checker: Checker, entry: object, findings: readonly Finding[]): void {
  for (const { at, severity, message, fix } of findings)
    checker.at(checker.places.of(entry, readPath(at)), severity, message, fix);
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
