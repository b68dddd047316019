/** Cards and specs for the tests of drawing. */
import type { ItemKind } from '../../../../src/domain/quiz/schema.ts';
import type { ItemCard } from '../../../../src/domain/quiz/paper/paper.ts';
import type { PaperSpec, Section } from '../../../../src/domain/quiz/paper/schema.ts';

const KINDS: readonly ItemKind[] = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'fill-blank',
  'calculation',
];
const LEVELS = ['easy', 'medium', 'hard'] as const;
const BLOOM = ['remember', 'understand', 'apply', 'analyse'] as const;

/** `n` cards of five kinds, three levels, four Bloom levels, four chapters of five lessons. */
export const cards = (n: number): ItemCard[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `item-${i}`,
    rev: 1,
    kind: KINDS[i % 5] ?? 'calculation',
    lesson: `lesson-${i % 20}`,
    chapter: `chapter-${i % 4}`,
    kps: [`kp-${i % 13}`],
    difficulty: LEVELS[Math.floor(i / 5) % 3] ?? 'easy',
    bloom: BLOOM[Math.floor(i / 3) % 4] ?? 'apply',
  }));

export const card = (id: string, part: Partial<ItemCard> = {}): ItemCard => ({
  id,
  rev: 1,
  kind: 'single-choice',
  lesson: 'closing',
  chapter: 'bargain',
  kps: ['split-price'],
  difficulty: 'easy',
  bloom: 'apply',
  ...part,
});

export const section = (part: Partial<Section> = {}): Section => ({
  id: 'main',
  title: '题目',
  pick: {},
  worth: {},
  quotas: [],
  ...part,
});

export const spec = (sections: readonly Section[], part: Partial<PaperSpec> = {}): PaperSpec => ({
  id: 'paper',
  rev: 1,
  title: '试卷',
  summary: '用来测试的卷子。',
  mode: 'mock',
  pass: 60,
  certificate: false,
  settings: {},
  sections: [...sections],
  ...part,
});
