/**
 * Where a reply negates. A negator reaches forward inside its clause up to a word that starts a new statement
 * (不能退款**可以**换货, 不是质量问题**我们也**承担); two negations make an affirmation (不会不退); words that only look
 * negative (不好意思, 没问题) are skipped; 退不了, 七天无理由退货不支持 negate backwards.
 *
 * The result is a count for every character, so a match is judged in constant time whatever the reply's length.
 */
import type { Reading } from './reading.ts';
import type { Words } from './words.ts';

export interface Negator {
  readonly at: number;
  /** Folded positions it reaches over. */
  readonly from: number;
  readonly to: number;
}

export interface Negations {
  /** How many negators reach each character. */
  readonly count: Int32Array;
  /** How many 不用担心-words stand before it in the clause. */
  readonly worry: Int32Array;
  /** By the position of its first character. */
  readonly negators: ReadonlyMap<number, Negator>;
  /** The negator whose word ends here: it negates a match that starts here, whatever follows. */
  readonly endings: ReadonlyMap<number, Negator>;
  /** 退不了, 担不起: where the 不 stands. */
  readonly complements: ReadonlySet<number>;
  /** A match that ends exactly here is negated by what follows: 补发|不了, 退货|不支持. */
  readonly takenBack: ReadonlySet<number>;
  /** Characters of a clause that the next one takes back: 可以退，那是不可能的. */
  readonly revoked: ReadonlySet<number>;
  /** By position: the word that only looks negative (不喜欢, 特别) standing there, as [start, end). */
  readonly words: ReadonlyMap<number, readonly [number, number]>;
}

const NEGATIVE = '不没别未无勿甭莫休拒谢难很恕停禁取反毫并毋';
const COMPLEMENTS = '了到及见住起';
const NEXT_NEGATES = /^、[^、]{0,3}[不没未无别]/;
const APOLOGY = /^(?:致歉|道歉|赔礼)$/;
const COMPLEMENT = /^不[了起]$/;
/** 少不了 and 降不了 keep what they follow; these give it up. */
const REFUSED_VERBS = '做办给退换补赔改收卖批报发送到';

/** 能不能, 可不可以, 有没有, 是否: a choice, not a negation. */
function isChoice(text: string, at: number): boolean {
  const last = text.charAt(at - 1);
  const next = text.charAt(at + 1);
  if (text[at] === '没') return last === '有' && next === '有';
  // 改不改, 改与不改, 改还是不改
  if (text[at] === '不' && '与和或是'.includes(last || '-') && next !== '')
    return text.slice(Math.max(0, at - 3), at - 1).includes(next);
  return text[at] === '不' && last !== '' && last === next;
}

/** Whether a time ends at a place. */
const endsTime = (reading: Reading, end: number): boolean => {
  const start = figureBefore(reading, end);
  return start >= 0 && reading.folded.figures.get(start)?.unit?.kind === 'time';
};

/** The longest list that one refusal takes back. */
const LIST = 12;

/** 退不了, 收不到: the 不 belongs to the verb before it. */
function isComplement(text: string, at: number, clauseStart: number): boolean {
  if (text[at] !== '不' || at === clauseStart) return false;
  const next = text.charAt(at + 1);
  if (next === '' || !COMPLEMENTS.includes(next)) return false;
  if (text.startsWith('了解', at + 1)) return false;
  return !'我您们都也就还是并绝,、'.includes(text.charAt(at - 1));
}

/** 合不到 5 毛, 还不到 1 天: less than a figure, nothing denied; 做不到 300 denies. */
function isLess(reading: Reading, at: number): boolean {
  const { text, folded } = reading;
  return (
    text.startsWith('不到', at) &&
    folded.figures.has(at + 2) &&
    !'做办给退收送'.includes(text.charAt(at - 1) || '做')
  );
}

const isSkippable = (reading: Reading, at: number): boolean => reading.filler[at] === true;

