/** What can be wrong with one shift file, for its author. What it names elsewhere, course/checks/shifts.ts looks up. */
import { untouched } from '../desk/orders.ts';
import type { Dialogue } from '../dialogue/schema.ts';
import { doubt, mistake, place, unique, type Finding } from '../shared/finding.ts';
import type { Shop } from '../shop/schema.ts';
import { canBuy, fitsRole, isOfPracticeShop, LEAST_CUSTOMERS } from './fit.ts';
import { MORE_PATIENCE } from './settle.ts';
import type { Arrival, Interruption, Scenario } from './schema.ts';

/** @param dialogues all of the course; one that is not among them is not judged */
export function checkShift(
  scenario: Scenario,
  dialogues: readonly Dialogue[],
  shop: Pick<Shop, 'orders'>,
): Finding[] {
  const byId = new Map(dialogues.map((dialogue) => [dialogue.id, dialogue]));
  const scenes = scenario.customers.map(({ dialogue }) => byId.get(dialogue));
  return [
    ...checkCustomers(scenario, scenes),
    ...checkOrders(scenes),
    ...scenario.customers.flatMap(checkPatience),
    ...checkTimes(scenario),
    ...checkConcurrency(scenario),
    ...unique(
      'interruptions',
      'interruption',
      scenario.interruptions.map(({ id }) => id),
    ),
    ...scenario.interruptions.flatMap(checkAnswers),
    ...checkTargets(
      scenario,
      scenes.flatMap((one) => one ?? []),
      shop,
    ),
  ];
}

type Scenes = readonly (Dialogue | undefined)[];

function checkCustomers(scenario: Scenario, scenes: Scenes): Finding[] {
  const { customers, role, kind } = scenario;
  const found: Finding[] = [];
  if (kind === 'own')
    found.push(
      mistake(
        'kind',
        '"own" is kept for shifts a learner puts together',
        'write calm, promo, aftersale or beginner',
      ),
    );
  if (customers.length < LEAST_CUSTOMERS)
    found.push(
      mistake(
        'customers',
        `${customers.length} customers are no shift`,
        `write at least ${LEAST_CUSTOMERS}`,
      ),
    );
  scenes.forEach((dialogue, index) => {
    if (dialogue === undefined) return;
    const at = `${place('customers', index)}.dialogue`;
    const first = scenes.findIndex((other) => other?.customer === dialogue.customer);
    const twin = scenes[first];
    if (first < index && twin !== undefined)
      found.push(
        mistake(
          at,
          `"${dialogue.id}" is the customer "${dialogue.customer}", who comes in "${twin.id}" already`,
          'choose a dialogue with another customer: nobody writes in two chats at once',
        ),
      );
    if (!isOfPracticeShop(dialogue))
      found.push(
        mistake(
          at,
          `"${dialogue.id}" plays in “${dialogue.shopName ?? ''}”, not in the practice shop`,
          'choose a dialogue without shopName: its goods and orders are at the desk',
        ),
      );
    if (!fitsRole(dialogue, role))
      found.push(
        mistake(
          at,
          `"${dialogue.id}" is ${dialogue.role}, the shift is ${role}`,
          `choose a dialogue whose role is ${role} or insale`,
        ),
      );
  });
  return found;
}

/** Orders of different scenes meet in one shop. */
function checkOrders(scenes: Scenes): Finding[] {
  const owners = new Map<string, string>();
  return scenes.flatMap((dialogue, index) =>
    (dialogue?.orders ?? []).flatMap(({ id }): Finding[] => {
      const owner = owners.get(id);
      owners.set(id, owner ?? dialogue?.id ?? '');
      return owner === undefined
        ? []
        : [
            mistake(
              `${place('customers', index)}.dialogue`,
              `the order "${id}" stands in "${owner}" and in "${dialogue?.id ?? ''}"`,
              'give the orders of one of the dialogues other ids',
            ),
          ];
    }),
  );
}

function checkPatience({ patience }: Arrival, index: number): Finding[] {
  const at = `${place('customers', index)}.patience`;
  const { every, leaves, nudges } = patience;
  const found: Finding[] = [];
  if (leaves * 1000 <= MORE_PATIENCE)
    found.push(
      mistake(
        `${at}.leaves`,
        `${leaves} s is less than a customer waits for the rest of an answer`,
        `write more than ${MORE_PATIENCE / 1000}`,
      ),
    );
  const said = Math.max(0, Math.ceil(leaves / every) - 1);
  if (nudges.length > said)
    found.push(
      mistake(
        `${at}.nudges`,
        `${nudges.length} nudges, but the customer leaves after ${leaves} s and nudges every ${every} s: ${said} are said`,
        'shorten the list, let the customer nudge sooner, or leave later',
      ),
    );
  return found;
}

