/** The learner's own phrases: write, change, delete, take in from a file, give out as one. */
import strings from 'virtual:ui/desk-phrases';
import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import {
  MAX_PHRASE_LENGTH,
  type OwnPhrase,
  type QuickPhrase,
} from '../../domain/phrases/phrase.ts';
import { fill } from '../../domain/shared/text.ts';
import { $ownPhrases, removePhrase, savePhrase } from '../../stores/desk/phrases.ts';
import { useLive } from '../live/use-live.ts';
import { Dialog } from './Dialog.tsx';
import { groupsOf } from './panels/Phrases.tsx';
import { problemOf } from './phrase-problem.ts';
import { PhraseFile } from './PhraseFile.tsx';

const words = strings.book;
const NEW: QuickPhrase = { code: '', group: '', text: '' };

export function PhraseBook({
  course,
  onClose,
}: {
  readonly course: readonly QuickPhrase[];
  readonly onClose: () => void;
}): JSX.Element {
  const own = useLive($ownPhrases, null) ?? [];
  const [editing, setEditing] = useState<OwnPhrase | 'new' | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const [news, setNews] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const texts = new Map(course.map(({ code, text }) => [code, text]));
  const back = (): void => place.current?.focus();
  const remove = async (phrase: OwnPhrase): Promise<void> => {
    await removePhrase(phrase.id);
    setRemoving(null);
    setNews(fill(words.removed, { code: phrase.code }));
    back();
  };
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      <div class="desk-stack" ref={place} tabIndex={-1}>
        <p class="desk-quiet">{words.lead}</p>
        <p role="status" class="desk-quiet">
          {news}
        </p>
        {editing === null ? (
          <p class="desk-actions">
            <button
              type="button"
              class="button"
              data-kind="primary"
              onClick={() => setEditing('new')}
            >
              {words.add}
            </button>
          </p>
        ) : (
          <Edit
            key={editing === 'new' ? '' : editing.id}
            phrase={editing === 'new' ? NEW : editing}
            id={editing === 'new' ? null : editing.id}
            course={texts}
            groups={groupsOf(own).map(([name]) => name)}
            onDone={(saved) => {
              setEditing(null);
              setNews(saved === null ? '' : fill(words.saved, { code: saved }));
              back();
            }}
          />
        )}
        {own.length === 0 ? (
          <p class="desk-empty">{words.empty}</p>
        ) : (
          <>
            <p class="desk-quiet">{fill(words.count, { n: own.length })}</p>
            {groupsOf(own).map(([name, phrases]) => (
              <section key={name}>
                <h3>{name === '' ? strings.panel.ungrouped : name}</h3>
                <ul role="list" class="desk-items">
                  {phrases.map((phrase) => (
                    <li key={phrase.id} class="desk-item desk-own">
                      <p>
                        <code>/{phrase.code}</code> {phrase.text}
                      </p>
                      <p class="desk-acts">
                        {removing === phrase.id ? (
                          <>
                            <button
                              type="button"
                              class="desk-tool"
                              data-tone="bad"
                              onClick={() => void remove(phrase)}
                            >
                              {words.removeSure}
                            </button>
                            <button
                              type="button"
                              class="desk-tool"
                              onClick={() => setRemoving(null)}
                            >
                              {words.keep}
                            </button>
                          </>
                        ) : (
                          <>
                            <button
                              type="button"
                              class="desk-tool"
                              aria-label={fill(words.editLabel, { code: phrase.code })}
                              onClick={() => setEditing(phrase)}
                            >
                              {words.edit}
                            </button>
                            <button
                              type="button"
                              class="desk-tool"
                              aria-label={fill(words.removeLabel, { code: phrase.code })}
                              onClick={() => setRemoving(phrase.id)}
                            >
                              {words.remove}
                            </button>
                          </>
                        )}
                      </p>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </>
        )}
        <PhraseFile own={own} course={course} texts={texts} />
      </div>
    </Dialog>
  );
}

function Edit({
  phrase,
  id,
  course,
  groups,
  onDone,
}: {
  readonly phrase: QuickPhrase;
  /** null: a new one. */
  readonly id: string | null;
  readonly course: ReadonlyMap<string, string>;
  readonly groups: readonly string[];
  /** The code that was saved; null: given up. */
  readonly onDone: (saved: string | null) => void;
}): JSX.Element {
  const name = useId();
  const [written, setWritten] = useState(phrase);
  const [problem, setProblem] = useState('');
  const save = async (): Promise<void> => {
    const saved = await savePhrase(written, id, course);
    if (saved.ok) onDone(saved.value.code);
    else setProblem(problemOf(saved.error));
  };
  return (
    <form
      class="desk-form desk-edit"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p class="desk-form-field">
        <label for={`${name}-code`}>{words.code}</label>
        <input
          id={`${name}-code`}
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={24}
          value={written.code}
          aria-describedby={`${name}-code-hint`}
          // The form has just been asked for.
          autoFocus
          onInput={({ currentTarget }) => setWritten({ ...written, code: currentTarget.value })}
        />
        <span class="desk-quiet" id={`${name}-code-hint`}>
          {words.codeHint}
        </span>
      </p>
      <p class="desk-form-field">
        <label for={`${name}-group`}>{words.group}</label>
        <input
          id={`${name}-group`}
          type="text"
          list={`${name}-groups`}
          autocomplete="off"
          value={written.group}
          onInput={({ currentTarget }) => setWritten({ ...written, group: currentTarget.value })}
        />
        <datalist id={`${name}-groups`}>
          {groups
            .filter((group) => group !== '')
            .map((group) => (
              <option key={group} value={group} />
            ))}
        </datalist>
      </p>
      <p class="desk-form-field" data-wide>
        <label for={`${name}-text`}>{words.text}</label>
        <textarea
          id={`${name}-text`}
          rows={3}
          value={written.text}
          aria-describedby={`${name}-text-hint`}
          onInput={({ currentTarget }) => setWritten({ ...written, text: currentTarget.value })}
        />
        <span class="desk-quiet" id={`${name}-text-hint`}>
          {fill(words.textHint, { limit: MAX_PHRASE_LENGTH })}
        </span>
      </p>
      <p role="alert" class="desk-alert">
        {problem}
      </p>
      <p class="desk-actions">
        <button type="submit" class="button" data-kind="primary">
          {words.save}
        </button>
        <button type="button" class="button" data-kind="quiet" onClick={() => onDone(null)}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
