/** The customer's mood as a word, a face and a bar: never colour alone. */
import strings from 'virtual:ui/dialogue';
import { moodLevel, type MoodLevel } from '../../domain/dialogue/mood.ts';

const MOUTH: Record<MoodLevel, string> = {
  satisfied: 'M8 14q4 4 8 0',
  calm: 'M8 15h8',
  impatient: 'M8 15.5q2-1.5 4 0t4 0',
  angry: 'M8 17q4-4 8 0',
};

export function Mood({ mood }: { readonly mood: number }) {
  const level = moodLevel(mood);
  return (
    <div class="dlg-mood" data-mood={level}>
      <MoodFace level={level} />
      <span>
        <span class="dlg-mood-label">{strings.mood.label}</span>{' '}
        <strong>{strings.mood[level]}</strong>
      </span>
      <svg class="dlg-mood-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="dlg-mood-track" width="100" height="6" rx="3" />
        <rect class="dlg-mood-fill" width={Math.max(4, mood)} height="6" rx="3" />
      </svg>
    </div>
  );
}

export function MoodFace({ level }: { readonly level: MoodLevel }) {
  return (
    <svg class="dlg-face" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <circle cx="12" cy="12" r="9.5" />
      <path d={level === 'angry' ? 'M7 8.5l3 1.5M17 8.5l-3 1.5' : 'M9 9.2v1M15 9.2v1'} />
      <path d={MOUTH[level]} />
    </svg>
  );
}
