/**
 * How a match stands in the reply: said (affirmed), denied (negated), or neither – asked, hedged, quoted from the
 * customer, supposed. These guards have the last word: a match they refuse earns nothing.
 *
 * A tag question does not turn an offer into a question: 给您补发一个，您看可以吗？ offers; 可以退吗？ asks.
 */
import { findNegations, type Negations } from './negation.ts';
import { wordsAt, type WordAt, type Words } from './words.ts';
import type { Match } from './match.ts';
import type { Reading } from './reading.ts';

export type Stance =
  | 'affirmed'
  | 'negated'
  /** Asked: 可以退吗？ */
  | 'asked'
  /** Half promised: 可能, 尽量, 不保证. */
  | 'hedged'
  /** The customer's words: 您说的“…”. */
  | 'quoted'
  /** Only supposed: 如果可以退的话. */
  | 'supposed';

export interface Guards {
  readonly reading: Reading;
  readonly negations: Negations;
  readonly isHedge: WordAt;
  readonly neutral: readonly string[];
  /** For every character: is it reached by a hedge, a quotation, a condition, a question. */
  readonly hedged: readonly boolean[];
  readonly quoted: readonly boolean[];
  /** For every character: does the reply only repeat what the customer wrote. */
  readonly echoed: readonly boolean[];
  readonly conditional: readonly boolean[];
  readonly supposed: readonly boolean[];
  readonly asked: readonly boolean[];
}

const PARTICLES = '哦噢喔呢哈呀哟啦嘛哒啊呐亲吧';
/** The longest tag looked for at the end of a clause. */
const TAG = 16;
/** A tag that asks for consent to what was just offered. Run on at most TAG characters. */
const CONSENT =
  /(?:您看看?|您觉得|您认为|请问)?(?:这样|这么|如此)?(?:处理|安排|解决|方案)?(?:的话)?(?:您)?(?:能接受|可以接受|接受|同意|满意|觉得)?(?:(?:可以|行|好|成|ok|方便|合适|没问题|妥)(?:的)?[吗么嘛不]|可不可以|行不行|好不好|成不成|合不合适|方不方便|可否|如何|怎么样|怎样|咋样|[吗])$/;
const WEAK_TAG = /^(?:是吗|对吗|是吧|对吧|是不是|对不对|真的吗|真的假的|是么|对么)$/;
const CHOICE = /(?:您看|您想|您希望|您更|给您|帮您|为您|替您|您是想|您倾向)/;
/** Words that open a question inside a clause. */
const opening = wordsAt(['请问', '可以', '能', '会', '方便', '麻烦', '是', '要', '需要', '有']);
/** Beside a choice: either way will do. */
const EITHER_WAY =
  /决定|随您|看您|自愿|由您|您定|您自己定|自己决定|说了算|没关系|无所谓|都行|都可|都没|不管|无论|不论|您来定|听您|您的(?:自由|权利)/;
const QUESTION_WORDS = /怎么|什么|多少|几时|何时|哪|谁|咋|啥/;

/** The shortest stretch of the customer's own words that is taken for pasted. */
const ECHO = 6;

/**
 * Every place where the reply repeats what the customer wrote – if that is most of the reply: an agent who repeats the
 * goods to confirm them speaks for himself.
 */
function markEchoes(text: string, heard: readonly string[], words: Words, echoed: boolean[]): void {
  for (const line of heard) {
    for (const piece of [line, ...line.split(/[\s，。？！、；,?!;]+/)]) {
      const folded = words.fold(piece);
      if (folded.length < ECHO) continue;
      for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + 1))
        echoed.fill(true, at, at + folded.length);
    }
  }
  if (echoed.filter(Boolean).length * 2 <= text.length) echoed.fill(false);
}

/**
 * Prepares the guards for a reply. Linear in its length.
 * @param heard what the customer wrote: words pasted back promise nothing
 */
