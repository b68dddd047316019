/** The report at the end: how it ended, what each turn did, what a senior agent says, what to practise next. */
import { useRef } from 'preact/hooks';
import strings from 'virtual:ui/dialogue';
import { MOOD_LEVELS, moodLevel } from '../../domain/dialogue/mood.ts';
import type { DialogueCard } from '../../domain/dialogue/project.ts';
import type { DialogueReport, TurnReport } from '../../domain/dialogue/report.ts';
import { fill } from '../../domain/shared/text.ts';
import { FeedbackList } from './Feedback.tsx';
import { MoodFace } from './Mood.tsx';
import { Transcript } from './Transcript.tsx';

interface Props {
  readonly report: DialogueReport;
  readonly card: DialogueCard;
  readonly base: string;
  readonly level: 3 | 4;
  readonly onAgain: () => void;
  /** Back to just before an answer, by its index. */
  readonly onRedo: (answer: number) => void;
}

/** From this score a knowledge point counts as practised well. */
const WELL = 85;
const OUTCOME_SIGN = { good: '✓', fair: '○', bad: '✗' } as const;

export function Report({ report, card, base, level, onAgain, onRedo }: Props) {
  const place = useRef<HTMLElement>(null);
  const { ending, score, turns, mood, kps, model, weakestTurn } = report;
  if (ending === null) return null;
  const Heading = `h${level}` as 'h3' | 'h4';
  const Inner = `h${level + 1}` as 'h4' | 'h5';
  const weak = kps.filter((kp) => kp.score < WELL);

  const print = () => {
    for (const details of place.current?.querySelectorAll('details') ?? []) details.open = true;
    window.print();
  };

  return (
    <article ref={place} class="dlg-made" aria-label={strings.report.title}>
      <p class="dlg-kicker">
        {strings.report.title} · {card.title}
      </p>
      <div class="dlg-result">
        <span class="dlg-outcome" data-outcome={ending.outcome}>
          <span aria-hidden="true">{OUTCOME_SIGN[ending.outcome]}</span>{' '}
          {strings.report.outcome[ending.outcome]}
        </span>
        <Heading class="dlg-title">{ending.title}</Heading>
        <p class="dlg-total">{fill(strings.report.score, { score })}</p>
        <p class="dlg-quiet">{strings.report.scoreNote}</p>
        {ending.forced && <p class="dlg-note">{strings.report.forced}</p>}
      </div>
      <dl class="dlg-facts">
        <div>
          <dt>{strings.report.felt}</dt>
          <dd>{ending.felt}</dd>
        </div>
        <div>
          <dt>{strings.report.shop}</dt>
          <dd>{ending.shop}</dd>
        </div>
        <div class="dlg-wide dlg-lesson">
          <dt>{strings.report.lesson}</dt>
          <dd>{ending.lesson}</dd>
        </div>
      </dl>
      <div class="dlg-actions">
        <button type="button" class="dlg-primary" onClick={onAgain}>
          {strings.report.again}
        </button>
        {weakestTurn !== null && score < 100 && (
          <button type="button" class="dlg-secondary" onClick={() => onRedo(weakestTurn)}>
            {strings.report.redoWeakest}
          </button>
        )}
        <button type="button" class="dlg-link" onClick={print}>
          {strings.report.print}
        </button>
      </div>

      <Inner>{strings.report.curve}</Inner>
      <MoodCurve values={mood.map((point) => point.mood)} />

      <Inner>{strings.report.turns}</Inner>
      <ol class="dlg-turns">
        {turns.map((turn, index) => (
          <TurnEntry
            key={index}
            turn={turn}
            customer={card.customer}
            base={base}
            onRedo={() => onRedo(index)}
          />
        ))}
      </ol>

      <Inner>{strings.report.kps}</Inner>
      {weak.length === 0 ? (
        <p>{strings.report.kpsNone}</p>
      ) : (
        <ul class="dlg-kps">
          {weak.map(({ kp, score: kpScore }) => {
            const known = card.kps.find(({ id }) => id === kp);
            const title = known?.title ?? kp;
            return (
              <li key={kp}>
                {known === undefined || known.href === null ? (
                  title
                ) : (
                  <a href={known.href}>{title}</a>
                )}{' '}
                <span class="dlg-quiet">{fill(strings.report.kpScore, { score: kpScore })}</span>
              </li>
            );
          })}
        </ul>
      )}

      <details class="dlg-model">
        <summary>{strings.report.modelTitle}</summary>
        <Transcript lines={model} customer={card.customer} />
        <p class="dlg-quiet">{strings.card.modelNote}</p>
      </details>
    </article>
  );
}

