/** Figures in a row, each with what it counts. */
export interface Figure {
  readonly label: string;
  readonly text: string;
  readonly href?: string;
}

export const Figures = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <dl class="progress-figures">
    {figures.map(({ label, text, href }) => (
      <div key={label} class="progress-figure">
        <dt>{label}</dt>
        <dd>{href === undefined ? text : <a href={href}>{text}</a>}</dd>
      </div>
    ))}
  </dl>
);
