/** The score and what it means: which clock, who came, how it ended. */
import strings from 'virtual:ui/shift-report';
import type { ComponentChildren, JSX } from 'preact';
import type { ShiftReport } from '../../domain/shift/report-types.ts';
import { fill } from '../../domain/shared/text.ts';
import { durationText } from '../exam-result/duration.ts';
import { minuteOf } from '../live/dates.ts';
import { exact } from './figures.ts';

const s = strings.head;

export interface HeadFacts extends Pick<ShiftReport, 'title' | 'role' | 'clock' | 'usedMs'> {
  readonly kind: ShiftReport['kind'] | null;
  readonly ended: ShiftReport['ended'];
  readonly score: number | null;
  readonly came: number | null;
  readonly served: number;
  readonly left: number;
  readonly unfinished: number;
  readonly pausedMs: number;
  /** When the shift ended, ms since the epoch; null: nobody knows (a recording). */
  readonly at: number | null;
}

interface Props {
  readonly facts: HeadFacts;
  /** About the score: it was stored, or it differs from the stored one. */
  readonly note: string | null;
  readonly children?: ComponentChildren;
}

export function Head({ facts, note, children }: Props): JSX.Element {
  const { title, role, kind, clock, ended, score, served, left, unfinished, usedMs, at } = facts;
  return (
    <section class="shift-head card" aria-labelledby="shift-title">
      <div class="shift-score">
        <p class="shift-score-points">
          <span class="visually-hidden">{s.label} </span>
          {score === null ? (
            <b class="shift-score-none">{s.none}</b>
          ) : (
            <>
              <b>{exact(score)}</b> {s.points}
            </>
          )}
        </p>
        {score !== null && <p class="shift-score-of">{s.of}</p>}
        <p class="tag" data-tone="info">
          {s.clock[clock]}
        </p>
      </div>
      <div class="shift-words">
        <h2 id="shift-title">{title}</h2>
        <p class="shift-tags">
          {kind !== null && <span class="tag">{s.kind[kind]}</span>}
          <span class="tag">{s.role[role]}</span>
          <span class="tag" data-tone={ended === 'done' ? 'good' : 'warn'}>
            {s[ended]}
          </span>
          {at !== null && <span class="shift-soft">{fill(s.date, { date: minuteOf(at) })}</span>}
        </p>
        <p>
          {[
            fill(s.served, { came: facts.came ?? served, served }),
            ...(left > 0 ? [fill(s.left, { n: left })] : []),
            ...(unfinished > 0 ? [fill(s.unfinished, { n: unfinished })] : []),
          ].join('，')}
          。{fill(s.used, { time: durationText(usedMs) })}
          {facts.pausedMs >= 1000 && `，${fill(s.paused, { time: durationText(facts.pausedMs) })}`}
          。
        </p>
        {ended === 'early' && <p>{s.earlyText}</p>}
        {score === null && <p>{s.noneText}</p>}
        {note !== null && <p class="shift-note">{note}</p>}
        <p class="shift-soft">
          {s.clockText[clock]}
          {fill(s.meaning, { role: s.role[role] })}
        </p>
      </div>
      {children !== undefined && (
        <nav class="shift-actions no-print" aria-label={s.label2}>
          {children}
        </nav>
      )}
    </section>
  );
}
