/**
 * 排序: two lists. A press on a waiting step puts it behind the others; a placed step can go up, down or out. All are
 * buttons, so mouse, key and finger do the same. The order lives in state and stands mirrored in hidden inputs, where
 * the form's data finds it; every change is an `input` event as that of a native field is, and the form's reset is
 * heard.
 *
 * The focus stays with the step that moved: at the end of its way a button goes on being there and says so, instead of
 * vanishing under the finger.
 */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../../domain/shared/text.ts';
import { describedBy, Lines, RemarkText, Sign } from './parts.tsx';
import type { FieldsProps } from './view.ts';
import strings from 'virtual:ui/quiz-kinds';

const words = strings.order;

const ARROWS = {
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  out: 'M5 5l10 10M15 5 5 15',
};
type Move = keyof typeof ARROWS;

const Arrow = ({ move }: { readonly move: Move }): JSX.Element => (
  <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
    <path
      d={ARROWS[move]}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);

export function Order({
  item: { prompt },
  prefix,
  names,
  start,
  locked = false,
  remarks,
  solution,
}: FieldsProps<'ordering'>): JSX.Element {
  const { stem, steps } = prompt;
  const first = start?.order ?? [];
  const [order, setOrder] = useState<readonly string[]>(first);
  const [said, setSaid] = useState('');
  const root = useRef<HTMLDivElement>(null);
  /** What has the focus when the lists stand anew. */
  const focus = useRef<string | null>(null);

  useEffect(() => {
    const form = root.current?.closest('form');
    const reset = (): void => {
      setOrder(first);
      setSaid('');
    };
    form?.addEventListener('reset', reset);
    return () => form?.removeEventListener('reset', reset);
  }, []);

  useLayoutEffect(() => {
    if (focus.current === null) return;
    root.current?.querySelector<HTMLElement>(focus.current)?.focus();
    focus.current = null;
    root.current?.dispatchEvent(new Event('input', { bubbles: true }));
  }, [order]);

  const textOf = (id: string): string => steps.find((step) => step.id === id)?.text ?? '';
  const waiting = steps.filter(({ id }) => !order.includes(id));

  const append = (id: string): void => {
    if (locked) return;
    const at = waiting.findIndex((step) => step.id === id);
    const next = waiting[at + 1] ?? waiting[at - 1];
    focus.current = next ? `[data-waits="${next.id}"]` : `[data-step="${id}"] [data-move="up"]`;
    setOrder([...order, id]);
    setSaid(fill(words.said.append, { n: order.length + 1, text: textOf(id) }));
  };

  const move = (id: string, way: Move): void => {
    if (locked) return;
    const at = order.indexOf(id);
    const others = order.filter((one) => one !== id);
    if (way === 'out') {
      focus.current = `[data-waits="${id}"]`;
      setOrder(others);
      setSaid(fill(words.said.out, { text: textOf(id) }));
      return;
    }
    const to = way === 'up' ? at - 1 : at + 1;
    if (to < 0 || to >= order.length) {
      setSaid(to < 0 ? words.said.first : words.said.last);
      return;
    }
    focus.current = `[data-step="${id}"] [data-move="${way}"]`;
    setOrder([...others.slice(0, to), id, ...others.slice(to)]);
    setSaid(fill(words.said.move, { n: to + 1, text: textOf(id) }));
  };

  const isRight = (id: string): boolean => remarks.get(id)?.tone === 'good';
  const key = solution?.response.kind === 'ordering' ? solution.response.order : [];
  const showsKey = key.length > 0 && !(waiting.length === 0 && order.every(isRight));
  const sayOf = (id: string): string | undefined =>
    solution?.remarks.find(({ at }) => at === id)?.say;

  return (
    <>
      <legend class="quiz-stem">
        <Lines text={stem} />
      </legend>
      <div class="order" ref={root} data-locked={locked}>
        {order.map((id) => (
          <input key={id} type="hidden" name={`${names}order`} value={id} />
        ))}
        <div class="order-part">
          <p class="order-title" id={`${prefix}-pool`}>
            {words.pool}
            <span class="order-note">
              {waiting.length === 0 ? words.poolEmpty : words.poolHint}
            </span>
          </p>
          {waiting.length > 0 && (
            <ul class="order-pool" role="list" aria-labelledby={`${prefix}-pool`}>
              {waiting.map(({ id, text }) => {
                // What stands here was not placed; the list of right steps tells the rest.
                const remark = remarks.has(id) && !showsKey ? remarks.get(id) : undefined;
                return (
                  <li key={id} data-tone={remark?.tone}>
                    <button
                      type="button"
                      data-waits={id}
                      aria-disabled={locked}
                      onClick={() => append(id)}
                      {...describedBy(prefix, id, remark)}
                    >
                      <span class="order-plus" aria-hidden="true">
                        ＋
                      </span>
                      <span class="visually-hidden">{fill(words.append, { text: '' })}</span>
                      {text}
                    </button>
                    {remark && <RemarkText prefix={prefix} at={id} remark={remark} />}
                  </li>
                );
              })}
            </ul>
          )}
        </div>
        <div class="order-part order-mine">
          <p class="order-title" id={`${prefix}-mine`}>
            {words.mine}
            {order.length === 0 && <span class="order-note">{words.mineEmpty}</span>}
          </p>
          {order.length > 0 && (
            <ol class="order-list" role="list" aria-labelledby={`${prefix}-mine`}>
              {order.map((id, index) => {
                const known = remarks.get(id);
                const remark = known && {
                  tone: known.tone,
                  label: known.label,
                  // The list of right steps says it already.
                  ...(showsKey || known.say === undefined ? {} : { say: known.say }),
                };
                const text = textOf(id);
                return (
                  <li key={id} data-step={id} data-tone={remark?.tone}>
                    <b class="order-number">{index + 1}</b>
                    <span class="order-text">{text}</span>
                    {!locked && (
                      <span class="order-moves">
                        {(['up', 'down', 'out'] as const).map((way) => (
                          <button
                            key={way}
                            type="button"
                            data-move={way}
                            aria-label={fill(words[way], { text })}
                            aria-disabled={
                              way === 'up'
                                ? index === 0
                                : way === 'down' && index === order.length - 1
                            }
                            onClick={() => move(id, way)}
                          >
                            <Arrow move={way} />
                          </button>
                        ))}
                      </span>
                    )}
                    {remark && <RemarkText prefix={prefix} at={id} remark={remark} />}
                  </li>
                );
              })}
            </ol>
          )}
        </div>
        <p class="order-said" role="status">
          {said}
        </p>
        {showsKey && (
          <div class="order-key">
            <p class="order-title">
              <Sign tone="good" />
              {words.key}
            </p>
            <ol role="list">
              {key.map((id, index) => (
                <li key={id}>
                  <b class="order-number">{index + 1}</b>
                  <span class="order-text">
                    {textOf(id)}
                    {sayOf(id) !== undefined && <span class="order-say">{sayOf(id)}</span>}
                  </span>
                </li>
              ))}
            </ol>
          </div>
        )}
        <p class="order-script">{words.needsScript}</p>
      </div>
    </>
  );
}
