/** What the questions of a 材料题 are about: texts, tables, chats and charts, readable in any width and aloud. */
import type { JSX } from 'preact';
import type { MaterialBlock } from '../../../domain/quiz/kinds/material/schema.ts';
import { fill } from '../../../domain/shared/text.ts';
import { Bubbles } from './Bubbles.tsx';
import { Lines } from './parts.tsx';
import strings from 'virtual:ui/quiz-kinds';

const words = strings.material;

type Block<K extends MaterialBlock['kind']> = Extract<MaterialBlock, { kind: K }>;

/** Scrolls by itself where it is wider than the screen, with keys too. */
const Table = ({ caption, head, rows }: Block<'table'>): JSX.Element => (
  <div class="mat-scroll" role="group" aria-label={fill(words.scroll, { caption })} tabIndex={0}>
    <table class="mat-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={column} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={column}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** A table whose figures have bars beside them: what is drawn is also read. */
function Chart({ caption, unit, bars }: Block<'chart'>): JSX.Element {
  const most = Math.max(...bars.map(({ value }) => value)) || 1;
  return (
    <table class="mat-chart">
      <caption>{unit === '' ? caption : fill(words.unit, { caption, unit })}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{words.item}</th>
          <th scope="col">{words.value}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <span class="mat-bar">
                <svg width="100%" height="100%" aria-hidden="true">
                  <rect width={`${(value / most) * 100}%`} height="100%" rx="3" />
                </svg>
              </span>
              <span class="mat-value">{value}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const MaterialBlocks = ({
  blocks,
}: {
  readonly blocks: readonly MaterialBlock[];
}): JSX.Element => (
  <>
    {blocks.map((block, index) => {
      switch (block.kind) {
        case 'text':
          return (
            <div key={index} class="mat-text">
              <Lines text={block.text} />
            </div>
          );
        case 'table':
          return <Table key={index} {...block} />;
        case 'chat':
          return <Bubbles key={index} lines={block.lines} />;
        case 'chart':
          return <Chart key={index} {...block} />;
      }
    })}
  </>
);
