/**
 * 自己配一份: chapters or lessons, kinds, difficulty, number, and how it is run. Everything chosen stands in the address
 * the form leads to, and a page opened with such an address (`/exam/?kinds=ordering#own`) starts from it.
 *
 * Props: `chapters` – those with questions; `papersHref` – data/papers.json; `takeHref`, `printHref`.
 * Hydrate with `client:load`. The page's CSP sends no form anywhere: the button reads it and goes there.
 */
import strings from 'virtual:ui/exam';
import quiz from 'virtual:ui/quiz';
import type { JSX, TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ITEM_KINDS } from '../../domain/quiz/item-kinds.ts';
import { placesOf, ticksOf, type OwnChapter } from '../../domain/quiz/paper/own-form.ts';
import { ownPick, type OwnChoice } from '../../domain/quiz/paper/own.ts';
import {
  OWN_COUNT,
  OWN_FIELDS,
  OWN_MINUTES,
  ownQuery,
  parseOwn,
  USUAL_CHOICE,
  type OwnProblem,
} from '../../domain/quiz/paper/own-query.ts';
import { poolOf } from '../../domain/quiz/paper/pick.ts';
import { fill } from '../../domain/shared/text.ts';
import { loadPapers, type PapersData } from '../../stores/papers.ts';
import './exam-list.css';

const s = strings.own;
const LEVELS = ['easy', 'medium', 'hard'] as const;
const MODES = ['practice', 'timed', 'mock'] as const;

export interface OwnPaperProps {
  readonly chapters: readonly OwnChapter[];
  readonly papersHref: string;
  readonly takeHref: string;
  readonly printHref: string;
}

/** What stands in the form, as a choice. Its own limits hold a number that was typed beyond them. */
function choiceIn(form: HTMLFormElement, course: readonly OwnChapter[]): OwnChoice {
  const data = new FormData(form);
  const texts = (name: string): string[] =>
    data.getAll(name).filter((value) => typeof value === 'string');
  const whole = (name: string, { least, most }: { least: number; most: number }): number | null => {
    const value = Math.round(Number(texts(name)[0] || Number.NaN));
    return Number.isNaN(value) ? null : Math.min(most, Math.max(least, value));
  };
  const mode = texts('mode')[0];
  return {
    ...placesOf({ chapters: texts('chapter'), lessons: texts('lesson') }, course),
    kinds: ITEM_KINDS.filter((kind) => texts('kind').includes(kind)),
    difficulty: LEVELS.filter((level) => texts('difficulty').includes(level)),
    count: whole('count', OWN_COUNT) ?? OWN_COUNT.usual,
    mode: MODES.find((each) => each === mode) ?? USUAL_CHOICE.mode,
    minutes: whole('minutes', OWN_MINUTES),
    certainty: texts('certainty').length > 0,
  };
}

