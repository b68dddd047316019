/** The test sheet: head with room for name and class, sections, questions, and at its end what prints it again. */
import type { JSX } from 'preact';
import { pointsText } from '../../domain/quiz/result/standing.ts';
import { fill } from '../../domain/shared/text.ts';
import { Lines } from '../quiz/fields/parts.tsx';
import type { SheetData, SheetItem } from './load.ts';
import { sheetOf } from './sheet-kinds.tsx';
import strings from 'virtual:ui/exam-print';

const s = strings.sheet;

export function Sheet({
  data: { spec, paper, minutes, points, sections },
  withKey,
}: {
  readonly data: SheetData;
  readonly withKey: boolean;
}): JSX.Element {
  const numbers = new Map(paper.questions.map(({ item }, index) => [item, index + 1]));
  return (
    <article class="sheet" data-key={withKey} aria-labelledby="sheet-title">
      <header>
        <h2 id="sheet-title">
          {paper.title}
          {withKey && <span class="sheet-key-mark">{s.keyMark}</span>}
        </h2>
        <p class="sheet-facts">
          {[
            fill(s.points, { n: pointsText(points) }),
            minutes === null ? s.untimed : fill(s.minutes, { n: minutes }),
            ...(spec.pass === null
              ? []
              : [fill(s.pass, { n: pointsText((points * spec.pass) / 100) })]),
          ].join(' · ')}
        </p>
        <p class="sheet-who">
          {[s.class, s.name, s.score].map((label) => (
            <span key={label}>
              {label}
              <span class="sheet-blank" />
            </span>
          ))}
        </p>
      </header>
      {sections.map(({ id, title, points: worth, items }) => (
        <section key={id} aria-labelledby={`sheet-${id}`}>
          <h3 id={`sheet-${id}`}>
            {title}
            <span class="sheet-section-facts">
              {fill(s.sectionFacts, { n: items.length, points: pointsText(worth) })}
            </span>
          </h3>
          {items.map((item) => (
            <SheetQuestion
              key={item.question.item}
              number={numbers.get(item.question.item) ?? 0}
              entry={item}
              withKey={withKey}
            />
          ))}
        </section>
      ))}
      <footer>
        <p>{fill(s.footer, { title: paper.title, rev: paper.rev, seed: paper.seed })}</p>
        <p>{s.again}</p>
      </footer>
    </article>
  );
}

function SheetQuestion({
  number,
  entry: { question, item, whole, solution },
  withKey,
}: {
  readonly number: number;
  readonly entry: SheetItem;
  readonly withKey: boolean;
}): JSX.Element {
  const { Body, Key } = sheetOf(item.kind);
  return (
    <div class="sheet-question" data-kind={item.kind}>
      <span class="sheet-number">{number}.</span>
      <div>
        <p class="sheet-points">{fill(s.each, { n: question.points })}</p>
        <Body item={item as never} />
        {withKey && (
          <div class="sheet-key">
            <Key item={item as never} whole={whole as never} solution={solution} />
            <p>
              <b>{strings.key.why}</b>
              <Lines text={solution.explanation} />
            </p>
          </div>
        )}
      </div>
    </div>
  );
}
