/** Kinds, outcomes, rules and remarks in words, for a terminal. */
import type { CreditRule } from '../../src/domain/quiz/credit.ts';
import type { NoteCode } from '../../src/domain/quiz/outcome.ts';
import type { ItemKind } from '../../src/domain/quiz/schema.ts';

export const KIND_NAMES = {
  'single-choice': '单选',
  'multiple-choice': '多选',
  'true-false': '判断',
  'fill-blank': '填空',
  calculation: '计算',
  ordering: '排序',
  matching: '匹配',
  classification: '分类',
  'short-answer': '简答',
  'chat-reply': '对话回复',
  material: '材料题',
} satisfies Readonly<Record<ItemKind, string>>;

export const RULE_WORDS = {
  'all-or-nothing': '全对给分: full marks for exactly the key, none for anything else',
  'half-if-missing':
    '漏选得半，错选不得: half for a part of the key, none with anything wrong in it',
  'net-correct': '净正确: (right − wrong) ÷ size of the key, at least 0',
  'per-part': '逐项: each part counts for itself; the share of parts that are right',
} satisfies Readonly<Record<CreditRule, string>>;

/** Kinds without a named rule. */
export const OWN_RULES: Readonly<Partial<Record<ItemKind, string>>> = {
  'single-choice': 'full marks for the option of the key, none for any other',
  'true-false': 'full marks for the right value, none for the other',
  'short-answer': 'the share of the rubric’s 100 points; from 85 it counts as right',
  'chat-reply': 'the share of the rubric’s 100 points; from 85 it counts as right',
  material: 'the mean of its questions, each worth the same; an empty one counts 0',
};

/** What a note says when the author has no sentence for it. */
export const NOTE_WORDS = {
  option: 'chosen',
  missed: 'belongs to the key and was left out',
  value: 'answered',
  field: 'filled in',
  mistake: 'a known mistake',
  empty: 'left empty',
  'not-a-figure': 'no figure can be read: not marked, to be mended',
  'bare-figure': 'the figure is right, only the bare figure is asked: not marked, to be mended',
  unit: 'another unit than the one asked',
  rounding: 'cut off or rounded wrongly at the last decimal',
  step: 'placed',
  placed: 'placed',
  point: 'a point of the rubric',
  forbidden: 'must not be said',
  foreign: 'the item has nothing of this id, or the answer belongs to another kind: not marked',
  broken: 'the item cannot be worked out',
} satisfies Readonly<Record<NoteCode, string>>;
