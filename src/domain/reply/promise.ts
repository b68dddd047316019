/**
 * Promises: what the agent undertakes, by when, how much and who bears it – held against what the shop allows
 * (`allowances` of shop.yaml). Only what is really said is a promise: denied, asked, hedged, supposed or quoted is none.
 *
 * When and how much are read around the words of the promise: in their clause, else in a neighbouring clause of the same
 * sentence. What a point of the rubric accepts with a figure of its own (退您 {30 元}) is allowed in that turn.
 */
import type { Allowance } from '../shop/allowance.ts';
import { quote } from '../shared/chinese/normalise.ts';
import type { Finder, Finding } from './find.ts';
import type { PromiseBreach, PromiseJudgement, Span } from './judgement.ts';
import type { Lexicon } from './lexicon-core.ts';
import type { Reading } from './reading.ts';
import type { PromiseKind, Rubric } from './schema.ts';
import { sumsOf } from './sums.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}
/** A time or a sum of money, in hours or yuan. */
interface Amount extends Stretch {
  readonly most: number;
}

/** After a figure: it is a deadline. */
const DEADLINE = /^(?:之内|以内|内|之前|前|以后|之后|后|左右|到账|必|就)/;
/** Before it. */
const AT_MOST = /(?:最晚|最迟|最多|最快|不超过|不晚于|预计|大概|约)$/;
/** After it: it is no deadline but a term of the goods. */
const TERM = /^(?:无理由|质保|保修|价保|保价|包退|包换|保质|保鲜)/;
/** How far a figure without such a mark may stand from the promise. */
const CLOSE = 4;

