/** 边做边评: the marks of an answer, below it. The code that words them comes with the first one. */
import strings from 'virtual:ui/desk';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../domain/shared/text.ts';
import { $shift } from '../../stores/desk/run.ts';
import type { CoachProps } from './Marks.tsx';

const words = strings.coach;
let loaded: ComponentType<CoachProps> | null = null;

export function Coach({ chat, answer }: CoachProps): JSX.Element {
  const score = $shift.get()?.chats[chat]?.state?.answers[answer]?.score ?? 0;
  const [Marks, setMarks] = useState<ComponentType<CoachProps> | null>(() => loaded);
  const [failed, setFailed] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open || Marks !== null) return;
    import('./Marks.tsx').then(
      (module) => {
        loaded = module.Marks;
        setMarks(() => module.Marks);
      },
      () => setFailed(true),
    );
  }, [open]);
  return (
    <details class="desk-coach" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary data-good={score >= 60 ? '' : undefined}>{fill(words.score, { score })}</summary>
      {open &&
        (Marks === null ? (
          <p class="desk-quiet">{failed ? words.failed : words.loading}</p>
        ) : (
          <Marks chat={chat} answer={answer} />
        ))}
    </details>
  );
}
