/**
 * 自动回复 as on the workbench (course chapter 9): the personal version has four situations, the team version a template
 * with up to ten linked questions. What is said here is said by a machine: it is marked as such in the chat and never
 * counts as an answer of the agent.
 *
 * One personal text at most goes out for a line that begins to wait: away comes before busy, busy before crowded, crowded
 * before the first visit – the more it explains why nobody answers, the earlier it comes. `first visit` and `crowded` are
 * said once a chat.
 */

/** 10, as on the workbench. */
export const MOST_LINKED_QUESTIONS = 10;
/** Longest text of an automatic reply, in UTF-16 units. */
export const MOST_AUTO_LENGTH = 500;

export interface AutoPhrase {
  readonly on: boolean;
  readonly text: string;
}

/** 关联问题: any keyword in the customer's line brings the answer. */
export interface LinkedQuestion {
  readonly question: string;
  readonly keywords: readonly string[];
  readonly answer: string;
}

export interface AutoReplies {
  readonly personal: {
    /** 当天首次来访 */
    readonly firstVisit: AutoPhrase;
    /** 状态忙碌 */
    readonly busy: AutoPhrase;
    /** 状态离开 */
    readonly away: AutoPhrase;
    /** 接待人数超过 N */
    readonly crowded: AutoPhrase & { readonly over: number };
  };
  /** 团队模板 */
  readonly team: {
    readonly on: boolean;
    /** Said before the questions on the first visit; may be empty. */
    readonly welcome: string;
    readonly questions: readonly LinkedQuestion[];
  };
}

/** Nothing is said by itself. */
export const NO_AUTO_REPLIES: AutoReplies = {
  personal: {
    firstVisit: { on: false, text: '' },
    busy: { on: false, text: '' },
    away: { on: false, text: '' },
    crowded: { on: false, text: '', over: 5 },
  },
  team: { on: false, welcome: '', questions: [] },
};

/** What the machine sees when a customer's line arrives. */
export interface AutoSituation {
  readonly status: 'online' | 'busy' | 'away';
  /** Chats that are open now, this one among them. */
  readonly receiving: number;
  /** The customer's first line in this chat. */
  readonly first: boolean;
  /** The line begins to wait: nobody owed this customer an answer before. */
  readonly waits: boolean;
  readonly text: string;
  /** What went out before in this chat: kinds of lines, indices of linked questions. */
  readonly said: readonly AutoLine['by'][];
  readonly questions: readonly number[];
}

/** One automatic line. `question`: index of the linked question that caused it. */
export interface AutoLine {
  readonly by: 'firstVisit' | 'busy' | 'away' | 'crowded' | 'welcome' | 'question';
  readonly text: string;
  readonly question: number | null;
}

/** The automatic lines a customer's line sets off, in order. */
export function autoReplies(replies: AutoReplies, situation: AutoSituation): AutoLine[] {
  return [...personal(replies, situation), ...team(replies, situation)];
}

function personal({ personal }: AutoReplies, situation: AutoSituation): AutoLine[] {
  if (!situation.waits) return [];
  const { away, busy, crowded, firstVisit } = personal;
  const say = (by: AutoLine['by'], { on, text }: AutoPhrase, fits: boolean): AutoLine[] =>
    on && fits && text.trim() !== '' ? [{ by, text, question: null }] : [];
  return [
    ...say('away', away, situation.status === 'away'),
    ...say('busy', busy, situation.status === 'busy'),
    ...say(
      'crowded',
      crowded,
      !situation.said.includes('crowded') && situation.receiving > crowded.over,
    ),
    ...say('firstVisit', firstVisit, situation.first),
  ].slice(0, 1);
}

/** On the first line the welcome with the questions to ask; then the answer of the first question that fits and was not answered yet. */
function team({ team }: AutoReplies, situation: AutoSituation): AutoLine[] {
  if (!team.on) return [];
  const questions = team.questions.slice(0, MOST_LINKED_QUESTIONS);
  const lines: AutoLine[] = [];
  const welcome = [team.welcome.trim(), ...questions.map((one, n) => `${n + 1}. ${one.question}`)]
    .filter((line) => line !== '')
    .join('\n');
  if (situation.first && welcome !== '')
    lines.push({ by: 'welcome', text: welcome, question: null });
  const asked = fold(situation.text);
  const index = questions.findIndex(
    ({ keywords, answer }, n) =>
      !situation.questions.includes(n) &&
      answer.trim() !== '' &&
      keywords.some((word) => fold(word) !== '' && asked.includes(fold(word))),
  );
  const found = questions[index];
  if (found !== undefined) lines.push({ by: 'question', text: found.answer, question: index });
  return lines;
}

/** Letters of any width and case are one. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