export function guard(reading: Reading, words: Words, heard: readonly string[] = []): Guards {
  const { text, clauses, sentences } = reading;
  const hedge = words.at('hedges');
  const notHedge = words.at('notHedges');
  const hedgingBack = words.at('hedgingBack');
  const condition = words.at('conditions');
  const attribution = words.at('attributions');
  const notAttribution = words.at('notAttributions');
  const ownVoice = words.at('ownVoice');
  const size = text.length + 1;
  const make = (): boolean[] => new Array<boolean>(size).fill(false);
  const hedged = make();
  const quoted = make();
  const echoed = make();
  const conditional = make();
  const supposed = make();
  const asked = make();

  for (const [index, clause] of clauses.entries()) {
    const bounded = text.slice(clause.start, Math.min(clause.end, clause.start + 400));

    // Hedges reach to the end of their clause.
    for (let at = clause.start; at < clause.end; at++) {
      const not = notHedge(text, at);
      if (not !== null) {
        at += not.length - 1;
        continue;
      }
      const word = hedge(text, at);
      // 大概 3 天 is about three days, no doubt about them.
      if (word !== null && !(word === '大概' && reading.folded.figures.has(at + 2))) {
        hedged.fill(true, at, clause.end);
        break;
      }
    }
    if (/(?:可以|能|会|应该|行)[^,。?]*吧$/.test(trimParticles(bounded)) && !OFFER.test(bounded)) {
      hedged.fill(true, clause.start, clause.end);
    }
    const before = clauses[index - 1];
    if (
      before !== undefined &&
      before.sentence === clause.sentence &&
      hedgingBack(text, skipLead(text, clause.start)) !== null
    ) {
      hedged.fill(true, before.start, before.end);
    }

    // Conditions.
    for (let at = clause.start; at < clause.end; at++) {
      const word = condition(text, at);
      // 主要是: 要是 inside another word.
      if (word === null || (word === '要是' && text[at - 1] === '主')) continue;
      conditional.fill(true, at, conditionEnd(text, at + word.length, clause.end));
      if (at + word.length < clause.end)
        supposed.fill(true, at + word.length, at + word.length + 2);
      break;
    }
    // 只有质量问题才可以退 promises nothing beyond its condition.
    const only = /(?:只有|必须|除非)[^,。?]{1,40}?才/.exec(bounded);
    if (only !== null) {
      const from = clause.start + only.index + only[0].length;
      conditional.fill(true, from, clause.end);
      supposed.fill(true, from, clause.end);
    }
    const talked = bounded.indexOf('的话');
    if (talked > 0) {
      conditional.fill(true, clause.start, clause.start + talked);
      supposed.fill(true, clause.start, clause.start + talked);
    }

    // The customer's words: to the end of the clause or until the agent speaks again.
    for (let at = clause.start; at < clause.end; at++) {
      const word = attribution(text, at);
      if (
        word === null ||
        notAttribution(text, at) !== null ||
        '跟和对给为与瞒'.includes(text.charAt(at - 1) || ' ')
      ) {
        continue;
      }
      const from = at + word.length;
      let to = clause.end;
      for (let k = from; k < clause.end; k++) {
        if (text[k] === '“') {
          const close = text.indexOf('”', k);
          to = close < 0 ? clause.end : close;
          break;
        }
        if (k > from && ownVoice(text, k) !== null) {
          to = k;
          break;
        }
      }
      // 您说，“可以退” with a comma before the quotation.
      if (to === clause.end && text[clause.end + 1] === '“') {
        const close = text.indexOf('”', clause.end);
        to = close < 0 ? clause.end : close;
      }
      quoted.fill(true, from, to);
      at = Math.max(at, to - 1);
    }
  }

  markEchoes(text, heard, words, echoed);
  for (const [number, sentence] of sentences.entries()) {
    markQuestions(reading, number, sentence, asked);
  }
  return {
    reading,
    negations: findNegations(reading, words),
    isHedge: hedge,
    neutral: words.list('neutral'),
    hedged,
    quoted,
    echoed,
    conditional,
    supposed,
    asked,
  };
}

const OFFER = /(?:给|帮|为|替)您|我|咱|您看/;

