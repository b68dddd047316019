/** What 单选 and 多选 share: checking the options' texts. */
import type { ItemProblem } from './kind.ts';
import { isSameText } from './reading/text.ts';

interface Option {
  readonly id: string;
  readonly text: string;
}

const isCatchAll = (text: string): boolean =>
  /(?:以上|上述|前面)[^，。]{0,4}(?:是|对|错|正确|选)/.test(text) ||
  /^(?:都|全|全都|全部)不?(?:是|对|选|正确)$/.test(text);

/** Longer than this many times the mean of the wrong options, and by this many characters, gives the key away. */
const GIVEAWAY_RATIO = 1.8;
const GIVEAWAY_LEAD = 4;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Problems of a list of options with `right` as the key. `keyAt` is where the key stands in the file. */
export function checkOptions(
  options: readonly Option[],
  right: readonly string[],
  keyAt: string,
  remarks: Readonly<Record<string, string>>,
): readonly ItemProblem[] {
  const problems: ItemProblem[] = [];
  const ids = options.map((option) => option.id);
  const error = (at: string, message: string, fix: string): void => {
    problems.push({ at, message, fix, severity: 'error' });
  };

  options.forEach((option, index) => {
    const at = `prompt.options[${index}]`;
    if (ids.indexOf(option.id) !== index) {
      error(`${at}.id`, `option id "${option.id}" stands twice`, 'give every option its own id');
    }
    const twin = options.findIndex((other) => isSameText(other.text, option.text));
    if (twin !== index) {
      error(
        `${at}.text`,
        `"${option.text}" says the same as option "${options[twin]?.id}"`,
        'write a different option',
      );
    }
    if (isCatchAll(option.text.trim())) {
      error(
        `${at}.text`,
        `"${option.text}" is a catch-all option`,
        'name a real mistake instead of 以上都是 / 都不是',
      );
    }
    if (!Object.hasOwn(remarks, option.id)) {
      error(
        `feedback.options.${option.id}`,
        `option "${option.id}" has no feedback`,
        'say in one sentence why it is right or wrong',
      );
    }
  });
  for (const id of Object.keys(remarks)) {
    if (!ids.includes(id)) {
      error(`feedback.options.${id}`, `there is no option "${id}"`, `use one of ${ids.join(', ')}`);
    }
  }
  right.forEach((id, index) => {
    const at = right.length > 1 || keyAt.endsWith('options') ? `${keyAt}[${index}]` : keyAt;
    if (!ids.includes(id)) error(at, `there is no option "${id}"`, `use one of ${ids.join(', ')}`);
    if (right.indexOf(id) !== index) error(at, `option "${id}" stands twice`, 'name it once');
  });

  const lengths = (isRight: boolean): number[] =>
    options.filter((o) => right.includes(o.id) === isRight).map((o) => [...o.text].length);
  const wrong = lengths(false);
  const longest = Math.max(0, ...lengths(true));
  if (wrong.length > 0 && right.length === 1) {
    const usual = mean(wrong);
    if (longest > GIVEAWAY_RATIO * usual && longest - usual >= GIVEAWAY_LEAD) {
      problems.push({
        at: 'prompt.options',
        message: `the right option has ${longest} characters, the others ${Math.round(usual)} on average`,
        fix: 'shorten it or make the others as concrete, so that length does not give the key away',
        severity: 'warning',
      });
    }
  }
  return problems;
}
