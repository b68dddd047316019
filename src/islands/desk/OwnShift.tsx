/** 自选顾客: one to twelve conversations, no customer twice, and how many at once. */
import lobby from 'virtual:ui/desk-lobby';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { fill } from '../../domain/shared/text.ts';
import type { DialogueChoice } from './choices.ts';
import { PACES, type Pace } from './own-shift.ts';

const words = lobby.own;
const MOST = 12;
const ROLES = ['presale', 'insale', 'aftersale'] as const;

export function OwnShift({
  dialogues,
  busy,
  onStart,
}: {
  readonly dialogues: readonly DialogueChoice[];
  readonly busy: boolean;
  readonly onStart: (dialogues: readonly string[], together: number, pace: Pace) => void;
}): JSX.Element {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [role, setRole] = useState<DialogueChoice['role'] | 'all'>('all');
  const [together, setTogether] = useState(3);
  const [pace, setPace] = useState<Pace>('calm');
  const [problem, setProblem] = useState('');
  const toggle = (dialogue: DialogueChoice): void => {
    setProblem('');
    if (chosen.includes(dialogue.id)) {
      setChosen(chosen.filter((id) => id !== dialogue.id));
      return;
    }
    const taken = dialogues.some(
      ({ id, customer }) => chosen.includes(id) && customer === dialogue.customer,
    );
    if (taken) setProblem(fill(words.same, { name: dialogue.name }));
    else if (chosen.length >= MOST) setProblem(fill(words.full, { n: MOST }));
    else setChosen([...chosen, dialogue.id]);
  };
  const most = Math.max(1, chosen.length);
  return (
    <section class="desk-own-shift" aria-labelledby="desk-own">
      <h2 id="desk-own">{words.title}</h2>
      <p class="desk-quiet">{fill(words.text, { most: MOST })}</p>
      <p class="desk-inline">
        <label>
          {words.filter}{' '}
          <select
            value={role}
            onChange={({ currentTarget }) =>
              setRole(ROLES.find((one) => one === currentTarget.value) ?? 'all')
            }
          >
            <option value="all">{words.all}</option>
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {lobby.role[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.together}{' '}
          <select
            value={Math.min(together, most)}
            onChange={({ currentTarget }) => setTogether(Number(currentTarget.value))}
          >
            {Array.from({ length: most }, (_, n) => (
              <option key={n} value={n + 1}>
                {fill(words.togetherText, { n: n + 1 })}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.pace}{' '}
          <select
            value={pace}
            onChange={({ currentTarget }) =>
              setPace(PACES.find((one) => one === currentTarget.value) ?? 'calm')
            }
          >
            {PACES.map((one) => (
              <option key={one} value={one}>
                {words.paces[one]}
              </option>
            ))}
          </select>
        </label>
      </p>
      <ul role="list" class="desk-choices">
        {dialogues
          .filter((one) => role === 'all' || one.role === role)
          .map((one) => (
            <li key={one.id}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(one.id)}
                  onChange={(event) => {
                    toggle(one);
                    // What was refused must not look chosen.
                    event.currentTarget.checked = chosen.includes(one.id);
                  }}
                />
                <span>
                  {one.title}
                  <span class="desk-quiet">
                    {one.name} · {lobby.role[one.role]} · {words.difficulty[one.difficulty]}
                  </span>
                </span>
              </label>
            </li>
          ))}
      </ul>
      <p role="status" class={problem === '' ? 'desk-quiet' : 'desk-alert'}>
        {problem === '' ? fill(words.count, { n: chosen.length }) : problem}
      </p>
      <p class="desk-actions">
        <button
          type="button"
          class="button"
          data-kind="primary"
          aria-disabled={busy || chosen.length === 0 ? 'true' : undefined}
          onClick={() => {
            if (chosen.length === 0) setProblem(words.needs);
            else if (!busy) onStart(chosen, Math.min(together, most), pace);
          }}
        >
          {busy ? lobby.start.loading : words.go}
        </button>
      </p>
    </section>
  );
}