interface TurnEntryProps {
  readonly turn: TurnReport;
  readonly customer: string;
  readonly base: string;
  readonly onRedo: () => void;
}

function TurnEntry({ turn, customer, base, onRedo }: TurnEntryProps) {
  const { customer: lines, said, model, score, feedback, moodBefore, moodAfter } = turn;
  const [from, to] = [moodLevel(moodBefore), moodLevel(moodAfter)];
  return (
    <li class="dlg-turn">
      <p class="dlg-turn-head">
        <span class="dlg-score" data-good={score >= 60 ? '' : undefined}>
          {fill(strings.feedback.score, { score })}
        </span>
        <span class="dlg-turn-mood" data-mood={to}>
          <MoodFace level={to} />
          {from === to
            ? fill(strings.report.moodSame, { mood: strings.mood[to] })
            : fill(strings.report.moodChange, { from: strings.mood[from], to: strings.mood[to] })}
        </span>
      </p>
      <dl>
        {lines.length > 0 && (
          <div class="dlg-wide">
            <dt>{fill(strings.report.customer, { name: customer })}</dt>
            <dd>
              {lines.map(({ who, text }, index) => (
                <p key={index}>
                  {who === 'picture' ? fill(strings.chat.pictureOf, { text }) : text}
                </p>
              ))}
            </dd>
          </div>
        )}
        <div class="dlg-you">
          <dt>{strings.report.you}</dt>
          <dd>{said}</dd>
        </div>
        <div class="dlg-senior">
          <dt>{strings.report.model}</dt>
          <dd>{model}</dd>
        </div>
        <div class="dlg-wide">
          <dt>{strings.report.inside}</dt>
          <dd>{feedback.felt}</dd>
        </div>
      </dl>
      <details class="dlg-more">
        <summary>{strings.report.details}</summary>
        <FeedbackList feedback={{ ...feedback, felt: '' }} base={base} />
      </details>
      <button type="button" class="dlg-link" onClick={onRedo}>
        {strings.report.redo}
      </button>
    </li>
  );
}

/** Width of the drawing for n values; the height is 100, one unit a point of mood. */
const STEP = 60;

function MoodCurve({ values }: { readonly values: readonly number[] }) {
  const words = values.map((value) => strings.mood[moodLevel(value)]);
  const text = fill(strings.report.curveText, {
    start: words[0] ?? '',
    steps: words
      .slice(1)
      .map((mood, index) => fill(strings.report.curveStep, { n: index + 1, mood }))
      .join('，'),
  });
  const points = values.map((value, index) => [20 + index * STEP, 110 - value] as const);
  const width = 40 + Math.max(1, values.length - 1) * STEP;
  return (
    <figure class="dlg-curve">
      <svg viewBox={`0 0 ${width} 120`} role="img" aria-label={text}>
        {[70, 45, 20].map((level) => (
          <line key={level} class="dlg-grid" x1="0" x2={width} y1={110 - level} y2={110 - level} />
        ))}
        <polyline points={points.map((point) => point.join(',')).join(' ')} />
        {points.map(([x, y], index) => (
          <circle key={index} cx={x} cy={y} r="4.5" data-mood={moodLevel(values[index] ?? 0)} />
        ))}
      </svg>
      <figcaption>
        {MOOD_LEVELS.map((level) => (
          <span key={level} data-mood={level}>
            <MoodFace level={level} /> {strings.mood[level]}
          </span>
        ))}
        <span class="dlg-curve-text">{text}</span>
      </figcaption>
    </figure>
  );
}
