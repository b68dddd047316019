/**
 * A parametrised question is a family of questions; an author sees only one of them. So the check solves it for many
 * seeds: every member must be solvable, its stated solution must be marked right, and a “typical mistake” must not
 * happen to be the right answer.
 */
import { never } from '../../../shared/result.ts';
import { decimalsOf, roundHalfUp, within } from '../../decimal.ts';
import { namesIn, parseFormula, type FormulaError } from '../../formula.ts';
import type { ItemProblem } from '../../kind.ts';
import { placesIn } from '../../stem.ts';
import { figuresOf, workOut, type Figures } from './figures.ts';
import { grade, solution } from './grade.ts';
import type { Calculation } from './schema.ts';

const SEEDS = Array.from({ length: 200 }, (_, index) => `check-${index}`);
const MONEY = ['元', '块', '角', '分', '万元'];

function describe(error: FormulaError): string {
  switch (error.kind) {
    case 'syntax':
      return `does not read as a formula at character ${error.at + 1}`;
    case 'unknown-function':
      return `"${error.name}" is no function (round, floor, ceil, min, max are)`;
    case 'arguments':
      return `"${error.name}" has the wrong number of arguments`;
    case 'too-long':
      return 'is longer than 300 characters';
    case 'too-deep':
      return 'is nested too deeply';
    case 'unknown-name':
      return `"${error.name}" is not known here`;
    case 'divide-by-zero':
      return 'divides by zero';
    case 'not-finite':
      return 'grows beyond any figure';
    default:
      return never(error);
  }
}

class Problems {
  readonly list: ItemProblem[] = [];
  error(at: string, message: string, fix: string): void {
    this.list.push({ at, message, fix, severity: 'error' });
  }
  warn(at: string, message: string, fix: string): void {
    this.list.push({ at, message, fix, severity: 'warning' });
  }
}

/** Checks one formula's form and names; returns the names it reads. */
function checkFormula(
  problems: Problems,
  at: string,
  formula: string,
  known: readonly string[],
): ReadonlySet<string> {
  const parsed = parseFormula(formula);
  if (!parsed.ok) {
    problems.error(
      at,
      `"${formula}" ${describe(parsed.error)}`,
      'write e.g. round(price * 0.9, 2)',
    );
    return new Set();
  }
  const names = namesIn(parsed.value);
  for (const name of names) {
    if (!known.includes(name)) {
      const names = known.length > 0 ? known.join(', ') : 'a variable defined above it';
      problems.error(at, `"${formula}" uses the unknown name "${name}"`, `use ${names}`);
    }
  }
  return names;
}

function checkPlaces(problems: Problems, at: string, text: string, known: readonly string[]): void {
  for (const place of new Set(placesIn(text))) {
    if (!known.includes(place)) {
      problems.error(at, `{{${place}}} is not known here`, `use one of ${known.join(', ')}`);
    }
  }
}

/** Names, places and ranges: what can be told without drawing. */
function checkForm(item: Calculation, problems: Problems): void {
  const { prompt, key, feedback } = item;
  const used = new Set(placesIn(prompt.stem));
  const known: string[] = [];
  for (const [name, variable] of Object.entries(prompt.variables)) {
    const at = `prompt.variables.${name}`;
    if ('formula' in variable) {
      checkFormula(problems, `${at}.formula`, variable.formula, known).forEach((n) => used.add(n));
    } else if ('from' in variable && variable.from > variable.to) {
      problems.error(at, `from ${variable.from} is above to ${variable.to}`, 'swap from and to');
    }
    known.push(name);
  }
  const ids = prompt.answers.map((answer) => answer.id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) {
      problems.error(`prompt.answers[${index}].id`, `"${id}" stands twice`, 'use another id');
    }
    if (!Object.hasOwn(key.answers, id)) {
      problems.error(`key.answers.${id}`, `answer "${id}" has no key`, 'add its formula');
    }
  });
  for (const [id, answer] of Object.entries(key.answers)) {
    const at = `key.answers.${id}`;
    if (!ids.includes(id)) {
      problems.error(at, `there is no answer "${id}"`, `use one of ${ids.join(', ')}`);
    }
    checkFormula(problems, `${at}.formula`, answer.formula, known).forEach((n) => used.add(n));
  }
  for (const name of known) {
    if (!used.has(name)) {
      problems.warn(
        `prompt.variables.${name}`,
        `"${name}" is never used`,
        'use it or leave it out',
      );
    }
  }

  const withAnswers = [...known, ...ids.map((id) => `=${id}`)];
  checkPlaces(problems, 'prompt.stem', prompt.stem, known);
  checkPlaces(problems, 'feedback.solution', feedback.solution, withAnswers);
  checkPlaces(problems, 'feedback.explanation', feedback.explanation, withAnswers);
  feedback.mistakes.forEach((mistake, index) => {
    const at = `feedback.mistakes[${index}]`;
    if (!ids.includes(mistake.answer)) {
      const fix = `use one of ${ids.join(', ')}`;
      problems.error(`${at}.answer`, `there is no answer "${mistake.answer}"`, fix);
    }
    checkFormula(problems, `${at}.formula`, mistake.formula, known);
    checkPlaces(problems, `${at}.say`, mistake.say, withAnswers);
  });
}

