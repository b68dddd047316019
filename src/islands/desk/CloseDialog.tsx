/** 小结 in 5W1H: when, who and where are filled in from the log; what, why and how are the agent's to write. */
import strings from 'virtual:ui/desk';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { SUMMARY_PARTS, type Summary } from '../../domain/shift/input.ts';
import { fill } from '../../domain/shared/text.ts';
import { $desk, $shift, input } from '../../stores/desk/run.ts';
import { Dialog } from './Dialog.tsx';
import { errorText } from './errors.ts';
import { customerOf } from './names.ts';
import { shopTime } from './times.ts';

const words = strings.close;
const HINTS: Partial<Record<keyof Summary, string>> = {
  what: words.whatHint,
  why: words.whyHint,
  how: words.howHint,
};

/** What the log knows already. */
function known(chat: number): Summary {
  const desk = $desk.get();
  const state = $shift.get();
  const one = state?.chats[chat];
  const blank = { when: '', who: '', where: '', what: '', why: '', how: '' };
  if (desk === null || state === null || one === undefined) return blank;
  const { scenario, shop } = desk.world;
  const customer = customerOf(shop, one.customer);
  const orders = state.shop.orders
    .filter((order) => order.customer === one.customer)
    .map(({ id }) => fill(strings.orders.order, { id }));
  const day = scenario.from.slice(0, 10);
  const begins = shopTime(scenario.from, one.startedAt ?? one.arrivesAt);
  const ends = shopTime(scenario.from, one.overAt ?? state.now);
  return {
    ...blank,
    when: begins === ends ? `${day} ${begins}` : `${day} ${begins}–${ends}`,
    who:
      customer === null
        ? one.customer
        : fill(words.whoValue, { name: customer.name, city: customer.city }),
    where: fill(words.whereValue, {
      shop: shop.name,
      orders: orders.length === 0 ? words.noOrder : orders.join('、'),
    }),
  };
}

export function CloseDialog({
  chat,
  onDone,
}: {
  readonly chat: number;
  readonly onDone: () => void;
}): JSX.Element {
  const id = useId();
  const [summary, setSummary] = useState<Summary>(() => known(chat));
  const [problem, setProblem] = useState('');
  const close = (written: Summary | null): void => {
    const done = input({ kind: 'close', chat, summary: written });
    if (done.ok) onDone();
    else setProblem(errorText(done.error));
  };
  return (
    <Dialog title={words.title} wide onClose={onDone}>
      <form
        class="desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          close(summary);
        }}
      >
        <p class="desk-quiet">{words.text}</p>
        <div class="desk-summary">
          {SUMMARY_PARTS.map((part) => {
            const hint = HINTS[part];
            return (
              <p key={part} class="desk-form-field" data-wide={hint === undefined ? undefined : ''}>
                <label for={`${id}-${part}`}>{words[part]}</label>
                {hint === undefined ? (
                  <input
                    id={`${id}-${part}`}
                    type="text"
                    maxLength={200}
                    value={summary[part]}
                    onInput={({ currentTarget }) =>
                      setSummary({ ...summary, [part]: currentTarget.value })
                    }
                  />
                ) : (
                  <>
                    <textarea
                      id={`${id}-${part}`}
                      rows={2}
                      maxLength={200}
                      aria-describedby={`${id}-${part}-hint`}
                      value={summary[part]}
                      onInput={({ currentTarget }) =>
                        setSummary({ ...summary, [part]: currentTarget.value })
                      }
                    />
                    <span class="desk-quiet" id={`${id}-${part}-hint`}>
                      {hint}
                    </span>
                  </>
                )}
              </p>
            );
          })}
        </div>
        <p role="status" class="desk-alert">
          {problem}
        </p>
        <p class="desk-actions">
          <button type="submit" class="button" data-kind="primary">
            {words.save}
          </button>
          <button type="button" class="button" data-kind="quiet" onClick={() => close(null)}>
            {strings.chat.closeNow}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
