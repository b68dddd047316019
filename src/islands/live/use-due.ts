import { useEffect, useState } from 'preact/hooks';
import { mayHaveCards } from '../../domain/schedule/any.ts';
import { loadOutline } from '../../stores/outline.ts';
import { $records } from '../../stores/records.ts';

/** Cards that wait today, `href` being data/outline.json; the schedule's code comes only when there can be a card at all. */
export function useDue(href: string): number {
  const [due, setDue] = useState(0);
  useEffect(() => {
    let current = true;
    const stop = $records.subscribe((records) => {
      if (records === null || !mayHaveCards(records)) return;
      Promise.all([import('../../stores/due.ts'), loadOutline(href)]).then(
        ([{ dueToday }, outline]) => current && setDue(dueToday(records, outline)),
        // Without them the page says nothing about review.
        () => {},
      );
    });
    return () => {
      current = false;
      stop();
    };
  }, [href]);
  return due;
}
