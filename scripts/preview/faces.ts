/** An item as its author wants to see it: what the learner reads, the key, and what is said about each part. */
import { creditRuleOf } from './rule.ts';
import {
  figuresOf,
  fillFigures,
  workOut,
} from '../../src/domain/quiz/kinds/calculation/figures.ts';
import { showFigure, showFixed } from '../../src/domain/quiz/decimal.ts';
import { solution } from '../../src/domain/quiz/grade.ts';
import { rightOrder, stepsBefore } from '../../src/domain/quiz/kinds/ordering/order.ts';
import type { MaterialBlock } from '../../src/domain/quiz/kinds/material/schema.ts';
import type { Item, PartItem } from '../../src/domain/quiz/schema.ts';
import type { Expression, Rubric } from '../../src/domain/reply/schema.ts';
import { never } from '../../src/domain/shared/result.ts';
import { pad, widthOf, type Block, type Row } from './layout.ts';

/** Fills the figures of a 计算 item into a text; other kinds have none. */
function filler(item: Item, seed: string): (text: string) => string {
  if (item.kind !== 'calculation') return (text) => text;
  const figures = figuresOf(item, seed);
  return figures.ok ? (text) => fillFigures(item, figures.value, text) : (text) => text;
}

/** Everything but the marking. */
export function faceOf(item: Item, seed: string): readonly Block[] {
  const fill = filler(item, seed);
  const { explanation } = item.feedback;
  const { worked } = solution(item, seed);
  return [
    { title: 'STEM', rows: [{ text: fill(item.prompt.stem) }] },
    ...(item.kind === 'material'
      ? [{ title: 'MATERIAL', rows: item.prompt.material.flatMap(materialRows) }]
      : partBlocks(item, seed)),
    { title: 'CREDIT', rows: [{ text: creditRuleOf(item) }] },
    {
      title: 'HINTS',
      rows:
        item.hints.length === 0
          ? [{ text: 'none' }]
          : item.hints.map((hint, index) => ({ label: `${index + 1}`, text: fill(hint) })),
    },
    ...(worked === undefined ? [] : [{ title: 'WORKED', rows: [{ text: worked }] }]),
    {
      title: 'EXPLANATION',
      rows: [
        {
          text: fill(explanation),
          under: item.rule === undefined ? [] : [{ text: `rule ${item.rule}` }],
        },
      ],
    },
  ];
}

const under = (say: string | undefined): readonly Row[] =>
  say === undefined ? [{ text: '(nothing is said about it)' }] : [{ text: say }];

function partBlocks(item: PartItem, seed: string): readonly Block[] {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const right: readonly string[] =
        item.kind === 'single-choice' ? [item.key.option] : item.key.options;
      return [
        {
          title: 'OPTIONS (✓ the key)',
          rows: item.prompt.options.map(({ id, text, pinned }) => ({
            sign: right.includes(id) ? ('right' as const) : ('none' as const),
            label: id,
            text: pinned === true ? `${text}  [pinned]` : text,
            under: under(item.feedback.options[id]),
          })),
        },
      ];
    }
    case 'true-false':
      return [
        {
          title: 'ANSWERS (✓ the key)',
          rows: [true, false].map((value) => ({
            sign: item.key.value === value ? ('right' as const) : ('none' as const),
            text: value ? '对' : '错',
            under: under(item.feedback[value ? 'true' : 'false']),
          })),
        },
      ];
    case 'fill-blank':
      return [
        {
          title: `BLANKS${item.key.anyOrder ? ' (in any order)' : ''}`,
          rows: item.prompt.blanks.map(({ id, label }) => {
            const key = item.key.blanks[id];
            const accepted =
              key === undefined
                ? '(no key)'
                : 'accept' in key
                  ? key.accept.join(' / ')
                  : `${key.number}${key.tolerance > 0 ? ` ± ${key.tolerance}` : ''}${key.units.length > 0 ? `, bare or with ${key.units.join(' / ')}` : ', bare'}`;
            return { sign: 'right' as const, label: id, text: `${label}: ${accepted}` };
          }),
        },
        ...mistakes(
          item.feedback.mistakes.map(({ blank, text, say }) => ({
            label: blank,
            text,
            under: under(say),
          })),
        ),
      ];
    case 'calculation':
      return figureBlocks(item, seed);
    case 'ordering': {
      const before = 'after' in item.key ? stepsBefore(item) : null;
      return [
        {
          title:
            before === null
              ? 'STEPS (the right order)'
              : 'STEPS (one right order; others keep “after”)',
          rows: rightOrder(item).map((id, index) => {
            const after = [...(before?.get(id) ?? [])];
            return {
              label: `${index + 1} ${id}`,
              text: `${item.prompt.steps.find((step) => step.id === id)?.text ?? ''}${after.length > 0 ? `  [after ${after.join(', ')}]` : ''}`,
              under: under(item.feedback.steps[id]),
            };
          }),
        },
      ];
    }
    case 'matching':
      return placings(
        'PAIRS (the key)',
        item.prompt.left,
        item.prompt.right,
        item.key.pairs,
        item.feedback.pairs,
      );
    case 'classification':
      return placings(
        'GROUPS (the key)',
        item.prompt.things,
        item.prompt.groups,
        item.key.groups,
        item.feedback.things,
      );
    case 'short-answer':
      return rubricBlocks(item.key.rubric, item.key.model);
    case 'chat-reply':
      return [
        {
          title: `CUSTOMER${item.prompt.who === undefined ? '' : ` (${item.prompt.who})`}`,
          rows: item.prompt.customer.map((text) => ({ text: `“${text}”` })),
        },
        ...rubricBlocks(item.key.rubric, item.key.model),
      ];
    default:
      return never(item);
  }
}

