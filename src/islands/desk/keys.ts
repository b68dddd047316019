/**
 * The desk's keys. All of them take Alt (Option), so that none types a character and none is in the way of one (WCAG
 * 2.1.4); letters are told by their place on the keyboard, because with Option they type something else.
 */
export type Command =
  | { readonly kind: 'next' | 'previous' | 'longest' | 'compose' | 'log' | 'phrases' }
  | { readonly kind: 'contacts' | 'close' | 'pause' | 'pass' | 'help' }
  | { readonly kind: 'panel'; readonly index: number };

interface Key {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const LETTERS: Readonly<Record<string, Command['kind'] & string>> = {
  KeyJ: 'longest',
  KeyI: 'compose',
  KeyL: 'log',
  KeyK: 'phrases',
  KeyC: 'contacts',
  KeyX: 'close',
  KeyP: 'pause',
  KeyN: 'pass',
  Slash: 'help',
};

/** What a key means; null: nothing to the desk. Ctrl + arrows go to the neighbours too, as on the real workbench. */
export function commandOf({ key, code, altKey, ctrlKey, metaKey, shiftKey }: Key): Command | null {
  if (metaKey || shiftKey || altKey === ctrlKey) return null;
  if (key === 'ArrowDown') return { kind: 'next' };
  if (key === 'ArrowUp') return { kind: 'previous' };
  if (!altKey) return null;
  const digit = /^(?:Digit|Numpad)([1-6])$/.exec(code)?.[1];
  if (digit !== undefined) return { kind: 'panel', index: Number(digit) - 1 };
  const kind = LETTERS[code];
  return kind === undefined || kind === 'panel' ? null : ({ kind } as Command);
}

/** For the list of keys: what to press, by the name of its description. */
export const KEY_LIST = [
  ['next', ['Alt + ↓', 'Alt + ↑']],
  ['longest', ['Alt + J']],
  ['contacts', ['Alt + C']],
  ['compose', ['Alt + I']],
  ['log', ['Alt + L']],
  ['phrases', ['Alt + K']],
  ['panels', ['Alt + 1', '…', 'Alt + 6']],
  ['close', ['Alt + X']],
  ['pause', ['Alt + P']],
  ['pass', ['Alt + N']],
  ['help', ['Alt + /']],
  ['send', ['Enter', 'Shift + Enter']],
  ['call', ['/yj1', 'Enter']],
  ['fill', ['Tab']],
] as const;
