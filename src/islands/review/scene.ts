/** One turn of a dialogue as a card asks it: what the customer says there, and how an answer is judged. Pure. */
import { feedbackOn, type AnswerFeedback } from '../../domain/dialogue/feedback.ts';
import { readable, type TranscriptLine } from '../../domain/dialogue/model.ts';
import { kpsOfTurn } from '../../domain/dialogue/score.ts';
import type { Dialogue, Turn, TypedTurn } from '../../domain/dialogue/schema.ts';
import { speak } from '../../domain/dialogue/speak.ts';
import type { Answer } from '../../domain/dialogue/state.ts';
import { GOOD_CHOICE, POOR_CHOICE } from '../../domain/progress/reduce.ts';
import type { NewRecord } from '../../domain/progress/records.ts';
import { assess } from '../../domain/reply/assess.ts';
import { sayingsOf } from '../../domain/reply/reproof.ts';
import { loadLexicon, type Lexicon } from '../../domain/reply/lexicon-core.ts';
import type { ConceptsFile } from '../../domain/reply/schema.ts';
import { REVIEW_RUN } from '../../domain/schedule/cards.ts';
import type { Rating } from '../../domain/schedule/fsrs.ts';

export interface Scene {
  readonly dialogue: Dialogue;
  readonly turn: Turn;
  readonly lexicon: Lexicon;
  readonly concepts: ConceptsFile;
  /** What the customer says at this turn, met for the first time; without what they withdrew. */
  readonly lines: readonly TranscriptLine[];
}

/** null: the dialogue has no such turn any more. */
export async function sceneOf(
  dialogue: Dialogue,
  concepts: ConceptsFile,
  turnId: string,
  seed: string,
): Promise<Scene | null> {
  const turn = dialogue.turns.find((one) => one.id === turnId);
  if (turn === undefined) return null;
  const { mood, variables } = dialogue;
  const stage = { seed, transcript: [], at: 0, turn: turn.id, place: turn.id, said: [] };
  const said = speak(turn.customer, { mood, variables, visits: 0 }, stage).events;
  // Lines that depend on what went before: better all of them than a card without a question.
  const lines =
    said.length > 0
      ? said
      : speak(
          turn.customer.map(({ when: _, ...line }) => line),
          { mood, variables, visits: 0 },
          stage,
        ).events;
  return {
    dialogue,
    turn,
    lexicon: await loadLexicon(concepts),
    concepts,
    lines: readable(lines).filter(({ recalled }) => recalled !== true),
  };
}

/** The point is earned by an act at the desk, which a card has none of: it is thought over and rated alone. */
export const isActed = (turn: Turn, point: string | null): boolean =>
  turn.kind === 'act' ||
  (turn.kind === 'typed' && (turn.acts?.some(({ id }) => id === point) ?? false));

export interface Judged {
  readonly answer: Answer;
  readonly feedback: AnswerFeedback;
  readonly suggested: Rating;
  /** What it leaves in the records; only the card's own point is marked hit or missed. */
  readonly record: NewRecord;
}

const answerWith = (
  turn: Turn,
  given: Pick<Answer, 'input' | 'text' | 'score' | 'judgement' | 'branch'>,
): Answer => ({
  ...{ turn: turn.id, visit: 0, step: 0, breaches: [], hints: 0 },
  ...{ moodBefore: 0, moodAfter: 0, at: 0 },
  ...given,
});

/** A typed reply. */
export function judgeReply(
  { dialogue, lexicon, concepts, lines }: Scene,
  turn: TypedTurn,
  point: string | null,
  text: string,
): Judged {
  const heard = lines.filter(({ who }) => who === 'customer').map((line) => line.text);
  const judgement = assess(lexicon, turn.rubric, dialogue.forbid, text, heard);
  const { score } = judgement;
  const answer = answerWith(turn, {
    ...{ input: { kind: 'typed', text }, text, score, judgement, branch: -1 },
  });
  const state = judgement.points.find(({ id }) => id === point)?.state;
  const isHit = state === 'hit';
  const rules = judgement.forbidden.length > 0;
  return {
    answer,
    feedback: feedbackOn(dialogue, answer, sayingsOf(concepts)),
    suggested: isHit ? (rules ? 2 : 3) : state === 'unclear' ? 2 : 1,
    record: {
      ...{ kind: 'replied', dialogue: dialogue.id, rev: dialogue.rev, run: REVIEW_RUN },
      ...{ turn: turn.id, kps: kpsOfTurn(dialogue, turn), input: { kind: 'typed', text }, score },
      hit: isHit && point !== null ? [point] : [],
      missed: !isHit && point !== null ? [point] : [],
    },
  };
}

/** A chosen sentence; null when the turn has no such option. */
export function judgeChoice({ dialogue }: Scene, turn: Turn, option: string): Judged | null {
  if (turn.kind !== 'choice') return null;
  const branch = turn.options.findIndex(({ id }) => id === option);
  const chosen = turn.options[branch];
  if (chosen === undefined) return null;
  const { text, score } = chosen;
  const input = { kind: 'choice', option } as const;
  const answer = answerWith(turn, { input, text, score, judgement: null, branch });
  return {
    answer,
    feedback: feedbackOn(dialogue, answer),
    suggested: score >= GOOD_CHOICE ? 3 : score >= POOR_CHOICE ? 2 : 1,
    record: {
      ...{ kind: 'replied', dialogue: dialogue.id, rev: dialogue.rev, run: REVIEW_RUN },
      ...{ turn: turn.id, kps: kpsOfTurn(dialogue, turn), input, score, hit: [], missed: [] },
    },
  };
}
