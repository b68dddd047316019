/** What marking makes of an answer, line by line: outcome, credit, and what gave or took it. */
import { reproofsOf } from '../../src/domain/reply/reproof.ts';
import { grade, solution } from '../../src/domain/quiz/grade.ts';
import type { Mark, Note } from '../../src/domain/quiz/outcome.ts';
import type { Item } from '../../src/domain/quiz/schema.ts';
import type { Lexicon } from '../../src/domain/reply/lexicon.ts';
import { emptyAnswer, wrongAnswers, type Trial } from './answers.ts';
import type { Block, Row } from './layout.ts';
import { NOTE_WORDS } from './names.ts';

const percent = (credit: number): string => `${Math.round(credit * 100)} %`;

function noteRow({ code, at, right, say }: Note): Row {
  return {
    sign: right === undefined ? 'none' : right ? 'right' : 'wrong',
    ...(at === undefined ? {} : { label: at }),
    text: code === 'missed' && say !== undefined ? `left out: ${say}` : (say ?? NOTE_WORDS[code]),
  };
}

/** The points of a rubric with the words that earned them; order and caps. */
function judgementRows({ judgement }: Mark): readonly Row[] {
  if (judgement === undefined) return [];
  const quote = (spans: readonly { readonly text: string }[]): string =>
    spans.map(({ text }) => `“${text}”`).join(' ');
  const signed = (points: number): string => `${points < 0 ? '−' : '+'}${Math.abs(points)}`;
  return [
    ...judgement.points.map(({ id, hit, state, earned, evidence }): Row => ({
      sign: hit ? 'right' : 'wrong',
      label: id,
      text: `${signed(earned)} ${state} ${quote(evidence)}`,
    })),
    ...reproofsOf(judgement).map(({ id, penalty, evidence }): Row => ({
      sign: 'wrong',
      label: id,
      text: `−${penalty} forbidden ${quote(evidence)}`,
    })),
    ...judgement.order.map(({ before, after, penalty }): Row => ({
      sign: 'wrong',
      label: before,
      text: `−${penalty} should come before ${after}`,
    })),
    ...(judgement.cap === null
      ? []
      : [
          {
            sign: 'wrong' as const,
            label: 'cap',
            text: `at most ${judgement.cap.at}: ${judgement.cap.reason}`,
          },
        ]),
  ];
}

/** The sentences on options stand with the options already. */
const isToldAbove = ({ code }: Note): boolean =>
  code === 'option' || code === 'missed' || code === 'value';

/** @param isFull with every note; else only what is not right, to keep typical answers short */
function trialRow(
  item: Item,
  { label, response, expect }: Trial,
  seed: string,
  lexicon: Lexicon,
  isFull: boolean,
): Row {
  const mark = grade(item, response, seed, lexicon);
  const score = Math.round(mark.credit * 100);
  const isExpected = expect === undefined || (score >= expect[0] && score <= expect[1]);
  const range =
    expect === undefined
      ? ''
      : `  ${isExpected ? 'as it must,' : 'NOT'} in ${expect[0]}–${expect[1]}`;
  const notes = mark.judgement
    ? judgementRows(mark)
    : mark.notes
        .filter((note) => isFull || (!isToldAbove(note) && note.right !== true))
        .map(noteRow);
  const parts = (mark.parts ?? []).map(({ at, mark: part }): Row => ({
    label: at,
    text: `${part.outcome} ${percent(part.credit)}`,
  }));
  return {
    label: `${mark.outcome} ${percent(mark.credit)}`,
    text: `${label}${range}`,
    under: [...parts, ...(isFull || expect === undefined || !isExpected ? notes : [])],
  };
}

/** The key, nothing, and typical wrong answers. Samples in their range are told in one line each. */
export function markingOf(item: Item, seed: string, lexicon: Lexicon): Block {
  const trials: readonly Trial[] = [
    { label: 'the key', response: solution(item, seed).response },
    { label: 'nothing', response: emptyAnswer(item) },
    ...wrongAnswers(item, seed),
  ];
  return {
    title: `MARKING${item.kind === 'material' ? ' of the whole' : ''}`,
    rows: trials.map((trial) => trialRow(item, trial, seed, lexicon, false)),
  };
}

/** One answer in full. */
export const answerMarked = (item: Item, trial: Trial, seed: string, lexicon: Lexicon): Block => ({
  title: 'YOUR ANSWER',
  rows: [trialRow(item, trial, seed, lexicon, true)],
});
