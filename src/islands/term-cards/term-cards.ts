/**
 * The switches “加入复习” of the glossary. One script serves the whole list: it shows every
 * `<button data-term-card="<id>" data-term="<word>" hidden>`, keeps it in step with the records (other tabs included),
 * and writes a `card` record when one is pressed. The words stand in the data of the element around the list.
 */
import { cardOfTerm } from '../../domain/schedule/card-id.ts';
import { joinedTerms } from '../../domain/schedule/joined.ts';
import { fill } from '../../domain/shared/text.ts';
import { $records, isStored, recordLearning } from '../../stores/records.ts';

export function startTermCards(list: HTMLElement, bar: HTMLElement): void {
  const words = bar.dataset;
  const count = bar.querySelector<HTMLElement>('[data-count]');
  const some = bar.querySelector<HTMLElement>('[data-some]');
  const status = bar.querySelector<HTMLElement>('[role=status]');
  const buttons = [...list.querySelectorAll<HTMLButtonElement>('[data-term-card]')];
  let joined: ReadonlySet<string> = new Set();

  const show = (button: HTMLButtonElement): void => {
    const { termCard = '', term = '' } = button.dataset;
    const isIn = joined.has(termCard);
    button.textContent = (isIn ? words['added'] : words['add']) ?? '';
    button.setAttribute(
      'aria-label',
      fill((isIn ? words['addedLabel'] : words['addLabel']) ?? '', { term }),
    );
    button.dataset['joined'] = String(isIn);
    button.hidden = false;
  };

  $records.subscribe((records) => {
    if (records === null) return;
    joined = joinedTerms(records);
    buttons.forEach(show);
    if (some) some.hidden = joined.size === 0;
    if (count) count.textContent = fill(words['countWords'] ?? '', { n: joined.size });
  });

  list.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-term-card]');
    if (button === null) return;
    const { termCard: id = '', term = '' } = button.dataset;
    const action = joined.has(id) ? 'remove' : 'add';
    const told = action === 'add' ? words['saidAdd'] : words['saidRemove'];
    void recordLearning({ kind: 'card', card: cardOfTerm(id), action }).then(() => {
      if (status)
        status.textContent = fill((isStored() ? told : words['unstored']) ?? '', { term });
    });
  });
}