/** What one drawn exercise gets wrong; at most one problem, since the next seed tells the same. */
function checkDrawn(item: Calculation, figures: Figures, seed: string, problems: Problems): void {
  const drawn = [...figures.variables].map(([name, value]) => `${name} = ${value}`).join(', ');
  for (const name of new Set(placesIn(item.prompt.stem))) {
    const value = figures.variables.get(name);
    if (value !== undefined && decimalsOf(value) > 4) {
      const fix = `wrap its formula in round(…, 2)`;
      problems.error(`prompt.variables.${name}`, `shows ${value} in the stem`, fix);
    }
  }
  for (const { id, unit } of item.prompt.answers) {
    const answer = figures.answers.get(id);
    if (answer && MONEY.includes(unit) && answer.value < 0) {
      const message = `is ${answer.value} ${unit} for ${drawn}`;
      problems.error(
        `key.answers.${id}.formula`,
        message,
        'narrow the ranges so it stays positive',
      );
    }
  }
  if (problems.list.length > 0) return;
  const mark = grade(item, { kind: 'calculation', answers: answersOf(item, seed) }, seed);
  if (mark.outcome !== 'correct') {
    problems.error(
      'key.answers',
      `its own solution is not marked right for ${drawn}`,
      'check units',
    );
  }
}

const answersOf = (item: Calculation, seed: string): Readonly<Record<string, string>> =>
  Object.fromEntries(solution(item, seed).right.map(({ at, text }) => [at, text]));

/** A mistake that gives the right figure whatever is drawn can never be told from the right way. */
function checkMistakes(item: Calculation, all: readonly Figures[], problems: Problems): void {
  item.feedback.mistakes.forEach((mistake, index) => {
    const field = item.prompt.answers.find((answer) => answer.id === mistake.answer);
    if (!field || all.length === 0) return;
    const tolerance = item.key.answers[mistake.answer]?.tolerance ?? 0;
    const isAlwaysRight = all.every((figures) => {
      const wrong = workOut(mistake.formula, figures.variables);
      const value = figures.answers.get(mistake.answer)?.value ?? NaN;
      return wrong.ok && within(roundHalfUp(wrong.value, field.decimals), value, tolerance);
    });
    if (isAlwaysRight) {
      const message = `"${mistake.formula}" always gives the right answer`;
      problems.error(`feedback.mistakes[${index}].formula`, message, 'write the wrong way');
    }
  });
}

export function validate(item: Calculation): readonly ItemProblem[] {
  const problems = new Problems();
  checkForm(item, problems);
  if (problems.list.some((problem) => problem.severity === 'error')) return problems.list;

  const found = new Problems();
  const all: Figures[] = [];
  for (const seed of SEEDS) {
    const figures = figuresOf(item, seed);
    if (!figures.ok) {
      const { at, error } = figures.error;
      found.error(at, `${describe(error)} for some figures (seed ${seed})`, 'narrow the ranges');
      break;
    }
    all.push(figures.value);
    checkDrawn(item, figures.value, seed, found);
    if (found.list.length > 0) break;
  }
  checkMistakes(item, all, found);
  return [...problems.list, ...found.list];
}
