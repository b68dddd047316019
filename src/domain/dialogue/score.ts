/**
 * The score of a dialogue: the mean of all answers given, each counted with its turn's weight. A turn answered twice
 * counts twice – the customer read the first reply too, and counting only the last would reward guessing.
 */
import { turnNamed } from './advance.ts';
import type { Dialogue, Turn } from './schema.ts';
import type { Answer } from './state.ts';

/** 0–100, whole; 0 before the first answer. */
export function dialogueScore(dialogue: Dialogue, answers: readonly Answer[]): number {
  let sum = 0;
  let weight = 0;
  for (const answer of answers) {
    const turn = turnNamed(dialogue, answer.turn);
    sum += answer.score * turn.weight;
    weight += turn.weight;
  }
  return weight === 0 ? 0 : Math.round(sum / weight);
}

/** The knowledge points a turn practises: its own, else the dialogue's. */
export const kpsOfTurn = (dialogue: Dialogue, turn: Turn): readonly string[] =>
  turn.kps.length > 0 ? turn.kps : dialogue.kps;

/** A knowledge point with the mean score (0–100, whole) of the answers that practised it. */
export interface KpScore {
  readonly kp: string;
  readonly score: number;
}

/** Every knowledge point practised, weakest first; equal ones in the order they came up. */
export function kpScores(dialogue: Dialogue, answers: readonly Answer[]): KpScore[] {
  const scores = new Map<string, number[]>();
  for (const answer of answers)
    for (const kp of kpsOfTurn(dialogue, turnNamed(dialogue, answer.turn)))
      scores.set(kp, [...(scores.get(kp) ?? []), answer.score]);
  return [...scores]
    .map(([kp, all]) => ({
      kp,
      score: Math.round(all.reduce((sum, score) => sum + score, 0) / all.length),
    }))
    .sort((a, b) => a.score - b.score);
}