function trimParticles(text: string): string {
  let end = text.length;
  while (end > 0 && PARTICLES.replace('吧', '').includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function skipLead(text: string, at: number): number {
  let k = at;
  while (k < text.length && k - at < 4 && '但就也得要还这那只能我'.includes(text.charAt(k))) k += 1;
  return k;
}

const NEGATIVE = '不没别未无非';
const CONSEQUENCES = wordsAt([
  '就',
  '那',
  '我们',
  '我给',
  '可以',
  '都',
  '给您',
  '为您',
  '帮您',
  '包退',
  '包换',
  '免费',
  '运费',
  '支持',
]);

/** A condition ends where its consequence begins: 如果不合适|就给您退. */
function conditionEnd(text: string, from: number, end: number): number {
  for (let k = from + 1; k < end; k++) if (CONSEQUENCES(text, k) !== null) return k;
  return end;
}

/** Marks the characters that are asked rather than said, clause by clause. */
function markQuestions(
  reading: Reading,
  number: number,
  sentence: { readonly start: number; readonly end: number },
  asked: boolean[],
): void {
  const { text, clauses, clauseOf } = reading;
  const first = clauseOf[sentence.start] ?? clauses.length;
  const isAsked = text.charAt(sentence.end) === '?';
  for (let index = first; clauses[index]?.sentence === number; index++) {
    const clause = clauses[index];
    if (clause === undefined) break;
    const last = clause.closer === '?';
    let end = clause.end;
    while (end > clause.start && PARTICLES.includes(text.charAt(end - 1))) end -= 1;
    const tail = text.slice(Math.max(clause.start, end - TAG), end);
    const whole = text.slice(clause.start, Math.min(end, clause.start + 200));
    const ma = '吗么'.includes(text.charAt(end - 1) || ' ') && !/[怎什那这多]么$/.test(tail);
    const choiceAt = choicePosition(text, clause.start, end);
    const wondering =
      QUESTION_WORDS.test(whole) && (last || /[呢]$/.test(text.slice(clause.start, clause.end)));
    if (!last && !ma && choiceAt < 0) continue;
    // 改不改您决定, 不管退不退: both ways are meant, nothing is asked.
    if (!last && !ma && EITHER_WAY.test(whole)) continue;
    // Rhetorical: 怎么会不退呢？ 难道还能不管您吗？ The negation guard reads those.
    if (/怎么会|怎么可能|怎么能|怎么敢|哪能|哪会|哪有|岂能|岂会|凭什么/.test(whole)) continue;
    const consent = CONSENT.exec(tail);
    const tagStart = consent === null ? end : end - (tail.length - consent.index);
    const tagOnly = consent !== null && /^[吗]$/.test(consent[0]);
    if (WEAK_TAG.test(whole)) {
      // 可以退，是吗？ asks back.
      const before = clauses[index - 1];
      if (before !== undefined && before.sentence === number)
        asked.fill(true, before.start, before.end);
      continue;
    }
    if (consent !== null && !tagOnly) {
      // An offer with a tag: only the tag is a question.
      asked.fill(true, tagStart, clause.end);
      continue;
    }
    const offersChoice =
      whole.includes('还是') &&
      CHOICE.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 200)));
    if (offersChoice && choiceAt < 0) continue;
    if (
      ma &&
      /(?:需要|要)(?:我|我们|这边|咱们)?(?:再|先|马上|直接|现在)?(?:给|帮|为|替)您/.test(whole)
    )
      continue;
    if (ma && /^您看(?:我|咱|给您|先|这样|帮您)/.test(whole)) continue;
    if (
      last &&
      !ma &&
      choiceAt < 0 &&
      !wondering &&
      /^(?:那|要不|不如|您看)?(?:我|我们|咱们|这边)?(?:再|先|马上)?(?:给|帮|为|替)您/.test(whole) &&
      /您看|要不|不如|呢/.test(text.slice(clause.start, clause.end))
    )
      continue;
    const from = choiceAt >= 0 && !last && !ma ? choiceAt : questionStart(text, clause.start, end);
    asked.fill(true, from, clause.end);
  }
  // 请问可以退款，还是换货？ and 是不是…？ ask through the sentence.
  if (isAsked) {
    const start = text.slice(sentence.start, sentence.start + 6);
    if (
      /^(?:亲|您好)*(?:请问|难道|是不是|是否|能不能|可不可以)/.test(start) &&
      !text.slice(sentence.start, Math.min(sentence.end, sentence.start + 200)).includes('您看')
    ) {
      asked.fill(true, sentence.start, sentence.end);
    }
  }
}

/**
 * Typed without a comma, 抱歉让您久等了可以发张照片吗 says sorry before it asks: a long clause is asked only from the
 * word that opens its question.
 */
function questionStart(text: string, start: number, end: number): number {
  const tail = text.slice(Math.max(start, end - 3), end);
  if (/(?:是吗|对吗|是吧|对吧|是不是|对不对|的吗)$/.test(tail)) return start;
  for (let at = end - 1; at - start >= 6; at--) {
    if (opening(text, at) !== null && !'是有只才就也都还不'.includes(text.charAt(at - 1)))
      return at;
  }
  return start;
}

