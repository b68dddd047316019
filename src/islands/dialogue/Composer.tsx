/**
 * Where the agent answers: sentences to choose, or a field to type in. The place itself takes the focus when the
 * control that had it goes away, so that a keyboard never falls back to the top of the page.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import strings from 'virtual:ui/dialogue';
import { pointsOf } from '../../domain/dialogue/points.ts';
import type { ChoiceOption, Turn } from '../../domain/dialogue/schema.ts';
import { MAX_REPLY_LENGTH } from '../../domain/dialogue/state.ts';
import { fill } from '../../domain/shared/text.ts';
import { composed, keyReleased, meansSend, notComposing, onComposition } from '../ime.ts';
import type { QuickPhrase } from './open.ts';
import { matchingPhrases } from './phrases.ts';

interface Props {
  readonly turn: Turn | null;
  readonly options: readonly ChoiceOption[];
  readonly customer: string;
  /** The customer has not finished; nothing can be sent yet. */
  readonly busy: boolean;
  readonly draft: string;
  readonly phrases: readonly QuickPhrase[];
  /** Acts that go out with the reply; with one, words may be left out. */
  readonly done: number;
  /** What a turn answered by acting says where others ask for words. */
  readonly words: { readonly empty: string; readonly placeholder: string } | undefined;
  /** Where acts are done; null in a dialogue without them. */
  readonly panel: ComponentChildren;
  readonly onDraft: (text: string) => void;
  readonly onSend: (text: string) => void;
  readonly onChoose: (option: string) => void;
  /** The learner looked at the goal (1) or the points (2). */
  readonly onHint: (level: 1 | 2) => void;
  /** Shown when the conversation is over. */
  readonly children: ComponentChildren;
}

