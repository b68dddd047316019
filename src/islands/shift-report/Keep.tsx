/** 留一份: on paper, as a table, as a recording for a teacher. */
import words from 'virtual:ui/replay-save';
import strings from 'virtual:ui/shift-report';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Worked } from '../../domain/shift/history.ts';
import type { ShiftReport } from '../../domain/shift/report-types.ts';
import { fill } from '../../domain/shared/text.ts';
import { saveTable } from '../../stores/save-file.ts';
import { dayOf } from '../live/dates.ts';
import { SaveReplay } from '../replay/SaveReplay.tsx';
import { tableOf } from './table.ts';

const s = strings.keep;

interface Props {
  /** Null: only what the record says is known. */
  readonly report: ShiftReport | null;
  /** Null: a recording somebody handed in. */
  readonly worked: Pick<Worked, 'replay' | 'at'> | null;
  readonly onPrint: () => void;
}

export function Keep({ report, worked, onPrint }: Props): JSX.Element {
  const [news, setNews] = useState('');
  const saveFigures = (shown: ShiftReport): void => {
    const name = `qinke-${shown.shift}-${worked === null ? 'replay' : dayOf(worked.at)}.csv`;
    saveTable(name, tableOf(shown));
    setNews(fill(s.figuresDone, { name }));
  };
  return (
    <section class="shift-section shift-keep no-print" aria-labelledby="shift-keep">
      <h2 id="shift-keep">{strings.parts.keep}</h2>
      <p class="shift-actions">
        <button type="button" class="button" onClick={onPrint}>
          {s.print}
        </button>
        {report !== null && (
          <button type="button" class="button" onClick={() => saveFigures(report)}>
            {s.figures}
          </button>
        )}
      </p>
      <p role="status" class="shift-soft">
        {news}
      </p>
      {worked !== null && (
        <>
          <h3>{words.title}</h3>
          <SaveReplay
            data={{ kind: 'shift', ...worked.replay }}
            fileName={`qinke-${worked.replay.shift}-${dayOf(worked.at)}.json`}
          />
        </>
      )}
    </section>
  );
}
