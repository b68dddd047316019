/**
 * A point missed in a dialogue: the customer says the turn's lines again and the learner replies, or chooses where the
 * turn is a choice. Whoever does not want to type looks at the reference and rates alone; that is not marked.
 */
import dialogueStrings from 'virtual:ui/dialogue';
import strings from 'virtual:ui/review';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { modelReply } from '../../domain/dialogue/model.ts';
import { pointsOf } from '../../domain/dialogue/points.ts';
import type { ChoiceTurn } from '../../domain/dialogue/schema.ts';
import { MAX_REPLY_LENGTH } from '../../domain/dialogue/state.ts';
import { randomFrom } from '../../domain/shared/prng.ts';
import { fill } from '../../domain/shared/text.ts';
import { fetchOnce } from '../../stores/fetch-once.ts';
import { recordLearning } from '../../stores/records.ts';
import { entry } from '../../stores/review.ts';
import { Bubble } from '../dialogue/Bubble.tsx';
import { FeedbackList } from '../dialogue/Feedback.tsx';
import type { DialogueData } from '../dialogue/open.ts';
import { composed, keyReleased, meansSend, notComposing, onComposition } from '../ime.ts';
import { useLoad } from '../live/use-load.ts';
import { base } from '../quiz/bank.ts';
import type { CardProps } from './card-props.ts';
import { Ratings } from './Ratings.tsx';
import { isActed, judgeChoice, judgeReply, sceneOf, type Judged, type Scene } from './scene.ts';

export function PointCard(props: CardProps) {
  const { card } = props;
  const subject = card.subject.kind === 'point' ? card.subject : null;
  const seed = `${card.id}/${card.looks.length}`;
  const { value, failed, retry } = useLoad(
    subject === null
      ? null
      : async () => {
          const address = `${base}/data/dialogues/${subject.dialogue}.json`;
          const { dialogue, concepts } = await fetchOnce<DialogueData>(address);
          return { scene: await sceneOf(dialogue, concepts, subject.turn, seed) };
        },
    card.id,
  );
  if (failed) {
    return (
      <div class="review-trouble" role="alert">
        <p>{strings.failed}</p>
        <p class="review-actions">
          <button class="button" type="button" onClick={retry}>
            {strings.retry}
          </button>
        </p>
      </div>
    );
  }
  if (value === null || subject === null) return <p class="review-soft">{strings.item.loading}</p>;
  if (value.scene === null) return <p class="review-soft">{strings.gone.point}</p>;
  return <Replied {...props} scene={value.scene} point={subject.point} seed={seed} />;
}

interface RepliedProps extends CardProps {
  readonly scene: Scene;
  /** null: the choice made at the turn. */
  readonly point: string | null;
  readonly seed: string;
}

