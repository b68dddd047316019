/**
 * Phrases out of and into a CSV file. What a file would change is shown row by row first; nothing is written before it
 * is confirmed. The code that reads files comes with the first file.
 */
import strings from 'virtual:ui/desk-phrases';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Merge } from '../../domain/phrases/merge.ts';
import type { OwnPhrase, QuickPhrase } from '../../domain/phrases/phrase.ts';
import { fill } from '../../domain/shared/text.ts';
import { takePhrases } from '../../stores/desk/phrases.ts';
import type { ImportError } from '../../stores/desk/phrases-file.ts';
import { problemOf } from './phrase-problem.ts';

const words = strings.file;
/** Rows listed of each kind. */
const SHOWN = 20;
/** A file's name is hostile text: short, on one line. */
const shortName = (name: string): string => name.replace(/[\p{C}\p{Z}]+/gu, ' ').slice(0, 40);

const files = () => import('../../stores/desk/phrases-file.ts');

function errorOf(error: ImportError): string {
  const { reason, ...params } = error;
  return fill(strings.error[reason], params);
}

type Stage =
  | { readonly kind: 'idle'; readonly news: string; readonly bad: boolean }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'ready'; readonly name: string; readonly merge: Merge };

export function PhraseFile({
  own,
  course,
  texts,
}: {
  readonly own: readonly OwnPhrase[];
  readonly course: readonly QuickPhrase[];
  /** The course's phrases by code. */
  readonly texts: ReadonlyMap<string, string>;
}): JSX.Element {
  const id = useId();
  const [stage, setStage] = useState<Stage>({ kind: 'idle', news: '', bad: false });
  const idle = (news: string, bad = false): void => setStage({ kind: 'idle', news, bad });
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const name = shortName(file.name);
    setStage({ kind: 'reading', name });
    try {
      const { previewPhrases } = await files();
      const read = await previewPhrases(file, own, texts);
      if (read.ok) setStage({ kind: 'ready', name, merge: read.value });
      else idle(`${errorOf(read.error)}。${words.untouched}`, true);
    } catch {
      idle(`${strings.error.unreadable}。${words.untouched}`, true);
    }
  };
  const give = async (phrases: readonly QuickPhrase[]): Promise<void> => {
    const { exportPhrases } = await files();
    exportPhrases(phrases, words.name);
  };
  return (
    <section class="desk-file" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{words.title}</h3>
      <p class="desk-quiet">{words.text}</p>
      <p class="desk-actions">
        <button
          type="button"
          class="button"
          aria-disabled={own.length === 0 ? 'true' : undefined}
          onClick={() => own.length > 0 && void give(own)}
        >
          {words.export}
        </button>
        <button type="button" class="button" onClick={() => void give([...own, ...course])}>
          {words.exportAll}
        </button>
        <label class="button desk-choose">
          <input
            type="file"
            accept=".csv,text/csv"
            class="visually-hidden"
            onChange={({ currentTarget }) => {
              void choose(currentTarget.files?.[0]);
              // The same file can be chosen again after it was mended.
              currentTarget.value = '';
            }}
          />
          {words.choose}
        </label>
      </p>
      <div role="status">
        {stage.kind === 'reading' && <p>{fill(words.reading, stage)}</p>}
        {stage.kind === 'idle' && stage.news !== '' && (
          <p class={stage.bad ? 'desk-alert' : ''}>{stage.news}</p>
        )}
        {stage.kind === 'ready' && <Preview name={stage.name} merge={stage.merge} />}
      </div>
      {stage.kind === 'ready' && (
        <p class="desk-actions">
          {countOf(stage.merge) > 0 && (
            <button
              type="button"
              class="button"
              data-kind="primary"
              onClick={() => {
                const n = countOf(stage.merge);
                void takePhrases(stage.merge).then(() => idle(fill(words.done, { n })));
              }}
            >
              {fill(words.go, { n: countOf(stage.merge) })}
            </button>
          )}
          <button type="button" class="button" data-kind="quiet" onClick={() => idle('')}>
            {words.cancel}
          </button>
        </p>
      )}
    </section>
  );
}

const countOf = ({ fresh, changed }: Merge): number => fresh.length + changed.length;

function Preview({ name, merge }: { readonly name: string; readonly merge: Merge }): JSX.Element {
  const { fresh, changed, same, refused } = merge;
  const rest = (n: number): JSX.Element | null =>
    n > SHOWN ? <li class="desk-quiet">{fill(words.more, { n: n - SHOWN })}</li> : null;
  return (
    <div class="desk-preview">
      <p>
        <b>{fill(words.preview, { name })}</b>
      </p>
      {countOf(merge) === 0 && <p>{words.nothing}</p>}
      {fresh.length > 0 && (
        <details open>
          <summary>{fill(words.fresh, { n: fresh.length })}</summary>
          <ul>
            {fresh.slice(0, SHOWN).map(({ line, phrase }) => (
              <li key={line}>
                <code>/{phrase.code}</code> {phrase.text}
              </li>
            ))}
            {rest(fresh.length)}
          </ul>
        </details>
      )}
      {changed.length > 0 && (
        <details open>
          <summary>{fill(words.changed, { n: changed.length })}</summary>
          <ul>
            {changed.slice(0, SHOWN).map(({ line, phrase, before }) => (
              <li key={line}>
                <code>/{phrase.code}</code>
                <span class="desk-quiet">{fill(words.before, { text: before.text })}</span>
                <span>{fill(words.after, { text: phrase.text })}</span>
              </li>
            ))}
            {rest(changed.length)}
          </ul>
        </details>
      )}
      {same > 0 && <p class="desk-quiet">{fill(words.same, { n: same })}</p>}
      {refused.length > 0 && (
        <details open>
          <summary>{fill(words.refused, { n: refused.length })}</summary>
          <ul>
            {refused.slice(0, SHOWN).map(({ line, problem }, index) => (
              <li key={index}>
                {fill(words.line, { line })}：{problemOf(problem)}
              </li>
            ))}
            {rest(refused.length)}
          </ul>
        </details>
      )}
    </div>
  );
}