/** Nothing is planned for a time when the shift is over. */
function checkTimes({ customers, interruptions, minutes }: Scenario): Finding[] {
  const end = minutes * 60;
  const late = (at: string, seconds: number): Finding[] =>
    seconds < end
      ? []
      : [
          doubt(
            at,
            `${seconds} s is after the ${minutes} minutes the shift takes`,
            'plan it earlier, or give the shift more minutes',
          ),
        ];
  return [
    ...customers.flatMap(({ at, within }, index) =>
      late(`${place('customers', index)}.at`, at + within),
    ),
    ...interruptions.flatMap(({ at, id }, index) =>
      late(`${place('interruptions', index, id)}.at`, at),
    ),
  ];
}

function checkConcurrency({ concurrency, customers }: Scenario): Finding[] {
  const { start, most } = concurrency;
  if (start > most)
    return [
      mistake('concurrency.start', `${start} is more than most, ${most}`, `write at most ${most}`),
    ];
  if (most > customers.length)
    return [
      doubt(
        'concurrency.most',
        `${most} chats at once, but only ${customers.length} customers come`,
        `write at most ${customers.length}`,
      ),
    ];
  return [];
}

function checkAnswers({ answers, id }: Interruption, index: number): Finding[] {
  const at = `${place('interruptions', index, id)}.answers`;
  const best = Math.max(...answers.map(({ score }) => score));
  const found = unique(
    at,
    'answer',
    answers.map((answer) => answer.id),
  );
  if (answers.filter(({ score }) => score === best).length > 1)
    found.push(
      mistake(at, `several answers have the best score, ${best}`, 'let one answer be the best'),
    );
  if (best < 85)
    found.push(
      mistake(
        at,
        `the best answer scores ${best}`,
        'write one a learner may take as a model, at least 85',
      ),
    );
  return found;
}

function checkTargets(
  { targets, customers, role }: Scenario,
  scenes: readonly Dialogue[],
  shop: Pick<Shop, 'orders'>,
): Finding[] {
  const found: Finding[] = [];
  if (targets.reception > customers.length)
    found.push(
      mistake(
        'targets.reception',
        `${targets.reception} cannot be served, ${customers.length} customers come`,
        `write at most ${customers.length}`,
      ),
    );
  const buyers = scenes.filter(canBuy);
  if (role === 'presale' && buyers.length > 0 && targets.conversion === undefined)
    found.push(
      mistake('targets.conversion', 'is missing, and customers can buy', 'write a share, e.g. 0.6'),
    );
  for (const key of ['conversion', 'orderValue', 'pieces'] as const)
    if (targets[key] !== undefined && buyers.length === 0)
      found.push(
        mistake(
          `targets.${key}`,
          `${targets[key]}, but no dialogue of this shift has an ending with a sale`,
          'remove it, or let somebody buy',
        ),
      );
  if (buyers.length === 0) return found;
  const reach = (measure: (sale: { amount: number; pieces: number }) => number): number =>
    buyers.reduce(
      (sum, dialogue) => sum + Math.max(0, ...salesOf(dialogue, shop).map(measure)),
      0,
    ) / buyers.length;
  const tooHigh = (key: 'orderValue' | 'pieces', most: number): Finding[] =>
    (targets[key] ?? 0) <= most
      ? []
      : [
          mistake(
            `targets.${key}`,
            `${targets[key] ?? 0} cannot be reached: if everybody buys, it is ${Math.floor(most * 100) / 100}`,
            `write at most ${Math.floor(most * 100) / 100}`,
          ),
        ];
  return [
    ...found,
    ...tooHigh(
      'orderValue',
      reach(({ amount }) => amount),
    ),
    ...tooHigh(
      'pieces',
      reach(({ pieces }) => pieces),
    ),
  ];
}

/** The orders a dialogue can end with, at their price before any concession. */
function salesOf(dialogue: Dialogue, shop: Pick<Shop, 'orders'>) {
  const orders = [...(dialogue.orders ?? []), ...shop.orders];
  return dialogue.endings.flatMap(({ sale }) => {
    const order = orders.find(({ id }) => id === sale?.order);
    if (order === undefined) return [];
    const pieces = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
    return [{ amount: untouched(order).payable, pieces }];
  });
}
