/**
 * Opens a recording somebody handed in – a dialogue or a shift – by choosing, dropping or pasting it, scores it again from
 * the course's own files and shows report and recording. Nothing of it is stored, nothing leaves the page. A file that
 * cannot be taken says why, and what of it can still be told.
 *
 * Props: addresses, what the course has, how responses are counted. Hydrate with `client:load`.
 */
import strings from 'virtual:ui/replay';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Counting } from '../../domain/shift/schema.ts';
import { fill } from '../../domain/shared/text.ts';
import { shownName } from '../settings/file-name.ts';
import type { ReportHrefs } from '../shift-report/context.ts';
import { openRecording, type Opened, type Refused } from './open-recording.ts';
import { FileFacts } from './FileFacts.tsx';
import { refusal } from './refusal.ts';
import { Recording } from './Recording.tsx';

const s = strings.open;

export interface ReplayProps extends ReportHrefs {
  /** Ids of the course's shifts and dialogues. */
  readonly shifts: readonly string[];
  readonly dialogues: readonly string[];
  readonly counting: Counting;
}

type Source = Pick<Blob, 'size' | 'arrayBuffer'>;

type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly why: Refused;
      readonly source: Source;
    }
  | { readonly kind: 'open'; readonly opened: Opened };

export default function ReplayPage(props: ReplayProps): JSX.Element {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const [over, setOver] = useState(false);
  /** The reading that counts; another file makes an older one's answer nobody's. */
  const round = useRef(0);
  const place = useRef<HTMLDivElement>(null);

  const open = async (source: Source | undefined, fileName: string): Promise<void> => {
    if (source === undefined) return;
    const mine = ++round.current;
    const name = shownName(fileName);
    setStage({ kind: 'reading', name });
    const opened = await openRecording(source, props);
    if (mine !== round.current) return;
    setStage(
      opened.ok
        ? { kind: 'open', opened: opened.value }
        : { kind: 'refused', name, why: opened.error, source },
    );
  };
  useEffect(() => {
    // What came of the file is where the reader goes on; the button that was pressed is gone.
    if (stage.kind === 'open' || stage.kind === 'refused') place.current?.focus();
  }, [stage]);

  const another = (): void => setStage({ kind: 'idle' });
  if (stage.kind === 'open')
    return (
      <div class="replay" ref={place} tabIndex={-1}>
        <Recording opened={stage.opened} props={props} onAnother={another} />
      </div>
    );
  return (
    <div class="replay">
      {stage.kind === 'refused' && (
        <div ref={place} tabIndex={-1}>
          <RefusedNotice stage={stage} onRetry={() => void open(stage.source, stage.name)} />
        </div>
      )}
      <section class="replay-open card" aria-labelledby="replay-open">
        <h2 id="replay-open">{s.title}</h2>
        <p class="replay-soft">{s.text}</p>
        <div
          class="replay-drop"
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            const file = event.dataTransfer?.files[0];
            void open(file, file?.name ?? '');
          }}
        >
          <label class="replay-file">
            <span>{s.choose}</span>
            <input
              type="file"
              accept=".json,application/json"
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                void open(file, file?.name ?? '');
                // The same file can be chosen again after it was mended.
                currentTarget.value = '';
              }}
            />
          </label>
          <p class="replay-soft">{s.drop}</p>
        </div>
        <Paste onPaste={(text) => void open(new Blob([text]), s.pasted)} />
        <p role="status">{stage.kind === 'reading' && fill(s.reading, { name: stage.name })}</p>
      </section>
    </div>
  );
}

function Paste({ onPaste }: { readonly onPaste: (text: string) => void }): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <details>
      <summary>{s.pasteTitle}</summary>
      <div class="replay-paste">
        <label for="replay-paste">{s.paste}</label>
        <textarea id="replay-paste" spellcheck={false} ref={field} />
        <button
          type="button"
          class="button"
          onClick={() => onPaste(field.current?.value.trim() ?? '')}
        >
          {s.pasteGo}
        </button>
      </div>
    </details>
  );
}

function RefusedNotice({
  stage: { name, why },
  onRetry,
}: {
  readonly stage: Stage & { readonly kind: 'refused' };
  readonly onRetry: () => void;
}): JSX.Element {
  const r = strings.refused;
  return (
    <section class="replay-refused card" role="alert">
      <h2>{fill(r.title, { name })}</h2>
      <p>{refusal(why)}</p>
      {why.reason === 'offline' ? (
        <p>
          <button type="button" class="button" onClick={onRetry}>
            {r.retry}
          </button>
        </p>
      ) : (
        <p class="replay-soft">{r.hint}</p>
      )}
      {why.readable !== null && (
        <>
          <h3>{r.shown}</h3>
          <p class="replay-soft">{r.shownText}</p>
          <FileFacts facts={why.readable} />
        </>
      )}
    </section>
  );
}
