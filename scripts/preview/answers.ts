/** Answers to try on an item: empty, typical wrong ones, and one written at the command line. */
import { figuresOf, workOut } from '../../src/domain/quiz/kinds/calculation/figures.ts';
import { showFixed } from '../../src/domain/quiz/decimal.ts';
import { solution } from '../../src/domain/quiz/grade.ts';
import type { PartResponse, Response } from '../../src/domain/quiz/response.ts';
import type { Item, PartItem } from '../../src/domain/quiz/schema.ts';
import { ResponseSchema } from '../../src/domain/progress/schema.ts';
import { fail, never, ok, type Result } from '../../src/domain/shared/result.ts';

export interface Trial {
  readonly label: string;
  readonly response: Response;
  /** Samples of a rubric: the score they must get, [least, most]. */
  readonly expect?: readonly [number, number];
}

export function emptyAnswer(item: Item): Response {
  switch (item.kind) {
    case 'single-choice':
      return { kind: item.kind, option: null };
    case 'multiple-choice':
      return { kind: item.kind, options: [] };
    case 'true-false':
      return { kind: item.kind, value: null };
    case 'fill-blank':
      return { kind: item.kind, blanks: {} };
    case 'calculation':
    case 'material':
      return { kind: item.kind, answers: {} };
    case 'ordering':
      return { kind: item.kind, order: [] };
    case 'matching':
      return { kind: item.kind, pairs: {} };
    case 'classification':
      return { kind: item.kind, groups: {} };
    case 'short-answer':
    case 'chat-reply':
      return { kind: item.kind, text: '' };
    default:
      return never(item);
  }
}

const entries = (map: Readonly<Record<string, string>>): string =>
  Object.entries(map)
    .map(([from, to]) => `${from}=${to}`)
    .join(', ');

/** Answers learners give who have not understood; each with a label that says what it is. */
export function wrongAnswers(item: Item, seed: string): readonly Trial[] {
  switch (item.kind) {
    case 'single-choice':
      return item.prompt.options
        .filter(({ id }) => id !== item.key.option)
        .map(({ id }) => ({ label: id, response: { kind: item.kind, option: id } }));
    case 'multiple-choice': {
      const all = item.prompt.options.map(({ id }) => id);
      const { options: key } = item.key;
      const tries = [
        ...all.map((id) => [id]),
        ...(key.length > 1 ? [key.slice(0, -1)] : []),
        ...all.filter((id) => !key.includes(id)).map((id) => [...key, id]),
        all,
      ];
      const told = new Set<string>([[...key].sort().join()]);
      return tries.flatMap((options) => {
        const name = [...options].sort().join();
        if (told.has(name)) return [];
        told.add(name);
        return [{ label: options.join(', '), response: { kind: item.kind, options } }];
      });
    }
    case 'true-false':
      return [
        {
          label: item.key.value ? '错' : '对',
          response: { kind: item.kind, value: !item.key.value },
        },
      ];
    case 'fill-blank': {
      const key = solution(item, seed).response;
      const blanks = key.kind === 'fill-blank' ? key.blanks : {};
      const first = item.prompt.blanks[0]?.id ?? '';
      return [
        ...item.feedback.mistakes.map(({ blank, text }) => ({
          label: `${blank}=${text}`,
          response: { kind: item.kind, blanks: { ...blanks, [blank]: text } },
        })),
        {
          label: `${first}=不知道`,
          response: { kind: item.kind, blanks: { ...blanks, [first]: '不知道' } },
        },
        ...(item.prompt.blanks.length > 1
          ? [
              {
                label: `only ${first}`,
                response: { kind: item.kind, blanks: { [first]: blanks[first] ?? '' } },
              },
            ]
          : []),
      ];
    }
    case 'calculation':
      return wrongFigures(item, seed);
    case 'ordering': {
      const key = solution(item, seed).response;
      const order = key.kind === 'ordering' ? key.order : [];
      const trial = (label: string, of: readonly string[]): Trial => ({
        label: `${label}: ${of.join(', ')}`,
        response: { kind: item.kind, order: of },
      });
      return [
        trial('reversed', [...order].reverse()),
        trial('last first', [...order.slice(-1), ...order.slice(0, -1)]),
        ...order
          .slice(1)
          .map((_, index) =>
            trial('two swapped', [
              ...order.slice(0, index),
              order[index + 1] ?? '',
              order[index] ?? '',
              ...order.slice(index + 2),
            ]),
          ),
        trial('only two placed', order.slice(0, 2)),
      ];
    }
    case 'matching':
      return misplaced(item.key.pairs, item.prompt.right).map(({ label, map }) => ({
        label,
        response: { kind: item.kind, pairs: map },
      }));
    case 'classification':
      return misplaced(item.key.groups, item.prompt.groups).map(({ label, map }) => ({
        label,
        response: { kind: item.kind, groups: map },
      }));
    case 'short-answer':
    case 'chat-reply':
      return item.samples.map(({ text, expect, note }) => ({
        label: note === undefined ? text : `${text} (${note})`,
        response: { kind: item.kind, text },
        expect,
      }));
    case 'material': {
      const key = solution(item, seed).response;
      const answers = key.kind === 'material' ? key.answers : {};
      return item.questions.map(({ id }) => ({
        label: `only ${id}`,
        response: {
          kind: item.kind,
          answers: Object.fromEntries(Object.entries(answers).filter(([at]) => at === id)),
        },
      }));
    }
    default:
      return never(item);
  }
}

