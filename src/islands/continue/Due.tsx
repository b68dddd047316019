/** Cards that wait today, as a link on the home page's card. */
import strings from 'virtual:ui/progress';
import { useEffect, useState } from 'preact/hooks';
import { mayHaveCards } from '../../domain/schedule/any.ts';
import { fill } from '../../domain/shared/text.ts';
import { loadOutline } from '../../stores/outline.ts';
import { $records } from '../../stores/records.ts';

const s = strings.continue;

export function Due({ n, href }: { readonly n: number; readonly href: string }) {
  return n === 0 ? null : (
    <a class="continue-missed" href={href}>
      {fill(s.due, { n })}
    </a>
  );
}

/** Cards that wait today; the schedule's code comes only when there can be a card at all. */
export function useDue(href: string): number {
  const [due, setDue] = useState(0);
  useEffect(() => {
    let current = true;
    const stop = $records.subscribe((records) => {
      if (records === null || !mayHaveCards(records)) return;
      Promise.all([import('../../stores/due.ts'), loadOutline(href)]).then(
        ([{ dueToday }, outline]) => current && setDue(dueToday(records, outline)),
        // Without them the card says nothing about review.
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
