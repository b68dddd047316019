/**
 * Formulas of parametrised questions: `round((price - coupon) * count, 2)`. They come from files, so they are parsed
 * by hand into a tree and never handed to the language; length, depth and the list of functions are bounded, and
 * everything that can go wrong is a value.
 *
 *     sum     = product (("+" | "-") product)*
 *     product = sign (("*" | "/") sign)*
 *     sign    = "-" sign | atom
 *     atom    = number | name | name "(" sum ("," sum)* ")" | "(" sum ")"
 */
import { fail, never, ok, type Result } from '../shared/result.ts';
import { roundHalfUp, tidy } from './decimal.ts';

const MAX_LENGTH = 300;
const MAX_DEPTH = 32;

/** Decimal-safe, so that floor(0.1 * 30) is 3 and not 2. */
const FUNCTIONS = {
  round: { from: 1, to: 2, run: (x: number, digits = 0) => roundHalfUp(x, digits) },
  floor: { from: 1, to: 1, run: (x: number) => Math.floor(tidy(x)) },
  ceil: { from: 1, to: 1, run: (x: number) => Math.ceil(tidy(x)) },
  min: { from: 2, to: 2, run: (a: number, b: number) => Math.min(a, b) },
  max: { from: 2, to: 2, run: (a: number, b: number) => Math.max(a, b) },
} as const;
type FunctionName = keyof typeof FUNCTIONS;

export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negate'; readonly of: Formula }
  | {
      readonly kind: 'binary';
      readonly op: '+' | '-' | '*' | '/';
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Formula[] };

export type FormulaError =
  /** `at` is the 0-based offset of the first character that does not fit. */
  | { readonly kind: 'syntax'; readonly at: number }
  | { readonly kind: 'unknown-function'; readonly name: string }
  | { readonly kind: 'arguments'; readonly name: string }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'unknown-name'; readonly name: string }
  | { readonly kind: 'divide-by-zero' }
  | { readonly kind: 'not-finite' };

interface Token {
  readonly kind: 'number' | 'name' | 'sign';
  readonly text: string;
  readonly at: number;
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-zA-Z][a-zA-Z0-9]*)|([-+*/(),]))/y;

function tokenise(text: string): Result<readonly Token[], FormulaError> {
  const tokens: Token[] = [];
  const source = text.trimEnd();
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < source.length) {
    const from = pattern.lastIndex;
    const match = pattern.exec(source);
    if (!match) return fail({ kind: 'syntax', at: from });
    const [, number, name, sign] = match;
    tokens.push({
      kind: number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign',
      text: number ?? name ?? sign ?? '',
      at: from,
    });
  }
  return ok(tokens);
}

/** Thrown inside the parser only, to leave a recursion; parseFormula turns it into a result. */
class Stop extends Error {
  readonly reason: FormulaError;
  constructor(reason: FormulaError) {
    super(reason.kind);
    this.reason = reason;
  }
}

const isFunction = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name);

