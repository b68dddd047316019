/**
 * The pattern language of rubrics (see PatternSchema): text with `(a|b|)`, `…`, `{7 天}` and `{价}`. A pattern is
 * parsed once into a small graph of steps; match.ts walks it. No regular expressions, so no runaway matching.
 */
import { normalise, type Figure, type Folded } from '../shared/chinese/normalise.ts';
import { NUMERAL_CHARACTERS, readNumeral, unitAt } from '../shared/chinese/numerals.ts';
import { once } from '../shared/once.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { isBoundary, traceOf } from './reading.ts';

/** Bounds in base units of the kind: hours, yuan, pieces. */
export interface Quantity {
  readonly kind: string | null;
  readonly least: number;
  readonly most: number;
}

/** What a step does, where it does not stand for one character: then its `op` is the character's code. */
export const END = 0;
export const FIGURE = -1;
export const QUANTITY = -2;
export const GAP = -3;
export const PAUSE = -4;
export const BRANCH = -5;

/** One step of the graph; all are of one shape, which is what makes the walk fast. */
export interface Step {
  readonly op: number;
  /** The step behind it; steps lead only to earlier ones. */
  readonly next: number;
  /** Of a branch, instead of `next`. */
  readonly nexts: readonly number[];
  /** A figure that stands in the pattern's own text: equal value, same role. */
  readonly figure: Pick<Figure, 'low' | 'high' | 'ordinal'> | null;
  readonly quantity: Quantity | null;
}

export interface Pattern {
  readonly source: string;
  readonly steps: readonly Step[];
  /** Of a branch; sorted when the walk first gets to it. */
  waysOf(branch: Step): Ways;
  readonly first: number;
  /** Codes of the characters a match can begin with; `FIGURE` stands for any figure. */
  readonly begins: readonly number[];
  /** Of each of these, a reply must have at least one trace (reading.ts): most patterns fail here. */
  readonly needs: readonly (readonly number[])[];
}

/** Where a branch goes on. */
export interface Ways {
  /** Only those that can begin with a character, by its code; without an entry `rest`. */
  readonly by: ReadonlyMap<number, readonly number[]>;
  readonly rest: readonly number[];
}

/** The most characters a `…` may stand for. */
export const LONGEST_GAP = 8;

type Node =
  | { readonly kind: 'text'; readonly folded: Folded }
  | { readonly kind: 'gap' }
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'group'; readonly options: readonly (readonly Node[])[] };

class PatternError extends Error {}

/** A quantity, and the text that must follow when its unit is no unit we convert: {15 平} is 15 and then 平. */
function readQuantity(inside: string): { quantity: Quantity; after: string } {
  const body = inside.replaceAll(/\s/g, '');
  if (body === '价') {
    return { quantity: { kind: 'money', least: 0, most: Number.MAX_SAFE_INTEGER }, after: '' };
  }
  const any = body.startsWith('数');
  const compare = /^(<=|>=|<|>|≤|≥)/.exec(body)?.[0] ?? '';
  let rest = any ? body.slice(1) : body.slice(compare.length);
  const figure = (): number => {
    const digits = /^\d+(?:\.\d+)?/.exec(rest)?.[0];
    if (digits !== undefined) {
      rest = rest.slice(digits.length);
      return Number(digits);
    }
    let end = 0;
    while (end < rest.length && NUMERAL_CHARACTERS.includes(rest.charAt(end))) end += 1;
    const value = readNumeral(rest.slice(0, end));
    if (end === 0 || value === null) throw new PatternError(`{${inside}}: no figure`);
    rest = rest.slice(end);
    return value[0];
  };
  let low = 0;
  let high = Number.MAX_SAFE_INTEGER;
  if (!any) {
    const value = figure();
    if (rest.startsWith('-') || rest.startsWith('~')) {
      rest = rest.slice(1);
      low = value;
      high = figure();
    } else if (compare === '<=' || compare === '≤' || compare === '<') high = value;
    else if (compare === '>=' || compare === '≥' || compare === '>') low = value;
    else low = high = value;
  }
  const found = unitAt(rest, 0);
  const known = found !== null && found.length === rest.length ? found.unit : null;
  const unit = known ?? (rest === '日' ? (unitAt('天', 0)?.unit ?? null) : null);
  if (unit === null && rest.length > 4)
    throw new PatternError(`{${inside}}: unknown unit “${rest}”`);
  const factor = unit?.factor ?? 1;
  return {
    quantity: {
      kind: unit?.kind ?? null,
      least: low * factor,
      most: high === Number.MAX_SAFE_INTEGER ? high : high * factor,
    },
    after: unit === null ? rest : '',
  };
}

function parse(source: string): Node[] {
  let at = 0;
  const sequence = (depth: number): Node[] => {
    const nodes: Node[] = [];
    let text = '';
    const flush = (): void => {
      if (text !== '') nodes.push({ kind: 'text', folded: normalise(text) });
      text = '';
    };
    while (at < source.length) {
      const character = source.charAt(at);
      if (character === '\\') {
        text += source.charAt(at + 1);
        at += 2;
      } else if (character === '(' || character === '（') {
        flush();
        at += 1;
        if (depth > 4) throw new PatternError('groups are nested too deep');
        const options: Node[][] = [sequence(depth + 1)];
        while (source.charAt(at) === '|' || source.charAt(at) === '｜') {
          at += 1;
          options.push(sequence(depth + 1));
        }
        if (source.charAt(at) !== ')' && source.charAt(at) !== '）') {
          throw new PatternError('a “(” is not closed');
        }
        at += 1;
        nodes.push({ kind: 'group', options });
      } else if (
        character === ')' ||
        character === '|' ||
        character === '）' ||
        character === '｜'
      ) {
        if (depth === 0) throw new PatternError(`a “${character}” stands outside a group`);
        break;
      } else if (character === '…') {
        flush();
        while (source.charAt(at) === '…') at += 1;
        nodes.push({ kind: 'gap' });
      } else if (character === '{') {
        flush();
        const close = source.indexOf('}', at);
        if (close < 0) throw new PatternError('a “{” is not closed');
        const { quantity, after } = readQuantity(source.slice(at + 1, close));
        nodes.push({ kind: 'quantity', quantity });
        text += after;
        at = close + 1;
      } else if (character === '}') {
        throw new PatternError('a “}” without “{”');
      } else {
        text += character;
        at += 1;
      }
    }
    flush();
    return nodes;
  };
  return sequence(0);
}

