/**
 * 材料题: the material, then its questions, each with the view of its own kind. A question's inputs are named
 * `<question id>/<name>`, and what a mark says of it stands at `<question id>/<place>`.
 */
import type { JSX } from 'preact';
import type { ItemOf } from '../../../domain/quiz/kind.ts';
import type { PublicPart } from '../../../domain/quiz/kinds/parts.ts';
import type { Mark } from '../../../domain/quiz/outcome.ts';
import { isBlank, type PartResponse } from '../../../domain/quiz/response.ts';
import { fill } from '../../../domain/shared/text.ts';
import { partOutcomes } from '../../../domain/progress/part-outcomes.ts';
import { lexiconOf } from '../bank.ts';
import { markingOf } from '../kind-marking.ts';
import type { Remarks } from '../remark.ts';
import { Explanation } from '../SolutionPanel.tsx';
import { toneOf, verdictText } from '../Verdict.tsx';
import { CHOICE } from './choice.tsx';
import { MaterialBlocks } from './MaterialBlocks.tsx';
import { Lines, Sign } from './parts.tsx';
import { PLACING } from './placing.tsx';
import { TYPED } from './typed.tsx';
import { useOverrides } from './overrides.ts';
import { within, type FieldsProps, type Override, type Told, type View } from './view.ts';
import { WRITING } from './writing.tsx';
import quiz from 'virtual:ui/quiz';
import strings from 'virtual:ui/quiz-kinds';

const words = strings.material;

type PartKind = PublicPart['kind'];

const VIEWS = { ...CHOICE, ...TYPED, ...PLACING, ...WRITING } satisfies {
  readonly [K in PartKind]: View<K>;
};

/** The view of a question; `satisfies` above proves the cast. */
const viewOf = (kind: PartKind): View<PartKind> => VIEWS[kind] as unknown as View<PartKind>;

const namesOf = (part: PublicPart): string => `${part.id}/`;

/** What is said about one question, without its name before the places. */
function remarksIn(remarks: Remarks, part: PublicPart): Remarks {
  const names = namesOf(part);
  return new Map(
    [...remarks].flatMap(([at, remark]) =>
      at.startsWith(names) ? [[at.slice(names.length), remark] as const] : [],
    ),
  );
}

/** What is known of one question's answer. */
function toldOf(
  told: Told<'material'> | null,
  part: PublicPart,
  overrideOf: (at: string) => Override | undefined,
): Told<PartKind> | null {
  const item = told?.item.questions.find(({ id }) => id === part.id);
  const mark = told?.mark.parts?.find(({ at }) => at === part.id)?.mark;
  if (!told || !item || !mark) return null;
  const isRevealed = told.mark.outcome === 'revealed';
  return {
    item: item as ItemOf<PartKind>,
    mark: isRevealed ? { ...mark, outcome: 'revealed' } : mark,
    override: overrideOf(part.id),
  };
}

function Question({
  part,
  number,
  prefix,
  names,
  start,
  locked,
  remarks,
  solution,
  told,
}: Omit<FieldsProps<PartKind>, 'item'> & {
  readonly part: PublicPart;
  readonly number: number;
}): JSX.Element {
  const view = viewOf(part.kind);
  const head = `${prefix}-head`;
  const mark = told?.mark;
  return (
    <div class="mat-question">
      <p class="mat-head" id={head}>
        <b class="mat-number">{fill(words.number, { n: number })}</b>
        <span class="tag" data-tone="accent">
          {quiz.kinds[part.kind]}
        </span>
        <span class="quiz-hint">{view.hint(part)}</span>
      </p>
      <fieldset class="quiz-fields" aria-describedby={head}>
        <view.Fields
          item={part}
          prefix={prefix}
          names={names}
          start={start}
          locked={locked}
          remarks={remarks}
          solution={solution}
          told={told}
        />
      </fieldset>
      {mark && mark.outcome !== 'revealed' && (
        <p class="mat-verdict" data-tone={toneOf(mark)}>
          <Sign tone={toneOf(mark)} />
          <span>
            <b>{verdictText(mark, view.unanswered)}</b> {view.summary(mark, part)}
          </span>
        </p>
      )}
      {solution && (
        <div class="mat-why">
          <b>{words.explanation}</b>
          <Explanation solution={solution} />
        </div>
      )}
    </div>
  );
}

function summary(mark: Mark, n: number): string {
  const right = mark.parts?.filter((part) => part.mark.outcome === 'correct').length ?? 0;
  return fill(words.summary, { n, right });
}

function Fields({
  item,
  prefix,
  names,
  start,
  locked,
  remarks,
  solution,
  told,
}: FieldsProps<'material'>): JSX.Element {
  const overrideOf = useOverrides(told);
  return (
    <>
      <legend class="quiz-stem">
        <Lines text={item.prompt.stem} />
      </legend>
      <div class="mat">
        <div
          class="mat-side"
          id={`${prefix}-material`}
          role="group"
          aria-label={words.label}
          tabIndex={0}
        >
          <MaterialBlocks blocks={item.prompt.material} />
        </div>
        <div class="mat-questions">
          {item.questions.map((part, index) => (
            <div key={part.id}>
              <Question
                part={part}
                number={index + 1}
                prefix={`${prefix}-${part.id}`}
                names={names + namesOf(part)}
                start={(start?.answers[part.id] ?? null) as never}
                locked={locked}
                remarks={remarksIn(remarks, part)}
                solution={solution?.parts?.find(({ at }) => at === part.id)?.solution ?? null}
                told={toldOf(told, part, overrideOf)}
              />
              <p class="mat-back">
                <a href={`#${prefix}-material`}>{words.back}</a>
              </p>
            </div>
          ))}
        </div>
      </div>
    </>
  );
}

export const material: View<'material'> = {
  Fields,
  read: (form, item) => ({
    kind: 'material',
    answers: Object.fromEntries(
      item.questions.flatMap((part) => {
        const response = viewOf(part.kind).read(within(form, namesOf(part)), part) as PartResponse;
        return isBlank(response) ? [] : [[part.id, response]];
      }),
    ),
  }),
  marking: async (bank) => {
    const [kind, lexicon] = await Promise.all([
      import('../../../domain/quiz/kinds/material/index.ts'),
      lexiconOf(bank),
    ]);
    return markingOf(kind.material, { lexicon, partOutcomes });
  },
  hint: (item) => fill(strings.hints.material, { n: item.questions.length }),
  summary: (mark, item) => summary(mark, item.questions.length),
  explain: (item) => {
    const explains = item.questions.map(
      (part) => [namesOf(part), viewOf(part.kind).explain(part)] as const,
    );
    return (note) => {
      const at = note.at ?? '';
      const found = explains.find(([names]) => at.startsWith(names));
      return found?.[1]({ ...note, at: at.slice(found[0].length) });
    };
  },
  refuses: ({ answers }) => {
    for (const answer of Object.values(answers)) {
      const why = viewOf(answer.kind).refuses?.(answer) ?? null;
      if (why !== null) return why;
    }
    return null;
  },
  unanswered: strings.unanswered.material,
  keepOnRetry: true,
  redraws: (item) => item.questions.some((part) => viewOf(part.kind).redraws(part)),
};
