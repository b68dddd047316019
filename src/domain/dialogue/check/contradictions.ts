/**
 * Rubrics that take back what they give. A **contradiction** is a wording some point accepts that, typed alone,
 *
 * - is `contrary` to the same point: the point can never be earned by it,
 * - is `contrary` to another point of the rubric: earning the one loses the other,
 * - is forbidden, by the rubric, the dialogue or the library: earning the point costs points.
 *
 * “Typed alone” is meant literally: the wording is written out (wordings.ts) and marked like a reply, so guards have
 * the last word here too – 不用您承担运费 does not contradict a contrary 您…承担运费, because the marking does not think so. A
 * pattern with `…` is written twice, with nothing and with a filler in the gaps, and contradicts only if both do.
 *
 * In the library, two concepts are **opposed** when some point accepts the one and has the other as contrary. A concept
 * that includes, at whatever depth, two opposed ones – or itself and its own opposite – is a contradiction: whoever
 * accepts it accepts both answers.
 */
import { assess } from '../../reply/assess.ts';
import type { ReplyJudgement } from '../../reply/judgement.ts';
import { conceptsIn, type Lexicon } from '../../reply/lexicon.ts';
import type { Concept, Expression, Forbid, Rubric } from '../../reply/schema.ts';
import { mistake, place, type Finding } from '../../shared/finding.ts';
import { wordings } from './wordings.ts';

/**
 * One finding for every pair of a point's accepted expression and what it collides with.
 * @param forbid what is forbidden besides the rubric's and the library's own
 * @param at path of the rubric
 */
export function contradictions(
  lexicon: Lexicon,
  rubric: Rubric,
  forbid: readonly Forbid[],
  at: string,
): Finding[] {
  const found = new Map<string, Finding>();
  // Only points and forbidden words are of interest here.
  const words: Lexicon = { ...lexicon, tone: [], promises: [], courtesies: [] };
  const judged = new Map<string, readonly Clash[]>();
  const clashesOf = (point: string, wording: string): readonly Clash[] => {
    const key = `${point} ${wording}`;
    const known = judged.get(key);
    if (known !== undefined) return known;
    const clashes = clash(assess(words, rubric, forbid, wording), point);
    judged.set(key, clashes);
    return clashes;
  };
  for (const [p, point] of rubric.points.entries())
    for (const [e, expression] of point.accept.entries()) {
      const tight = wordings(expression, '', lexicon.concepts);
      const loose = wordings(expression, FILLER, lexicon.concepts);
      for (const [nth, wording] of tight.entries())
        for (const { kind, id } of clashesOf(point.id, wording)) {
          const here = `${place(`${at}.points`, p, point.id)}.accept[${e}]`;
          const key = `${here} ${kind} ${id}`;
          const other = clashesOf(point.id, loose[nth] ?? wording);
          if (found.has(key) || !other.some((one) => one.kind === kind && one.id === id)) continue;
          const said = `“${wording}” earns the point "${point.id}"`;
          found.set(key, FINDINGS[kind](here, id, wording, said));
        }
    }
  return [...found.values()];
}

/** Stands in the gaps of a pattern; means nothing by itself. */
const FILLER = '这边';

interface Clash {
  readonly kind: 'own' | 'contrary' | 'forbidden';
  /** The point or the forbidden thing. */
  readonly id: string;
}

function clash({ points, forbidden }: ReplyJudgement, point: string): Clash[] {
  const own = points.find(({ id }) => id === point);
  if (own?.state === 'contrary') return [{ kind: 'own', id: point }];
  if (own?.state !== 'hit') return [];
  return [
    ...points.flatMap(({ id, state }) =>
      state === 'contrary' ? [{ kind: 'contrary' as const, id }] : [],
    ),
    ...forbidden.map(({ id }) => ({ kind: 'forbidden' as const, id })),
  ];
}

const FINDINGS: Readonly<
  Record<Clash['kind'], (at: string, id: string, wording: string, said: string) => Finding>
> = {
  own: (at, id, wording) =>
    mistake(
      at,
      `“${wording}” is accepted and contrary at once, so it loses the point "${id}"`,
      'write the contrary form more narrowly, or leave this way out of `accept`',
    ),
  contrary: (at, id, _, said) =>
    mistake(
      at,
      `${said} and is contrary to "${id}"`,
      `narrow the contrary form of "${id}", or write an \`except\` into the concept it denies`,
    ),
  forbidden: (at, id, _, said) =>
    mistake(
      at,
      `${said} and is forbidden as "${id}"`,
      'leave this way out of `accept`, or narrow what is forbidden',
    ),
};

/** Two concepts of which a point accepts the one and has the other as contrary, and where. */
export interface Opposition {
  readonly accepted: string;
  readonly contrary: string;
  /** The point, for the message. */
  readonly point: string;
}

/** The oppositions a rubric states. Only concepts standing alone oppose each other; parts of an `all` do not. */
export const oppositions = ({ points }: Rubric): Opposition[] =>
  points.flatMap(({ id, accept, contrary }) =>
    accept
      .flatMap(alone)
      .flatMap((accepted) =>
        contrary.flatMap(alone).map((against) => ({ accepted, contrary: against, point: id })),
      ),
  );

const alone = (expression: Expression): string[] =>
  typeof expression === 'object' && ('all' in expression || 'near' in expression)
    ? []
    : conceptsIn(expression);

/** Concepts of the library that include two opposed ones; `at` is the concept's path in concepts.yaml. */
export function contradictoryConcepts(
  concepts: readonly Concept[],
  opposed: readonly Opposition[],
): Finding[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return concepts.flatMap((concept, index) => {
    const inside = closure(concept, byId);
    return distinctPairs(opposed)
      .filter(({ accepted, contrary }) => inside.has(accepted) && inside.has(contrary))
      .map(({ accepted, contrary, point }) =>
        mistake(
          `${place('concepts', index, concept.id)}.includes`,
          `includes "${accepted}" and "${contrary}", which the point "${point}" holds to be opposites`,
          'include only one of them, or take one of them out of that point',
        ),
      );
  });
}

function closure(concept: Concept, byId: ReadonlyMap<string, Concept>): ReadonlySet<string> {
  const inside = new Set<string>();
  const open = [concept.id];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (inside.has(id)) continue;
    inside.add(id);
    const one = byId.get(id);
    if (one !== undefined) open.push(...one.includes, ...one.any.flatMap(alone));
  }
  return inside;
}

const distinctPairs = (list: readonly Opposition[]): Opposition[] => [
  ...new Map(list.map((one) => [`${one.accepted}/${one.contrary}`, one])).values(),
];
