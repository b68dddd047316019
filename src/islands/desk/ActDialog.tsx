/** A small form for one act: what it needs, what the customer will see, and a second press where nothing can be taken back. */
import acts from 'virtual:ui/acts';
import strings from 'virtual:ui/desk';
import type { JSX, TargetedInputEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { applyAct, seenBy } from '../../domain/desk/acts.ts';
import type { DeskAct } from '../../domain/desk/act.ts';
import type { DeskOrder, DeskShop } from '../../domain/desk/desk-shop.ts';
import { talkingTo } from '../../domain/desk/open-shop.ts';
import { fill } from '../../domain/shared/text.ts';
import { $shift, input } from '../../stores/desk/run.ts';
import { Dialog } from './Dialog.tsx';
import { errorText } from './errors.ts';
import { actOf, CAN_BE_CHANGED, COLLEAGUES, firstAnswers, type Answers } from './form-fields.ts';
import { problemText, seenText } from './seen.ts';

const words = strings.form;

/** The act a form is opened for. */
export interface ActWish {
  readonly kind: DeskAct['kind'];
  /** The order it is about. */
  readonly order?: string;
}

/** The shop as it stands in a chat. */
export function shopIn(chat: number): DeskShop | null {
  const state = $shift.get();
  const customer = state?.chats[chat]?.customer;
  return state === null || state === undefined || customer === undefined
    ? null
    : talkingTo(state.shop, customer);
}

export function ActDialog({
  chat,
  wish: { kind, order: orderId = '' },
  onDone,
}: {
  readonly chat: number;
  readonly wish: ActWish;
  readonly onDone: (done: DeskAct | null) => void;
}): JSX.Element | null {
  const shop = shopIn(chat);
  const order = shop?.orders.find(({ id }) => id === orderId) ?? null;
  const [answers, setAnswers] = useState<Answers>(() => firstAnswers(kind, order));
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState('');
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (sure) confirm.current?.focus();
  }, [sure]);
  if (shop === null) return null;
  const act = actOf(kind, orderId, answers);
  const tried = act === null ? null : applyAct(shop, act);
  const shows = act !== null && tried?.ok === true ? seenBy(shop, act) : null;

  const go = (): void => {
    if (act === null || tried === null) {
      setProblem(words.missing);
      return;
    }
    if (!tried.ok) {
      setProblem(problemText(tried.error));
      return;
    }
    if (!sure && !CAN_BE_CHANGED.has(kind)) {
      setProblem('');
      setSure(true);
      return;
    }
    const done = input({ kind: 'act', chat, act });
    if (done.ok) onDone(act);
    else setProblem(errorText(done.error));
  };
  const change = (name: string, value: string): void => {
    setAnswers({ ...answers, [name]: value });
    setSure(false);
    setProblem('');
  };
  return (
    <Dialog title={acts.names[kind]} onClose={() => onDone(null)}>
      <form
        class="desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <Fields kind={kind} order={order} shop={shop} answers={answers} onChange={change} />
        {shows !== null && (
          <div class="desk-preview">
            <p class="desk-quiet">{words.preview}</p>
            <p class="desk-card">{seenText(shows)}</p>
          </div>
        )}
        {shows === null && tried?.ok === true && <p class="desk-quiet">{words.unseen}</p>}
        <p role="status" class="desk-alert">
          {problem}
        </p>
        {sure && <p class="desk-sure">{words.sure}</p>}
        <p class="desk-actions">
          <button type="submit" class="button" data-kind="primary" ref={confirm}>
            {sure || CAN_BE_CHANGED.has(kind) ? words.do : words.check}
          </button>
          <button type="button" class="button" data-kind="quiet" onClick={() => onDone(null)}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly kind: DeskAct['kind'];
  readonly order: DeskOrder | null;
  readonly shop: DeskShop;
  readonly answers: Answers;
  readonly onChange: (name: string, value: string) => void;
}

function Fields({ kind, order, shop, answers, onChange }: FieldsProps): JSX.Element | null {
  const field = (
    name: string,
    label: string,
    hint: string | null = null,
    kindOf: 'text' | 'sum' | 'long' = 'text',
  ): JSX.Element => (
    <Field
      label={label}
      hint={hint}
      kind={kindOf}
      value={answers[name] ?? ''}
      onChange={(value) => onChange(name, value)}
    />
  );
  const choice = (
    name: string,
    label: string,
    options: readonly (readonly [string, string])[],
  ): JSX.Element => (
    <fieldset class="desk-choice">
      <legend>{label}</legend>
      {options.map(([value, text]) => (
        <label key={value}>
          <input
            type="radio"
            name={`desk-${name}`}
            value={value}
            checked={answers[name] === value}
            onChange={() => onChange(name, value)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
  switch (kind) {
    case 'change-price':
      return field(
        'total',
        words.total,
        fill(words.totalHint, { sum: order?.payable ?? 0 }),
        'sum',
      );
    case 'note':
      return field('text', words.note, words.noteHint, 'long');
    case 'change-address':
      return field('address', words.address, words.addressHint, 'long');
    case 'send-coupon':
      return field('amount', words.amount, words.couponHint, 'sum');
    case 'agree-refund':
      return field(
        'amount',
        words.amount,
        fill(words.refundHint, { sum: (order?.payable ?? 0) - (order?.refunded ?? 0) }),
        'sum',
      );
    case 'agree-return':
      return choice('freight', words.freight, [
        ['shop', strings.orders.shop],
        ['buyer', strings.orders.buyer],
      ]);
    case 'reissue':
      return (
        <>
          {choice(
            'product',
            words.product,
            (order?.lines ?? []).map(({ product }) => [
              product,
              shop.products.find(({ id }) => id === product)?.name ?? product,
            ]),
          )}
          {field('quantity', words.quantity, null, 'sum')}
        </>
      );
    case 'extend-receipt':
      return field('days', words.days, null, 'sum');
    case 'transfer':
      return (
        <>
          {choice(
            'to',
            words.to,
            COLLEAGUES.map((one) => [one, acts.to[one]]),
          )}
          {field('reason', words.reason, words.reasonTransfer, 'long')}
        </>
      );
    case 'escalate':
      return field('reason', words.reason, words.reasonEscalate, 'long');
    case 'tag':
      return field('tag', words.tag);
    default:
      return null;
  }
}

function Field({
  label,
  hint,
  kind,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint: string | null;
  readonly kind: 'text' | 'sum' | 'long';
  readonly value: string;
  readonly onChange: (value: string) => void;
}): JSX.Element {
  const id = useId();
  const common = {
    id,
    value,
    'aria-describedby': hint === null ? undefined : `${id}-hint`,
    onInput: ({
      currentTarget,
    }: TargetedInputEvent<HTMLInputElement> | TargetedInputEvent<HTMLTextAreaElement>) =>
      onChange(currentTarget.value),
  };
  return (
    <p class="desk-form-field">
      <label for={id}>{label}</label>
      {kind === 'long' ? (
        <textarea rows={3} {...common} />
      ) : (
        <input
          type="text"
          inputMode={kind === 'sum' ? 'decimal' : undefined}
          autocomplete="off"
          {...common}
        />
      )}
      {hint !== null && (
        <span class="desk-quiet" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}
