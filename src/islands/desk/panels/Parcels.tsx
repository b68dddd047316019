/** 物流: the parcels of the customer's orders, newest news first. */
import strings from 'virtual:ui/desk';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { fill } from '../../../domain/shared/text.ts';
import { $shift } from '../../../stores/desk/run.ts';
import { shopIn } from '../ActDialog.tsx';
import { useSelect } from '../use-select.ts';
import { actNow, customerIn } from './act-now.ts';

const words = strings.parcels;

export function Parcels({
  chat,
  locked,
}: {
  readonly chat: number;
  readonly locked: boolean;
}): JSX.Element {
  const [problem, setProblem] = useState('');
  useSelect($shift, (state) => state?.shop.orders);
  const customer = customerIn(chat);
  const shop = shopIn(chat);
  const parcels = (shop?.orders ?? []).flatMap((order) => {
    const parcel = shop?.parcels.find(({ id }) => id === order.parcel);
    return order.customer === customer && parcel !== undefined ? [{ order, parcel }] : [];
  });
  if (parcels.length === 0) return <p class="desk-empty">{words.none}</p>;
  return (
    <div class="desk-stack">
      <p role="status" class="desk-alert">
        {problem}
      </p>
      <ul role="list" class="desk-items">
        {parcels.toReversed().map(({ order, parcel }) => (
          <li key={parcel.id} class="desk-item">
            <p class="desk-item-name">{fill(words.of, { id: order.id })}</p>
            <p class="desk-quiet">
              {fill(words.carrier, { carrier: parcel.carrier, number: parcel.number })}
            </p>
            <ol class="desk-trace" reversed>
              {parcel.trace.toReversed().map(({ at, text }) => (
                <li key={`${at}${text}`}>
                  <time>{at}</time>
                  {text}
                </li>
              ))}
            </ol>
            {!locked && (
              <button
                type="button"
                class="desk-tool"
                onClick={() => setProblem(actNow(chat, { kind: 'track', order: order.id }))}
              >
                {words.track}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
