/** What the form of one kind of act asks, besides the order or the article it is about. */
import acts from 'virtual:ui/acts';
import strings from 'virtual:ui/act-form';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { DeskAct } from '../../domain/desk/act.ts';
import type { DeskOrder, DeskShop } from '../../domain/desk/desk-shop.ts';
import { fill } from '../../domain/shared/text.ts';
import { COLLEAGUES, type Answers } from './form-fields.ts';

interface Props {
  readonly kind: DeskAct['kind'];
  readonly order: DeskOrder | null;
  readonly shop: DeskShop;
  readonly answers: Answers;
  readonly onChange: (name: string, value: string) => void;
}

export function Fields({ kind, order, shop, answers, onChange }: Props): JSX.Element | null {
  const field = (name: string, label: string, of: Look, hint: string | null = null) => (
    <Field
      label={label}
      hint={hint}
      look={of}
      value={answers[name] ?? ''}
      onChange={(value) => onChange(name, value)}
    />
  );
  const choice = (
    name: string,
    label: string,
    options: readonly (readonly [value: string, text: string])[],
  ) => (
    <Choice
      label={label}
      options={options}
      value={answers[name] ?? ''}
      onChange={(value) => onChange(name, value)}
    />
  );
  switch (kind) {
    case 'change-price':
      return field(
        'total',
        strings.total,
        'sum',
        fill(strings.totalHint, { sum: order?.payable ?? 0 }),
      );
    case 'note':
      return field('text', strings.text, 'long', strings.textHint);
    case 'change-address':
      return field('address', strings.address, 'long', strings.addressHint);
    case 'send-coupon':
      return field('amount', strings.amount, 'sum', strings.couponHint);
    case 'agree-refund': {
      const sum = (order?.payable ?? 0) - (order?.refunded ?? 0);
      return field('amount', strings.amount, 'sum', fill(strings.refundHint, { sum }));
    }
    case 'agree-return':
      return choice('freight', strings.freight, [
        ['shop', acts.freight.shop],
        ['buyer', acts.freight.buyer],
      ]);
    case 'reissue':
      return (
        <>
          {choice(
            'product',
            strings.reissue,
            (order?.lines ?? []).map(({ product }) => [
              product,
              shop.products.find(({ id }) => id === product)?.name ?? product,
            ]),
          )}
          {field('quantity', strings.quantity, 'sum')}
        </>
      );
    case 'extend-receipt':
      return field('days', strings.days, 'sum');
    case 'transfer':
      return (
        <>
          {choice(
            'to',
            strings.to,
            COLLEAGUES.map((one) => [one, acts.to[one]]),
          )}
          {field('reason', strings.reason, 'long', strings.transferHint)}
        </>
      );
    case 'escalate':
      return field('reason', strings.reason, 'long', strings.escalateHint);
    case 'tag':
      return field('tag', strings.tag, 'text');
    case 'send-product':
    case 'check-address':
    case 'urge-payment':
    case 'track':
      return null;
  }
}

type Look = 'text' | 'sum' | 'long';

interface FieldProps {
  readonly label: string;
  readonly hint: string | null;
  readonly look: Look;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Field({ label, hint, look, value, onChange }: FieldProps): JSX.Element {
  const id = useId();
  const described = hint === null ? undefined : `${id}-hint`;
  return (
    <p class="act-field">
      <label for={id}>{label}</label>
      {look === 'long' ? (
        <textarea
          id={id}
          rows={2}
          value={value}
          aria-describedby={described}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      ) : (
        <input
          id={id}
          type="text"
          inputMode={look === 'sum' ? 'decimal' : undefined}
          autocomplete="off"
          value={value}
          aria-describedby={described}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
      {hint !== null && (
        <span class="act-quiet" id={described}>
          {hint}
        </span>
      )}
    </p>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Choice({ label, options, value, onChange }: ChoiceProps): JSX.Element {
  const id = useId();
  return (
    <fieldset class="act-choice">
      <legend>{label}</legend>
      {options.map(([one, text]) => (
        <label key={one}>
          <input
            type="radio"
            name={id}
            value={one}
            checked={value === one}
            onChange={() => onChange(one)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
