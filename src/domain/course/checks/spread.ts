/** What only shows over a whole chapter: where keys stand, how hard its questions are, which kinds it has. */
import type { ItemKind, PartItem, Item } from '../../quiz/schema.ts';
import { partsOf } from '../../quiz/parts.ts';
import type { Checker } from './checker.ts';

/** Shares say nothing of fewer questions than this. */
const ENOUGH = 8;
/** Largest share of one letter among the keys of single-choice questions. */
const MOST_ONE_LETTER = 0.4;
/** Largest share of single-choice questions whose longest option is right. */
const MOST_LONGEST = 0.5;
/** Largest share of one truth value. Four of six may be chance; seven of ten can be guessed. */
const MOST_ONE_VALUE = 0.7;
/** Largest share of one number of right options among multiple-choice questions. */
const MOST_ONE_SIZE = 0.7;
/** Largest share of one level of difficulty, and of one Bloom level. */
const MOST_ONE_LEVEL = 0.7;

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

export function checkSpread(checker: Checker, chapter: string, items: readonly Item[]): void {
  const [first] = items;
  if (first === undefined) return;
  const parts = items.flatMap(partsOf);
  const of = <K extends ItemKind>(kind: K): Extract<PartItem, { kind: K }>[] =>
    parts.filter((part): part is Extract<PartItem, { kind: K }> => part.kind === kind);
  const warn = (kind: ItemKind | null, key: string, message: string, fix: string): void => {
    const at = items.find((item) => kind === null || item.kind === kind) ?? first;
    checker.warn(at, [key], `in chapter "${chapter}" ${message}`, fix);
  };
  /** The commonest value and its share. */
  const peak = <T>(values: readonly T[]): { value: T | undefined; share: number } => {
    const counts = new Map<T, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    const [value, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [undefined, 0];
    return { value, share: values.length === 0 ? 0 : count / values.length };
  };

  const single = of('single-choice');
  if (single.length >= ENOUGH) {
    const places = single.map(({ prompt, key }) =>
      prompt.options.findIndex((option) => option.id === key.option),
    );
    const { value, share } = peak(places);
    if (share > MOST_ONE_LETTER)
      warn(
        'single-choice',
        'key',
        `${percent(share)} of the single-choice keys are ${'ABCDEF'[value ?? 0] ?? '?'}`,
        `move options so that no letter has more than ${percent(MOST_ONE_LETTER)}`,
      );
    const longest = single.filter(({ prompt: { options } }, index) =>
      options.every(
        (option, other) =>
          other === places[index] ||
          option.text.length < (options[places[index] ?? 0]?.text.length ?? 0),
      ),
    ).length;
    if (longest / single.length > MOST_LONGEST)
      warn(
        'single-choice',
        'key',
        `the longest option is the key in ${longest} of ${single.length} single-choice items`,
        'make wrong options as long as the right one',
      );
  }

  const statements = of('true-false');
  if (statements.length >= ENOUGH) {
    const { value, share } = peak(statements.map(({ key }) => key.value));
    if (share > MOST_ONE_VALUE)
      warn(
        'true-false',
        'key',
        `${percent(share)} of the true-false statements are ${value === true ? 'true' : 'false'}`,
        `turn some round: at most ${percent(MOST_ONE_VALUE)} of one value`,
      );
  }

  const multiple = of('multiple-choice');
  if (multiple.length >= ENOUGH) {
    const { value, share } = peak(multiple.map(({ key }) => key.options.length));
    if (share > MOST_ONE_SIZE)
      warn(
        'multiple-choice',
        'key',
        `${percent(share)} of the multiple-choice items have ${value ?? 0} right options`,
        `vary the number: at most ${percent(MOST_ONE_SIZE)} of one size`,
      );
  }

  if (items.length >= ENOUGH)
    for (const what of ['difficulty', 'bloom'] as const) {
      const { value, share } = peak(items.map((item): string => item[what]));
      if (share > MOST_ONE_LEVEL)
        warn(
          null,
          what,
          `${percent(share)} of the items are "${value ?? ''}"`,
          `write some of another ${what === 'bloom' ? 'Bloom level' : 'difficulty'}: at most ${percent(MOST_ONE_LEVEL)} of one`,
        );
    }

  if (!items.some((item) => item.kind === 'material'))
    warn(
      null,
      'kind',
      'there is no 材料题',
      'write one: a case with several questions shows what single questions cannot',
    );
}
