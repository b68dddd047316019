/**
 * “最近 82 分 · 最好 90 分 · 值过 3 次” on each card of the list. Fills every `[data-shift-past="<shift id>"]` of the page. Call
 * `startShiftPast()` from a module script.
 */
import strings from 'virtual:ui/shift';
import { fill } from '../../domain/shared/text.ts';
import { pastByShift, shiftsWorked, type ShiftPast } from '../../domain/shift/history.ts';
import { $records } from '../../stores/records.ts';

const s = strings.past;

export function startShiftPast(): void {
  $records.subscribe((records) => {
    if (records === null) return;
    const shifts = pastByShift(shiftsWorked(records));
    for (const slot of document.querySelectorAll<HTMLElement>('[data-shift-past]')) {
      const past = shifts.get(slot.dataset.shiftPast ?? '');
      slot.hidden = past === undefined;
      if (past !== undefined) slot.textContent = pastText(past);
    }
  });
}

/** @example pastText({ times: 3, last: 82, best: 90 }) // '最近 82 分 · 最好 90 分 · 值过 3 次' */
export function pastText({ last, best, times }: ShiftPast): string {
  return [
    last === null ? s.lastNone : fill(s.last, { score: last }),
    ...(best !== null && best !== last ? [fill(s.best, { score: best })] : []),
    fill(s.times, { n: times }),
  ].join(' · ');
}
