/**
 * The figures of one exercise: drawn by the seed, derived by formulas, and the answers they lead to. Every variable is
 * drawn from its own stream (seed, item, name), so adding a variable does not change the others' figures.
 */
import { fail, ok, type Result } from '../../../shared/result.ts';
import { randomFrom } from '../../../shared/prng.ts';
import { roundHalfUp, showFigure, showFixed, tidy } from '../../decimal.ts';
import { evaluate, parseFormula, type FormulaError } from '../../formula.ts';
import { fillPlaces } from '../../stem.ts';
import type { Calculation } from './schema.ts';

type Variable = Calculation['prompt']['variables'][string];

export interface Answer {
  /** What the formula gives. */
  readonly exact: number;
  /** `exact` rounded half up to the decimals asked. */
  readonly value: number;
}

export interface Figures {
  readonly variables: ReadonlyMap<string, number>;
  readonly answers: ReadonlyMap<string, Answer>;
}

/** `at` is the path of the formula inside the item. */
export interface FiguresError {
  readonly at: string;
  readonly error: FormulaError;
}

function draw(variable: Exclude<Variable, { formula: string }>, seed: string): number {
  const random = randomFrom(seed);
  if ('oneOf' in variable) return random.pick(variable.oneOf);
  const steps = Math.max(0, Math.floor(tidy((variable.to - variable.from) / variable.step)));
  return tidy(variable.from + random.int(steps + 1) * variable.step);
}

/** Works a formula out over the variables. */
export function workOut(
  formula: string,
  variables: ReadonlyMap<string, number>,
): Result<number, FormulaError> {
  const parsed = parseFormula(formula);
  return parsed.ok ? evaluate(parsed.value, variables) : parsed;
}

/** All figures for a seed. Fails only when a formula does; the content check finds that before a learner does. */
export function figuresOf(item: Calculation, seed: string): Result<Figures, FiguresError> {
  const variables = new Map<string, number>();
  for (const [name, variable] of Object.entries(item.prompt.variables)) {
    if (!('formula' in variable)) {
      variables.set(name, draw(variable, `${seed}|${item.id}|${name}`));
      continue;
    }
    const value = workOut(variable.formula, variables);
    if (!value.ok) {
      return fail({ at: `prompt.variables.${name}.formula`, error: value.error });
    }
    variables.set(name, tidy(value.value));
  }
  const answers = new Map<string, Answer>();
  for (const { id, decimals } of item.prompt.answers) {
    const exact = workOut(item.key.answers[id]?.formula ?? '', variables);
    if (!exact.ok) return fail({ at: `key.answers.${id}.formula`, error: exact.error });
    answers.set(id, { exact: exact.value, value: roundHalfUp(exact.value, decimals) });
  }
  return ok({ variables, answers });
}

/** Fills `{{name}}` with figures and `{{=answer-id}}` with answers at the decimals asked. */
export function fillFigures(item: Calculation, figures: Figures, text: string): string {
  const values = new Map<string, string>();
  for (const [name, value] of figures.variables) values.set(name, showFigure(value));
  for (const { id, decimals } of item.prompt.answers) {
    const answer = figures.answers.get(id);
    if (answer) values.set(`=${id}`, showFixed(answer.value, decimals));
  }
  return fillPlaces(text, values);
}

/** The same with the figures of the stem only: no answer can slip onto a page. */
export const fillStem = (item: Calculation, figures: Figures): string =>
  fillFigures(item, { ...figures, answers: new Map() }, item.prompt.stem);
