/**
 * How the learner likes the site: kept in localStorage, one short word a key (`qinke:theme`, `qinke:text-size`,
 * `qinke:dialogue-speed`), so that public/theme.js can read it before the first paint. The stored word is kept as it
 * is and checked where it is used: a word this version does not know counts as the default and is not overwritten
 * until the learner chooses. Without storage a choice lasts as long as the page.
 */
import { atom, onMount, type ReadableAtom } from 'nanostores';
import { followWords, readWord, writeWord } from '../platform/word.ts';

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

const KEYS = {
  theme: 'qinke:theme',
  textSize: 'qinke:text-size',
  dialogueSpeed: 'qinke:dialogue-speed',
} as const;

/** A stored word as a choice; anything else is the default. */
export function choiceOf<K extends keyof Preferences>(key: K, word: unknown): Preferences[K] {
  const choices: readonly string[] = CHOICES[key];
  return (choices.includes(word as string) ? word : choices[0]) as Preferences[K];
}

const stored = (): Preferences => ({
  theme: choiceOf('theme', readWord(KEYS.theme)),
  textSize: choiceOf('textSize', readWord(KEYS.textSize)),
  dialogueSpeed: choiceOf('dialogueSpeed', readWord(KEYS.dialogueSpeed)),
});

const $chosen = atom(stored());

/** Follows what other tabs choose. */
export const $preferences: ReadableAtom<Preferences> = $chosen;
onMount($chosen, () => followWords(() => $chosen.set(stored())));

/** Where nothing can be stored the choice lasts until the page closes. */
export function setPreference<K extends keyof Preferences>(key: K, value: Preferences[K]): void {
  writeWord(KEYS[key], value);
  $chosen.set({ ...$chosen.get(), [key]: value });
}
