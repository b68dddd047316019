/** The author's sentences about one answer of a chat. Loaded with the first marks that are opened. */
import type { JSX } from 'preact';
import { feedbackOn } from '../../domain/dialogue/feedback.ts';
import { sayingsOf } from '../../domain/reply/reproof.ts';
import { $desk, $shift } from '../../stores/desk/run.ts';
import { FeedbackList } from '../dialogue/Feedback.tsx';

export interface CoachProps {
  readonly chat: number;
  /** Index in the conversation's answers. */
  readonly answer: number;
}

export function Marks({ chat, answer: index }: CoachProps): JSX.Element | null {
  const desk = $desk.get();
  const dialogue = desk?.world.dialogues[chat];
  const answer = $shift.get()?.chats[chat]?.state?.answers[index];
  if (desk === null || dialogue === undefined || answer === undefined) return null;
  return (
    <div class="dlg desk-marks">
      <FeedbackList
        feedback={feedbackOn(dialogue, answer, sayingsOf(desk.world.lexicon))}
        base={import.meta.env.BASE_URL}
      />
    </div>
  );
}
