/**
 * How the learner likes the site: kept in localStorage, one short word a key (`qinke:theme`, `qinke:text-size`,
 * `qinke:dialogue-speed`), so that public/theme.js can read it before the first paint. The stored word is kept as it
 * is and checked where it is used: a word this version does not know counts as the default and is not overwritten
 * until the learner chooses. Without storage a choice lasts as long as the page.
 */
import { persistentAtom, setPersistentEngine } from '@nanostores/persistent';
import { computed, type ReadableAtom } from 'nanostores';

/** Choices, the default first. */
export const CHOICES = {
  theme: ['system', 'light', 'dark'],
  textSize: ['normal', 'large', 'larger'],
  /** How fast a customer types: `calm` slower, `instant` without waiting. */
  dialogueSpeed: ['normal', 'calm', 'fast', 'instant'],
} as const;

export type Preferences = {
  readonly [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number];
};

const stored = {
  theme: persistentAtom<string>('qinke:theme', 'system'),
  textSize: persistentAtom<string>('qinke:text-size', 'normal'),
  dialogueSpeed: persistentAtom<string>('qinke:dialogue-speed', 'normal'),
};

/** A stored word as a choice; anything else is the default. */
export function choiceOf<K extends keyof Preferences>(key: K, word: unknown): Preferences[K] {
  const choices: readonly string[] = CHOICES[key];
  return (choices.includes(word as string) ? word : choices[0]) as Preferences[K];
}

export const $preferences: ReadableAtom<Preferences> = computed(
  [stored.theme, stored.textSize, stored.dialogueSpeed],
  (theme, textSize, dialogueSpeed) => ({
    theme: choiceOf('theme', theme),
    textSize: choiceOf('textSize', textSize),
    dialogueSpeed: choiceOf('dialogueSpeed', dialogueSpeed),
  }),
);

export function setPreference<K extends keyof Preferences>(key: K, value: Preferences[K]): void {
  try {
    stored[key].set(value);
  } catch {
    // Full or forbidden: the choice lasts until the page closes.
    setPersistentEngine({}, { addEventListener: () => {}, removeEventListener: () => {} });
    stored[key].set(value);
  }
}
