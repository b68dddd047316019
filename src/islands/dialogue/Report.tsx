/**
 * The report at the end: how it ended, what each turn did, what a senior agent says, what to practise next. Fetched
 * with the code that makes it when the conversation is over (Ending.tsx).
 */
import { useRef } from 'preact/hooks';
import strings from 'virtual:ui/dialogue';
import words from 'virtual:ui/dialogue-report';
import type { DeskAct } from '../../domain/desk/act.ts';
import { MOOD_LEVELS, moodLevel } from '../../domain/dialogue/mood.ts';
import type { DialogueCard } from '../../domain/dialogue/project.ts';
import type { DialogueReport, TurnReport } from '../../domain/dialogue/report.ts';
import type { DialogueState } from '../../domain/dialogue/state.ts';
import type { AnswerBreach } from '../../domain/dialogue/state.ts';
import { fill } from '../../domain/shared/text.ts';
import { SaveReplay } from '../replay/SaveReplay.tsx';
import { FeedbackList } from './Feedback.tsx';
import { MoodFace } from './Mood.tsx';
import { Transcript } from './Transcript.tsx';

export { report as makeReport } from '../../domain/dialogue/report.ts';

interface Props {
  readonly report: DialogueReport;
  readonly card: DialogueCard;
  readonly base: string;
  readonly level: 3 | 4;
  /** One line about an act; left out in a dialogue without them. */
  readonly told?: ((act: DeskAct) => string) | null;
  /** What an act went beyond, in words. */
  readonly breached?: ((breach: AnswerBreach) => string) | undefined;
  /** What a recording keeps; left out where this is one. */
  readonly keep?: Recorded;
  /** Left out where nothing can be said again. */
  readonly onAgain?: () => void;
  /** Back to just before an answer, by its index. */
  readonly onRedo?: (answer: number) => void;
}

export type Recorded = Pick<DialogueState, 'dialogue' | 'rev' | 'seed' | 'inputs'>;

/** From this score a knowledge point counts as practised well. */
const WELL = 85;
const OUTCOME_SIGN = { good: '✓', fair: '○', bad: '✗' } as const;

export function Report(props: Props) {
  const { report, card, base, level, told = null, breached, keep, onAgain, onRedo } = props;
  const place = useRef<HTMLElement>(null);
  const { ending, score, turns, mood, kps, model, weakestTurn } = report;
  const Heading = `h${level}` as 'h3' | 'h4';
  const Inner = `h${level + 1}` as 'h4' | 'h5';
  const weak = kps.filter((kp) => kp.score < WELL);

  const print = () => {
    for (const details of place.current?.querySelectorAll('details') ?? []) details.open = true;
    window.print();
  };

  return (
    <article ref={place} class="dlg-made" aria-label={words.title}>
      <p class="dlg-kicker">
        {words.title} · {card.title}
      </p>
      <div class="dlg-result">
        {ending !== null && (
          <span class="dlg-outcome" data-outcome={ending.outcome}>
            <span aria-hidden="true">{OUTCOME_SIGN[ending.outcome]}</span>{' '}
            {words.outcome[ending.outcome]}
          </span>
        )}
        <Heading class="dlg-title">{ending === null ? words.unfinished : ending.title}</Heading>
        <p class="dlg-total">{fill(words.score, { score })}</p>
        <p class="dlg-quiet">{words.scoreNote}</p>
        {ending?.forced && <p class="dlg-note">{ending.left ? words.left : words.forced}</p>}
      </div>
      {ending !== null && (
        <dl class="dlg-facts">
          <div>
            <dt>{words.felt}</dt>
            <dd>{ending.felt}</dd>
          </div>
          <div>
            <dt>{words.shop}</dt>
            <dd>{ending.shop}</dd>
          </div>
          <div class="dlg-wide dlg-lesson">
            <dt>{words.lesson}</dt>
            <dd>{ending.lesson}</dd>
          </div>
        </dl>
      )}
      <div class="dlg-actions">
        {onAgain && (
          <button type="button" class="dlg-primary" onClick={onAgain}>
            {words.again}
          </button>
        )}
        {onRedo && weakestTurn !== null && score < 100 && (
          <button type="button" class="dlg-secondary" onClick={() => onRedo(weakestTurn)}>
            {words.redoWeakest}
          </button>
        )}
        <button type="button" class="dlg-link" onClick={print}>
          {words.print}
        </button>
      </div>

      <Inner>{words.curve}</Inner>
      <MoodCurve values={mood.map((point) => point.mood)} />

      <Inner>{words.turns}</Inner>
      <ol class="dlg-turns">
        {turns.map((turn, index) => (
          <TurnEntry
            key={index}
            turn={turn}
            customer={card.customer}
            base={base}
            told={told}
            breached={breached}
            onRedo={onRedo && (() => onRedo(index))}
          />
        ))}
      </ol>

      <Inner>{words.kps}</Inner>
      {weak.length === 0 ? (
        <p>{words.kpsNone}</p>
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
                <span class="dlg-quiet">{fill(words.kpScore, { score: kpScore })}</span>
              </li>
            );
          })}
        </ul>
      )}

      <details class="dlg-model">
        <summary>{words.modelTitle}</summary>
        <Transcript
          lines={model.map((line) =>
            line.act === undefined || told === null ? line : { ...line, text: told(line.act) },
          )}
          customer={card.customer}
        />
        <p class="dlg-quiet">{strings.card.modelNote}</p>
      </details>
      {keep !== undefined && (
        <details class="dlg-model no-print">
          <summary>{words.save}</summary>
          <SaveReplay
            data={{ kind: 'dialogue', ...recorded(keep) }}
            fileName={`qinke-${keep.dialogue}.json`}
          />
        </details>
      )}
    </article>
  );
}

