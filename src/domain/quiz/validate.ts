/**
 * What a schema cannot see: keys that name no option, options without feedback, formulas that fail for some figures.
 * Used by the content check and by anything that lets authors write items.
 */
import type { Lexicon } from '../reply/lexicon.ts';
import { grade, solution } from './grade.ts';
import type { ItemProblem } from './kind.ts';
import { VALIDATORS } from './kinds/validators.ts';
import type { Item } from './schema.ts';
import { splitStem } from './stem.ts';
import { rubricsOf } from './parts.ts';

export type { ItemProblem } from './kind.ts';

/** Any seed will do: kinds whose figures vary try many of their own. */
const SEED = 'check';

function checkBraces(item: Item): readonly ItemProblem[] {
  const text = splitStem(item.prompt.stem)
    .map((part) => (part.kind === 'text' ? part.text : ''))
    .join('');
  if (!/\{\{|\}\}/.test(text)) return [];
  return [
    {
      at: 'prompt.stem',
      message: 'has braces that form no {{name}}',
      fix: 'write {{name}} with latin letters, digits and hyphens',
      severity: 'error',
    },
  ];
}

/**
 * Everything wrong with an item, for its author; empty when it is sound. The questions of a 材料题 are checked as items,
 * under `questions[i]`.
 * @param lexicon without it no rubric can be marked, so whether the model answer earns full marks is not checked
 */
export function validateItem(item: Item, lexicon: Lexicon | null = null): readonly ItemProblem[] {
  const problems = [
    ...checkBraces(item),
    ...VALIDATORS[item.kind](item as never, lexicon),
    ...('questions' in item ? item.questions : []).flatMap((part, index) =>
      validateItem(part, lexicon).map((problem) => ({
        ...problem,
        at: `questions[${index}].${problem.at}`,
      })),
    ),
  ];
  if (problems.some((problem) => problem.severity === 'error')) return problems;
  if (lexicon === null && rubricsOf(item).length > 0) return problems;
  const mark = grade(item, solution(item, SEED).response, SEED, lexicon);
  if (mark.credit === 1) return problems;
  return [
    ...problems,
    {
      at: 'key',
      message: `its own key is marked ${mark.outcome}`,
      fix: 'make the key an answer the item accepts',
      severity: 'error',
    },
  ];
}
