/** A page that has nothing to show says why, and where to go on. */
import type { ComponentChildren, JSX } from 'preact';
import './notice.css';

export const Notice = ({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <section class="result-notice card">
    <h2>{title}</h2>
    <p>{text}</p>
    <p class="result-actions">{children}</p>
  </section>
);
