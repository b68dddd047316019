/** The keys of the dialog, and the switch for “/”. */
import { useState } from 'preact/hooks';
import strings from 'virtual:ui/search';
import { searchKeyOn, setSearchKey } from '../../stores/search-key.ts';

export function Footer() {
  const [on, setOn] = useState(searchKeyOn);
  return (
    <div class="search-foot">
      <p class="search-keys" aria-hidden="true">
        <span>{strings.keys.move}</span>
        <span>{strings.keys.open}</span>
        <span>{strings.keys.leave}</span>
      </p>
      <label class="search-switch">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            setOn(event.currentTarget.checked);
            setSearchKey(event.currentTarget.checked);
          }}
        />
        {strings.keys.slash}
      </label>
    </div>
  );
}
