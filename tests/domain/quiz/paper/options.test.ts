/** A question's seed shuffles its options: pinned ones keep their place, and no order changes a mark. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { grade, solution } from '../../../../src/domain/quiz/grade.ts';
import { cardOf } from '../../../../src/domain/quiz/paper/cards.ts';
import { drawPaper } from '../../../../src/domain/quiz/paper/draw.ts';
import { projectItem, shuffleOptions } from '../../../../src/domain/quiz/project.ts';
import { ItemBankSchema } from '../../../../src/domain/quiz/schema.ts';
import { section, spec } from './make.ts';

const file = path.join(import.meta.dirname, '../../../fixtures/content/kinds/closing.yaml');
const { items } = ItemBankSchema.parse(parse(readFileSync(file, 'utf8')));
const cards = items.map((item) => cardOf(item, 'closing', 'bargain'));
const PAPER = spec([section({ count: items.length })]);

/** The option ids shown in an item of the paper with this seed. */
function shown(id: string, seed: string): readonly string[] {
  const drawn = drawPaper(PAPER, seed, cards, new Map());
  const question = drawn.ok ? drawn.value.questions.find((one) => one.item === id) : undefined;
  const item = items.find((one) => one.id === id);
  if (question === undefined || item === undefined) throw new Error(id);
  const face = shuffleOptions(projectItem(item, question.seed), question.seed);
  return 'options' in face.prompt ? face.prompt.options.map((option) => option.id) : [];
}
const SEEDS = Array.from({ length: 40 }, (_, n) => `seed-${n}`);

describe('options of a question in a paper', () => {
  it('stand the same way every time the same paper is drawn', () =>
    expect(shown('make-up', 'a')).toEqual(shown('make-up', 'a')));
  it('stand in every order over several papers', () =>
    expect(new Set(SEEDS.map((seed) => shown('make-up', seed).join())).size).toBe(6));
  it('stay where they are pinned, while the others change places', () => {
    const orders = new Set(SEEDS.map((seed) => shown('split-why', seed).join()));
    expect([...orders].sort()).toEqual(['a,b,c', 'b,a,c']);
  });
});

it('the order of a paper’s questions and options never changes a mark', () => {
  for (const item of items) {
    if (item.kind === 'short-answer' || item.kind === 'chat-reply') continue; // nothing to shuffle
    for (const seed of SEEDS.slice(0, 5)) {
      const own = `${seed}|${item.id}`;
      const key = solution(item, own).response;
      shuffleOptions(projectItem(item, own), own);
      expect([item.id, grade(item, key, own).credit]).toEqual([item.id, 1]);
    }
  }
});

it('a card of a 材料题 speaks about the knowledge points of its questions too', () => {
  const material = items.find((item) => item.kind === 'material');
  if (material?.kind !== 'material') throw new Error();
  const changed = { ...material, kps: ['split-price'] };
  expect(cardOf(changed, 'closing', 'bargain').kps).toEqual(['split-price', 'two-pieces']);
});