/** @example parseFormula('price * 2') // { ok: true, value: { kind: 'binary', … } } */
export function parseFormula(text: string): Result<Formula, FormulaError> {
  if (text.length > MAX_LENGTH) return fail({ kind: 'too-long' });
  const tokenised = tokenise(text);
  if (!tokenised.ok) return tokenised;
  const tokens = tokenised.value;
  let next = 0;

  const stop = (): never => {
    throw new Stop({ kind: 'syntax', at: tokens[next]?.at ?? text.length });
  };
  const isSign = (...signs: readonly string[]): boolean => {
    const token = tokens[next];
    return token?.kind === 'sign' && signs.includes(token.text);
  };
  const take = (sign: string): void => {
    if (!isSign(sign)) stop();
    next++;
  };
  const deeper = (depth: number): number => {
    if (depth >= MAX_DEPTH) throw new Stop({ kind: 'too-deep' });
    return depth + 1;
  };

  const chain = (
    ops: readonly string[],
    part: (depth: number) => Formula,
    depth: number,
  ): Formula => {
    let left = part(depth);
    while (isSign(...ops)) {
      const op = tokens[next++]?.text as '+' | '-' | '*' | '/';
      left = { kind: 'binary', op, left, right: part(depth) };
    }
    return left;
  };
  const sum = (depth: number): Formula => chain(['+', '-'], product, deeper(depth));
  const product = (depth: number): Formula => chain(['*', '/'], sign, depth);
  const sign = (depth: number): Formula => {
    if (!isSign('-')) return atom(depth);
    next++;
    return { kind: 'negate', of: sign(deeper(depth)) };
  };
  const atom = (depth: number): Formula => {
    const token = tokens[next];
    if (!token) return stop();
    if (token.kind === 'number') {
      next++;
      return { kind: 'number', value: Number(token.text) };
    }
    if (token.kind === 'sign') {
      take('(');
      const inside = sum(depth);
      take(')');
      return inside;
    }
    next++;
    if (!isSign('(')) return { kind: 'name', name: token.text };
    if (!isFunction(token.text)) throw new Stop({ kind: 'unknown-function', name: token.text });
    take('(');
    const args = [sum(depth)];
    while (isSign(',')) {
      next++;
      args.push(sum(depth));
    }
    take(')');
    const { from, to } = FUNCTIONS[token.text];
    if (args.length < from || args.length > to) {
      throw new Stop({ kind: 'arguments', name: token.text });
    }
    return { kind: 'call', name: token.text, args };
  };

  try {
    const formula = sum(0);
    if (next < tokens.length) stop();
    return ok(formula);
  } catch (error) {
    if (error instanceof Stop) return fail(error.reason);
    throw error;
  }
}

/** The names a formula reads, each once. */
export function namesIn(formula: Formula): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (part: Formula): void => {
    switch (part.kind) {
      case 'number':
        return;
      case 'name':
        names.add(part.name);
        return;
      case 'negate':
        return walk(part.of);
      case 'binary':
        walk(part.left);
        return walk(part.right);
      case 'call':
        return part.args.forEach(walk);
      default:
        return never(part);
    }
  };
  walk(formula);
  return names;
}

/** A sum; what is left of 0.1 + 0.2 - 0.3 is nothing. */
function add(left: number, right: number): number {
  const sum = left + right;
  return Math.abs(sum) < 1e-13 * Math.abs(left) ? 0 : sum;
}

function compute(formula: Formula, scope: ReadonlyMap<string, number>): number {
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'name': {
      const value = scope.get(formula.name);
      if (value === undefined) throw new Stop({ kind: 'unknown-name', name: formula.name });
      return value;
    }
    case 'negate':
      return -compute(formula.of, scope);
    case 'binary': {
      const left = compute(formula.left, scope);
      const right = compute(formula.right, scope);
      if (formula.op === '+') return add(left, right);
      if (formula.op === '-') return add(left, -right);
      if (formula.op === '*') return left * right;
      if (right === 0) throw new Stop({ kind: 'divide-by-zero' });
      return left / right;
    }
    case 'call': {
      const [first = 0, ...rest] = formula.args.map((part) => compute(part, scope));
      const run: (x: number, ...others: number[]) => number = FUNCTIONS[formula.name].run;
      return run(first, ...rest);
    }
    default:
      return never(formula);
  }
}

/** @example evaluate(parsed, new Map([['price', 99]])) // { ok: true, value: 198 } */
export function evaluate(
  formula: Formula,
  scope: ReadonlyMap<string, number>,
): Result<number, FormulaError> {
  try {
    const value = compute(formula, scope);
    // A sum has no negative zero; a learner would read “-0”.
    return Number.isFinite(value) ? ok(value + 0) : fail({ kind: 'not-finite' });
  } catch (error) {
    if (error instanceof Stop) return fail(error.reason);
    throw error;
  }
}
