/** Words over a line, each once: a judgement belongs to a whole turn, however many messages it took. */
import type { ReplyJudgement, Span } from '../../domain/reply/judgement.ts';
import type { ChatReport, ShiftReport } from '../../domain/shift/report-types.ts';

export interface Finding {
  readonly chat: ChatReport;
  readonly at: number;
  /** The words that did it. */
  readonly words: string;
  /** What the author says of it; null when nothing is written. */
  readonly say: string | null;
  readonly penalty: number;
  readonly rule: string | null;
}

export interface Findings {
  readonly forbidden: readonly Finding[];
  /** Promises beyond what the shop allows; `say` is the limit. */
  readonly promises: readonly Finding[];
  readonly tone: readonly (Finding & { readonly id: string })[];
}

const wordsOf = (evidence: readonly Span[]): string =>
  [...new Set(evidence.map(({ text }) => text))].join('……');

export function findings(report: ShiftReport): Findings {
  const judged = report.chats.flatMap((chat) => judgementsOf(chat));
  return {
    forbidden: judged.flatMap(({ judgement, say, ...where }) =>
      judgement.forbidden.flatMap(({ id, evidence, penalty, rule }) =>
        // Wrong acts and breaches stand among the forbidden things too; they were not said.
        evidence.length === 0
          ? []
          : [
              {
                ...where,
                words: wordsOf(evidence),
                say: say(id),
                penalty,
                rule: rule ?? null,
              },
            ],
      ),
    ),
    promises: judged.flatMap(({ judgement, say: _say, ...where }) =>
      judgement.promises.flatMap(({ evidence, breach }) =>
        breach === null
          ? []
          : [
              {
                ...where,
                words: wordsOf(evidence),
                say: breach.limit,
                penalty: breach.penalty,
                rule: breach.rule ?? null,
              },
            ],
      ),
    ),
    tone: judged.flatMap(({ judgement, say: _say, ...where }) =>
      judgement.tone.map(({ id, evidence, penalty }) => ({
        ...where,
        id,
        words: wordsOf(evidence),
        say: null,
        penalty,
        rule: null,
      })),
    ),
  };
}

interface Judged {
  readonly chat: ChatReport;
  readonly at: number;
  readonly judgement: ReplyJudgement;
  /** The author's sentence on a forbidden word. */
  readonly say: (id: string) => string | null;
}

/** Each turn's judgement at its first message, each aside at its own. */
function judgementsOf(chat: ChatReport): readonly Judged[] {
  const seen = new Set<number>();
  return chat.messages.flatMap(({ at, turn, judgement, forbidden }): Judged[] => {
    if (judgement === null || (turn !== null && seen.has(turn))) return [];
    if (turn !== null) seen.add(turn);
    const feedback = turn === null ? undefined : chat.conversation?.turns[turn]?.feedback;
    const say = (id: string): string | null =>
      (feedback?.forbidden ?? forbidden).find((each) => each.id === id)?.say ?? null;
    return [{ chat, at, judgement, say }];
  });
}
