/** Words for what the domain says in codes about a dialogue's graph. */
import s from 'virtual:ui/author';
import type { Way } from '../domain/dialogue/graph/graph.ts';
import type { Condition } from '../domain/dialogue/schema.ts';
import { fill } from '../domain/shared/text.ts';

/** Characters of an option that stand for it. */
const QUOTED = 9;

const cut = (text: string): string => {
  const characters = [...text];
  return characters.length <= QUOTED
    ? text
    : `${characters.slice(0, QUOTED).join('')}${s.way.more}`;
};

/** What a way asks for, e.g. “≥ 80 分 且 第一次”. */
export function wayWords(way: Way): string {
  switch (way.kind) {
    case 'option':
      return [
        fill(s.way.option, { score: way.score, text: cut(way.text) }),
        ...conditionWords(way.when),
      ].join(s.way.join);
    case 'timer':
      return fill(s.way.timer, { n: way.after });
    case 'retry':
      return fill(s.way.retry, { n: way.most });
    case 'branch': {
      const parts = [
        ...(way.atLeast === null ? [] : [fill(s.way.atLeast, { n: way.atLeast })]),
        ...(way.hit.length === 0
          ? []
          : [fill(s.way.hit, { points: way.hit.join(s.way.pointsJoin) })]),
        ...(way.missed.length === 0
          ? []
          : [fill(s.way.missed, { points: way.missed.join(s.way.orJoin) })]),
        ...(way.forbidden === null ? [] : [way.forbidden ? s.way.forbidden : s.way.clean]),
        ...conditionWords(way.when),
      ];
      return parts.length === 0 ? s.way.otherwise : parts.join(s.way.join);
    }
  }
}

function conditionWords(when: Condition | null): string[] {
  if (when === null) return [];
  const { mood, visits, variable } = when;
  const words: string[] = [];
  if (mood?.atLeast !== undefined) words.push(fill(s.way.moodAtLeast, { n: mood.atLeast }));
  if (mood?.below !== undefined) words.push(fill(s.way.moodBelow, { n: mood.below }));
  if (visits?.atLeast !== undefined)
    words.push(
      visits.atLeast === 1 ? s.way.visitsAgain : fill(s.way.visitsAtLeast, { n: visits.atLeast }),
    );
  if (visits?.below !== undefined)
    words.push(
      visits.below === 1 ? s.way.visitsFirst : fill(s.way.visitsBelow, { n: visits.below }),
    );
  if (variable !== undefined) {
    const { name, is, atLeast, below } = variable;
    if (is !== undefined) words.push(fill(s.way.variableIs, { name, value: String(is) }));
    if (atLeast !== undefined) words.push(fill(s.way.variableAtLeast, { name, n: atLeast }));
    if (below !== undefined) words.push(fill(s.way.variableBelow, { name, n: below }));
    if (is === undefined && atLeast === undefined && below === undefined)
      words.push(fill(s.way.variableSet, { name }));
  }
  return words;
}

/** Width of a text in em: Chinese characters are as wide as they are high, others about half. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.58), 0);

/** Breaks a text into lines of at most so many em, at any character, never before a closing mark. */
export function wrap(text: string, em: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (
      line !== '' &&
      widthOf(line + character) > em &&
      !/[，。、；：”’）》？！…\s]/u.test(character)
    ) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line !== '' || character.trim() !== '') line += character;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
