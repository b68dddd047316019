/**
 * How each kind of question stands on paper, to be answered with a pen, and what its key says. One entry a kind; a kind
 * that is missing is a type error.
 */
import type { JSX } from 'preact';
import type { ItemOf, ResponseOf, Solution } from '../../domain/quiz/kind.ts';
import type { PublicOf } from '../../domain/quiz/kinds/index.ts';
import type { ItemKind } from '../../domain/quiz/schema.ts';
import { paragraphs, splitStem } from '../../domain/quiz/stem.ts';
import type { Rubric } from '../../domain/reply/schema.ts';
import { fill } from '../../domain/shared/text.ts';
import { MaterialBlocks } from '../quiz/fields/MaterialBlocks.tsx';
import { Lines } from '../quiz/fields/parts.tsx';
import quiz from 'virtual:ui/quiz';
import strings from 'virtual:ui/exam-print';

const s = strings.sheet;
const k = strings.key;

export interface SheetKind<K extends ItemKind> {
  readonly Body: (props: { readonly item: PublicOf<K> }) => JSX.Element;
  /** What is right, in words of the sheet: letters, numbers, texts. */
  readonly Key: (props: {
    readonly item: PublicOf<K>;
    readonly whole: ItemOf<K>;
    readonly solution: Solution;
  }) => JSX.Element;
}

interface Named {
  readonly id: string;
  readonly text: string;
}

const letter = (index: number): string => (index < 0 ? '?' : String.fromCharCode(65 + index));
const letterOf = (list: readonly Named[], id: string | undefined | null): string =>
  letter(list.findIndex((each) => each.id === id));

const Lettered = ({ list }: { readonly list: readonly Named[] }): JSX.Element => (
  <ul class="sheet-options" role="list">
    {list.map(({ id, text }, index) => (
      <li key={id}>
        <b>{letter(index)}.</b> {text}
      </li>
    ))}
  </ul>
);

/** Numbered rows with room for a letter in front. */
const Rows = ({ list }: { readonly list: readonly Named[] }): JSX.Element => (
  <ol class="sheet-rows" role="list">
    {list.map(({ id, text }, index) => (
      <li key={id}>
        {s.blanks} {index + 1}. {text}
      </li>
    ))}
  </ol>
);

const Stem = ({ text }: { readonly text: string }): JSX.Element => (
  <p class="sheet-stem">
    <Lines text={text} />
  </p>
);

/** So many lines to write on. */
const Writing = ({ lines, label }: { readonly lines: number; readonly label: string }) => (
  <div class="sheet-writing">
    <span>{label}</span>
    {Array.from({ length: lines }, (_, index) => (
      <span key={index} class="sheet-line" />
    ))}
  </div>
);

const Answer = ({ text }: { readonly text: string }): JSX.Element => (
  <p>
    <b>{k.answer}</b>
    {text}
  </p>
);

/** A solution's own answer, of the kind it belongs to. */
const right = <K extends ItemKind>(_: K, { response }: Solution): ResponseOf<K> =>
  response as ResponseOf<K>;

const byLabel = (
  list: readonly { readonly id: string; readonly label: string }[],
  solution: Solution,
): string =>
  list
    .map(({ id, label }) => {
      const text = solution.right.find(({ at }) => at === id)?.text ?? '';
      return list.length === 1 ? text : `${label} ${text}`;
    })
    .join('；');

/** What a marker looks for, and how much of the points each is worth. */
function Points({ rubric, model }: { readonly rubric: Rubric; readonly model: string }) {
  const total = rubric.points.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <>
      <p>
        <b>{k.model}</b>
        {model}
      </p>
      <p>
        <b>{k.points}</b>
        {rubric.points
          .map(
            ({ label, weight, essential }) =>
              fill(k.point, { label, share: Math.round((weight / total) * 100) }) +
              (essential ? `，${k.essential}` : ''),
          )
          .join('；')}
      </p>
      {rubric.forbid.length > 0 && (
        <p>
          <b>{k.forbid}</b>
          {rubric.forbid.map(({ label }) => label).join('；')}
        </p>
      )}
    </>
  );
}

