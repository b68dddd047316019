import type { Card } from '../../domain/schedule/cards.ts';
import type { Rating } from '../../domain/schedule/fsrs.ts';
import type { Course, Moment } from './desk.ts';

/** What every sort of card gets. */
export interface CardProps {
  readonly card: Card;
  readonly course: Course;
  readonly moment: Moment;
  /** A rating was taken back: the answer is shown and only a rating is wanted. */
  readonly isOpen: boolean;
  readonly onRate: (rating: Rating) => void;
  /** The rest of the answer could not be kept; told by the page. */
  readonly onUnsaved: () => void;
}
