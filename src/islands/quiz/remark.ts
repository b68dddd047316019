/**
 * Turns a mark's notes and, once it may be shown, the solution into one remark per place: an option, a truth value, a
 * blank or an answer field. The domain names codes; the words are chosen here.
 */
import type { Solution } from '../../domain/quiz/kind.ts';
import type { Mark, Note } from '../../domain/quiz/outcome.ts';
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

/**
 * What a view makes of a note of its own kind (typed answers have many). `undefined`: the words below do.
 */
export type Explain = (note: Note) => Remark | null | undefined;

const words = strings.notes;

function remarkOf({ code, right, say: sentence }: Note): Remark | null {
  const say = sentence === undefined ? {} : { say: sentence };
  switch (code) {
    case 'option':
    case 'value':
      return right
        ? { tone: 'good', label: words.right, ...say }
        : { tone: 'bad', label: words.wrong, ...say };
    case 'foreign':
    case 'broken':
      return { tone: 'warn', label: words.broken };
    default:
      // Missed options are told as a number only, until the solution is shown; what a rubric found is told with its
      // evidence (Judged.tsx); the rest is explained by its view.
      return null;
  }
}

/**
 * Remarks by place. `solution` is given only when the learner may see it; `explain` comes from the question's view.
 */
export function remarksOf(mark: Mark | null, solution: Solution | null, explain: Explain): Remarks {
  const remarks = new Map<string, Remark>();
  for (const note of mark?.notes ?? []) {
    const at = note.at ?? '';
    const own = explain(note);
    const remark = own === undefined ? remarkOf(note) : own;
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
