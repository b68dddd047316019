/** What 简答 and 对话回复 share: a typed text marked by the reply assessor against the item's rubric. */
import { assess } from '../reply/assess.ts';
import type { Lexicon } from '../reply/lexicon.ts';
import type { ReplyJudgement } from '../reply/judgement.ts';
import { reproofsOf, sayingsOf } from '../reply/reproof.ts';
import { fillEvidence, pointSentence } from '../reply/sentences.ts';
import { explained, type Solution } from './kind.ts';
import type { ChatReply } from './kinds/chat-reply/schema.ts';
import type { ShortAnswer } from './kinds/short-answer/schema.ts';
import type { Item } from './schema.ts';
import { invalid, marked, RUBRIC_CORRECT, UNANSWERED, type Mark, type Note } from './outcome.ts';

export type WrittenItem = ShortAnswer | ChatReply;

export const isWritten = (item: Item): item is WrittenItem => 'samples' in item;

/** What the learner read before writing; pasting it back earns nothing: the question and the customer's messages. */
export const heardBefore = ({ prompt }: WrittenItem): readonly string[] =>
  'customer' in prompt ? [prompt.stem, ...prompt.customer] : [prompt.stem];

/**
 * Words no customer may read are the very subject of many a 简答: only a reply is held to the course's own list, to the
 * tone of a chat and to what the shop allows.
 */
const lexiconFor = ({ prompt }: WrittenItem, lexicon: Lexicon): Lexicon =>
  'customer' in prompt ? lexicon : { ...lexicon, alwaysForbidden: [], tone: [], promises: [] };

/** What the assessor finds in an answer. */
export const assessWritten = (item: WrittenItem, text: string, lexicon: Lexicon): ReplyJudgement =>
  assess(lexiconFor(item, lexicon), item.key.rubric, [], text, heardBefore(item));

/**
 * Credit is the score's share of 100; from 85 the answer counts as right.
 * @param lexicon without it nothing can be marked, and the mark is `invalid`
 */
export function gradeWritten(item: WrittenItem, text: string, lexicon: Lexicon | null): Mark {
  const { rubric } = item.key;
  if (!/[\p{L}\p{N}]/u.test(text)) return UNANSWERED;
  if (lexicon === null) return invalid({ code: 'broken', at: 'key.rubric' });
  const judgement = assessWritten(item, text, lexicon);
  const forbids = [...sayingsOf(lexicon), ...rubric.forbid];
  const notes = [
    ...judgement.points.map(({ id: at, hit, state, evidence }): Note => {
      const point = rubric.points.find(({ id }) => id === at);
      const say = point && pointSentence(point, state, evidence);
      return { code: 'point', at, right: hit, ...(say === undefined ? {} : { say }) };
    }),
    ...reproofsOf(judgement).map(({ id: at, evidence }): Note => {
      const forbid = forbids.find(({ id }) => id === at);
      const say = forbid && fillEvidence(forbid.say, evidence);
      return { code: 'forbidden', at, right: false, ...(say === undefined ? {} : { say }) };
    }),
  ];
  return { ...marked(judgement.score / 100, notes, RUBRIC_CORRECT), judgement };
}

export const solveWritten = (item: WrittenItem): Solution => ({
  right: [{ at: 'model', text: item.key.model }],
  remarks: [],
  ...explained(item),
  response: { kind: item.kind, text: item.key.model },
});
