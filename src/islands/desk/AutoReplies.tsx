/** 自动回复: four personal situations and a team template with linked questions, for the next shift. */
import strings from 'virtual:ui/desk-auto';
import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import {
  MOST_AUTO_LENGTH,
  MOST_LINKED_QUESTIONS,
  NO_AUTO_REPLIES,
  type AutoReplies as Replies,
} from '../../domain/desk/auto-reply.ts';
import { fill } from '../../domain/shared/text.ts';
import { loadAutoReplies, saveAutoReplies } from '../../stores/desk/auto-replies.ts';

const SITUATIONS = ['firstVisit', 'busy', 'away', 'crowded'] as const;
type Question = Replies['team']['questions'][number];
const BLANK: Question = { question: '', keywords: [], answer: '' };

const wordsOf = (typed: string): readonly string[] =>
  typed.split(/[\s、，,;；]+/u).filter((word) => word !== '');

/** What the course's chapter shows, to start from. */
const EXAMPLE: Replies = {
  personal: {
    firstVisit: { on: true, text: strings.example.firstVisit },
    busy: { on: true, text: strings.example.busy },
    away: { on: true, text: strings.example.away },
    crowded: { on: true, text: strings.example.crowded, over: 5 },
  },
  team: {
    on: true,
    welcome: strings.example.welcome,
    questions: [
      {
        question: strings.example.question,
        keywords: wordsOf(strings.example.keywords),
        answer: strings.example.answer,
      },
    ],
  },
};

export function AutoReplies(): JSX.Element {
  const id = useId();
  const [replies, setReplies] = useState<Replies>(NO_AUTO_REPLIES);
  const [news, setNews] = useState('');
  useEffect(() => void loadAutoReplies().then(setReplies), []);
  const { personal, team } = replies;
  const change = (next: Replies): void => {
    setReplies(next);
    setNews('');
  };
  const setTeam = (next: Partial<Replies['team']>): void =>
    change({ ...replies, team: { ...team, ...next } });
  const setQuestion = (index: number, next: Partial<Question>): void =>
    setTeam({
      questions: team.questions.map((one, at) => (at === index ? { ...one, ...next } : one)),
    });
  const save = async (): Promise<void> => {
    const blank = SITUATIONS.filter(
      (one) => personal[one].on && personal[one].text.trim() === '',
    ).map((one) => strings.situations[one]);
    if (blank.length > 0) {
      setNews(fill(strings.empty, { what: blank.join('、') }));
      return;
    }
    await saveAutoReplies(replies);
    setNews(strings.saved);
  };
  const full = team.questions.length >= MOST_LINKED_QUESTIONS;
  return (
    <form
      class="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p class="desk-quiet">{strings.lead}</p>
      <fieldset class="desk-auto-part">
        <legend>{strings.personal}</legend>
        <p class="desk-quiet">{strings.personalNote}</p>
        {SITUATIONS.map((one) => (
          <div key={one} class="desk-auto-one">
            <label class="desk-check">
              <input
                type="checkbox"
                checked={personal[one].on}
                onChange={({ currentTarget }) =>
                  change({
                    ...replies,
                    personal: {
                      ...personal,
                      [one]: { ...personal[one], on: currentTarget.checked },
                    },
                  })
                }
              />
              {strings.situations[one]}
            </label>
            {one === 'crowded' && (
              <input
                type="number"
                min={1}
                max={12}
                aria-label={strings.over}
                value={personal.crowded.over}
                onInput={({ currentTarget }) =>
                  change({
                    ...replies,
                    personal: {
                      ...personal,
                      crowded: {
                        ...personal.crowded,
                        over: Math.min(
                          12,
                          Math.max(1, Math.round(Number(currentTarget.value)) || 1),
                        ),
                      },
                    },
                  })
                }
              />
            )}
            <textarea
              rows={2}
              maxLength={MOST_AUTO_LENGTH}
              aria-label={`${strings.situations[one]} · ${strings.text}`}
              value={personal[one].text}
              onInput={({ currentTarget }) =>
                change({
                  ...replies,
                  personal: {
                    ...personal,
                    [one]: { ...personal[one], text: currentTarget.value },
                  },
                })
              }
            />
          </div>
        ))}
      </fieldset>
      <fieldset class="desk-auto-part">
        <legend>{strings.team}</legend>
        <label class="desk-check">
          <input
            type="checkbox"
            checked={team.on}
            onChange={({ currentTarget }) => setTeam({ on: currentTarget.checked })}
          />
          {strings.teamOn}
        </label>
        <p class="desk-form-field">
          <label for={`${id}-welcome`}>{strings.welcome}</label>
          <textarea
            id={`${id}-welcome`}
            rows={2}
            maxLength={MOST_AUTO_LENGTH}
            value={team.welcome}
            onInput={({ currentTarget }) => setTeam({ welcome: currentTarget.value })}
          />
        </p>
        {team.questions.map((one, index) => (
          <LinkedQuestion
            key={index}
            n={index + 1}
            question={one}
            onChange={(next) => setQuestion(index, next)}
            onRemove={() => setTeam({ questions: team.questions.filter((_, at) => at !== index) })}
          />
        ))}
        <p class="desk-actions">
          <button
            type="button"
            class="button"
            aria-disabled={full ? 'true' : undefined}
            onClick={() => !full && setTeam({ questions: [...team.questions, BLANK] })}
          >
            {full ? fill(strings.addFull, { n: MOST_LINKED_QUESTIONS }) : strings.add}
          </button>
        </p>
      </fieldset>
      <p role="status">{news}</p>
      <p class="desk-actions">
        <button type="submit" class="button" data-kind="primary">
          {strings.save}
        </button>
        <button type="button" class="button" data-kind="quiet" onClick={() => change(EXAMPLE)}>
          {strings.examples}
        </button>
      </p>
    </form>
  );
}

function LinkedQuestion({
  n,
  question,
  onChange,
  onRemove,
}: {
  readonly n: number;
  readonly question: Question;
  readonly onChange: (next: Partial<Question>) => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const id = useId();
  // What is being typed keeps its separators; the words are read out of it.
  const [typed, setTyped] = useState(question.keywords.join(' '));
  return (
    <fieldset class="desk-linked">
      <legend>{fill(strings.question, { n })}</legend>
      <p class="desk-form-field">
        <label for={`${id}-q`}>{strings.questionText}</label>
        <input
          id={`${id}-q`}
          type="text"
          maxLength={60}
          value={question.question}
          onInput={({ currentTarget }) => onChange({ question: currentTarget.value })}
        />
      </p>
      <p class="desk-form-field">
        <label for={`${id}-k`}>{strings.keywords}</label>
        <input
          id={`${id}-k`}
          type="text"
          maxLength={100}
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            onChange({ keywords: wordsOf(currentTarget.value) });
          }}
        />
      </p>
      <p class="desk-form-field" data-wide>
        <label for={`${id}-a`}>{strings.answer}</label>
        <textarea
          id={`${id}-a`}
          rows={2}
          maxLength={MOST_AUTO_LENGTH}
          value={question.answer}
          onInput={({ currentTarget }) => onChange({ answer: currentTarget.value })}
        />
      </p>
      <button
        type="button"
        class="desk-tool"
        aria-label={fill(strings.remove, { n })}
        onClick={onRemove}
      >
        {fill(strings.remove, { n })}
      </button>
    </fieldset>
  );
}
