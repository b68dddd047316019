/** 保存回放: a recording as a file, signed if the learner likes. What is typed as a name stays in the file only. */
import strings from 'virtual:ui/replay-save';
import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Replay } from '../../domain/replay/replay.ts';
import { fill } from '../../domain/shared/text.ts';
import { saveReplay } from '../../stores/replay-file.ts';

interface Props {
  readonly data: Unsigned;
  readonly fileName: string;
}

/** A recording before anybody signed it. */
export type Unsigned = Replay extends infer R
  ? R extends Replay
    ? Omit<R, 'name'>
    : never
  : never;

const NAME_LENGTH = 40;

export function SaveReplay({ data, fileName }: Props): JSX.Element {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [news, setNews] = useState('');
  const save = (): void => {
    const name = field.current?.value.trim() ?? '';
    saveReplay(fileName, { ...data, name: name === '' ? null : name } as Replay);
    setNews(fill(strings.done, { name: fileName }));
  };
  return (
    <div class="save-replay">
      <p>{strings.text}</p>
      <label for={`${id}-name`}>
        {strings.name}
        <input
          id={`${id}-name`}
          type="text"
          maxLength={NAME_LENGTH}
          autocomplete="name"
          aria-describedby={`${id}-hint`}
          ref={field}
        />
      </label>
      <p id={`${id}-hint`} class="save-replay-hint">
        {strings.nameHint}
      </p>
      <button type="button" class="button" onClick={save}>
        {strings.go}
      </button>
      <p role="status">{news}</p>
    </div>
  );
}