/** The times a reply names, by place. */
function timesIn(
  { text, folded }: Reading,
  words: Lexicon['times'],
): (Amount & { marked: boolean })[] {
  const figures = [...folded.figures.values()].flatMap((figure) => {
    const { unit, unitEnd, start, high, ordinal } = figure;
    if ((unit?.kind !== 'time' && unit?.kind !== 'workday') || ordinal) return [];
    const after = text.slice(unitEnd, unitEnd + 4);
    if (TERM.test(after)) return [];
    const mark = DEADLINE.exec(after)?.[0].length ?? 0;
    const marked = mark > 0 || AT_MOST.test(text.slice(Math.max(0, start - 3), start));
    return [{ start, end: unitEnd + mark, most: high * unit.factor, marked }];
  });
  const named = Object.entries(words).flatMap(([word, hours]) => {
    const found: (Amount & { marked: boolean })[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      found.push({ start: at, end: at + word.length, most: hours, marked: true });
    return found;
  });
  return [...figures, ...named].toSorted((a, b) => a.start - b.start);
}

const moneyIn = ({ folded }: Reading): Amount[] =>
  [...folded.figures.values()].flatMap(({ start, unit, unitEnd, high }) =>
    unit?.kind === 'money' ? [{ start, end: unitEnd, most: high * unit.factor }] : [],
  );

const distance = (a: Stretch, b: Stretch): number => Math.max(0, a.start - b.end, b.start - a.end);

const nearest = <T extends Stretch>(list: readonly T[], to: Stretch): T | null =>
  list.reduce<T | null>(
    (best, one) => (best === null || distance(one, to) < distance(best, to) ? one : best),
    null,
  );

const isInside = (part: Stretch, whole: Stretch): boolean =>
  whole.start <= part.start && part.end <= whole.end;

/** What an agent may give back without asking, so any sum up to it may be meant. */
const SMALL = 20;
/** A known sum may stand for one piece or for several. */
const MOST_PIECES = 6;

export interface PromiseContext {
  readonly lexicon: Lexicon;
  readonly reading: Reading;
  readonly finder: Finder;
  /** What the customer wrote, folded or not. */
  readonly heard: readonly string[];
  /** What earned points: figures that the rubric itself accepts are allowed. */
  readonly accepted: readonly Finding[];
  /** Names the sums that are right here, with the customer's own. */
  readonly rubric: Rubric;
  /** What is charged as forbidden already. */
  readonly charged: readonly Span[];
}

export type JudgePromises = (context: PromiseContext) => PromiseJudgement[];

/** The promises of a reply. Linear in its length. */
export const judgePromises: JudgePromises = (context) => {
  const { lexicon, reading, finder } = context;
  const { clauses, clauseOf, folded } = reading;
  const made = lexicon.promises.flatMap((kind) => {
    const byClause = new Map<number, { finding: Finding; what: Stretch }>();
    for (const finding of kind.says.flatMap((says) => finder.find(says, 'statement'))) {
      if (finding.stance !== 'affirmed') continue;
      const what = { start: finding.spans[0]?.start ?? 0, end: finding.spans.at(-1)?.end ?? 0 };
      const clause = clauseOf[what.start] ?? 0;
      if (!byClause.has(clause)) byClause.set(clause, { finding, what });
    }
    return [...byClause].map(([clause, one]) => ({ kind, clause, ...one }));
  });
  if (made.length === 0) return [];
  const times = timesIn(reading, lexicon.times);
  const money = moneyIn(reading);
  const taken = new Set(made.map(({ clause }) => clause));

  return made.map(({ kind, clause, finding, what }) => {
    const sentence = clauses[clause]?.sentence;
    /** In the clause itself, else in a neighbour that promises nothing of its own. */
    const around = <T extends Stretch>(list: readonly T[]): T | null => {
      const inside = (at: number): T[] => list.filter(({ start }) => clauseOf[start] === at);
      const own = nearest(inside(clause), what);
      if (own !== null) return own;
      const beside = [clause - 1, clause + 1].filter(
        (at) => clauses[at]?.sentence === sentence && !taken.has(at),
      );
      return nearest(beside.flatMap(inside), what);
    };
    const when = around(times.filter((time) => time.marked || distance(time, what) <= CLOSE));
    const amount = around(money);
    const spanOf = ({ start, end }: Stretch): Span => quote(folded, start, end);
    const breach = breachOf(context, kind, what, when, amount);
    const parts = [what, when, breach?.amount === true ? amount : null]
      .filter((part) => part !== null)
      .toSorted((a, b) => a.start - b.start);
    return {
      id: kind.id,
      what: spanOf(what).text,
      when: when === null ? null : spanOf(when).text,
      who: kind.who,
      evidence: parts.map(spanOf),
      by: [
        {
          kind: 'words' as const,
          pattern: finding.pattern,
          concept: finding.concept ?? kind.id,
          stance: finding.stance,
        },
      ],
      breach: breach?.breach ?? null,
    };
  });
};

/** The dearest limit a promise goes beyond. */
function breachOf(
  { lexicon, rubric, reading, heard, accepted, charged }: PromiseContext,
  kind: PromiseKind,
  what: Stretch,
  when: Amount | null,
  amount: Amount | null,
): { breach: PromiseBreach; amount: boolean } | null {
  // A figure of the rubric's own: that of a shared concept is any figure.
  const covers = (part: Stretch): boolean =>
    accepted.some(
      ({ spans, pattern, concept }) =>
        concept === undefined &&
        /[{\d]/.test(pattern) &&
        spans.some(({ start, end }) => start <= part.start && part.end <= end + 2),
    );
  const isAccepted = (part: Stretch): boolean =>
    accepted.some(({ spans }) =>
      spans.some(({ start, end }) => start <= part.start && part.end <= end),
    );
  /** Sums the rubric or the customer names; empty when neither names one. */
  const sums = () => sumsOf(lexicon, rubric, heard);
  const isKnown = (yuan: number): boolean =>
    yuan <= SMALL ||
    sums().length === 0 ||
    sums().some(({ least, most, isPrice }) => {
      const isMultiple = (a: number, b: number): boolean => a % b < 1e-6 && a / b <= MOST_PIECES;
      return (
        (least <= yuan && yuan <= most) ||
        (isPrice && (isMultiple(yuan, least) || isMultiple(least, yuan)))
      );
    });
  const isAbout = ({ about }: Allowance): boolean =>
    about.length === 0 ||
    about.some((word) => reading.text.includes(word) || heard.some((line) => line.includes(word)));
  const broken = lexicon.allowances.flatMap((allowance) => {
    if (allowance.promise !== kind.id || !isAbout(allowance)) return [];
    const { hours = Infinity, yuan = Infinity, never, known } = allowance;
    if (never) return isAccepted(what) ? [] : [{ allowance, amount: false }];
    if (known && amount !== null && isInside(amount, what) && !isKnown(amount.most))
      return [{ allowance, amount: true }];
    if (amount !== null && amount.most > yuan + 1e-9 && !covers(amount))
      return [{ allowance, amount: true }];
    if (when !== null && when.most > hours + 1e-9 && !covers(when))
      return [{ allowance, amount: false }];
    return [];
  });
  const [dearest] = broken.toSorted((a, b) => b.allowance.penalty - a.allowance.penalty);
  if (dearest === undefined) return null;
  const { id, policy, rule, limit, penalty } = dearest.allowance;
  const { start, end } = quote(reading.folded, what.start, what.end);
  const isCharged = charged.some((span) => span.start < end && start < span.end);
  return {
    amount: dearest.amount,
    breach: {
      id,
      policy,
      ...(rule === undefined ? {} : { rule }),
      limit,
      penalty: isCharged ? 0 : penalty,
    },
  };
}
