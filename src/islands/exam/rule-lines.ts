/** A paper's settings as sentences; each follows from a setting, none is written for a paper. */
import { checksSingly, type Settings } from '../../domain/quiz/attempt/settings.ts';
import { fill } from '../../domain/shared/text.ts';
import strings from 'virtual:ui/exam-take';

const words = strings.cover;

/** @param pass per cent; null: nobody fails */
export function ruleLines(settings: Settings, pass: number | null): readonly string[] {
  const { tries, hintCost, limitMs, certainty, reveals } = settings;
  const singly = checksSingly(settings);
  const shares = tries.map((tenths) => `${tenths * 10}%`).join('、');
  return [
    limitMs === null ? words.untimed : fill(words.timed, { minutes: Math.round(limitMs / 60_000) }),
    singly
      ? tries.length > 1
        ? fill(words.checked, { tries: tries.length, shares })
        : words['checked-once']
      : words.changeable,
    ...(singly && reveals.key !== 'at-end' ? [] : [words['at-end']]),
    ...(hintCost === null
      ? []
      : [hintCost === 0 ? words['free-hints'] : fill(words.hints, { percent: hintCost * 10 })]),
    ...(certainty ? [words.certainty] : []),
    ...(pass === null ? [] : [fill(words.pass, { percent: pass })]),
  ];
}
