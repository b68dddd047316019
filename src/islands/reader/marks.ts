/**
 * “上次答对”: small labels on the quizzes and dialogues of a page that were done before. They go into elements the page
 * provides beside (not inside) its islands: `<p data-last-item="id">`, `<p data-last-dialogue="id">`, empty and
 * hidden until there is something to say.
 */
import strings from 'virtual:ui/reader';
import type { Progress } from '../../domain/progress/progress.ts';
import { fill } from '../../domain/shared/text.ts';

const TONES = { correct: 'good', partial: 'warn', incorrect: 'bad', revealed: 'info' } as const;

export function showMarks(root: ParentNode, progress: Progress): void {
  for (const slot of root.querySelectorAll<HTMLElement>('[data-last-item]')) {
    const outcome = progress.items.get(slot.dataset.lastItem ?? '')?.lastOutcome;
    if (outcome === undefined || outcome === 'unanswered' || outcome === 'invalid') continue;
    label(slot, strings.marks[outcome], TONES[outcome]);
  }
  for (const slot of root.querySelectorAll<HTMLElement>('[data-last-dialogue]')) {
    const dialogue = progress.dialogues.get(slot.dataset.lastDialogue ?? '');
    if (dialogue === undefined) continue;
    if (dialogue.best === null) label(slot, strings.marks.dialogueOpen, 'info');
    else {
      const params = { n: dialogue.runs, score: dialogue.best };
      label(slot, fill(strings.marks.dialogue, params), dialogue.best >= 80 ? 'good' : 'info');
    }
  }
}

function label(slot: HTMLElement, text: string, tone: string): void {
  slot.classList.add('tag', 'last-mark');
  slot.dataset.tone = tone;
  slot.textContent = text;
  slot.hidden = false;
}