const mistakes = (rows: readonly Row[]): readonly Block[] =>
  rows.length === 0 ? [] : [{ title: 'KNOWN MISTAKES', rows }];

interface Entry {
  readonly id: string;
  readonly text: string;
}

function placings(
  title: string,
  rows: readonly Entry[],
  places: readonly Entry[],
  key: Readonly<Record<string, string>>,
  say: Readonly<Record<string, string>>,
): readonly Block[] {
  const spare = places.filter(({ id }) => !Object.values(key).includes(id));
  return [
    {
      title,
      rows: rows.map(({ id, text }) => {
        const place = places.find((one) => one.id === key[id]);
        return {
          label: `${id}=${key[id] ?? '?'}`,
          text: `${text} → ${place?.text ?? '(nothing)'}`,
          under: under(say[id]),
        };
      }),
    },
    ...(spare.length === 0
      ? []
      : [{ title: 'DISTRACTORS', rows: spare.map(({ id, text }) => ({ label: id, text })) }]),
  ];
}

function figureBlocks(
  item: Extract<Item, { kind: 'calculation' }>,
  seed: string,
): readonly Block[] {
  const figures = figuresOf(item, seed);
  if (!figures.ok)
    return [
      {
        title: `FIGURES (seed ${seed})`,
        rows: [{ sign: 'wrong', text: `${figures.error.at}: ${figures.error.error.kind}` }],
      },
    ];
  const { variables, answers } = figures.value;
  const fill = (text: string): string => fillFigures(item, figures.value, text);
  return [
    {
      title: `FIGURES (seed ${seed})`,
      rows: Object.entries(item.prompt.variables).map(([name, variable]) => ({
        label: name,
        text: `${showFigure(variables.get(name) ?? 0)}  ${
          'formula' in variable
            ? `= ${variable.formula}`
            : 'oneOf' in variable
              ? `one of ${variable.oneOf.join(', ')}`
              : `${variable.from} … ${variable.to} by ${variable.step}`
        }`,
      })),
    },
    {
      title: 'ANSWERS',
      rows: item.prompt.answers.map(({ id, label, unit, decimals }) => {
        const key = item.key.answers[id];
        return {
          sign: 'right' as const,
          label: id,
          text: `${label}: ${showFixed(answers.get(id)?.value ?? 0, decimals)}${unit}  = ${key?.formula ?? '?'}${key !== undefined && key.tolerance > 0 ? ` ± ${key.tolerance}` : ''}`,
        };
      }),
    },
    ...mistakes(
      item.feedback.mistakes.map(({ answer, formula, say }) => {
        const value = workOut(formula, variables);
        return {
          label: answer,
          text: `${value.ok ? showFigure(value.value) : '?'}  = ${formula}`,
          under: under(fill(say)),
        };
      }),
    ),
  ];
}

/** An expression as its author wrote it. */
function show(expression: Expression): string {
  if (typeof expression === 'string') return expression;
  if ('concept' in expression) return `<${expression.concept}>`;
  if ('near' in expression) return `(${expression.near.map(show).join(` ≤${expression.within} `)})`;
  return 'any' in expression
    ? `(${expression.any.map(show).join(' / ')})`
    : `(${expression.all.map(show).join(' + ')})`;
}

function rubricBlocks(rubric: Rubric, model: string): readonly Block[] {
  const sum = rubric.points.reduce((total, { weight }) => total + weight, 0);
  return [
    {
      title: 'RUBRIC',
      rows: rubric.points.map(({ id, label, weight, essential, accept, contrary }) => ({
        label: id,
        text: `${label}, ${Math.round((weight / sum) * 100)} of 100${essential ? ', essential' : ''}`,
        under: [
          { label: 'earns', text: accept.map(show).join(' / ') },
          ...(contrary.length === 0
            ? []
            : [{ label: 'loses', text: contrary.map(show).join(' / ') }]),
        ],
      })),
    },
    ...(rubric.order.length === 0
      ? []
      : [{ title: 'ORDER', rows: [{ text: rubric.order.join(' → ') }] }]),
    ...(rubric.forbid.length === 0
      ? []
      : [
          {
            title: 'MUST NOT BE SAID',
            rows: rubric.forbid.map(({ id, label, penalty, match, say }) => ({
              label: id,
              text: `${label}, −${penalty}: ${match.map(show).join(' / ')}`,
              under: under(say),
            })),
          },
        ]),
    { title: 'MODEL ANSWER', rows: [{ text: model }] },
  ];
}

const SPEAKERS = { customer: '顾客', agent: '客服', notice: '提示' } as const;

function materialRows(block: MaterialBlock): readonly Row[] {
  switch (block.kind) {
    case 'text':
      return [{ text: block.text }];
    case 'chat':
      return block.lines.map(({ who, text }) => ({ label: SPEAKERS[who], text }));
    case 'table': {
      const widths = block.head.map((head, column) =>
        Math.max(widthOf(head), ...block.rows.map((row) => widthOf(row[column] ?? ''))),
      );
      const line = (cells: readonly string[]): string =>
        cells.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ');
      return [block.caption, line(block.head), ...block.rows.map(line)].map((text) => ({ text }));
    }
    case 'chart':
      return [
        { text: block.caption },
        ...block.bars.map(({ label, value }) => ({ label, text: `${value}${block.unit}` })),
      ];
    default:
      return never(block);
  }
}
