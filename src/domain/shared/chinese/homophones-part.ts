/** Cutting the table of homophones to what some rubrics listen for, and joining such parts. Not for a page that marks. */
import { pairsOf, soundsOf, split, type Homophones } from './homophones.ts';

/** The part of the table that some texts listen for; a pattern may cut a word in two: (退|补)(款|货). */
export function homophonesFor(table: Homophones, texts: readonly string[]): Homophones {
  const sounds = soundsOf(table.sounds);
  const words = split(table.words).filter(([first = '', second = '']) =>
    texts.some((text) => text.includes(first) && text.includes(second)),
  );
  const pairs = new Set(words.flatMap((word) => pairsOf(word, sounds)));
  const needed = new Set([...pairs].flatMap((pair) => pair.split(' ')));
  return {
    ...table,
    words: words.join(' '),
    sounds: table.sounds
      .trim()
      .split('\n')
      .filter((_, sound) => needed.has(String(sound)))
      .join('\n'),
    real: split(table.real)
      .filter((word) => pairsOf(word, sounds).some((pair) => pairs.has(pair)))
      .join(' '),
  };
}

/** Several parts of one table as one. */
export const joinHomophones = (parts: readonly Homophones[]): Homophones => {
  const joined = (of: (part: Homophones) => readonly string[], by: string): string =>
    [...new Set(parts.flatMap(of))].join(by);
  return {
    words: joined(({ words }) => split(words), ' '),
    sounds: joined(({ sounds }) => sounds.trim().split('\n'), '\n'),
    real: joined(({ real }) => split(real), ' '),
    alone: joined(({ alone }) => [...alone], ''),
    meant: joined(({ meant }) => split(meant), ' '),
  };
};
