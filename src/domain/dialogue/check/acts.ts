/**
 * Acts in a dialogue against the shop: what they name exists and belongs to the customer, the models earn everything and
 * stay within the agent's authority, samples with acts score as expected.
 */
import type { DeskAct } from '../../desk/act.ts';
import type { ActPattern } from '../../desk/act-pattern-schema.ts';
import { deskOf } from '../../desk/judge.ts';
import { patternsIn } from '../../desk/patterns.ts';
import type { Lexicon } from '../../reply/lexicon.ts';
import { mistake, place, unique, type Finding } from '../../shared/finding.ts';
import type { Shop } from '../../shop/schema.ts';
import type { Desk } from '../desk.ts';
import { allLines } from '../lines.ts';
import type { ActTurn, Dialogue, TypedTurn } from '../schema.ts';
import { tryReply, type TrialInput } from '../trial.ts';

/** What a dialogue is held against. */
export interface ShopFacts {
  readonly shop: Shop;
  readonly lexicon: Lexicon;
}

const PLACEHOLDER = '{evidence}';

/** Names only: nothing is marked, so a dialogue with broken flow or patterns can be checked. */
export function checkActNames(dialogue: Dialogue, { shop }: Pick<ShopFacts, 'shop'>): Finding[] {
  const { orders = [], causes = [], customer, turns, endings } = dialogue;
  const known = new Map([...shop.orders, ...orders].map((order) => [order.id, order]));
  const products = new Set(shop.products.map(({ id }) => id));
  const policies = new Set(shop.policies.map(({ id }) => id));
  const list = (ids: Iterable<string>): string => `write one of: ${[...ids].join(', ')}`;
  const theirs = [...known.values()].filter((order) => order.customer === customer);

  const orderAt = (at: string, id: string | undefined): Finding[] => {
    if (id === undefined) return [];
    const order = known.get(id);
    if (order === undefined)
      return [mistake(at, `there is no order "${id}"`, list(theirs.map((one) => one.id)))];
    return order.customer === customer
      ? []
      : [
          mistake(
            at,
            `the order "${id}" belongs to "${order.customer}", not to "${customer}"`,
            list(theirs.map((one) => one.id)),
          ),
        ];
  };
  const productAt = (at: string, id: string | undefined): Finding[] =>
    id === undefined || products.has(id)
      ? []
      : [mistake(at, `there is no product "${id}"`, list(products))];
  const namedIn = (at: string, act: DeskAct | ActPattern): Finding[] => [
    ...orderAt(`${at}.order`, 'order' in act ? act.order : undefined),
    ...productAt(`${at}.product`, 'product' in act ? act.product : undefined),
  ];
  const actsAt = (at: string, acts: readonly DeskAct[]): Finding[] =>
    acts.flatMap((act, index) => namedIn(`${at}[${index}]`, act));

  return [
    ...unique(
      'orders',
      'order',
      orders.map(({ id }) => id),
    ),
    ...orders.flatMap((order, index) => {
      const at = place('orders', index, order.id);
      return [
        ...(order.customer === customer
          ? []
          : [
              mistake(
                `${at}.customer`,
                `the order belongs to "${order.customer}", the scene to "${customer}"`,
                `write customer: ${customer}`,
              ),
            ]),
        ...order.lines.flatMap(({ product }, line) =>
          productAt(`${at}.lines[${line}].product`, product),
        ),
        ...(order.parcel === undefined || shop.parcels.some(({ id }) => id === order.parcel)
          ? []
          : [
              mistake(
                `${at}.parcel`,
                `there is no parcel "${order.parcel}"`,
                'add it to parcels of content/shop.yaml',
              ),
            ]),
      ];
    }),
    ...causes.flatMap(({ order, policy }, index) => [
      ...orderAt(`causes[${index}].order`, order),
      ...(policies.has(policy)
        ? []
        : [mistake(`causes[${index}].policy`, `there is no policy "${policy}"`, list(policies))]),
    ]),
    ...allLines(dialogue).flatMap(({ order }) => orderAt('turns', order?.id)),
    ...endings.flatMap(({ id, sale }, index) =>
      orderAt(`${place('endings', index, id)}.sale.order`, sale?.order),
    ),
    ...turns.flatMap((turn, index) => {
      if (turn.kind === 'choice') return [];
      const at = place('turns', index, turn.id);
      const wanted = (name: 'acts' | 'wrongActs') =>
        (turn[name] ?? []).flatMap(({ id, act }, nth) =>
          patternsIn(act).flatMap((pattern) =>
            namedIn(`${place(`${at}.${name}`, nth, id)}.act`, pattern),
          ),
        );
      return [
        ...wanted('acts'),
        ...wanted('wrongActs'),
        ...sentences(turn, at),
        ...(turn.kind === 'act'
          ? actsAt(`${at}.model`, turn.model)
          : [
              ...actsAt(`${at}.modelActs`, turn.modelActs ?? []),
              ...turn.samples.flatMap(({ acts = [] }, nth) =>
                actsAt(`${at}.samples[${nth}].acts`, acts),
              ),
            ]),
      ];
    }),
  ];
}