const recorded = ({ dialogue, rev, seed, inputs }: Recorded): Recorded => ({
  dialogue,
  rev,
  seed,
  inputs,
});

interface TurnEntryProps {
  readonly turn: TurnReport;
  readonly customer: string;
  readonly base: string;
  readonly told: ((act: DeskAct) => string) | null;
  readonly breached: Props['breached'];
  readonly onRedo: (() => void) | undefined;
}

function TurnEntry({ turn, customer, base, told, breached, onRedo }: TurnEntryProps) {
  const { customer: lines, said, model, score, feedback, moodBefore, moodAfter } = turn;
  const [from, to] = [moodLevel(moodBefore), moodLevel(moodAfter)];
  return (
    <li class="dlg-turn">
      <p class="dlg-turn-head">
        <span class="dlg-score" data-good={score >= 60 ? '' : undefined}>
          {fill(strings.feedback.score, { score })}
        </span>
        {turn.hints > 0 && (
          <span class="dlg-tag">{turn.hints === 1 ? words.hintGoal : words.hintPoints}</span>
        )}
        <span class="dlg-turn-mood" data-mood={to}>
          <MoodFace level={to} />
          {from === to
            ? fill(words.moodSame, { mood: strings.mood[to] })
            : fill(words.moodChange, { from: strings.mood[from], to: strings.mood[to] })}
        </span>
      </p>
      <dl>
        {lines.length > 0 && (
          <div class="dlg-wide">
            <dt>{fill(words.customer, { name: customer })}</dt>
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
          <dt>{words.you}</dt>
          <dd>
            {said}
            <Acts acts={turn.acts} told={told} />
          </dd>
        </div>
        <div class="dlg-senior">
          <dt>{words.model}</dt>
          <dd>
            {model}
            <Acts acts={turn.modelActs} told={told} />
          </dd>
        </div>
        <div class="dlg-wide">
          <dt>{words.inside}</dt>
          <dd>{feedback.felt}</dd>
        </div>
      </dl>
      <details class="dlg-more">
        <summary>{words.details}</summary>
        <FeedbackList feedback={{ ...feedback, felt: '' }} base={base} breached={breached} />
      </details>
      {onRedo && (
        <button type="button" class="dlg-link" onClick={onRedo}>
          {words.redo}
        </button>
      )}
    </li>
  );
}

function Acts({
  acts,
  told,
}: {
  readonly acts: readonly DeskAct[];
  readonly told: ((act: DeskAct) => string) | null;
}) {
  if (acts.length === 0 || told === null) return null;
  return (
    <ul class="dlg-acts" aria-label={words.acts}>
      {acts.map((act, index) => (
        <li key={index}>{told(act)}</li>
      ))}
    </ul>
  );
}

/** Width of the drawing for n values; the height is 100, one unit a point of mood. */
const STEP = 60;

function MoodCurve({ values }: { readonly values: readonly number[] }) {
  const moods = values.map((value) => strings.mood[moodLevel(value)]);
  const text = fill(words.curveText, {
    start: moods[0] ?? '',
    steps: moods
      .slice(1)
      .map((mood, index) => fill(words.curveStep, { n: index + 1, mood }))
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
