/** A small form for one act: what it needs, what the customer will see, and a second press where nothing can be taken back. */
import acts from 'virtual:ui/acts';
import strings from 'virtual:ui/desk';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { applyAct, seenBy } from '../../domain/desk/acts.ts';
import type { DeskAct } from '../../domain/desk/act.ts';
import type { DeskShop } from '../../domain/desk/desk-shop.ts';
import { talkingTo } from '../../domain/desk/open-shop.ts';
import { $shift, input } from '../../stores/desk/run.ts';
import { Fields } from '../act-form/Fields.tsx';
import { actOf, CAN_BE_CHANGED, firstAnswers, type Answers } from '../act-form/form-fields.ts';
import { problemText, seenText } from '../act-form/seen.ts';
import { Dialog } from './Dialog.tsx';
import { errorText } from './errors.ts';

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