export default function OwnPaper({ chapters, papersHref, takeHref, printHref }: OwnPaperProps) {
  const form = useRef<HTMLFormElement>(null);
  const [start, setStart] = useState<OwnChoice>(USUAL_CHOICE);
  const [problems, setProblems] = useState<readonly OwnProblem[]>([]);
  const [choice, setChoice] = useState<OwnChoice>(USUAL_CHOICE);
  const [papers, setPapers] = useState<PapersData | 'failed' | null>(null);

  const count = (): void => {
    setPapers(null);
    loadPapers(papersHref).then(setPapers, () => setPapers('failed'));
  };
  useEffect(() => {
    count();
    const query = new URLSearchParams(location.search);
    if (!OWN_FIELDS.some((field) => query.has(field))) return;
    const read = parseOwn(query);
    if (!read.ok) setProblems(read.error);
    else {
      setStart(read.value);
      setChoice(read.value);
    }
  }, []);

  const pool =
    papers === null || papers === 'failed' ? null : poolOf(ownPick(choice), papers.items).length;
  const changed = (): void => {
    if (form.current) setChoice(choiceIn(form.current, chapters));
  };
  /** Never more than there is: the runner would say that it cannot be done. */
  const address = (href: string): string => {
    const asked = pool === null ? choice.count : Math.min(choice.count, Math.max(1, pool));
    return `${href}?paper=own&${ownQuery({ ...choice, count: asked })}`;
  };
  const go = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (pool !== 0) location.assign(address(takeHref));
  };

  const ticked = ticksOf(start, chapters);
  return (
    <form
      class="own card"
      ref={form}
      key={ownQuery(start)}
      method="dialog"
      onInput={changed}
      onSubmit={go}
    >
      {problems.length > 0 && (
        <div class="own-problems" role="alert">
          <p>{s.problems.title}</p>
          <ul>
            {problems.map(({ field, code, found }) => (
              <li key={`${field}/${code}`}>
                {fill(s.problems[code], { field: s.fields[field], found })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Group title={s.chapters} hint={s.chaptersHint} name="own-chapters">
        <div class="own-chapters">
          {chapters.map(({ id, number, title, lessons }) => (
            <div key={id} class="own-chapter">
              <Tick
                name="chapter"
                value={id}
                checked={ticked.chapters.includes(id)}
                text={fill(s.chapter, { n: number, title })}
              />
              {lessons.length > 1 && (
                <details open={lessons.some((lesson) => ticked.lessons.includes(lesson.id))}>
                  <summary>
                    {s.lessons}
                    <span class="visually-hidden">{fill(s.chapter, { n: number, title })}</span>
                  </summary>
                  {lessons.map((lesson) => (
                    <Tick
                      key={lesson.id}
                      name="lesson"
                      value={lesson.id}
                      checked={ticked.lessons.includes(lesson.id)}
                      text={`${lesson.number} ${lesson.title}`}
                    />
                  ))}
                </details>
              )}
            </div>
          ))}
        </div>
      </Group>
      <Group title={s.kinds} hint={s.kindsHint} name="own-kinds">
        <div class="own-row">
          {ITEM_KINDS.map((kind) => (
            <Tick
              key={kind}
              name="kind"
              value={kind}
              checked={start.kinds.includes(kind)}
              text={quiz.kinds[kind]}
            />
          ))}
        </div>
      </Group>
      <Group title={s.difficulty} hint={s.difficultyHint} name="own-difficulty">
        <div class="own-row">
          {LEVELS.map((level) => (
            <Tick
              key={level}
              name="difficulty"
              value={level}
              checked={start.difficulty.includes(level)}
              text={s.levels[level]}
            />
          ))}
        </div>
      </Group>
      <Group title={s.mode} name="own-mode">
        <div class="own-modes">
          {MODES.map((mode) => (
            <label key={mode} class="own-tick">
              <input type="radio" name="mode" value={mode} defaultChecked={start.mode === mode} />
              <span>
                <b>{strings.modes[mode]}</b>
                <span class="own-hint">{strings.modeLead[mode]}</span>
              </span>
            </label>
          ))}
        </div>
      </Group>
      <div class="own-numbers">
        <NumberField
          name="count"
          label={s.count}
          hint={s.countHint}
          limits={OWN_COUNT}
          value={String(start.count)}
        />
        <NumberField
          name="minutes"
          label={s.minutes}
          unit={s.minutesUnit}
          hint={s.minutesHint}
          limits={OWN_MINUTES}
          value={start.minutes === null ? '' : String(start.minutes)}
        />
      </div>
      <Tick name="certainty" value="1" checked={start.certainty} text={s.certainty} />
      <div class="own-foot">
        <p role="status" class="own-count" data-none={pool === 0}>
          {papers === 'failed'
            ? s.uncounted
            : pool === null
              ? s.counting
              : countText(pool, choice.count)}
        </p>
        {papers === 'failed' && (
          <button class="button" type="button" onClick={count}>
            {s.retry}
          </button>
        )}
        <div class="own-actions">
          <button class="button" data-kind="primary" type="submit" aria-disabled={pool === 0}>
            {s.start}
          </button>
          {pool !== 0 && (
            <a class="button" href={address(printHref)}>
              {s.print}
            </a>
          )}
        </div>
      </div>
    </form>
  );
}

/** @example countText(37, 20) // '题库里有 37 道符合。会抽 20 道。' */
export function countText(pool: number, count: number): string {
  if (pool === 0) return s.nothing;
  const found = fill(s.matching, { n: pool });
  return `${found}${fill(pool < count ? s.fewer : s.willAsk, { n: Math.min(pool, count), count })}`;
}

function Group({
  title,
  hint,
  name,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly name: string;
  readonly children: JSX.Element;
}) {
  return (
    <fieldset class="own-group" {...(hint === undefined ? {} : { 'aria-describedby': name })}>
      <legend>{title}</legend>
      {hint !== undefined && (
        <p class="own-hint" id={name}>
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  );
}

const Tick = ({
  name,
  value,
  checked,
  text,
}: {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly text: string;
}) => (
  <label class="own-tick">
    <input type="checkbox" name={name} value={value} defaultChecked={checked} />
    <span>{text}</span>
  </label>
);

const NumberField = ({
  name,
  label,
  unit,
  hint,
  limits,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly unit?: string;
  readonly hint: string;
  readonly limits: { readonly least: number; readonly most: number };
  readonly value: string;
}) => (
  <p class="own-number">
    <label for={`own-${name}`}>{label}</label>
    <span>
      <input
        id={`own-${name}`}
        name={name}
        type="number"
        inputMode="numeric"
        min={limits.least}
        max={limits.most}
        step={1}
        defaultValue={value}
        aria-describedby={`own-${name}-hint`}
      />
      {unit !== undefined && <span> {unit}</span>}
    </span>
    <span class="own-hint" id={`own-${name}-hint`}>
      {hint}
    </span>
  </p>
);
