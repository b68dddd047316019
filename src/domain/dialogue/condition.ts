/** When a line is said, an option offered, a branch taken; and what an answer changes. */
import type { Condition } from './schema.ts';
import type { Value } from './state.ts';

/** What a condition can see. `visits`: answers given before to the turn the condition stands in. */
export interface Situation {
  readonly mood: number;
  readonly variables: Readonly<Record<string, Value>>;
  readonly visits: number;
}

/** A variable or count by name; never something inherited (an id may be `constructor`). */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

interface Range {
  readonly atLeast?: number | undefined;
  readonly below?: number | undefined;
}

const inRange = (value: number, range: Range): boolean =>
  (range.atLeast === undefined || value >= range.atLeast) &&
  (range.below === undefined || value < range.below);

/** True when every part of the condition holds; no condition always holds. */
export function holds(condition: Condition | undefined, situation: Situation): boolean {
  if (condition === undefined) return true;
  const { mood, variable, visits } = condition;
  if (mood !== undefined && !inRange(situation.mood, mood)) return false;
  if (visits !== undefined && !inRange(situation.visits, visits)) return false;
  if (variable === undefined) return true;
  const value = own(situation.variables, variable.name);
  if (variable.is !== undefined && value !== variable.is) return false;
  if (variable.atLeast === undefined && variable.below === undefined) return true;
  return inRange(typeof value === 'number' ? value : 0, variable);
}

/** @example clampMood(120) // 100 */
export const clampMood = (mood: number): number => Math.min(100, Math.max(0, mood));

/** `"+1"` and `"-2.5"` are steps; everything else is a value. */
export const STEP = /^[+-]\d{1,6}(?:\.\d{1,3})?$/;

/** The variables after an answer. A step counts from the number there, or from 0. */
export function setVariables(
  variables: Readonly<Record<string, Value>>,
  changes: Readonly<Record<string, Value>>,
): Record<string, Value> {
  const next: Record<string, Value> = { ...variables };
  for (const [name, change] of Object.entries(changes)) {
    const before = own(variables, name);
    const value =
      typeof change === 'string' && STEP.test(change)
        ? (typeof before === 'number' ? before : 0) + Number(change)
        : change;
    Object.defineProperty(next, name, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return next;
}
