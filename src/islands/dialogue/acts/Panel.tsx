/**
 * 工作台操作 beside the conversation: an act is chosen, filled in and done. At a turn that is answered in words or by acts it
 * waits above the reply and goes out with it; at a choice it is done at once.
 */
import acts from 'virtual:ui/acts';
import strings from 'virtual:ui/act-form';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { DeskAct } from '../../../domain/desk/act.ts';
import { ACT_KINDS, applyAct } from '../../../domain/desk/acts.ts';
import type { DeskOrder, DeskShop } from '../../../domain/desk/desk-shop.ts';
import { fill } from '../../../domain/shared/text.ts';
import { Fields } from '../../act-form/Fields.tsx';
import { actOf, firstAnswers, ORDER_ACTS, type Answers } from '../../act-form/form-fields.ts';
import { doneText, problemText, seenText } from '../../act-form/words.ts';

type Kind = DeskAct['kind'];

export interface PanelProps {
  /** The shop as it stands in the conversation, without the acts that wait. */
  readonly shop: DeskShop;
  /** Order and article of the scene, offered first. */
  readonly order: string | undefined;
  readonly product: string | undefined;
  readonly pending: readonly DeskAct[];
  /** The turn asks for an act: the panel stands open. */
  readonly wanted: boolean;
  /** Acts are done at once instead of waiting for a reply. */
  readonly atOnce: boolean;
  /** Nothing can be done now. */
  readonly busy: boolean;
  readonly onPending: (acts: readonly DeskAct[]) => void;
  readonly onAct: (act: DeskAct) => void;
}

const needsOrder = (kind: Kind): boolean => (ORDER_ACTS as readonly Kind[]).includes(kind);

/** The shop with acts done; one that has become impossible is left out. */
const withActs = (shop: DeskShop, list: readonly DeskAct[]): DeskShop =>
  list.reduce((now, act) => {
    const result = applyAct(now, act);
    return result.ok ? result.value : now;
  }, shop);

export function Panel(props: PanelProps): JSX.Element {
  const { pending, wanted, atOnce, busy, onPending, onAct } = props;
  const shop = withActs(props.shop, pending);
  const orders = shop.orders.filter(({ customer }) => customer === shop.customer);
  const kinds = ACT_KINDS.filter((kind) => !needsOrder(kind) || orders.length > 0);
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'send-product');
  const [orderId, setOrderId] = useState(props.order ?? '');
  const [product, setProduct] = useState(props.product ?? shop.products[0]?.id ?? '');
  const order = orders.find(({ id }) => id === orderId) ?? orders.at(-1) ?? null;
  const [answers, setAnswers] = useState<Answers>(() => firstAnswers(kind, order));
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState('');

  const open = (next: Kind, about: DeskOrder | null) => {
    setKind(next);
    setAnswers(firstAnswers(next, about));
    setProblem('');
    setTold('');
  };
  const subject = kind === 'send-product' ? product : (order?.id ?? '');
  const act = actOf(kind, subject, answers);
  const tried = act === null ? null : applyAct(shop, act);
  const seen = act !== null && tried?.ok === true ? seenText(shop, act) : null;

  const go = () => {
    if (busy) return;
    if (act === null || tried === null) setProblem(strings.missing);
    else if (!tried.ok) setProblem(problemText(tried.error));
    else {
      setProblem('');
      setTold(fill(strings.added, { act: doneText(shop, act) }));
      if (atOnce) onAct(act);
      else onPending([...pending, act]);
    }
  };
  const undo = (index: number) => {
    const gone = pending[index];
    if (gone !== undefined) setTold(fill(strings.removed, { act: doneText(shop, gone) }));
    onPending(pending.filter((_, at) => at !== index));
  };

  return (
    <div class="act-place">
      {pending.length > 0 && (
        <ul class="act-pending" aria-label={strings.pending}>
          {pending.map((one, index) => {
            const before = withActs(props.shop, pending.slice(0, index));
            return (
              <li key={index}>
                <span>{seenText(before, one) ?? doneText(before, one)}</span>
                <button
                  type="button"
                  class="dlg-link"
                  aria-label={fill(strings.undoLabel, { act: doneText(before, one) })}
                  onClick={() => undo(index)}
                >
                  {strings.undo}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <p class="dlg-hidden" role="status">
        {told}
      </p>
      <details class="act-panel" open={wanted}>
        <summary>{strings.title}</summary>
        <form
          class="act-form"
          onSubmit={(event) => {
            event.preventDefault();
            go();
          }}
        >
          <p class="act-quiet">{strings.note}</p>
          <Select
            label={strings.act}
            value={kind}
            options={kinds.map((one) => [one, acts.names[one]])}
            onChange={(value) => {
              const next = kinds.find((one) => one === value);
              if (next !== undefined) open(next, order);
            }}
          />
          {orders.length === 0 && <p class="act-quiet">{strings.noOrders}</p>}
          {needsOrder(kind) && order !== null && (
            <>
              <Select
                label={strings.order}
                value={order.id}
                options={orders.map(({ id, state }) => [
                  id,
                  fill(strings.orderOption, { id, state }),
                ])}
                onChange={(id) => {
                  setOrderId(id);
                  open(kind, orders.find((one) => one.id === id) ?? null);
                }}
              />
              <OrderFacts order={order} shop={shop} />
            </>
          )}
          {kind === 'send-product' && (
            <Select
              label={strings.product}
              value={product}
              options={shop.products.map(({ id, name }) => [id, name])}
              onChange={setProduct}
            />
          )}
          <Fields
            kind={kind}
            order={order}
            shop={shop}
            answers={answers}
            onChange={(name, value) => {
              setAnswers({ ...answers, [name]: value });
              setProblem('');
            }}
          />
          {seen !== null && (
            <div class="act-preview">
              <p class="act-quiet">{strings.preview}</p>
              <p class="act-card">{seen}</p>
            </div>
          )}
          {seen === null && tried?.ok === true && <p class="act-quiet">{strings.unseen}</p>}
          <p class="dlg-status" role="status">
            {problem !== '' && <span class="dlg-alert">{problem}</span>}
          </p>
          <button type="submit" class="dlg-secondary" aria-disabled={busy}>
            {atOnce ? strings.doNow : strings.do}
          </button>
        </form>
      </details>
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps): JSX.Element {
  const id = useId();
  return (
    <p class="act-field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

function OrderFacts({ order, shop }: { readonly order: DeskOrder; readonly shop: DeskShop }) {
  const nameOf = (id: string) => shop.products.find((one) => one.id === id)?.name ?? id;
  const { state, payable, address, buyerNote, shopNote } = order;
  const lines = order.lines
    .map(({ product, variant, quantity }) =>
      fill(strings.orderLine, {
        name: [nameOf(product), variant].filter((part) => part !== undefined).join(' '),
        quantity,
      }),
    )
    .join('、');
  return (
    <ul class="act-facts">
      <li>{fill(strings.orderFacts, { state, lines, payable })}</li>
      <li>{fill(strings.orderAddress, { address })}</li>
      {buyerNote !== undefined && <li>{fill(strings.orderBuyerNote, { note: buyerNote })}</li>}
      {shopNote !== undefined && <li>{fill(strings.orderShopNote, { note: shopNote })}</li>}
    </ul>
  );
}
