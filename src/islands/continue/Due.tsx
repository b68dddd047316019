/** Cards that wait today, as a link on the home page's card. */
import strings from 'virtual:ui/progress';
import { fill } from '../../domain/shared/text.ts';

const s = strings.continue;

export function Due({ n, href }: { readonly n: number; readonly href: string }) {
  return n === 0 ? null : (
    <a class="continue-missed" href={href}>
      {fill(s.due, { n })}
    </a>
  );
}