export function findNegations(reading: Reading, lists: Words): Negations {
  const { text, clauses } = reading;
  const notNegation = lists.at('notNegations');
  const worry = lists.at('worries');
  const firm = lists.at('firmNegators');
  const modal = lists.at('modalNegators');
  const short = lists.at('shortNegators');
  const hedge = lists.at('hedges');
  const rhetorical = lists.at('rhetorical');
  /** Nothing else happens where none of these begins. */
  const opening = lists.at(
    'hedges',
    'notNegations',
    'firmNegators',
    'modalNegators',
    'worries',
    'rhetorical',
  );
  const turn = lists.at('turns');
  const subject = lists.at('subjects');
  const can = lists.at('cans');
  const service = lists.at('services');
  const afterNegator = lists.at('afterNegators');
  const takingBack = lists.at('takingBack');
  const between = lists.list('between');
  const delta = new Int32Array(text.length + 2);
  const worries = new Int32Array(text.length + 2);
  const negators = new Map<number, Negator>();
  const endings = new Map<number, Negator>();
  const complements = new Set<number>();
  const takenBack = new Set<number>();
  const revoked = new Set<number>();
  const words = new Map<number, readonly [number, number]>();
  const add = (at: number, from: number, to: number): void => {
    // From the next character on, so that 可以 in 不可以 is reached too.
    const negator = { at, from: at + 1, to: Math.max(from, to) };
    negators.set(at, negator);
    endings.set(from, negator);
    delta[at + 1] = (delta[at + 1] ?? 0) + 1;
    to = Math.max(from, to);
    delta[to] = (delta[to] ?? 0) - 1;
  };

  /** Where the reach of a negator ends that was written in [at, start). */
  const reach = (start: number, end: number, kind: 'firm' | 'modal' | 'short'): number => {
    let opened = false;
    for (let k = start; k < end; k++) {
      if (turn(text, k) !== null) return k;
      // 没赔的话还得您承担: the condition is negated, its consequence is not.
      if (text.startsWith('的话', k)) return k;
      // “活动价不退差”的答复有误: what is quoted denies nothing outside.
      if (text[k] === '“') opened = true;
      if (text[k] === '”' && !opened) return k;
      // 没坏、没超时; 未超时、商品无问题: the next of a list negates for itself.
      if (text[k] === '、' && NEXT_NEGATES.test(text.slice(k, Math.min(k + 6, end)))) return k;
      // 为没看照片就回复您致歉: the apology is made, whatever was left undone.
      if (kind === 'short' && k - start >= 3 && APOLOGY.test(text.slice(k, k + 2))) return k;
      const far = k - start >= 2;
      if (far && subject(text, k) !== null) return k;
      if (far && kind !== 'firm' && can(text, k) !== null && !'不没'.includes(text.charAt(k - 1)))
        return k;
      if (
        far &&
        kind === 'short' &&
        service(text, k) !== null &&
        !'不没'.includes(text.charAt(k - 1))
      )
        return k;
    }
    return end;
  };

  for (const [index, clause] of clauses.entries()) {
    // 不~可以退: a negator cut off by decoration still reaches on.
    const following = clauses[index + 1];
    const open = (from: number): number =>
      from >= clause.end && clause.closer === '~' && following !== undefined
        ? following.end
        : clause.end;

    for (let at = clause.start; at < clause.end;) {
      if (!NEGATIVE.includes(text.charAt(at)) && opening(text, at) === null) {
        at += 1;
        continue;
      }
      // 不一定, 不保证: a hedge, which stance.ts reads.
      const hedged = hedge(text, at);
      if (hedged !== null && /[不没未无]/.test(hedged)) {
        at += hedged.length;
        continue;
      }
      const fixed = notNegation(text, at);
      const firmly = firm(text, at);
      const modally = modal(text, at);
      const long = Math.max(firmly?.length ?? 0, modally?.length ?? 0);
      if (fixed !== null && fixed.length >= long) {
        const word = [at, at + fixed.length] as const;
        for (let k = at; k < word[1]; k++) words.set(k, word);
        at += fixed.length;
        continue;
      }
      const worried = worry(text, at);
      if (worried !== null) {
        const from = at + worried.length;
        worries[from] = (worries[from] ?? 0) + 1;
        worries[clause.end] = (worries[clause.end] ?? 0) - 1;
        at = from;
        continue;
      }
      const asked = rhetorical(text, at);
      if (asked !== null) {
        add(at, at + asked.length, reach(at + asked.length, clause.end, 'firm'));
        at += asked.length;
        continue;
      }
      if (!NEGATIVE.includes(text.charAt(at))) {
        at += 1;
        continue;
      }
      if (isChoice(text, at)) {
        at += 2;
        continue;
      }
      if (isLess(reading, at)) {
        at += 2;
        continue;
      }
      if (isComplement(text, at, clause.start)) {
        const verb = text.charAt(at - 1);
        complements.add(at);
        // 2 小时内回不了话: the deadline is denied with the verb.
        if (REFUSED_VERBS.includes(verb) || verb === '回') {
          const deadline = [...'     '].findIndex((_, k) => endsTime(reading, at - 1 - k));
          for (let k = at - 1 - deadline; deadline >= 0 && k < at; k++) takenBack.add(k);
        }
        if ('做办给补退返赔减让换'.includes(verb))
          add(at, at + 2, reach(at + 2, clause.end, 'modal'));
        at += 2;
        continue;
      }
      const isFirm = firmly !== null && firmly.length === long;
      const word = isFirm ? firmly : (modally ?? short(text, at));
      if (word === null) {
        at += 1;
        continue;
      }
      const from = at + word.length;
      const kind = isFirm ? 'firm' : modally === null ? 'short' : 'modal';
      let start = from;
      while (isSkippable(reading, start)) start += 1;
      add(at, from, reach(start, open(start), kind));
      at = from;
    }

    // Backwards: 退货不支持, 补发不了.
    for (let at = clause.start + 1; at < clause.end; at++) {
      const word = afterNegator(text, at);
      if (word === null || words.has(at) || isChoice(text, at)) continue;
      if (!endsStatement(reading, at + word.length, clause.end, word)) continue;
      // 换货换不了 repeats its verb; in 389 给不了 the verb only carries the refusal.
      const verb = text.charAt(at - 1);
      const carried =
        word.startsWith('不') &&
        (text.slice(Math.max(clause.start, at - 4), at - 1).includes(verb) ||
          (COMPLEMENT.test(word) && REFUSED_VERBS.includes(verb)));
      const back = bridge(reading, between, carried ? at - 1 : at, clause.start);
      const last = /^[^不]不[了到]$/.test(word) ? at + 1 : at;
      for (let k = back; k <= last; k++) takenBack.add(k);
      // 补发、退款我们都不给办: all of a list is refused.
      for (let k = back - 1; k > clause.start && back - k <= LIST; k--)
        if (text[k] === '、') takenBack.add(k);
      at += word.length - 1;
    }
    // 七天可退，那是不可能的: the clause before is taken back.
    const before = clauses[index - 1];
    if (before !== undefined && before.end > before.start && clause.end - clause.start <= 10) {
      let k = clause.start;
      while (k < clause.end && '那这都但是就可真的我们您'.includes(text.charAt(k))) k += 1;
      const apologetic = /抱歉|不好意思|对不起|谢谢|感谢/.test(
        text.slice(before.start, Math.min(before.end, before.start + 60)),
      );
      if (takingBack(text, k) !== null && !apologetic && clause.closer !== '?') {
        for (let at = before.start; at < before.end; at++) revoked.add(at);
      }
    }
  }

  /** What changes at each character, added up from the left. */
  const sum = (changes: Int32Array): Int32Array => {
    let total = 0;
    return changes.map((change) => (total += change));
  };
  return {
    count: sum(delta),
    worry: sum(worries),
    negators,
    endings,
    complements,
    takenBack,
    revoked,
    words,
  };
}