function Replied(props: RepliedProps) {
  const { card, course, moment, isOpen, onRate, onUnsaved, scene, point, seed } = props;
  const { dialogue, turn, lines } = scene;
  const [stage, setStage] = useState<Judged | 'asking' | 'looking'>(isOpen ? 'looking' : 'asking');
  const about = entry(course.outline.dialogues, dialogue.id);

  const acted = isActed(turn, point);
  const judged = typeof stage === 'string' ? null : stage;
  const settle = (found: Judged | null): void => {
    if (found === null || stage !== 'asking') return;
    setStage(found);
    recordLearning(found.record).catch(onUnsaved);
  };

  return (
    <>
      <details class="review-scene">
        <summary>{strings.point.scene}</summary>
        <ul>
          {dialogue.brief.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>
          <b>{strings.point.goal}</b> {dialogue.goal}
        </p>
      </details>
      <p class="review-soft">{strings.point.said}</p>
      <ul class="review-lines" role="list">
        {lines.map(({ who, text }, index) => (
          <li key={index} data-who={who}>
            {text}
          </li>
        ))}
      </ul>
      {stage === 'asking' && acted && (
        <div class="review-composer">
          <p>{strings.point.act}</p>
          <p class="review-actions">
            <button
              type="button"
              class="button"
              data-kind="primary"
              onClick={() => setStage('looking')}
            >
              {strings.point.lookAct}
            </button>
          </p>
        </div>
      )}
      {stage === 'asking' && turn.kind === 'typed' && !acted && (
        <Composer
          onSend={(text) => settle(judgeReply(scene, turn, point, text))}
          onLook={() => setStage('looking')}
        />
      )}
      {stage === 'asking' && turn.kind === 'choice' && (
        <Options
          turn={turn}
          seed={seed}
          onChoose={(option) => settle(judgeChoice(scene, turn, option))}
        />
      )}
      <p class="visually-hidden" role="status">
        {judged !== null && spoken(judged, point)}
      </p>
      {stage !== 'asking' && (
        <>
          {judged === null ? (
            turn.kind === 'typed' && <p class="review-soft">{strings.point.selfNote}</p>
          ) : (
            <Feedback judged={judged} point={point} />
          )}
          {(judged === null ||
            turn.kind === 'typed' ||
            judged.answer.text !== modelReply(turn)) && (
            <Model scene={scene} point={judged === null ? point : null} />
          )}
          <Ratings
            memory={card.memory}
            moment={moment}
            suggested={judged?.suggested ?? 3}
            onRate={onRate}
          />
        </>
      )}
      {about !== null && (
        <p class="review-source">
          <a href={about.href}>{fill(strings.point.from, { dialogue: about.title })}</a>
        </p>
      )}
    </>
  );
}

/** The result in a line, for who cannot see the marks: the focus goes on to the ratings. */
function spoken({ answer, feedback }: Judged, point: string | null): string {
  const own = feedback.points.find(({ id }) => id === point);
  return own === undefined
    ? fill(strings.point.choiceScore, { score: answer.score })
    : `${own.label}：${dialogueStrings.feedback.state[own.state]}`;
}

/** What was said and how it was marked; the card's own point first. */
function Feedback({
  judged: { answer, feedback },
  point,
}: {
  readonly judged: Judged;
  readonly point: string | null;
}) {
  const own = feedback.points.filter(({ id }) => id === point);
  const others = feedback.points.filter(({ id }) => id !== point);
  const nothing = { forbidden: [], order: [], cap: null, felt: '' };
  return (
    <div class="dlg review-feedback">
      <p class="review-soft">{strings.point.yours}</p>
      <Bubble answer={answer} />
      {own.length > 0 && (
        <>
          <p class="review-soft">{strings.point.aim}</p>
          <FeedbackList feedback={{ ...feedback, ...nothing, points: own }} base={base} />
        </>
      )}
      {answer.judgement === null && (
        <p class="review-choice-score">
          <b>{fill(strings.point.choiceScore, { score: answer.score })}</b>
        </p>
      )}
      {others.length > 0 && <p class="review-soft">{strings.point.others}</p>}
      <FeedbackList feedback={{ ...feedback, points: others }} base={base} />
    </div>
  );
}

function Model({
  scene: { turn },
  point,
}: {
  readonly scene: Scene;
  readonly point: string | null;
}) {
  const aim = pointsOf(turn).find(({ id }) => id === point);
  return (
    <div class="review-model">
      {aim !== undefined && (
        <p>
          <b>{strings.point.aim}</b> {aim.label}
        </p>
      )}
      {aim !== undefined && isActed(turn, point) ? (
        <p class="review-model-text">{aim.hit}</p>
      ) : (
        <>
          <p class="review-soft">
            {turn.kind === 'typed' ? strings.point.model : strings.point.best}
          </p>
          <p class="review-model-text">{modelReply(turn)}</p>
        </>
      )}
    </div>
  );
}

function Options({
  turn,
  seed,
  onChoose,
}: {
  readonly turn: ChoiceTurn;
  readonly seed: string;
  readonly onChoose: (option: string) => void;
}) {
  // Authors write the best one first.
  const options = useMemo(() => randomFrom(seed).shuffle(turn.options), [turn, seed]);
  return (
    <div class="dlg review-options">
      <p class="review-soft" id="review-choose">
        {strings.point.choose}
      </p>
      <ul class="dlg-options" aria-labelledby="review-choose">
        {options.map(({ id, text }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Composer({
  onSend,
  onLook,
}: {
  readonly onSend: (text: string) => void;
  readonly onLook: () => void;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const composition = useRef(notComposing);
  const [draft, setDraft] = useState('');
  const [problem, setProblem] = useState('');
  const [touch, setTouch] = useState(false);
  useEffect(() => setTouch(matchMedia('(pointer: coarse)').matches), []);
  const over = draft.trim().length - MAX_REPLY_LENGTH;

  const send = (): void => {
    if (over > 0) return;
    if (draft.trim() === '') {
      setProblem(strings.point.empty);
      field.current?.focus();
      return;
    }
    onSend(draft.trim());
  };
  return (
    <form
      class="review-composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label for={id}>{strings.point.type}</label>
      <textarea
        id={id}
        ref={field}
        rows={3}
        value={draft}
        aria-describedby={`${id}-note`}
        aria-invalid={over > 0}
        onInput={({ currentTarget }) => {
          setProblem('');
          setDraft(currentTarget.value);
        }}
        {...onComposition((event: CompositionEvent) => (composition.current = composed(event)))}
        onKeyUp={() => (composition.current = keyReleased(composition.current))}
        onKeyDown={(event) => {
          const sends = meansSend(event, composition.current);
          composition.current = keyReleased(composition.current);
          if (!sends || touch) return;
          event.preventDefault();
          send();
        }}
      />
      <p class="review-soft" id={`${id}-note`}>
        {touch ? strings.point.enterBreaks : strings.point.enterSends}
      </p>
      <p class="review-problem" role="status">
        {over > 0 ? fill(strings.point.tooLong, { n: over }) : problem}
      </p>
      <p class="review-actions">
        <button type="submit" class="button" data-kind="primary" aria-disabled={over > 0}>
          {strings.point.send}
        </button>
        <button type="button" class="button" data-kind="quiet" onClick={onLook}>
          {strings.point.look}
        </button>
      </p>
    </form>
  );
}
