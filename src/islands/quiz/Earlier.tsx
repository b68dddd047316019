/**
 * “上次答对”: how the learner fared before. The server writes every sentence, hidden; earlier.ts shows the one that
 * fits, so that a question tells its history without being hydrated. Preact does not touch attributes it finds, so a
 * sentence shown before hydration stays shown.
 */
import type { JSX } from 'preact';
import { TOLD } from './earlier.ts';
import strings from 'virtual:ui/quiz';

const TONES = { correct: 'good', partial: 'warn', incorrect: 'bad', revealed: 'plain' } as const;

export const Earlier = ({ item }: { readonly item: string }): JSX.Element => (
  <p class="quiz-earlier" data-earlier={item} hidden>
    {TOLD.map((outcome) => (
      <span key={outcome} data-when={outcome} data-tone={TONES[outcome]} hidden>
        {strings.earlier[outcome]}
      </span>
    ))}
  </p>
);