function build(nodes: readonly Node[], steps: Step[], next: number): number {
  let following = next;
  const add = (op: number, more: Partial<Step> = {}): void => {
    const step = { op, next: following, nexts: [], figure: null, quantity: null, ...more };
    following = steps.push(step) - 1;
  };
  for (const node of nodes.toReversed()) {
    switch (node.kind) {
      case 'gap':
        add(GAP);
        break;
      case 'quantity':
        add(QUANTITY, { quantity: node.quantity });
        break;
      case 'group':
        add(BRANCH, { nexts: node.options.map((option) => build(option, steps, following)) });
        break;
      case 'text': {
        const { text, figures } = node.folded;
        const ends = new Map([...figures.values()].map((figure) => [figure.end, figure]));
        for (let at = text.length; at > 0;) {
          const figure = ends.get(at);
          if (figure !== undefined) {
            add(FIGURE, { figure });
            at = figure.start;
          } else {
            at -= 1;
            const character = text.charAt(at);
            add(isBoundary(character) || '、“”'.includes(character) ? PAUSE : text.charCodeAt(at));
          }
        }
        break;
      }
    }
  }
  return following;
}

/** What a text cannot do without: every two neighbours of plain text, one of the beginnings of each group. */
function needsOf(nodes: readonly Node[]): (readonly number[])[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return tracesOf(node.folded).map((trace) => [trace]);
    if (node.kind !== 'group') return [];
    const firsts = node.options.map(([first]) =>
      first?.kind === 'text' ? tracesOf(first.folded)[0] : undefined,
    );
    return firsts.every((first) => first !== undefined) ? [firsts] : [];
  });
}

/** The traces that a text leaves in a reply; none when figures or marks in it are matched otherwise. */
function tracesOf({ text, figures }: Folded): number[] {
  if (figures.size > 0 || !/^\p{L}+$/u.test(text)) return [];
  const codes = [...text].map((character) => character.charCodeAt(0));
  if (codes.length === 1) return [traceOf(0, codes[0]!)];
  return codes.slice(1).map((code, before) => traceOf(codes[before]!, code));
}

/** Codes a step can begin with, figures aside; null when anything may stand there: behind a gap or at the end. */
function openingOf({ steps, waysOf }: Pattern, index: number): Iterable<number> | null {
  const step = steps[index]!;
  if (step.op > 0) return [step.op];
  if (step.op === FIGURE || step.op === QUANTITY) return [];
  if (step.op !== BRANCH) return null;
  const { by, rest } = waysOf(step);
  return rest.length > 0 ? null : by.keys();
}

/** Sorts the ways of a branch by their first characters. */
function sortWays(pattern: Pattern, { nexts }: Step): Ways {
  const by = new Map<number, number[]>();
  const rest: number[] = [];
  for (const next of nexts) {
    const opening = openingOf(pattern, next);
    if (opening === null) for (const list of [rest, ...by.values()]) list.push(next);
    for (const code of opening ?? []) by.set(code, [...(by.get(code) ?? rest), next]);
  }
  return { by, rest };
}

/** The codes a match can begin with, `FIGURE` for figures; throws when the pattern can match nothing at all. */
function beginnings(steps: readonly Step[], first: number): ReadonlySet<number> {
  const codes = new Set<number>();
  const seen = new Set<number>();
  const visit = (index: number): void => {
    if (seen.has(index)) return;
    seen.add(index);
    const { op, next, nexts } = steps[index]!;
    if (op === END) throw new PatternError('it can match nothing at all');
    // A gap behind optional text stands for nothing at the beginning.
    if (op === BRANCH) nexts.forEach(visit);
    else if (op === GAP || op === PAUSE) visit(next);
    else codes.add(op > 0 ? op : FIGURE);
  };
  visit(first);
  return codes;
}

/**
 * Reads a pattern; the error is a sentence for its author.
 * @example parsePattern('(给|为)您补发') // { ok: true, value: … }
 */
export function parsePattern(source: string): Result<Pattern, string> {
  try {
    const nodes = parse(source);
    if (nodes[0]?.kind === 'gap') throw new PatternError('it begins with “…”');
    if (nodes.at(-1)?.kind === 'gap') throw new PatternError('it ends with “…”');
    const steps: Step[] = [{ op: END, next: 0, nexts: [], figure: null, quantity: null }];
    const first = build(nodes, steps, 0);
    const pattern: Pattern = {
      source,
      steps,
      waysOf: once((branch) => sortWays(pattern, branch)),
      first,
      begins: [...beginnings(steps, first)],
      // The shortest first: they fail most often.
      needs: needsOf(nodes).toSorted((a, b) => a.length - b.length),
    };
    return ok(pattern);
  } catch (error) {
    if (error instanceof PatternError) return fail(error.message);
    throw error;
  }
}