/** One row after the other in a wrong place, all in one place, and only the first row placed. */
function misplaced(
  key: Readonly<Record<string, string>>,
  places: readonly { readonly id: string }[],
): readonly { readonly label: string; readonly map: Readonly<Record<string, string>> }[] {
  const rows = Object.entries(key);
  const shifted = rows.flatMap(([row, right]) => {
    const wrong = places.find(({ id }) => id !== right)?.id;
    return wrong === undefined ? [] : [{ label: `${row}=${wrong}`, map: { ...key, [row]: wrong } }];
  });
  const first = places[0]?.id ?? '';
  return [
    ...shifted,
    { label: `all in ${first}`, map: Object.fromEntries(rows.map(([row]) => [row, first])) },
    {
      label: `only ${entries(Object.fromEntries(rows.slice(0, 1)))}`,
      map: Object.fromEntries(rows.slice(0, 1)),
    },
  ];
}

/** The author's mistakes worked out for the seed, one figure too much, another unit, and no figure at all. */
function wrongFigures(
  item: Extract<Item, { kind: 'calculation' }>,
  seed: string,
): readonly Trial[] {
  const figures = figuresOf(item, seed);
  const key = solution(item, seed).response;
  if (!figures.ok || key.kind !== 'calculation') return [];
  const trial = (id: string, text: string, why: string): Trial => ({
    label: `${id}=${text} (${why})`,
    response: { kind: 'calculation', answers: { ...key.answers, [id]: text } },
  });
  const [first] = item.prompt.answers;
  const value = figures.value.answers.get(first?.id ?? '')?.value ?? 0;
  return [
    ...item.feedback.mistakes.flatMap(({ answer, formula }) => {
      const wrong = workOut(formula, figures.value.variables);
      const field = item.prompt.answers.find(({ id }) => id === answer);
      return wrong.ok && field !== undefined
        ? [trial(answer, showFixed(wrong.value, field.decimals), `mistake ${formula}`)]
        : [];
    }),
    ...(first === undefined
      ? []
      : [
          trial(first.id, showFixed(value + 1, first.decimals), 'one too much'),
          trial(first.id, `${showFixed(value, first.decimals)} 千克`, 'another unit'),
          trial(first.id, '不知道', 'no figure'),
        ]),
  ];
}

/** How an answer of each kind is written at the command line. */
export function answerForm(item: Item): string {
  switch (item.kind) {
    case 'single-choice':
      return 'an option’s id or its letter, e.g. b or B';
    case 'multiple-choice':
      return 'ids or letters with commas, e.g. a,c or AC';
    case 'true-false':
      return '对 or 错';
    case 'fill-blank':
    case 'calculation':
      return 'the fields in order with | between them, or id=text|id=text';
    case 'ordering':
      return 'ids of the steps in order, e.g. c,a,b';
    case 'matching':
    case 'classification':
      return 'pairs, e.g. a=x,b=y';
    case 'short-answer':
    case 'chat-reply':
      return 'the text';
    case 'material':
      return 'question-id=answer with | between them, or JSON';
    default:
      return never(item);
  }
}

