/** Right: what the agent looks things up in and acts on. Tabs as the pattern asks: arrow keys, Home, End. */
import strings from 'virtual:ui/desk';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { QuickPhrase } from '../../domain/phrases/phrase.ts';
import { $shift } from '../../stores/desk/run.ts';
import { Customer } from './panels/Customer.tsx';
import { Goods } from './panels/Goods.tsx';
import { Orders } from './panels/Orders.tsx';
import { Parcels } from './panels/Parcels.tsx';
import { Phrases } from './panels/Phrases.tsx';
import { Policies } from './panels/Policies.tsx';
import { useSelect } from './use-select.ts';

export const PANELS = ['goods', 'orders', 'parcels', 'customer', 'policies', 'phrases'] as const;
export type Panel = (typeof PANELS)[number];

const words = strings.panels;

export function Panels({
  panel,
  chat,
  locked,
  phrases,
  onPanel,
  onPhrase,
  onManage,
}: {
  readonly panel: Panel;
  readonly chat: number | null;
  readonly locked: boolean;
  readonly phrases: readonly QuickPhrase[];
  readonly onPanel: (panel: Panel) => void;
  readonly onPhrase: (phrase: QuickPhrase) => void;
  readonly onManage: () => void;
}): JSX.Element {
  const tabs = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (moved.current) tabs.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    moved.current = false;
  }, [panel]);
  const onKey = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = PANELS.indexOf(panel);
    const to = {
      ArrowRight: (at + 1) % PANELS.length,
      ArrowLeft: (at + PANELS.length - 1) % PANELS.length,
      Home: 0,
      End: PANELS.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : PANELS[to];
    if (next === undefined) return;
    event.preventDefault();
    moved.current = true;
    onPanel(next);
  };
  return (
    <section class="desk-panels" aria-label={words.label}>
      <div class="desk-tabs" role="tablist" aria-label={words.label} ref={tabs} onKeyDown={onKey}>
        {PANELS.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`desk-tab-${one}`}
            aria-selected={one === panel}
            aria-controls="desk-panel"
            tabIndex={one === panel ? 0 : -1}
            onClick={() => onPanel(one)}
          >
            {words[one]}
          </button>
        ))}
      </div>
      <div
        class="desk-panel"
        role="tabpanel"
        id="desk-panel"
        aria-labelledby={`desk-tab-${panel}`}
        tabIndex={0}
      >
        <Inside
          panel={panel}
          chat={chat}
          locked={locked}
          phrases={phrases}
          onPhrase={onPhrase}
          onManage={onManage}
        />
      </div>
    </section>
  );
}

function Inside({
  panel,
  chat: index,
  locked,
  phrases,
  onPhrase,
  onManage,
}: {
  readonly panel: Panel;
  readonly chat: number | null;
  readonly locked: boolean;
  readonly phrases: readonly QuickPhrase[];
  readonly onPhrase: (phrase: QuickPhrase) => void;
  readonly onManage: () => void;
}): JSX.Element {
  const status = useSelect($shift, (state) =>
    index === null ? null : (state?.chats[index]?.status ?? null),
  );
  const frozen = locked || status !== 'open';
  switch (panel) {
    case 'phrases':
      return <Phrases phrases={phrases} onPhrase={onPhrase} onManage={onManage} />;
    case 'policies':
      return <Policies />;
    case 'goods':
      return <Goods chat={index} locked={frozen} />;
    default:
      if (index === null) return <p class="desk-empty">{words.pick}</p>;
  }
  switch (panel) {
    case 'orders':
      return <Orders key={index} chat={index} locked={frozen} />;
    case 'parcels':
      return <Parcels key={index} chat={index} locked={frozen} />;
    case 'customer':
      return <Customer key={index} chat={index} locked={locked} frozen={frozen} />;
  }
}