/** An act has no words to quote. */
function sentences(turn: TypedTurn | ActTurn, at: string): Finding[] {
  const points = (turn.acts ?? []).flatMap(({ id, hit, miss, wrong = '' }, nth) =>
    [hit, miss, wrong].some((text) => text.includes(PLACEHOLDER))
      ? [place(`${at}.acts`, nth, id)]
      : [],
  );
  const wrongs = (turn.wrongActs ?? []).flatMap(({ id, say }, nth) =>
    say.includes(PLACEHOLDER) ? [place(`${at}.wrongActs`, nth, id)] : [],
  );
  return [...points, ...wrongs].map((where) =>
    mistake(where, 'an act has no words to quote', `leave ${PLACEHOLDER} out`),
  );
}

/** Models and samples are done and marked. Names, flow and patterns must be sound. */
export function checkActScores(dialogue: Dialogue, { shop, lexicon }: ShopFacts): Finding[] {
  const desk = deskOf(shop);
  return dialogue.turns.flatMap((turn, index) => {
    if (turn.kind === 'choice') return [];
    const at = place('turns', index, turn.id);
    const tried = (where: string, input: TrialInput, least: number, most: number) =>
      checkTrial(dialogue, lexicon, desk, turn.id, { where, input, least, most });
    if (turn.kind === 'act')
      return tried(`${at}.model`, { kind: 'act', acts: turn.model }, 100, 100);
    if (turn.acts === undefined && turn.modelActs === undefined) return [];
    return [
      ...tried(
        `${at}.modelActs`,
        { kind: 'typed', text: turn.model, acts: turn.modelActs },
        85,
        100,
      ),
      ...turn.samples.flatMap(({ text, acts, expect: [least, most] }, nth) =>
        tried(`${at}.samples[${nth}]`, { kind: 'typed', text, acts }, least, most),
      ),
    ];
  });
}

interface Trial {
  readonly where: string;
  readonly input: TrialInput;
  readonly least: number;
  readonly most: number;
}

/** From this score on a reply is one to learn from: it must not go beyond the agent's authority. */
const GOOD = 85;

function checkTrial(
  dialogue: Dialogue,
  lexicon: Lexicon,
  desk: Desk,
  turn: string,
  { where, input, least, most }: Trial,
): Finding[] {
  const result = tryReply(dialogue, lexicon, turn, input, desk);
  if (!result.ok) {
    const { error } = result;
    const why =
      error.reason === 'act' ? `act ${error.index}: ${error.problem.reason}` : error.reason;
    return [
      mistake(
        where,
        `cannot be done here (${why})`,
        'see src/domain/desk/kinds for what is possible',
      ),
    ];
  }
  const { judgement, breaches } = result.value;
  const { score, points } = judgement;
  const missed = points.flatMap(({ id, hit }) => (hit ? [] : [id]));
  return [
    ...(score >= least && score <= most
      ? []
      : [
          mistake(
            where,
            `scores ${score}, expected ${least === most ? least : `${least}–${most}`}`,
            missed.length === 0 ? 'look at what costs points' : `not earned: ${missed.join(', ')}`,
          ),
        ]),
    ...(least < GOOD
      ? []
      : breaches.map(({ code, policy, limit, given }) =>
          mistake(
            where,
            `goes beyond the agent's authority (${code}${limit === null ? '' : `: ${given} for ${limit}`}, policy ${policy})`,
            'change the act, or name the fact that entitles the customer under `causes`',
          ),
        )),
  ];
}
