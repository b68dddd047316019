/** The customer's mood in the four words a learner sees. */
export const MOOD_LEVELS = ['satisfied', 'calm', 'impatient', 'angry'] as const;
export type MoodLevel = (typeof MOOD_LEVELS)[number];

/** @example moodLevel(70) // 'satisfied' */
export function moodLevel(mood: number): MoodLevel {
  if (mood >= 70) return 'satisfied';
  if (mood >= 45) return 'calm';
  if (mood >= 20) return 'impatient';
  return 'angry';
}
