/** Theme, text size and the speed of dialogues; a choice is kept at once. */
import strings from 'virtual:ui/settings';
import { useEffect, useState } from 'preact/hooks';
import {
  $preferences,
  CHOICES,
  choiceOf,
  setPreference,
  type Preferences,
} from '../../stores/preferences.ts';
import { useLive } from '../live/use-live.ts';

const s = strings.look;

const DEFAULTS: Preferences = {
  theme: CHOICES.theme[0],
  textSize: CHOICES.textSize[0],
  dialogueSpeed: CHOICES.dialogueSpeed[0],
};

export function Appearance() {
  const preferences = useLive($preferences, DEFAULTS);
  useEffect(
    () =>
      $preferences.subscribe(({ theme, textSize }) => {
        // The same attributes as public/theme.js sets before the first paint; a default has none.
        put('theme', theme === DEFAULTS.theme ? null : theme);
        put('textSize', textSize === DEFAULTS.textSize ? null : textSize);
      }),
    [],
  );
  return (
    <section class="settings-section card" aria-labelledby="settings-look">
      <h2 id="settings-look">{s.title}</h2>
      <Choice name="theme" legend={s.theme} labels={s.themeOf} value={preferences.theme} />
      <Choice
        name="textSize"
        legend={s.textSize}
        labels={s.textSizeOf}
        value={preferences.textSize}
      />
      <Choice
        name="dialogueSpeed"
        legend={s.speed}
        labels={s.speedOf}
        value={preferences.dialogueSpeed}
        hint={s.speedHint}
      />
    </section>
  );
}

function put(name: 'theme' | 'textSize', word: string | null): void {
  const { dataset } = document.documentElement;
  if (word === null) delete dataset[name];
  else dataset[name] = word;
}

const fieldName = (name: keyof Preferences): string => `settings-${name}`;

function chosenInPage(name: keyof Preferences): string | null {
  if (typeof document === 'undefined') return null;
  return (
    document.querySelector<HTMLInputElement>(`input[name="${fieldName(name)}"]:checked`)?.value ??
    null
  );
}

interface ChoiceProps<K extends keyof Preferences> {
  readonly name: K;
  readonly legend: string;
  readonly labels: Readonly<Record<Preferences[K], string>>;
  readonly value: Preferences[K];
  readonly hint?: string;
}

function Choice<K extends keyof Preferences>({
  name,
  legend,
  labels,
  value,
  hint,
}: ChoiceProps<K>) {
  // A choice made before this island woke: read once, before the first render puts the default back.
  const [early] = useState(() => chosenInPage(name));
  useEffect(() => {
    if (early !== null && early !== DEFAULTS[name]) setPreference(name, choiceOf(name, early));
  }, [early, name]);
  const choices = CHOICES[
    name
  ] as readonly Preferences[keyof Preferences][] as readonly Preferences[K][];
  return (
    <fieldset class="settings-choice">
      <legend>{legend}</legend>
      <div class="settings-options">
        {choices.map((choice) => (
          <label key={choice} class="settings-option">
            <input
              type="radio"
              name={fieldName(name)}
              value={choice}
              autocomplete="off"
              checked={choice === value}
              onChange={() => setPreference(name, choice)}
            />
            {labels[choice]}
          </label>
        ))}
      </div>
      {hint !== undefined && <p class="settings-hint">{hint}</p>}
    </fieldset>
  );
}
