/**
 * Wordings an expression accepts, written out: what a learner would type to match it. Not all of them – of every group
 * of a pattern each alternative stands in at least one wording, which is enough to see what it means. Ways with an open
 * figure (`{<=48 小时}`, `{价}`) or a bare figure at their end are left out: the figure typed, or the unit behind it, decides
 * what is said.
 */
import {
  BRANCH,
  END,
  GAP,
  parsePattern,
  PAUSE,
  type Pattern,
  type Quantity,
} from '../../reply/pattern.ts';
import type { Concept, Expression } from '../../reply/schema.ts';

/** Most wordings of one pattern; a group with more alternatives than that is not written out to its end. */
const MOST = 24;

/**
 * With another `gap` the list is the same, one by one, but for what stands in the gaps.
 * @param gap what stands for a `…`
 * @param concepts the library; one that is not there has no wordings
 * @example wordings('(给|为)您…补发', '再', new Map()) // ['给您再补发', '为您再补发']
 */
export function wordings(
  expression: Expression,
  gap: string,
  concepts: ReadonlyMap<string, Concept>,
  seen: readonly string[] = [],
): string[] {
  if (typeof expression === 'string') {
    const parsed = parsePattern(expression);
    return parsed.ok ? writtenOut(parsed.value, gap) : [];
  }
  if ('concept' in expression) {
    const { concept: id } = expression;
    const concept = concepts.get(id);
    if (concept === undefined || seen.includes(id)) return [];
    const inside = [...seen, id];
    return [
      ...concept.any.flatMap((one) => wordings(one, gap, concepts, inside)),
      ...concept.includes.flatMap((one) => wordings({ concept: one }, gap, concepts, inside)),
    ];
  }
  if ('any' in expression)
    return expression.any.flatMap((one) => wordings(one, gap, concepts, seen));
  const near = 'near' in expression;
  const parts = (near ? expression.near : expression.all).map((one) =>
    wordings(one, gap, concepts, seen),
  );
  if (parts.some((part) => part.length === 0)) return [];
  const count = Math.max(...parts.map((part) => part.length));
  const between = near || expression.within === 'clause' ? '' : '，';
  return Array.from({ length: Math.min(MOST, count) }, (_, nth) =>
    parts.map((part) => part[nth % part.length] ?? '').join(between),
  );
}

/** Walks the pattern's steps once for every turn of the widest group: at a group the nth alternative is taken. */
function writtenOut({ steps, first }: Pattern, gap: string): string[] {
  const widest = Math.max(1, ...steps.map(({ nexts }) => nexts.length));
  return Array.from({ length: Math.min(MOST, widest) }, (_, nth) => nth).flatMap((nth) => {
    let text = '';
    let isBare = false;
    for (let step = steps[first]; step !== undefined && step.op !== END;) {
      const { op, next, nexts, figure, quantity } = step;
      if (op === BRANCH) {
        step = steps[nexts[nth % nexts.length] ?? -1];
        continue;
      }
      if (quantity !== null && quantity.least !== quantity.most) return [];
      const character = op > 0 ? String.fromCharCode(op) : '';
      isBare = figure !== null || /\d/.test(character);
      text += character;
      if (op === GAP) text += gap;
      if (op === PAUSE) text += '，';
      if (figure !== null) text += figure.ordinal ? `第${figure.low}` : String(figure.low);
      if (quantity !== null) text += amount(quantity);
      step = steps[next];
    }
    return isBare ? [] : [text];
  });
}

/** How the base unit of a kind is written, and how many base units it is; other kinds are called as their unit is. */
const WRITTEN: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  time: ['小时', 1],
  workday: ['个工作日', 24],
  money: ['元', 1],
  discount: ['折', 1],
  percent: ['%', 1],
  clock: ['点', 1],
  date: ['日', 1],
};

function amount({ kind, least }: Quantity): string {
  const [unit, factor] = kind === null ? ['', 1] : (WRITTEN[kind] ?? [kind, 1]);
  return `${least / factor}${unit}`;
}
