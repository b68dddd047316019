/** 商品: what the customer looked at or bought, what goes with it, everything else by a search; each with what may be said and given. */
import strings from 'virtual:ui/desk';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Product } from '../../../domain/shop/schema.ts';
import { fill } from '../../../domain/shared/text.ts';
import { $desk, $shift } from '../../../stores/desk/run.ts';
import { useSelect } from '../use-select.ts';
import { actNow, customerIn } from './act-now.ts';

const words = strings.goods;

export function Goods({
  chat,
  locked,
}: {
  readonly chat: number | null;
  readonly locked: boolean;
}): JSX.Element {
  const [search, setSearch] = useState('');
  const [problem, setProblem] = useState('');
  const customer = customerIn(chat);
  // Orders come and go while the panel is open; which products they name is what is shown.
  const traces = useSelect($shift, (state) =>
    customer === null
      ? ''
      : (state?.shop.orders ?? [])
          .filter((order) => order.customer === customer)
          .flatMap(({ lines }) => lines.map(({ product }) => product))
          .join(),
  );
  const world = $desk.get()?.world;
  const products = world?.shop.products ?? [];
  const looked = chat === null ? undefined : world?.dialogues[chat]?.product;
  const footprint = new Set([...(looked === undefined ? [] : [looked]), ...traces.split(',')]);
  const seen = products.filter(({ id }) => footprint.has(id));
  const pairs = new Set(seen.flatMap(({ pairsWith }) => pairsWith));
  const recommended = products.filter(({ id }) => pairs.has(id) && !footprint.has(id));
  const send = (product: string): void =>
    setProblem(chat === null ? '' : actNow(chat, { kind: 'send-product', product }));
  const wanted = search.trim().toLowerCase();
  const list = (items: readonly Product[]): JSX.Element => (
    <ul role="list" class="desk-items">
      {items.map((product) => (
        <Item
          key={product.id}
          product={product}
          onSend={locked || chat === null ? null : () => send(product.id)}
        />
      ))}
    </ul>
  );
  const found = products.filter((product) => says(product, wanted));
  return (
    <div class="desk-stack">
      <label class="desk-field">
        <span class="visually-hidden">{words.search}</span>
        <input
          type="search"
          value={search}
          placeholder={words.search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </label>
      <p role="status" class={problem === '' ? 'desk-quiet' : 'desk-alert'}>
        {problem !== '' ? problem : wanted === '' ? '' : fill(words.found, { n: found.length })}
      </p>
      {wanted !== '' ? (
        found.length === 0 ? (
          <p class="desk-empty">{words.none}</p>
        ) : (
          list(found)
        )
      ) : (
        <>
          {seen.length > 0 && (
            <section>
              <h3>{words.footprint}</h3>
              <p class="desk-quiet">{words.footprintNote}</p>
              {list(seen)}
            </section>
          )}
          {recommended.length > 0 && (
            <section>
              <h3>{words.recommend}</h3>
              <p class="desk-quiet">{words.recommendNote}</p>
              {list(recommended)}
            </section>
          )}
          <section>
            <h3>{words.all}</h3>
            {list(products.filter(({ id }) => !footprint.has(id) && !pairs.has(id)))}
          </section>
        </>
      )}
    </div>
  );
}

const says = (product: Product, wanted: string): boolean =>
  [product.name, product.category, product.material, product.size, ...product.variants]
    .join('\n')
    .toLowerCase()
    .includes(wanted);

function Item({
  product,
  onSend,
}: {
  readonly product: Product;
  readonly onSend: (() => void) | null;
}): JSX.Element {
  const [open, setOpen] = useState(false);
  const { name, price, floorPrice, stock, concessions, sellingPoints, caveats } = product;
  const facts = [
    [words.material, product.material],
    [words.size, product.size],
    [words.variants, product.variants.join('、')],
    [words.care, product.care],
    [words.shipping, product.shipping],
  ].filter(([, text]) => text !== '');
  const list = (title: string, lines: readonly string[]): JSX.Element | null =>
    lines.length === 0 ? null : (
      <>
        <dt>{title}</dt>
        <dd>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </dd>
      </>
    );
  return (
    <li class="desk-item">
      <p class="desk-item-name">{name}</p>
      <p class="desk-item-facts">
        <b>{fill(words.price, { price })}</b>
        <span>{fill(words.floor, { price: floorPrice })}</span>
        <span>{stock === 0 ? words.soldOut : fill(words.stock, { n: stock })}</span>
      </p>
      <div class="desk-item-foot">
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            {words.detail}
            <span class="visually-hidden">{name}</span>
          </summary>
          {open && (
            <dl class="desk-facts">
              {list(words.concessions, concessions.map(textOf))}
              {list(words.points, sellingPoints)}
              {list(words.caveats, caveats)}
              {facts.map(([title, text]) => (
                <>
                  <dt key={title}>{title}</dt>
                  <dd>{text}</dd>
                </>
              ))}
            </dl>
          )}
        </details>
        {onSend !== null && (
          <button
            type="button"
            class="desk-tool"
            aria-label={fill(words.sendLabel, { name })}
            onClick={onSend}
          >
            {words.send}
          </button>
        )}
      </div>
    </li>
  );
}

/** A step of price as the shop's file writes it. */
const textOf = (concession: Product['concessions'][number]): string =>
  typeof concession === 'string' ? concession : (concession as { readonly text: string }).text;
