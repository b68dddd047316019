/**
 * Turns a mark's notes and, once it may be shown, the solution into one remark per place: an option, a truth value, a
 * blank or an answer field. The domain names codes; the words are chosen here.
 */
import type { Solution } from '../../domain/quiz/kind.ts';
import type { Mark, Note } from '../../domain/quiz/outcome.ts';
import { never } from '../../domain/shared/result.ts';
import { fill } from '../../domain/shared/text.ts';
import strings from 'virtual:ui/quiz';

export interface Remark {
  readonly tone: 'good' | 'bad' | 'warn' | 'plain';
  /** A word or two; empty for a bare comment on an option nobody chose. */
  readonly label: string;
  /** The author's sentence. */
  readonly say?: string;
  /** The right answer of a field, once it may be shown. */
  readonly answer?: string;
}

export type Remarks = ReadonlyMap<string, Remark>;

/** What a field asks for, as far as a remark speaks about it. */
export interface FieldFacts {
  readonly unit: string;
  readonly decimals: number;
}

const words = strings.notes;

/** @example decimalsText(2) // '保留 2 位小数' */
export const decimalsText = (decimals: number): string =>
  decimals === 0 ? strings.field.whole : fill(strings.field.decimals, { n: decimals });

function remarkOf(note: Note, facts: FieldFacts | undefined): Remark | null {
  const say = note.say === undefined ? {} : { say: note.say };
  switch (note.code) {
    case 'option':
    case 'value':
      return note.right
        ? { tone: 'good', label: words.right, ...say }
        : { tone: 'bad', label: words.wrong, ...say };
    case 'missed':
      // Told as a number only, until the solution is shown.
      return null;
    case 'field':
      return note.right
        ? { tone: 'good', label: words['field-right'] }
        : { tone: 'bad', label: words['field-wrong'] };
    case 'step':
    case 'placed':
      // The sentence says where it belongs, so after a wrong try it waits for the solution.
      return note.right
        ? { tone: 'good', label: words['field-right'], ...say }
        : { tone: 'bad', label: words['field-wrong'] };
    case 'point':
    case 'forbidden':
      // Told with their evidence (Judged.tsx).
      return null;
    case 'mistake':
      return { tone: 'bad', label: words.mistake, ...say };
    case 'empty':
      return { tone: 'warn', label: words.empty };
    case 'not-a-figure':
      return { tone: 'warn', label: words['not-a-figure'] };
    case 'bare-figure':
      return { tone: 'warn', label: words['bare-figure'] };
    case 'unit': {
      if (!facts) return { tone: 'bad', label: words['unit-other'] };
      const { unit } = facts;
      return { tone: 'bad', label: unit ? fill(words.unit, { unit }) : words['unit-none'] };
    }
    case 'rounding':
      return {
        tone: 'bad',
        label: fill(words.rounding, { decimals: decimalsText(facts?.decimals ?? 0) }),
      };
    case 'foreign':
    case 'broken':
      return { tone: 'warn', label: words.broken };
    default:
      return never(note.code);
  }
}

/** Remarks by place. `solution` is given only when the learner may see it. */
export function remarksOf(
  mark: Mark | null,
  solution: Solution | null,
  facts: ReadonlyMap<string, FieldFacts>,
): Remarks {
  const remarks = new Map<string, Remark>();
  for (const note of mark?.notes ?? []) {
    const at = note.at ?? '';
    const remark = remarkOf(note, facts.get(at));
    if (remark) remarks.set(at, remark);
  }
  if (!solution) return remarks;

  const missed = new Set(mark?.notes.filter((n) => n.code === 'missed').map((n) => n.at));
  const right = new Map(solution.right.map(({ at, text }) => [at, text]));
  const said = new Set(solution.remarks.map(({ at }) => at));
  for (const { at, say } of solution.remarks) {
    const known = remarks.get(at);
    if (known) {
      remarks.set(at, { say, ...known });
      continue;
    }
    const label = missed.has(at) ? words.missed : right.has(at) ? words.key : '';
    remarks.set(at, { tone: right.has(at) ? 'good' : 'plain', label, say });
  }
  // A field's right answer; options and places that have a sentence of their own show it themselves.
  for (const [at, answer] of right) {
    const known = remarks.get(at);
    if (said.has(at) || known?.tone === 'good') continue;
    remarks.set(at, { ...(known ?? { tone: 'good', label: '' }), answer });
  }
  return remarks;
}

/** How many right, wrong and missed choices or fields a mark tells of. */
export function countNotes(mark: Mark): { right: number; wrong: number; missed: number } {
  const count = (test: (note: Note) => boolean): number => mark.notes.filter(test).length;
  return {
    right: count((note) => note.right === true),
    wrong: count((note) => note.right === false && note.code !== 'missed'),
    missed: count((note) => note.code === 'missed'),
  };
}