const list = (text: string): string[] =>
  text
    .split(/[,，、\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Ids, or letters for the options as the file has them. */
function optionIds(text: string, options: readonly { readonly id: string }[]): string[] {
  const isId = (word: string): boolean => options.some(({ id }) => id === word);
  return list(text).flatMap((word) =>
    isId(word) || !/^[A-H]+$/.test(word)
      ? [word]
      : [...word].map((letter) => options['ABCDEFGH'.indexOf(letter)]?.id ?? letter),
  );
}

/**
 * An answer from the command line: a Response as JSON, or the simple text of `answerForm`.
 *
 * @returns the answer, or why it cannot be read
 */
export function readAnswer(item: Item, text: string): Result<Response, string> {
  if (/^\s*\{/.test(text) && item.kind !== 'short-answer' && item.kind !== 'chat-reply')
    return readJson(text);
  if (/^\s*\{\s*"kind"/.test(text)) return readJson(text);
  if (item.kind === 'material') {
    const answers: Record<string, PartResponse> = {};
    for (const part of text.split('|')) {
      const at = part.indexOf('=');
      const question = item.questions.find(({ id }) => id === part.slice(0, at).trim());
      if (at < 0 || question === undefined)
        return fail(
          `no question in “${part.trim()}”; questions: ${item.questions.map(({ id }) => id).join(', ')}`,
        );
      const answer = readSimple(question, part.slice(at + 1).trim());
      if (!answer.ok) return answer;
      answers[question.id] = answer.value;
    }
    return ok({ kind: 'material', answers });
  }
  return readSimple(item, text);
}

function readJson(text: string): Result<Response, string> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return fail(`no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = ResponseSchema.safeParse(data);
  return parsed.success
    ? ok(parsed.data)
    : fail(
        `no Response (src/domain/quiz/response.ts): ${parsed.error.issues
          .map(({ path, message }) => `${path.join('.') || '(whole)'} ${message}`)
          .join('; ')}`,
      );
}

function readSimple(item: PartItem, text: string): Result<PartResponse, string> {
  switch (item.kind) {
    case 'single-choice': {
      const [option, ...more] = optionIds(text, item.prompt.options);
      return more.length > 0
        ? fail(`“${text}” names more than one option`)
        : ok({ kind: item.kind, option: option ?? null });
    }
    case 'multiple-choice':
      return ok({ kind: item.kind, options: optionIds(text, item.prompt.options) });
    case 'true-false': {
      if (/^(?:对|正确|true|t|√)$/iu.test(text.trim())) return ok({ kind: item.kind, value: true });
      if (/^(?:错|错误|不对|false|f|×)$/iu.test(text.trim()))
        return ok({ kind: item.kind, value: false });
      return text.trim() === ''
        ? ok({ kind: item.kind, value: null })
        : fail(`“${text}” is neither 对 nor 错`);
    }
    case 'fill-blank':
      return ok({ kind: item.kind, blanks: fields(text, item.prompt.blanks) });
    case 'calculation':
      return ok({ kind: item.kind, answers: fields(text, item.prompt.answers) });
    case 'ordering':
      return ok({ kind: item.kind, order: list(text) });
    case 'matching': {
      const map = pairs(text);
      return map.ok ? ok({ kind: item.kind, pairs: map.value }) : map;
    }
    case 'classification': {
      const map = pairs(text);
      return map.ok ? ok({ kind: item.kind, groups: map.value }) : map;
    }
    case 'short-answer':
    case 'chat-reply':
      return ok({ kind: item.kind, text });
    default:
      return never(item);
  }
}

function fields(text: string, of: readonly { readonly id: string }[]): Record<string, string> {
  return Object.fromEntries(
    text.split('|').map((part, index) => {
      const at = part.indexOf('=');
      const named = at > 0 && of.some(({ id }) => id === part.slice(0, at).trim());
      return named
        ? [part.slice(0, at).trim(), part.slice(at + 1).trim()]
        : [of[index]?.id ?? `field-${index + 1}`, part.trim()];
    }),
  );
}

function pairs(text: string): Result<Record<string, string>, string> {
  const map: Record<string, string> = {};
  for (const part of list(text)) {
    const [from, to, ...more] = part.split('=');
    if (from === undefined || from === '' || to === undefined || more.length > 0)
      return fail(`“${part}” is no pair`);
    map[from] = to;
  }
  return ok(map);
}