export function Composer(props: Props) {
  const { turn, options, customer, busy, panel, onHint, children } = props;
  const place = useRef<HTMLDivElement>(null);
  const kind = busy && turn?.kind === 'choice' ? 'wait' : (turn?.kind ?? 'over');
  const had = useRef(false);

  useLayoutEffect(() => {
    if (had.current && document.activeElement === document.body)
      place.current?.focus({ preventScroll: true });
  }, [kind, turn?.id]);

  return (
    <div
      class="dlg-composer"
      ref={place}
      tabIndex={-1}
      role="group"
      aria-label={
        kind === 'over' ? strings.composer.over : fill(strings.composer.label, { customer })
      }
      onFocusCapture={() => (had.current = true)}
      onBlurCapture={({ relatedTarget }) => {
        if (relatedTarget !== null) had.current = false;
      }}
    >
      {kind === 'over' && children}
      {kind === 'wait' && (
        <p class="dlg-quiet dlg-waiting">{fill(strings.composer.wait, { customer })}</p>
      )}
      {kind === 'choice' && (
        <>
          <p class="dlg-quiet">{fill(strings.composer.choose, { customer })}</p>
          <ul class="dlg-options" aria-label={fill(strings.composer.choose, { customer })}>
            {options.map(({ id, text }) => (
              <li key={id}>
                <button type="button" onClick={() => props.onChoose(id)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {kind !== 'wait' && panel}
      {turn !== null && turn.kind !== 'choice' && <TypedField {...props} turn={turn} />}
      {turn !== null && kind !== 'wait' && <Hint key={turn.id} turn={turn} onHint={onHint} />}
    </div>
  );
}

/** The counter appears when this many characters are left. */
const COUNT_FROM = 200;

function TypedField(props: Props & { readonly turn: Exclude<Turn, { kind: 'choice' }> }) {
  const { turn, customer, busy, draft, phrases, done, words, onDraft, onSend } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const composition = useRef(notComposing);
  const [problem, setProblem] = useState('');
  const [touch, setTouch] = useState(false);
  useEffect(() => setTouch(matchMedia('(pointer: coarse)').matches), []);

  const left = MAX_REPLY_LENGTH - draft.trim().length;
  const send = () => {
    if (busy || left < 0) return;
    if (draft.trim() === '' && done === 0) {
      setProblem((words ?? strings.composer).empty);
      field.current?.focus();
      return;
    }
    setProblem('');
    onSend(draft);
    field.current?.focus();
  };
  const found = matchingPhrases(phrases, draft);

  return (
    <form
      class="dlg-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {found.length > 0 && (
        <ul class="dlg-phrases">
          {found.map(({ code, text }) => (
            <li key={code}>
              <button
                type="button"
                onClick={() => {
                  onDraft(text);
                  field.current?.focus();
                }}
              >
                <code>/{code}</code> {text}
              </button>
            </li>
          ))}
        </ul>
      )}
      <label class="dlg-hidden" for={id}>
        {fill(strings.composer.label, { customer })}
      </label>
      <div class="dlg-input">
        <textarea
          id={id}
          ref={field}
          rows={rowsFor(draft)}
          value={draft}
          placeholder={turn.placeholder ?? (words ?? strings.composer).placeholder}
          aria-describedby={`${id}-note`}
          aria-invalid={left < 0}
          onInput={({ currentTarget }) => {
            setProblem('');
            onDraft(currentTarget.value);
          }}
          {...onComposition((event: CompositionEvent) => (composition.current = composed(event)))}
          onKeyUp={() => (composition.current = keyReleased(composition.current))}
          onKeyDown={(event) => {
            const sends = meansSend(event, composition.current);
            composition.current = keyReleased(composition.current);
            if (!sends || touch) return;
            event.preventDefault();
            send();
          }}
        />
        <button type="submit" class="dlg-primary" aria-disabled={busy || left < 0}>
          {strings.composer.send}
        </button>
      </div>
      <p class="dlg-quiet" id={`${id}-note`}>
        {busy
          ? fill(strings.composer.wait, { customer })
          : touch
            ? strings.composer.enterBreaks
            : strings.composer.enterSends}
      </p>
      <p class="dlg-status" role="status">
        {problem !== '' && <span class="dlg-alert">{problem}</span>}
        {left < 0 && (
          <span class="dlg-alert">{fill(strings.composer.tooLong, { count: -left })}</span>
        )}
        {left >= 0 && left <= COUNT_FROM && fill(strings.composer.left, { count: left })}
      </p>
      {phrases.length > 0 && (
        <details class="dlg-more">
          <summary>{strings.composer.phrases}</summary>
          <p class="dlg-quiet">{strings.composer.phrasesNote}</p>
          <ul class="dlg-phrases">
            {phrases.map(({ code, text }) => (
              <li key={code}>
                <button
                  type="button"
                  onClick={() => {
                    onDraft(draft.trim() === '' ? text : `${draft}\n${text}`);
                    field.current?.focus();
                  }}
                >
                  <code>/{code}</code> {text}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </form>
  );
}

/** Grows with the text where the browser does not do it by itself (`field-sizing`). */
const rowsFor = (text: string): number =>
  Math.min(
    6,
    Math.max(
      2,
      text.split('\n').reduce((rows, line) => rows + 1 + Math.floor(line.length / 22), 0),
    ),
  );

/** First the goal, then what the marking looks for. */
function Hint({ turn, onHint }: { readonly turn: Turn } & Pick<Props, 'onHint'>) {
  const [step, setStep] = useState(0);
  const last = turn.kind === 'choice' ? 1 : 2;
  return (
    <div class="dlg-hint">
      <button
        type="button"
        class="dlg-link"
        aria-expanded={step > 0}
        onClick={() => {
          if (step === last) setStep(0);
          else {
            setStep(step + 1);
            onHint(step === 0 ? 1 : 2);
          }
        }}
      >
        {step === 0
          ? strings.composer.hint
          : step === last
            ? strings.composer.hintHide
            : strings.composer.hintMore}
      </button>
      {step > 0 && (
        <p>
          <strong>{strings.composer.goal}</strong> {turn.goal}
        </p>
      )}
      {step > 1 && (
        <>
          <p>
            <strong>{strings.composer.points}</strong>
          </p>
          <ul>
            {pointsOf(turn).map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