/** 能不能, 可不可以, 要不要, 有没有, 是否: where the clause turns into a question; −1 when it does not. */
function choicePosition(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (text.startsWith('是否', at) || text.startsWith('能否', at) || text.startsWith('可否', at))
      return at;
    const character = text.charAt(at);
    if (character === '不' && at > start && text[at - 1] === text[at + 1] && text[at + 1] !== '不')
      return at - 1;
    if (character === '没' && text[at - 1] === '有' && text[at + 1] === '有') return at - 1;
  }
  return -1;
}

/**
 * Whether a match cuts a word in two that only looks negative: 不…退货 does not stand in 不喜欢，想退货, nor 不好 in
 * 不好意思. Such a match is none.
 */
export function cutsWord(guards: Guards, match: Match): boolean {
  const { words } = guards.negations;
  if (words.size === 0) return false;
  const own = new Set(match.own);
  return match.own.some((at) => {
    const word = words.get(at);
    if (word === undefined || at === match.own.at(-1)) return false;
    if (!NEGATIVE.includes(guards.reading.text.charAt(at))) return false;
    for (let k = word[0]; k < word[1]; k++) if (!own.has(k)) return true;
    return false;
  });
}

/** 满意 in 不满意, 好 in 不太好: the word around the match negates it, though it negates nothing else. */
function inNegativeWord(guards: Guards, match: Match, own: ReadonlySet<number>): boolean {
  const { text } = guards.reading;
  return match.own.some((at) => {
    const word = guards.negations.words.get(at);
    if (word === undefined || guards.neutral.includes(text.slice(word[0], word[1]))) return false;
    for (let k = word[0]; k < at; k++)
      if (NEGATIVE.includes(text.charAt(k)) && !own.has(k)) return true;
    return false;
  });
}

/** Whether the customer's own words, pasted, make up the match. */
export const isEcho = (guards: Guards, match: Match): boolean =>
  guards.echoed[match.start] === true && guards.echoed[match.own.at(-1) ?? match.end - 1] === true;

/** How many negators reach a character of the match, those that the pattern itself spells out left aside. */
function negatorsOver({ negations }: Guards, match: Match, place: number): number {
  let count = negations.count[place] ?? 0;
  for (const at of match.own) {
    const negator = negations.negators.get(at);
    if (negator !== undefined && negator.from <= place && place < negator.to) count -= 1;
  }
  return count;
}

/** A match over two clauses (20 元，原路退回) whose first part is denied: 不能退您 20 元，原路退回. */
function opensDenied(guards: Guards, match: Match, focus: number): boolean {
  const { clauseOf, clauses } = guards.reading;
  const first = clauseOf[match.start] ?? 0;
  if (first === clauseOf[focus]) return false;
  const opening = match.own.findLast((at) => at < (clauses[first]?.end ?? 0));
  return opening !== undefined && negatorsOver(guards, match, opening) % 2 !== 0;
}

/** How a match stands. Constant time for matches of bounded length. */
export function stanceOf(guards: Guards, match: Match): Stance {
  const { negations } = guards;
  const focus = match.own.at(-1) ?? match.end - 1;
  const start = match.start;
  if (isEcho(guards, match)) return 'quoted';
  if (guards.quoted[focus] === true && guards.quoted[start] === true) return 'quoted';
  if (guards.asked[focus] === true && !negations.revoked.has(focus)) return 'asked';

  let count = negatorsOver(guards, match, focus);
  const own = new Set(match.own);
  for (let at = start; at < match.end; at++) {
    if (negations.complements.has(at) && !negations.negators.has(at) && !own.has(at)) count += 1;
  }
  const before = negations.endings.get(start);
  if (before !== undefined && before.to <= focus) count += 1;
  if (inNegativeWord(guards, match, own)) count += 1;
  const isTakenBack = negations.takenBack.has(match.end);
  if (isTakenBack) count += 1;
  if (negations.revoked.has(focus)) count += 1;
  const isDenied = count % 2 !== 0 || opensDenied(guards, match, focus);
  const negated = isDenied && (negations.worry[start] ?? 0) === 0;
  if (negated) return guards.conditional[focus] === true && !isTakenBack ? 'supposed' : 'negated';
  if (guards.supposed[start] === true && guards.conditional[focus] === true) return 'supposed';
  if (guards.hedged[focus] === true && !ownHedge(guards, match)) return 'hedged';
  return 'affirmed';
}

/** A hedge that the pattern itself spells out is meant: 尽量…满意. */
function ownHedge(guards: Guards, match: Match): boolean {
  return match.own.some((at) => guards.isHedge(guards.reading.text, at) !== null);
}
