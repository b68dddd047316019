/**
 * The desk of a conversation: acts are done in the shop as it stands at that moment and judged against what the turn
 * asks for.
 *
 * - A point is hit by an act that fits its pattern, now or earlier in the conversation: nobody has to act twice.
 * - An act that binds the shop (money, price, goods) done otherwise than a point of its kind asks makes that point
 *   `contrary`; any other act leaves it missed.
 * - A wrong act costs its penalty once, however often it is done. So does going beyond one's authority, by kind of
 *   breach; an act that is a wrong act already does not cost a second time.
 */
import { takeAside, takeBeside } from '../dialogue/beside.ts';
import { breachId, type ActsJudgement, type Desk } from '../dialogue/desk.ts';
import { ordersToCome } from '../dialogue/lines.ts';
import type { ActPoint, Dialogue, Turn, WrongAct } from '../dialogue/schema.ts';
import { MAX_ACTS, type AnswerBreach, type DialogueState } from '../dialogue/state.ts';
import type { ExtraPoint, ForbiddenJudgement } from '../reply/judgement.ts';
import type { Lexicon } from '../reply/lexicon.ts';
import { fail, ok } from '../shared/result.ts';
import type { Shop } from '../shop/schema.ts';
import type { DeskAct } from './act.ts';
import { applyAct, binds, breachesOf } from './acts.ts';
import type { DeskShop } from './desk-shop.ts';
import { fits, isKindOf } from './match.ts';
import { openShop, orderChanged, withScene } from './open-shop.ts';

type Opened = Parameters<typeof openShop>[0];

/** A desk over the practice shop, for `step`, `replay` and the checks. */
export function deskOf(shop: Opened | Shop): Desk {
  const opened = openShop(shop);
  const shopAt: Desk['shopAt'] = (dialogue, state) => shopIn(opened, dialogue, state);
  return {
    shopAt,
    aside: takeAside,
    beside: takeBeside,
    judge: (dialogue, lexicon, state, turn, acts) => {
      if (acts.length > MAX_ACTS)
        return fail({ reason: 'too-many-acts', count: acts.length, limit: MAX_ACTS });
      let now = shopAt(dialogue, state);
      const breaches: AnswerBreach[] = [];
      for (const [index, act] of acts.entries()) {
        const result = applyAct(now, act);
        if (!result.ok) return fail({ reason: 'act', index, problem: result.error });
        breaches.push(...breachesOf(now, act).map((breach) => ({ ...breach, act })));
        now = result.value;
      }
      return ok(judge(turn, acts, doneBefore(state), breaches, lexicon));
    },
  };
}

/** The shop with the dialogue's scene and everything that happened in the conversation. */
function shopIn(opened: DeskShop, dialogue: Dialogue, state: DialogueState): DeskShop {
  let shop = withScene(opened, dialogue, ordersToCome(dialogue));
  for (const event of state.transcript) {
    if (event.kind === 'order')
      shop = orderChanged(shop, event.order, event.state, dialogue.orders);
    if (event.kind !== 'act') continue;
    const result = applyAct(shop, event.act);
    if (result.ok) shop = result.value;
  }
  return shop;
}

const doneBefore = ({ transcript }: DialogueState): readonly DeskAct[] =>
  transcript.flatMap((event) => (event.kind === 'act' ? [event.act] : []));

function judge(
  turn: Turn,
  acts: readonly DeskAct[],
  before: readonly DeskAct[],
  breaches: readonly AnswerBreach[],
  lexicon: Lexicon,
): ActsJudgement {
  const points = turn.kind === 'choice' ? [] : (turn.acts ?? []);
  const wrong = turn.kind === 'choice' ? [] : (turn.wrongActs ?? []);
  const forbidden = wrong.flatMap((entry) => judgeWrong(entry, acts, lexicon));
  const costed = new Set(forbidden.flatMap((entry) => entry.acts ?? []));
  const seen = new Set<string>();
  const counted = breaches.map((breach): AnswerBreach => {
    const costs = !costed.has(acts.indexOf(breach.act)) && !seen.has(breach.code);
    seen.add(breach.code);
    return costs ? breach : { ...breach, penalty: 0 };
  });
  return {
    extra: {
      points: judgePoints(points, acts, before, lexicon),
      forbidden: [
        ...forbidden,
        ...counted
          .filter(({ penalty }) => penalty > 0)
          .map(({ code, penalty, act }) => ({
            ...{ id: breachId(code), evidence: [], penalty, acts: [acts.indexOf(act)] },
          })),
      ],
      done: acts.length > 0,
    },
    breaches: counted,
  };
}

function judgePoints(
  points: readonly ActPoint[],
  acts: readonly DeskAct[],
  before: readonly DeskAct[],
  lexicon: Lexicon,
): ExtraPoint[] {
  const indices = (test: (act: DeskAct) => boolean): number[] =>
    acts.flatMap((act, index) => (test(act) ? [index] : []));
  const used = new Set(
    points.flatMap(({ act: wanted }) => indices((act) => fits(wanted, act, lexicon))),
  );
  return points.map(({ id, weight, essential, act: wanted }) => {
    const base = { id, weight, essential };
    const now = indices((act) => fits(wanted, act, lexicon));
    if (now.length > 0 || before.some((act) => fits(wanted, act, lexicon)))
      return { ...base, state: 'hit', acts: now };
    const otherwise = indices((act) => binds(act) && isKindOf(wanted, act)).filter(
      (index) => !used.has(index),
    );
    return { ...base, state: otherwise.length > 0 ? 'contrary' : 'missed', acts: otherwise };
  });
}

function judgeWrong(
  { id, act: wanted, penalty, rule }: WrongAct,
  acts: readonly DeskAct[],
  lexicon: Lexicon,
): Omit<ForbiddenJudgement, 'by'>[] {
  const found = acts.flatMap((act, index) => (fits(wanted, act, lexicon) ? [index] : []));
  if (found.length === 0) return [];
  const broken = rule === undefined ? {} : { rule };
  return [{ id, evidence: [], penalty, acts: found, ...broken }];
}
