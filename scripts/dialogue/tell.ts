/** Conversations, feedback and reports as lines for a terminal. */
import type { AnswerFeedback } from '../../src/domain/dialogue/feedback.ts';
import type { TranscriptLine } from '../../src/domain/dialogue/model.ts';
import { moodLevel } from '../../src/domain/dialogue/mood.ts';
import type { DialogueReport, TurnReport } from '../../src/domain/dialogue/report.ts';
import type { PointState, Span } from '../../src/domain/reply/judgement.ts';
import { fill } from '../../src/domain/shared/text.ts';
import type { Shop } from '../../src/domain/shop/schema.ts';
import { actLine, breachLine, type Words } from './words.ts';

export interface Telling {
  readonly words: Words;
  /** The customer's name. */
  readonly customer: string;
  readonly nameOf: (product: string) => string;
}

/** How a shop's articles are called. */
export const namesOf =
  ({ products }: Pick<Shop, 'products'>) =>
  (id: string): string =>
    products.find((product) => product.id === id)?.name ?? id;

const SIGN: Readonly<Record<PointState, string>> = {
  hit: '✓',
  missed: '✗',
  contrary: '⚠',
  unclear: '？',
};

export function tellLine(telling: Telling, line: TranscriptLine): string {
  const { words, customer, nameOf } = telling;
  switch (line.who) {
    case 'customer':
      return `${customer}：${line.text}${line.recalled === true ? '（已撤回）' : ''}`;
    case 'picture':
      return `${customer}：${fill(words.say('dialogue', 'chat', 'pictureOf'), { text: line.text })}`;
    case 'notice':
      return `—— ${line.text} ——`;
    case 'agent':
      return `${words.say('dialogue', 'chat', 'you')}：${line.text}`;
    case 'act':
      return line.act === undefined ? '' : `〔${actLine(words, line.act, nameOf)}〕`;
  }
}

const quoted = (evidence: readonly Span[]): string =>
  [...new Set(evidence.map(({ text }) => text))].join('……');

/** What the author says about one answer, points with the words or acts that caused them. */
export function tellFeedback({ words }: Telling, feedback: AnswerFeedback): string[] {
  const say = (...keys: string[]): string => words.say('dialogue', 'feedback', ...keys);
  const { score, option, points, forbidden, order, cap, breaches, felt } = feedback;
  const cost = (points_: number): string => fill(say('penalty'), { points: points_ });
  return [
    fill(say('score'), { score }),
    ...(option === null ? [] : [`  ${option}`]),
    ...points.map(({ label, state, say: sentence, evidence, essential, acts }) => {
      const mark = `${SIGN[state]} ${label}${essential ? `（${say('essential')}）` : ''}`;
      const source =
        acts !== null && acts.length > 0
          ? ` [操作 ${acts.map((index) => index + 1).join('、')}]`
          : evidence.length > 0
            ? ` [“${quoted(evidence)}”]`
            : '';
      return `  ${mark}：${sentence}${source}`;
    }),
    ...forbidden.map(({ label, say: sentence, evidence, penalty, acts }) => {
      const what = acts.length > 0 ? '不该做的操作' : say('forbidden');
      const why = sentence ?? fill(say('forbiddenWords'), { words: quoted(evidence) });
      return `  ！${what}${label === null ? '' : `：${label}`}（${cost(penalty)}）${why}`;
    }),
    ...breaches.map((breach) => {
      const costs = breach.penalty > 0 ? `（${cost(breach.penalty)}）` : '';
      return `  ！超出授权${costs}${breachLine(words, breach)}`;
    }),
    ...order.map(
      ({ before, after, penalty }) =>
        `  ${fill(say('order'), { before, after })}（${cost(penalty)}）`,
    ),
    ...(cap === null ? [] : [`  ${say('cap', cap)}`]),
    ...(felt === '' ? [] : [`  ${say('felt')}：${felt}`]),
  ];
}

/** The whole report: score, ending, every turn with what was said, its points and evidence. */
export function tellReport(telling: Telling, title: string, report: DialogueReport): string[] {
  const { words } = telling;
  const say = (...keys: string[]): string => words.say('dialogue-report', ...keys);
  const { ending, score, turns } = report;
  return [
    `${say('title')} · ${title}`,
    fill(say('score'), { score }),
    ...(ending === null
      ? [say('unfinished')]
      : [
          `${say('outcome', ending.outcome)}：${ending.title}`,
          ...(ending.left ? ['顾客等不到回复，走了。'] : ending.forced ? [say('forced')] : []),
          `${say('felt')}：${ending.felt}`,
          `${say('shop')}：${ending.shop}`,
          `${say('lesson')}：${ending.lesson}`,
        ]),
    ...turns.flatMap((turn, index) => tellTurn(telling, turn, index)),
  ];
}

function tellTurn(telling: Telling, turn: TurnReport, index: number): string[] {
  const { words, nameOf } = telling;
  const [from, to] = [moodLevel(turn.moodBefore), moodLevel(turn.moodAfter)].map((level) =>
    words.say('dialogue', 'mood', level),
  );
  const say = (...keys: string[]): string => words.say('dialogue-report', ...keys);
  return [
    '',
    `${index + 1}. ${turn.goal}`,
    ...turn.customer.map((line) => `  ${tellLine(telling, line)}`),
    ...(turn.said === '' ? [] : [`  ${say('you')}：${turn.said.replaceAll('\n', ' / ')}`]),
    ...turn.acts.map((act, nth) => `  [操作 ${nth + 1}] ${actLine(words, act, nameOf)}`),
    ...tellFeedback(telling, turn.feedback).map((line) => `  ${line}`),
    `  ${
      from === to
        ? fill(say('moodSame'), { mood: from ?? '' })
        : fill(say('moodChange'), { from: from ?? '', to: to ?? '' })
    }`,
    ...(turn.model === '' ? [] : [`  ${say('model')}：${turn.model}`]),
    ...turn.modelActs.map((act) => `  ${say('model')}：〔${actLine(words, act, nameOf)}〕`),
  ];
}
