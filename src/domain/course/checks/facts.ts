/** Glossary, rules, phrases, concepts and shop: unique, linked, and not gone stale. */
import { rubricsOf } from '../../quiz/parts.ts';
import type { Concept } from '../../reply/schema.ts';
import type { Checker, KnownIds } from './checker.ts';
import { checkExpressions, checkForbid, conceptsNamed } from './expressions.ts';

/** A rule not compared with its source for longer than this many months is listed. */
const STALE_MONTHS = 12;

/** @example monthsLater('2025-11-30', 12) // '2026-11-30' */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const pad = (n: number, width: number): string => String(n).padStart(width, '0');
  return `${pad(Math.floor(count / 12), 4)}-${pad((count % 12) + 1, 2)}-${date.slice(8)}`;
}

export function checkFacts(checker: Checker, known: KnownIds): void {
  const { terms, rules, phrases, concepts } = checker.content;
  checker.unique(terms, (term) => term.id, 'term id');
  checker.unique(terms, (term) => term.term, 'term', 'term');
  for (const term of terms) {
    term.kps.forEach((id, index) => checker.refer(term, ['kps', index], id, known.kps));
    if (!/^[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹ0-9 ’'·-]+$/i.test(term.pinyin))
      checker.error(
        term,
        ['pinyin'],
        `"${term.pinyin}" is not pinyin`,
        'write it with tone marks and spaces, e.g. "kè dān jià"',
      );
  }

  checker.unique(rules, (rule) => rule.id, 'rule');
  for (const rule of rules) {
    rule.kps.forEach((id, index) => checker.refer(rule, ['kps', index], id, known.kps));
    if (rule.checkedOn > checker.today)
      checker.error(
        rule,
        ['checkedOn'],
        `"${rule.checkedOn}" lies in the future`,
        `write a date up to ${checker.today}`,
      );
    if (rule.checkedOn < rule.asOf && rule.asOf <= checker.today)
      checker.error(
        rule,
        ['checkedOn'],
        `checked on ${rule.checkedOn}, before the text of ${rule.asOf}`,
        'correct one of the dates',
      );
    if (monthsLater(rule.checkedOn, STALE_MONTHS) < checker.today)
      checker.warn(
        rule,
        ['checkedOn'],
        `“${rule.title}” was last checked on ${rule.checkedOn}`,
        `compare it with ${rule.source} and write today's date`,
      );
    if (rule.status !== 'current')
      checker.warn(
        rule,
        ['status'],
        `“${rule.title}” is ${rule.status}`,
        'pages that use it say so; check it against its source when you can',
      );
  }

  checker.unique(phrases, (phrase) => phrase.id, 'phrase');
  checker.unique(phrases, (phrase) => phrase.code, 'code', 'code');
  for (const phrase of phrases)
    phrase.kps.forEach((id, index) => checker.refer(phrase, ['kps', index], id, known.kps));

  checker.unique(concepts.concepts, (concept) => concept.id, 'concept');
  for (const concept of concepts.concepts) {
    concept.includes.forEach((id, index) =>
      checker.refer(concept, ['includes', index], id, known.concepts),
    );
    checkExpressions(checker, known, concept, concept.any, ['any']);
    checkExpressions(checker, known, concept, concept.except, ['except']);
    if (concept.any.length === 0 && concept.includes.length === 0)
      checker.error(
        concept,
        ['any'],
        `the concept "${concept.id}" has no expression`,
        'write some under any or includes',
      );
  }
  checkConceptCircles(checker);
  checkForbid(checker, known, concepts, concepts.alwaysForbidden, ['alwaysForbidden']);
  checkManners(checker, known);
  warnUnused(checker);
  checkShop(checker, known);
}

/** Tone, promises, courtesies, and what the shop allows. */
function checkManners(checker: Checker, known: KnownIds): void {
  const { concepts, shop } = checker.content;
  concepts.tone.forEach(({ match }, index) =>
    checkExpressions(checker, known, concepts, match, ['tone', index, 'match']),
  );
  concepts.promises.forEach(({ says }, index) =>
    checkExpressions(checker, known, concepts, says, ['promises', index, 'says']),
  );
  checkExpressions(checker, known, concepts, concepts.courtesies, ['courtesies']);
  const kinds = {
    what: 'kind of promise',
    where: 'content/concepts.yaml',
    ids: new Set(concepts.promises.map(({ id }) => id)),
  };
  const policies = {
    what: 'policy',
    where: 'content/shop.yaml',
    ids: new Set(shop.policies.map(({ id }) => id)),
  };
  shop.allowances.forEach(({ promise, policy, rule }, index) => {
    checker.refer(shop, ['allowances', index, 'promise'], promise, kinds);
    checker.refer(shop, ['allowances', index, 'policy'], policy, policies);
    if (rule !== undefined) checker.refer(shop, ['allowances', index, 'rule'], rule, known.rules);
  });
}

/** Concepts a concept stands on: by `includes` and by naming them. */
const standsOn = (concept: Concept): string[] => [
  ...concept.includes,
  ...conceptsNamed(concept.any),
];

function checkConceptCircles(checker: Checker): void {
  const { concepts } = checker.content.concepts;
  const below = new Map(concepts.map((concept) => [concept.id, standsOn(concept)]));
  for (const concept of concepts) {
    const seen = new Set<string>();
    const queue = [...(below.get(concept.id) ?? [])];
    for (const id of queue) {
      if (seen.has(id)) continue;
      seen.add(id);
      queue.push(...(below.get(id) ?? []));
    }
    if (seen.has(concept.id))
      checker.error(
        concept,
        ['includes'],
        `the concept "${concept.id}" includes itself in a circle`,
        'remove one link of the circle',
      );
  }
}

function warnUnused(checker: Checker): void {
  const { banks, concepts, dialogues } = checker.content;
  const rubrics = [
    ...dialogues
      .flatMap((dialogue) => dialogue.turns)
      .flatMap((turn) => (turn.kind === 'typed' ? [turn.rubric] : [])),
    ...banks.flatMap((bank) => bank.items.flatMap(rubricsOf)),
  ];
  const forbid = [
    ...concepts.alwaysForbidden,
    ...dialogues.flatMap((dialogue) => dialogue.forbid),
    ...rubrics.flatMap((rubric) => rubric.forbid),
  ];
  const points = rubrics.flatMap((rubric) => rubric.points);
  const used = new Set([
    ...concepts.concepts.flatMap(standsOn),
    ...conceptsNamed(forbid.flatMap((rule) => rule.match)),
    ...conceptsNamed([
      ...concepts.tone.flatMap(({ match }) => match),
      ...concepts.promises.flatMap(({ says }) => says),
      ...concepts.courtesies,
    ]),
    ...conceptsNamed(points.flatMap((point) => [...point.accept, ...point.contrary])),
  ]);
  for (const concept of concepts.concepts)
    if (!used.has(concept.id))
      checker.warn(
        concept,
        ['id'],
        `no rubric uses the concept "${concept.id}"`,
        'use it or remove it',
      );
}

function checkShop(checker: Checker, known: KnownIds): void {
  const { shop } = checker.content;
  const lists = {
    products: shop.products,
    customers: shop.customers,
    orders: shop.orders,
    parcels: shop.parcels,
    policies: shop.policies,
    allowances: shop.allowances,
    promotions: shop.promotions,
  };
  for (const [key, list] of Object.entries(lists))
    list.forEach((entry, index) => {
      if (list.findIndex((other) => other.id === entry.id) < index)
        checker.error(
          shop,
          [key, index, 'id'],
          `the id "${entry.id}" stands twice in ${key}`,
          'choose another',
        );
    });
  shop.products.forEach((product, p) => {
    product.pairsWith.forEach((id, index) =>
      checker.refer(shop, ['products', p, 'pairsWith', index], id, known.products),
    );
    if (product.floorPrice > product.price)
      checker.error(
        shop,
        ['products', p, 'floorPrice'],
        `${product.floorPrice} is above the price ${product.price}`,
        'write a floor up to the price',
      );
  });
  checkAuthority(checker, known);
  shop.orders.forEach((order, o) => {
    checker.refer(shop, ['orders', o, 'customer'], order.customer, known.customers);
    if (order.parcel !== undefined)
      checker.refer(shop, ['orders', o, 'parcel'], order.parcel, known.parcels);
    order.lines.forEach((line, l) => {
      checker.refer(shop, ['orders', o, 'lines', l, 'product'], line.product, known.products);
      const product = shop.products.find((candidate) => candidate.id === line.product);
      if (
        line.variant !== undefined &&
        product !== undefined &&
        !product.variants.includes(line.variant)
      )
        checker.error(
          shop,
          ['orders', o, 'lines', l, 'variant'],
          `"${line.variant}" is no variant of "${product.id}"`,
          `write one of ${product.variants.join(', ')}`,
        );
    });
  });
}

/** The limits name policies and articles that exist, and no step of price goes below the floor. */
function checkAuthority(checker: Checker, known: KnownIds): void {
  const { shop } = checker.content;
  const { coupon, refund, compensations, price, returnFreight, reissue, extendReceipt } =
    shop.authority;
  const policies: [string, readonly string[]][] = [
    ['coupon', [coupon.policy]],
    ['refund', [refund.policy]],
    ['compensations', [compensations.policy]],
    ['price', [price.policy, price.bundlePolicy]],
    ['returnFreight', [returnFreight.policy, returnFreight.shopPolicy, ...returnFreight.causes]],
    ['reissue', [reissue.policy, ...reissue.causes]],
    ['extendReceipt', [extendReceipt.policy]],
  ];
  const ids = new Set(shop.policies.map(({ id }) => id));
  const policyList = { what: 'policy', where: 'policies of content/shop.yaml', ids };
  for (const [limit, named] of policies)
    for (const id of named) checker.refer(shop, ['authority', limit], id, policyList);
  price.concessions.forEach(({ product, price: step, with: others = [] }, index) => {
    const at = ['authority', 'price', 'concessions', index];
    for (const id of [product, ...others]) checker.refer(shop, at, id, known.products);
    const article = shop.products.find(({ id }) => id === product);
    if (article !== undefined && (step < article.floorPrice || step >= article.price))
      checker.error(
        shop,
        [...at, 'price'],
        `${step} is no step between the floor ${article.floorPrice} and the price ${article.price}`,
        'write what the concessions of the product say',
      );
  });
  price.bundles.forEach(({ lines }, index) => {
    for (const { product } of lines)
      checker.refer(shop, ['authority', 'price', 'bundles', index], product, known.products);
  });
}
