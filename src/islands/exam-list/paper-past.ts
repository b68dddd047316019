/**
 * “最近 82%，及格 · 答过 3 次” beside each paper of the list. Fills every `<span data-paper-past="<paper id>" hidden>` of
 * the page. Call `startPaperPast()` from a module script.
 */
import strings from 'virtual:ui/exam';
import { history, pastByPaper, type PaperPast } from '../../domain/quiz/result/history.ts';
import { fill } from '../../domain/shared/text.ts';
import { $records } from '../../stores/records.ts';

const s = strings.paper;

export function startPaperPast(): void {
  $records.subscribe((records) => {
    if (records === null) return;
    const papers = pastByPaper(history(records));
    for (const slot of document.querySelectorAll<HTMLElement>('[data-paper-past]')) {
      const past = papers.get(slot.dataset.paperPast ?? '');
      slot.hidden = past === undefined;
      if (past !== undefined) slot.textContent = pastText(past);
    }
  });
}

/** @example '最近 82%，及格 · 答过 3 次 · 最好 90%' */
export function pastText({ last, best, times }: PaperPast): string {
  const words = last.passed === null ? s.last : last.passed ? s.lastPassed : s.lastFailed;
  return [
    fill(words, { percent: last.percent }),
    fill(s.times, { n: times }),
    ...(best.percent > last.percent ? [fill(s.best, { percent: best.percent })] : []),
  ].join(' · ');
}
