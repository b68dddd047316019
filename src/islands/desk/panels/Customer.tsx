/** 客户: the file on the customer, tags, a memo for oneself. */
import strings from 'virtual:ui/desk';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { $desk, $shift, input } from '../../../stores/desk/run.ts';
import { customerOf } from '../names.ts';
import { useSelect } from '../use-select.ts';
import { actNow } from './act-now.ts';

const words = strings.customer;

export function Customer({
  chat: index,
  locked,
  frozen,
}: {
  readonly chat: number;
  readonly locked: boolean;
  /** The conversation is over: nothing is done to the customer any more, but a memo can be written. */
  readonly frozen: boolean;
}): JSX.Element | null {
  const id = useId();
  const customerId = useSelect($shift, (state) => state?.chats[index]?.customer);
  const tags = useSelect($shift, (state) => state?.chats[index]?.tags.join('\n') ?? '');
  const kept = useSelect($shift, (state) => state?.chats[index]?.memo ?? '');
  const [memo, setMemo] = useState(kept);
  const [tag, setTag] = useState('');
  const [problem, setProblem] = useState('');
  const shop = $desk.get()?.world.shop;
  const customer =
    shop === undefined || customerId === undefined ? null : customerOf(shop, customerId);
  if (customer === null) return null;
  const all = [...new Set([...customer.tags, ...tags.split('\n')])].filter((one) => one !== '');
  const keep = (): void => {
    if (memo !== kept) input({ kind: 'mark', chat: index, memo });
  };
  return (
    <div class="desk-stack">
      <p class="desk-item-name">
        {customer.name} <span class="tag">{words.kind[customer.kind]}</span>
      </p>
      <dl class="desk-facts">
        <dt>{words.city}</dt>
        <dd>{customer.city}</dd>
        <dt>{words.history}</dt>
        <dd>{customer.history}</dd>
        <dt>{words.tags}</dt>
        <dd>
          {all.length === 0
            ? words.noTags
            : all.map((one) => (
                <span key={one} class="tag">
                  {one}
                </span>
              ))}
        </dd>
      </dl>
      {!frozen && (
        <form
          class="desk-inline"
          onSubmit={(event) => {
            event.preventDefault();
            const wrong = actNow(index, { kind: 'tag', tag: tag.trim() });
            setProblem(wrong);
            if (wrong === '') setTag('');
          }}
        >
          <label for={`${id}-tag`}>{words.addTag}</label>
          <input
            id={`${id}-tag`}
            type="text"
            maxLength={20}
            value={tag}
            onInput={({ currentTarget }) => setTag(currentTarget.value)}
          />
          <button type="submit" class="desk-tool">
            {words.add}
          </button>
        </form>
      )}
      <p role="status" class="desk-alert">
        {problem}
      </p>
      <p class="desk-form-field">
        <label for={`${id}-memo`}>{words.memo}</label>
        <textarea
          id={`${id}-memo`}
          rows={4}
          maxLength={500}
          readOnly={locked}
          value={memo}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => setMemo(currentTarget.value)}
          onBlur={keep}
        />
        <span class="desk-quiet" id={`${id}-hint`}>
          {words.memoHint}
        </span>
      </p>
    </div>
  );
}
