/** Questions answered in a few sentences: 简答, and 对话回复 below what a customer sent. Marked point by point. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ItemOf, Kind } from '../../../domain/quiz/kind.ts';
import type { Mark } from '../../../domain/quiz/outcome.ts';
import { fill } from '../../../domain/shared/text.ts';
import { composed, keyReleased, meansSend, notComposing, onComposition } from '../../ime.ts';
import { base, lexiconOf } from '../bank.ts';
import { Judged } from '../Judged.tsx';
import { markingOf, type Marking } from '../kind-marking.ts';
import { Bubbles } from './Bubbles.tsx';
import type { KindIn } from './family.ts';
import { Lines } from './parts.tsx';
import { useOverrides } from './overrides.ts';
import { never, plain, type FieldsProps, type FormReader, type Told, type View } from './view.ts';
import strings from 'virtual:ui/quiz-kinds';

type Written = KindIn<'writing'>;

/** As much as fits a reply; more is not cut off, but asked to be shortened. */
export const MOST = 500;
/** Characters left from which the count is told. */
const TOLD_FROM = 50;

const words = strings.write;

/** What is said, not shown: every ten characters near the end, and always beyond it. */
function left(length: number): string {
  if (length > MOST) return fill(words.over, { n: length - MOST });
  const rest = Math.ceil((MOST - length) / 10) * 10;
  return rest <= TOLD_FROM ? fill(words.left, { n: rest }) : '';
}

function Field({
  label,
  placeholder,
  prefix,
  names,
  start,
  locked,
}: Pick<FieldsProps<Written>, 'prefix' | 'names' | 'locked'> & {
  readonly start: { readonly text: string } | null;
  readonly label: string;
  readonly placeholder: string;
}): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const composition = useRef(notComposing);
  const [length, setLength] = useState(start?.text.trim().length ?? 0);
  const id = `${prefix}-text`;

  useEffect(() => {
    const count = (): void => setLength(field.current?.value.trim().length ?? 0);
    // Typed before this code came; and when the form is reset, its fields are only afterwards.
    count();
    const form = field.current?.form;
    const reset = (): void => void setTimeout(count);
    form?.addEventListener('reset', reset);
    return () => form?.removeEventListener('reset', reset);
  }, []);

  return (
    <div class="write">
      <label class="write-label" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        name={`${names}text`}
        rows={4}
        placeholder={placeholder}
        defaultValue={start?.text}
        readOnly={locked}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-keys`}
        aria-invalid={length > MOST ? 'true' : undefined}
        onInput={({ currentTarget }) => setLength(currentTarget.value.trim().length)}
        {...onComposition((event: CompositionEvent) => (composition.current = composed(event)))}
        onKeyUp={() => (composition.current = keyReleased(composition.current))}
        onKeyDown={(event) => {
          const sends = (event.ctrlKey || event.metaKey) && meansSend(event, composition.current);
          composition.current = keyReleased(composition.current);
          if (!sends) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <p class="write-foot">
        <span class="write-keys" id={`${id}-keys`}>
          {words.keys}
        </span>
        <span class="write-count" data-over={length > MOST}>
          {length > MOST
            ? fill(words.over, { n: length - MOST })
            : fill(words.count, { n: length, most: MOST })}
        </span>
        <span class="visually-hidden" role="status">
          {left(length)}
        </span>
      </p>
    </div>
  );
}

/** What was found in the answer, and an answer that earns full marks. */
function After({
  prefix,
  told,
  solution,
}: Pick<FieldsProps<Written>, 'prefix' | 'solution'> & {
  readonly told:
    (Pick<Told, 'mark' | 'answer' | 'override'> & { readonly item: ItemOf<Written> }) | null;
}): JSX.Element {
  const own = useOverrides(told);
  const model = solution?.response;
  return (
    <>
      {told?.mark.judgement && (
        <Judged
          prefix={prefix}
          base={base}
          judgement={told.mark.judgement}
          rubric={told.item.key.rubric}
          notes={told.mark.notes}
          override={told.override ?? own('')}
        />
      )}
      {model && 'text' in model && (
        <div class="write-model">
          <b>{words.model}</b>
          <p>{model.text}</p>
        </div>
      )}
    </>
  );
}

const textIn = (form: FormReader): string => {
  const text = form.get('text');
  return typeof text === 'string' ? text : '';
};

/** @example '说到 3 点，没说到 1 点' */
function counted({ judgement }: Mark): string | null {
  if (!judgement) return null;
  const hit = judgement.points.filter((point) => point.hit).length;
  const missed = judgement.points.length - hit;
  return fill(missed === 0 ? strings.rubric.all : strings.rubric.summary, { hit, missed });
}

const tooLong = ({ text }: { readonly text: string }): string | null => {
  const over = text.trim().length - MOST;
  return over > 0 ? fill(words.over, { n: over }) : null;
};

/** Fetches the lexicon of the bank along with the kind. */
async function markingBy<K extends Written>(
  bank: string,
  load: () => Promise<Kind<K>>,
): Promise<Marking> {
  const [kind, lexicon] = await Promise.all([load(), lexiconOf(bank)]);
  return markingOf(kind, { lexicon });
}

const COMMON = {
  summary: counted,
  explain: plain,
  refuses: tooLong,
  unanswered: strings.unanswered.text,
  keepOnRetry: true,
  redraws: never,
} as const;

export const shortAnswer: View<'short-answer'> = {
  Fields: ({ item: { prompt }, prefix, names, start, locked, told, solution }) => (
    <>
      <legend class="quiz-stem">
        <Lines text={prompt.stem} />
      </legend>
      <Field
        label={words.answer}
        placeholder={prompt.placeholder ?? words.placeholder}
        {...{ prefix, names, start, locked }}
      />
      <After {...{ prefix, told, solution }} />
    </>
  ),
  read: (form) => ({ kind: 'short-answer', text: textIn(form) }),
  marking: (bank) =>
    markingBy(
      bank,
      async () => (await import('../../../domain/quiz/kinds/short-answer/index.ts')).shortAnswer,
    ),
  hint: () => strings.hints['short-answer'],
  ...COMMON,
};

export const chatReply: View<'chat-reply'> = {
  Fields: ({ item: { prompt }, prefix, names, start, locked, told, solution }) => (
    <>
      <legend class="quiz-stem">
        <Lines text={prompt.stem} />
      </legend>
      <Bubbles
        lines={prompt.customer.map((text) => ({ who: 'customer', text }))}
        customer={prompt.who}
      />
      <Field
        label={words.reply}
        placeholder={words.placeholderReply}
        {...{ prefix, names, start, locked }}
      />
      <After {...{ prefix, told, solution }} />
    </>
  ),
  read: (form) => ({ kind: 'chat-reply', text: textIn(form) }),
  marking: (bank) =>
    markingBy(
      bank,
      async () => (await import('../../../domain/quiz/kinds/chat-reply/index.ts')).chatReply,
    ),
  hint: () => strings.hints['chat-reply'],
  ...COMMON,
};

export const WRITING = { 'short-answer': shortAnswer, 'chat-reply': chatReply } satisfies {
  readonly [K in Written]: View<K>;
};
