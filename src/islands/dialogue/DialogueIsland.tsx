/**
 * A dialogue in a page. Closed, it is plain HTML: what the scene is about and a model conversation to read. “开始”
 * loads the engine, the marking and the dialogue's data; none of them is in this file's bundle.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import strings from 'virtual:ui/dialogue';
import type { TranscriptLine } from '../../domain/dialogue/model.ts';
import type { DialogueCard } from '../../domain/dialogue/project.ts';
import { fill } from '../../domain/shared/text.ts';
import type { PlayerProps } from './Player.tsx';
import { Transcript } from './Transcript.tsx';

export interface DialogueIslandProps {
  readonly card: DialogueCard;
  /** The model conversation, readable without JavaScript. */
  readonly model: readonly TranscriptLine[];
  /** The site's base path, e.g. `/` or `/qinke/`. */
  readonly base: string;
  /** Level of the card's heading in its page. */
  readonly level?: 2 | 3;
  /** The page may be opened with `?from=<turn>` to try the dialogue from there. */
  readonly tries?: boolean;
}

type Face =
  | { readonly kind: 'closed' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'open';
      readonly Player: (props: PlayerProps) => preact.JSX.Element;
      readonly opened: PlayerProps['opened'];
    };

export default function DialogueIsland({
  card,
  model,
  base,
  level = 3,
  tries = false,
}: DialogueIslandProps) {
  const [face, setFace] = useState<Face>({ kind: 'closed' });

  const button = useRef<HTMLButtonElement>(null);
  const left = useRef(false);
  useEffect(() => {
    if (left.current && face.kind === 'closed') button.current?.focus();
    left.current = false;
  }, [face]);

  const start = async () => {
    if (face.kind === 'loading') return;
    setFace({ kind: 'loading' });
    try {
      const { openDialogue, Player } = await import('./Player.tsx');
      const from = tries ? new URLSearchParams(location.search).get('from') : null;
      setFace({ kind: 'open', Player, opened: await openDialogue(base, card.id, from) });
    } catch {
      setFace({ kind: 'failed' });
    }
  };

  if (face.kind === 'open') {
    const { Player, opened } = face;
    return (
      <Player
        card={card}
        opened={opened}
        base={base}
        level={level}
        onLeave={() => {
          left.current = true;
          setFace({ kind: 'closed' });
        }}
      />
    );
  }

  const Heading = `h${level}` as 'h2' | 'h3';
  const facts = fill(strings.card.facts, {
    minutes: card.minutes,
    turns: card.turns,
    typed: card.typedTurns,
  });
  return (
    <section class="dlg dlg-card" aria-labelledby={`dlg-${card.id}`}>
      <p class="dlg-kicker">
        <span class="dlg-kind">{strings.card.kind}</span>
        <span>{strings.role[card.role]}</span>
        <span>{strings.difficulty[card.difficulty]}</span>
      </p>
      <Heading class="dlg-title" id={`dlg-${card.id}`}>
        {card.title}
      </Heading>
      <p class="dlg-summary">{card.summary}</p>
      <dl class="dlg-facts">
        <div>
          <dt>{strings.card.customer}</dt>
          <dd>{card.customer}</dd>
        </div>
        <div>
          <dt>{strings.card.shop}</dt>
          <dd>{card.shop}</dd>
        </div>
        <div class="dlg-wide">
          <dt>{strings.card.brief}</dt>
          <dd>
            <ul>
              {card.brief.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </dd>
        </div>
        <div class="dlg-wide">
          <dt>{strings.card.goal}</dt>
          <dd>{card.goal}</dd>
        </div>
      </dl>
      <div class="dlg-actions">
        <button type="button" class="dlg-primary" ref={button} onClick={() => void start()}>
          {face.kind === 'failed' ? strings.card.retry : strings.card.start}
        </button>
        <span class="dlg-quiet">{facts}</span>
      </div>
      <p class="dlg-status" role="status">
        {face.kind === 'loading' && strings.card.loading}
        {face.kind === 'failed' && (
          <span class="dlg-alert">
            {strings.card.failed}{' '}
            <button type="button" class="dlg-link" onClick={() => location.reload()}>
              {strings.card.reload}
            </button>
          </span>
        )}
      </p>
      <noscript>
        <p class="dlg-note">{strings.card.needsScript}</p>
      </noscript>
      <details class="dlg-model">
        <summary>{strings.card.model}</summary>
        <Transcript lines={model} customer={card.customer} />
        <p class="dlg-quiet">{strings.card.modelNote}</p>
      </details>
    </section>
  );
}