const MORE = new Set(
  '不能 不可以 不给 很难 没法 无法 不起 不成 不支持 不接受 不处理 不予 拒绝 驳回 不适用 不参加 不享受 不包括 不包含 没有的'.split(
    ' ',
  ),
);

/** 退款不能超过三天 goes on after 不能; 退款不能办理 and 退款不能的 do not. */
function endsStatement(reading: Reading, at: number, end: number, word: string): boolean {
  if (!MORE.has(word)) return true;
  let k = at;
  while (k < end && (isSkippable(reading, k) || '的了您'.includes(reading.text.charAt(k)))) k += 1;
  return k >= end || '办给支操处通受退换做保申'.includes(reading.text.charAt(k));
}

/** 79 元一条不能给: where the figure that ends at `end` starts; −1 when none does. */
function figureBefore(reading: Reading, end: number): number {
  for (let at = end - 1; at >= 0 && at >= end - 4; at--) {
    if (reading.folded.figures.get(at)?.unitEnd === end) return at;
  }
  return -1;
}

/** Steps back over 的话, 我们, 暂时 … between the negated words and the negator. */
function bridge(reading: Reading, between: readonly string[], at: number, start: number): number {
  const { text } = reading;
  let back = at;
  for (let moved = true; moved && at - back < 12;) {
    moved = false;
    if (isSkippable(reading, back - 1)) {
      back -= 1;
      moved = true;
      continue;
    }
    const figure = figureBefore(reading, back);
    if (figure > start && figure < back) {
      back = figure;
      moved = true;
      continue;
    }
    for (const word of between) {
      if (back - word.length > start && text.startsWith(word, back - word.length)) {
        back -= word.length;
        moved = true;
        break;
      }
    }
  }
  return back;
}
