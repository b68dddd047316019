/**
 * Looking an expression up in a reply: patterns, concepts, any of several, all of several within a clause, a
 * sentence or the reply. Every finding says how it stands (see stance.ts).
 */
import type { Lexicon } from './lexicon-core.ts';
import { findPattern, type Match } from './match.ts';
import type { Expression } from './schema.ts';
import { cutsWord, isEcho, stanceOf, type Guards, type Stance } from './stance.ts';

export interface Finding {
  /** Folded stretches, in the order of the reply. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly stance: Stance;
  /** The pattern that fired, and the concept it was looked up for. */
  readonly pattern: string;
  readonly concept?: string;
}

type Mode = 'statement' | 'mention';

/** Looks up expressions in one reply; concepts are looked up once. */
export interface Finder {
  find(expression: Expression, mode: Mode): readonly Finding[];
}

const startOf = (finding: Finding): number => finding.spans[0]?.start ?? 0;
const endOf = (finding: Finding): number => finding.spans.at(-1)?.end ?? 0;

const NOTHING: readonly Finding[] = [];

export function makeFinder(lexicon: Lexicon, guards: Guards): Finder {
  const { reading } = guards;
  const concepts = new Map<string, readonly Finding[]>();

  const stanceIn = (mode: Mode, match: Match): Stance => {
    if (mode === 'statement') return stanceOf(guards, match);
    return isEcho(guards, match) ? 'quoted' : 'affirmed';
  };

  const findText = (source: string, mode: Mode): readonly Finding[] => {
    const matches = findPattern(lexicon.pattern(source), reading);
    if (matches.length === 0) return NOTHING;
    return matches
      .filter((match) => !cutsWord(guards, match))
      .map((match) => ({
        spans: [{ start: match.start, end: match.end }],
        stance: stanceIn(mode, match),
        pattern: source,
      }));
  };

  const findConcept = (id: string): readonly Finding[] => {
    const known = concepts.get(id);
    if (known !== undefined) return known;
    const concept = lexicon.concepts.get(id);
    if (concept === undefined) throw new Error(`Unknown concept “${id}”`);
    // A concept that includes itself, by whatever way, adds nothing.
    concepts.set(id, []);
    const holes = concept.except.flatMap((source) => findPattern(lexicon.pattern(source), reading));
    const found = [
      ...concept.any.flatMap((expression) => find(expression, concept.stance)),
      ...concept.includes.flatMap(findConcept),
    ]
      .filter(
        (finding) =>
          !holes.some((hole) =>
            finding.spans.some((span) => hole.start <= span.start && span.end <= hole.end),
          ),
      )
      .map((finding) => ({ ...finding, concept: finding.concept ?? id }));
    concepts.set(id, found);
    return found;
  };

  const findAll = (parts: readonly Expression[], within: string, mode: Mode): Finding[] => {
    const unitOf = (finding: Finding): number => {
      const clause = reading.clauseOf[startOf(finding)] ?? 0;
      if (within === 'reply') return 0;
      return within === 'clause' ? clause : (reading.clauses[clause]?.sentence ?? 0);
    };
    const units = parts.map((part) => {
      const byUnit = new Map<number, Finding[]>();
      for (const finding of find(part, mode)) {
        const unit = unitOf(finding);
        byUnit.set(unit, [...(byUnit.get(unit) ?? []), finding]);
      }
      return byUnit;
    });
    const [first, ...others] = units;
    const together = [...(first?.keys() ?? [])].filter((unit) => others.every((o) => o.has(unit)));
    return together.map((unit) =>
      joined(units.flatMap((byUnit) => decisive(byUnit.get(unit) ?? []) ?? [])),
    );
  };
  /** Both lists are gone through once, side by side: linear. */
  const findNear = (
    [left, right]: readonly [Expression, Expression],
    within: number,
    mode: Mode,
  ): Finding[] => {
    const byStart = (a: Finding, b: Finding): number => startOf(a) - startOf(b);
    const others = find(right, mode).toSorted(byStart);
    let from = 0;
    return find(left, mode)
      .toSorted(byStart)
      .flatMap((one) => {
        // What ends too far before this one is too far from all that follow, but for long matches.
        while (from < others.length && startOf(others[from]!) < startOf(one) - REACH) from += 1;
        for (let k = from; k < others.length; k++) {
          const other = others[k]!;
          if (startOf(other) - endOf(one) > within) break;
          const gap = Math.max(startOf(other) - endOf(one), startOf(one) - endOf(other));
          if (gap < 0 || gap > within) continue;
          if (reading.clauseOf[startOf(one)] !== reading.clauseOf[startOf(other)]) continue;
          return [joined([one, other])];
        }
        return [];
      });
  };

  const find = (expression: Expression, mode: Mode): readonly Finding[] => {
    if (typeof expression === 'string') return findText(expression, mode);
    if ('concept' in expression) return findConcept(expression.concept);
    if ('any' in expression) return expression.any.flatMap((part) => find(part, mode));
    if ('near' in expression) return findNear(expression.near, expression.within, mode);
    return findAll(expression.all, expression.within ?? 'sentence', mode);
  };

  return { find };
}

/** The longest match that `near` looks back over. */
const REACH = 80;

/** Several findings as one: it stands as the worst of them does. */
const joined = (parts: readonly Finding[]): Finding => {
  const concepts = parts.flatMap(({ concept }) => concept ?? []);
  return {
    spans: parts.flatMap(({ spans }) => spans).toSorted((a, b) => a.start - b.start),
    stance: parts.reduce<Stance>((worst, { stance }) => worse(worst, stance), 'affirmed'),
    pattern: parts.map(({ pattern }) => pattern).join(' + '),
    ...(concepts.length === 0 ? {} : { concept: concepts.join(' + ') }),
  };
};

const SEVERITY: Readonly<Record<Stance, number>> = {
  affirmed: 0,
  supposed: 1,
  quoted: 1,
  asked: 1,
  hedged: 2,
  negated: 3,
};

const worse = (a: Stance, b: Stance): Stance => (SEVERITY[b] > SEVERITY[a] ? b : a);

/**
 * Of several findings the one that decides. What is said later overrides what was said before
 * (可以退的，但是这款不能退), except that a question or a supposition takes nothing back.
 */
export function decisive(findings: readonly Finding[]): Finding | undefined {
  const ordered = findings.toSorted((a, b) => endOf(a) - endOf(b) || startOf(b) - startOf(a));
  const firm = ordered.findLast(({ stance }) => stance === 'affirmed' || stance === 'negated');
  if (firm?.stance === 'affirmed') return ordered.find(({ stance }) => stance === 'affirmed');
  return firm ?? ordered.find(({ stance }) => stance === 'hedged') ?? ordered[0];
}
