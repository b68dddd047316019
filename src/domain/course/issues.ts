/**
 * Zod's issues in an author's words: which key, what stands there, what to write. A union of shapes fails in every
 * branch at once; only the branch the author most likely meant is told.
 */
import type { z } from 'zod';
import type { Problem } from './content.ts';
import { nearest } from './nearest.ts';
import { showPath, showValue, valueAt, type KeyPath, type RawDocument } from './raw.ts';

type Issue = z.core.$ZodIssue;

/** The parts of a zod schema's definition this file looks into. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly discriminator?: string;
  readonly values?: readonly unknown[];
  readonly getter?: () => z.core.$ZodType;
}
const definition = (schema: z.core.$ZodType): Definition =>
  schema._zod.def as unknown as Definition;

/** The object shapes a value at `path` may have; several inside a union. */
function shapesAt(schema: z.core.$ZodType, data: unknown, path: KeyPath): Definition[] {
  const def = definition(schema);
  const inner = def.innerType ?? def.in ?? def.getter?.();
  if (inner !== undefined) return shapesAt(inner, data, path);
  if (def.options !== undefined) {
    const discriminator = def.discriminator;
    const chosen =
      discriminator === undefined
        ? def.options
        : def.options.filter((option) => {
            const literal = definition(option).shape?.[discriminator];
            const tag = valueAt(data, [discriminator]);
            return literal !== undefined && definition(literal).values?.includes(tag) === true;
          });
    return chosen.flatMap((option) => shapesAt(option, data, path));
  }
  const [head, ...rest] = path;
  if (head === undefined) return def.shape === undefined ? [] : [def];
  const next = def.shape?.[head] ?? def.element ?? def.valueType;
  return next === undefined ? [] : shapesAt(next, valueAt(data, [head]), rest);
}

/** Values a discriminator may have. */
function tagsAt(schema: z.core.$ZodType, data: unknown, path: KeyPath): unknown[] {
  const tag = path.at(-1);
  if (typeof tag !== 'string') return [];
  return shapesOfUnion(schema, data, path.slice(0, -1)).flatMap((shape) => {
    const literal = shape.shape?.[tag];
    return literal === undefined ? [] : [...(definition(literal).values ?? [])];
  });
}
function shapesOfUnion(schema: z.core.$ZodType, data: unknown, path: KeyPath): Definition[] {
  const def = definition(schema);
  const inner = def.innerType ?? def.in ?? def.getter?.();
  if (inner !== undefined) return shapesOfUnion(inner, data, path);
  const [head, ...rest] = path;
  if (head === undefined) return (def.options ?? []).map(definition);
  const next = def.shape?.[head] ?? def.element ?? def.valueType;
  return next === undefined ? [] : shapesOfUnion(next, valueAt(data, [head]), rest);
}

/** How far a branch of a union is from what stands there: wrong type counts most, deep issues least. */
function misfit(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, issue) => sum + (issue.path.length > 0 ? 1 : issue.code === 'unrecognized_keys' ? 2 : 10),
    0,
  );
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that begin with "- ")',
  object: 'a map of keys',
  record: 'a map of keys',
  tuple: 'a list of two, e.g. [85, 100]',
};

interface Said {
  readonly message: string;
  readonly fix: string;
}

function say(issue: Issue, value: unknown, allowed: readonly unknown[]): Said {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = TYPE_NAMES[issue.expected] ?? `a value of type ${issue.expected}`;
      if (value === undefined) return { message: 'is missing', fix: `write ${expected}` };
      if (value === null) return { message: 'is empty', fix: `write ${expected}` };
      const quote = issue.expected === 'string' ? `, in quotes if it looks like a number` : '';
      return {
        message: `${showValue(value)} is not ${expected}`,
        fix: `write ${expected}${quote}`,
      };
    }
    case 'invalid_value':
      return oneOf(value, issue.values);
    case 'invalid_union':
      return allowed.length > 0
        ? oneOf(value, allowed)
        : {
            message: `${showValue(value)} fits none of the accepted forms`,
            fix:
              typeof value === 'number' || typeof value === 'boolean'
                ? `put it in quotes: "${value}"`
                : 'see docs/content.md for the forms this key may have',
          };
    case 'too_small':
    case 'too_big': {
      const small = issue.code === 'too_small';
      const limit = small ? issue.minimum : issue.maximum;
      const bound = `${small ? 'at least' : 'at most'} ${limit}`;
      if (typeof value === 'string' && value.trim() === '')
        return { message: 'is an empty text', fix: 'write something, or remove the key' };
      if (Array.isArray(value))
        return { message: `has ${value.length} entries`, fix: `write ${bound}` };
      if (typeof value === 'string')
        return { message: `has ${value.length} characters`, fix: `write ${bound}` };
      return {
        message: `${showValue(value)} is too ${small ? 'small' : 'big'}`,
        fix: `write ${bound}`,
      };
    }
    case 'invalid_key':
      return {
        message: `the key ${showValue(issue.path.at(-1))} is not a valid name`,
        fix: issue.issues[0]?.message ?? 'use lower-case words joined by "-"',
      };
    default:
      return { message: `${showValue(value)} is not accepted`, fix: issue.message };
  }
}

function oneOf(value: unknown, allowed: readonly unknown[]): Said {
  const words = allowed.map(String);
  const near = typeof value === 'string' ? nearest(value, words) : undefined;
  const list = words.join(', ');
  return {
    message: value === undefined ? 'is missing' : `${showValue(value)} is not one of ${list}`,
    fix: near === undefined ? `write one of ${list}` : `did you mean "${near}"?`,
  };
}

/** Problems for the issues of one document. `base` is the path at which `schema` applies. */
export function explain(
  document: RawDocument,
  schema: z.core.$ZodType,
  issues: readonly Issue[],
  base: KeyPath = [],
): Problem[] {
  const data = valueAt(document.data, base);
  const problem = (path: KeyPath, said: Said): Problem => {
    const full = [...base, ...path];
    const line = document.lineOf(full);
    return {
      file: document.file,
      at: showPath(document.data, full),
      ...(line === undefined ? {} : { line }),
      ...said,
      severity: 'error',
    };
  };
  return issues.flatMap((issue): Problem[] => {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    if (issue.code === 'unrecognized_keys') {
      const known = [
        ...new Set(shapesAt(schema, data, path).flatMap((def) => Object.keys(def.shape ?? {}))),
      ];
      const present = Object.keys((valueAt(data, path) ?? {}) as object);
      const free = known.filter((key) => !present.includes(key));
      return issue.keys.map((key) => {
        const near = nearest(key, free);
        return problem([...path, key], {
          message: `unknown key ${showValue(key)}`,
          fix:
            near === undefined
              ? `remove it; keys here are ${known.join(', ')}`
              : `did you mean "${near}"?`,
        });
      });
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const branches = [...issue.errors].sort((a, b) => misfit(a) - misfit(b));
      const best = branches[0];
      if (best !== undefined && misfit(best) < 10)
        return explain(
          document,
          schema,
          best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue),
          base,
        );
    }
    const allowed = issue.code === 'invalid_union' ? tagsAt(schema, data, path) : [];
    return [problem(path, say(issue, valueAt(data, path), allowed))];
  });
}