const KINDS: { readonly [K in ItemKind]: SheetKind<K> } = {
  'single-choice': {
    Body: ({ item: { prompt } }) => (
      <>
        <Stem text={`${prompt.stem}${s.blanks}`} />
        <Lettered list={prompt.options} />
      </>
    ),
    Key: ({ item, solution }) => (
      <Answer text={letterOf(item.prompt.options, right('single-choice', solution).option)} />
    ),
  },
  'multiple-choice': {
    Body: ({ item: { prompt } }) => (
      <>
        <Stem text={`${prompt.stem}${s.blanks}`} />
        <p class="sheet-rule">{s.rules[prompt.rule]}</p>
        <Lettered list={prompt.options} />
      </>
    ),
    Key: ({ item, solution }) => (
      <Answer
        text={right('multiple-choice', solution)
          .options.map((id) => letterOf(item.prompt.options, id))
          .toSorted()
          .join('')}
      />
    ),
  },
  'true-false': {
    Body: ({ item: { prompt } }) => <Stem text={`${prompt.stem}${s.trueFalse}`} />,
    Key: ({ solution }) => (
      <Answer text={quiz.values[String(right('true-false', solution).value) as 'true']} />
    ),
  },
  'fill-blank': {
    Body: ({ item: { prompt } }) => (
      <p class="sheet-stem">
        {paragraphs(prompt.stem).map((line, index) => (
          <span key={index} class="quiz-line">
            {splitStem(line).map((part, at) =>
              part.kind === 'text' ? part.text : <span key={at} class="sheet-blank" />,
            )}
          </span>
        ))}
      </p>
    ),
    Key: ({ item, solution }) => <Answer text={byLabel(item.prompt.blanks, solution)} />,
  },
  calculation: {
    Body: ({ item: { prompt } }) => (
      <>
        <Stem text={prompt.stem} />
        <ul class="sheet-rows" role="list">
          {prompt.answers.map(({ id, label, unit, decimals }) => (
            <li key={id}>
              {label}：
              <span class="sheet-blank" />
              {unit}（{decimals === 0 ? s.whole : fill(s.decimals, { n: decimals })}）
            </li>
          ))}
        </ul>
      </>
    ),
    Key: ({ item, solution }) => (
      <>
        <Answer text={byLabel(item.prompt.answers, solution)} />
        {solution.worked !== undefined && (
          <p>
            <b>{k.worked}</b>
            <Lines text={solution.worked} />
          </p>
        )}
      </>
    ),
  },
  ordering: {
    Body: ({ item: { prompt } }) => (
      <>
        <Stem text={prompt.stem} />
        <Lettered list={prompt.steps} />
        <p class="sheet-order">
          {s.order}
          {prompt.steps.map(({ id }, index) => (
            <span key={id}>
              {index > 0 && ' → '}
              <span class="sheet-blank" data-short />
            </span>
          ))}
        </p>
      </>
    ),
    Key: ({ item, solution }) => (
      <>
        <Answer
          text={right('ordering', solution)
            .order.map((id) => letterOf(item.prompt.steps, id))
            .join(' → ')}
        />
        <p>{k.more}</p>
      </>
    ),
  },
  matching: {
    Body: ({ item: { prompt } }) => (
      <>
        <Stem text={prompt.stem} />
        <div class="sheet-pairs">
          <Rows list={prompt.left} />
          <Lettered list={prompt.right} />
        </div>
      </>
    ),
    Key: ({ item, solution }) => {
      const { pairs } = right('matching', solution);
      return (
        <Answer
          text={item.prompt.left
            .map(({ id }, index) => `${index + 1}—${letterOf(item.prompt.right, pairs[id])}`)
            .join('　')}
        />
      );
    },
  },
  classification: {
    Body: ({ item: { prompt } }) => (
      <>
        <Stem text={prompt.stem} />
        <div class="sheet-pairs">
          <Rows list={prompt.things} />
          <Lettered list={prompt.groups} />
        </div>
      </>
    ),
    Key: ({ item, solution }) => {
      const { groups } = right('classification', solution);
      return (
        <Answer
          text={item.prompt.things
            .map(({ id }, index) => `${index + 1}—${letterOf(item.prompt.groups, groups[id])}`)
            .join('　')}
        />
      );
    },
  },
  'short-answer': {
    Body: ({ item: { prompt } }) => (
      <>
        <Stem text={prompt.stem} />
        <Writing lines={5} label={s.write} />
      </>
    ),
    Key: ({ whole }) => <Points rubric={whole.key.rubric} model={whole.key.model} />,
  },
  'chat-reply': {
    Body: ({ item: { prompt } }) => (
      <>
        <Stem text={prompt.stem} />
        <ul class="sheet-chat" role="list">
          {prompt.customer.map((text) => (
            <li key={text}>
              <b>{s.customer}：</b>
              {text}
            </li>
          ))}
        </ul>
        <Writing lines={4} label={s.reply} />
      </>
    ),
    Key: ({ whole }) => <Points rubric={whole.key.rubric} model={whole.key.model} />,
  },
  material: {
    Body: ({ item: { prompt, questions } }) => (
      <>
        <Stem text={prompt.stem} />
        <div class="sheet-material">
          <MaterialBlocks blocks={prompt.material} />
        </div>
        {questions.map((question, index) => {
          const { Body } = sheetOf(question.kind);
          return (
            <div key={question.id} class="sheet-sub">
              <span>{fill(s.sub, { n: index + 1 })}</span>
              <div>
                <Body item={question as never} />
              </div>
            </div>
          );
        })}
      </>
    ),
    Key: ({ item, whole, solution }) => (
      <>
        {item.questions.map((question, index) => {
          const { Key } = sheetOf(question.kind);
          const part = whole.questions[index];
          return (
            part && (
              <div key={question.id} class="sheet-sub">
                <span>{fill(s.sub, { n: index + 1 })}</span>
                <div>
                  <Key
                    item={question as never}
                    whole={part as never}
                    solution={partSolution(question.id, solution)}
                  />
                  <p>
                    <b>{k.why}</b>
                    <Lines text={part.feedback.explanation} />
                  </p>
                </div>
              </div>
            )
          );
        })}
      </>
    ),
  },
};

/** The solution of one question of a 材料题, out of the whole one's. */
function partSolution(id: string, { right: all, response, ...rest }: Solution): Solution {
  const answers = response.kind === 'material' ? response.answers : {};
  return {
    ...rest,
    remarks: [],
    right: all
      .filter(({ at }) => at.startsWith(`${id}/`))
      .map(({ at, text }) => ({ at: at.slice(id.length + 1), text })),
    response: answers[id] ?? response,
  };
}

/** The one cast: an item and its sheet are of the same kind. */
export const sheetOf = (kind: ItemKind): SheetKind<never> =>
  KINDS[kind] as unknown as SheetKind<never>;
