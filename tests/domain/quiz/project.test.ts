import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { grade } from '../../../src/domain/quiz/grade.ts';
import { isParametrised, projectItem, shuffleOptions } from '../../../src/domain/quiz/project.ts';
import { paragraphs, splitStem } from '../../../src/domain/quiz/stem.ts';
import { CALCULATION, EVERY, make, MULTIPLE, SINGLE, TRUE_FALSE } from './items.ts';

describe('what a page may carry', () => {
  test.each(EVERY)('$kind: no key, feedback, formula or rule', (item) => {
    const text = JSON.stringify(projectItem({ ...item, rule: 'secret-rule' }, 'seed'));
    for (const word of [
      '"key"',
      '"feedback"',
      'formula',
      'secret-rule',
      'explanation',
      'variables',
    ]) {
      expect(text).not.toContain(word);
    }
    expect(text).not.toContain(item.feedback.explanation);
  });

  it('keeps options in the author’s order and says which marking rule holds', () => {
    expect(projectItem(make(MULTIPLE), 's').prompt).toEqual(make(MULTIPLE).prompt);
  });

  it('fills the figures of a calculation in, and no answers', () => {
    const { stem } = projectItem(make(CALCULATION), 's').prompt;
    expect(stem).toMatch(/^\d+ 人咨询，\d+ 人付款，客单价 \d+ 元。$/);
    const leaky = make(CALCULATION, {
      prompt: { ...CALCULATION.prompt, stem: '{{asked}} {{paid}} {{price}} {{=sales}}' },
    });
    expect(projectItem(leaky, 's').prompt.stem).toContain('{{=sales}}');
  });

  it('only calculations, and material that may contain one, change with the seed', () => {
    expect(EVERY.filter((item) => isParametrised(item.kind)).map((item) => item.kind)).toEqual([
      'calculation',
      'material',
    ]);
  });
});

describe('shuffled options', () => {
  it('are the same options in an order the seed decides', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const plain = projectItem(make(SINGLE), seed);
        const shuffled = shuffleOptions(plain, seed);
        if (plain.kind !== 'single-choice' || shuffled.kind !== 'single-choice') throw new Error();
        expect(shuffled).toEqual(shuffleOptions(plain, seed));
        expect([...shuffled.prompt.options].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
          [...plain.prompt.options].sort((a, b) => a.id.localeCompare(b.id)),
        );
      }),
    );
  });

  it('put the right option in every place about equally often', () => {
    const item = projectItem(make(SINGLE), 's');
    const places = [0, 0, 0, 0];
    for (let index = 0; index < 400; index++) {
      const shuffled = shuffleOptions(item, `s${index}`);
      if (shuffled.kind !== 'single-choice') throw new Error();
      const place = shuffled.prompt.options.findIndex((option) => option.id === 'praise');
      places[place] = (places[place] ?? 0) + 1;
    }
    expect(Math.min(...places)).toBeGreaterThan(60);
  });

  it('keep pinned options where they stand and move the others among themselves', () => {
    const [a, b, c, d] = SINGLE.prompt.options;
    if (!a || !b || !c || !d) throw new Error();
    const options = [a, { ...b, pinned: true }, c, { ...d, pinned: true }];
    const item = projectItem(make(SINGLE, { prompt: { ...SINGLE.prompt, options } }), 's');
    const orders = new Set<string>();
    for (let index = 0; index < 40; index++) {
      const shuffled = shuffleOptions(item, `s${index}`);
      if (shuffled.kind !== 'single-choice') throw new Error();
      const ids = shuffled.prompt.options.map(({ id }) => id);
      expect([ids[1], ids[3]]).toEqual(['discount', 'argue']);
      orders.add(ids.join());
    }
    expect([...orders].sort()).toEqual([
      'praise,discount,silence,argue',
      'silence,discount,praise,argue',
    ]);
  });

  it('stay as they are when all are pinned', () => {
    const options = SINGLE.prompt.options.map((option) => ({ ...option, pinned: true }));
    const item = projectItem(make(SINGLE, { prompt: { ...SINGLE.prompt, options } }), 's');
    expect(shuffleOptions(item, 'any')).toEqual(item);
  });

  it('leave items without options alone', () => {
    const item = projectItem(make(TRUE_FALSE), 's');
    expect(shuffleOptions(item, 's')).toBe(item);
  });

  it('never change a mark', () => {
    const item = make(SINGLE);
    const moved = make(SINGLE, {
      prompt: { ...SINGLE.prompt, options: [...SINGLE.prompt.options].reverse() },
    });
    for (const { id } of SINGLE.prompt.options) {
      const response = { kind: 'single-choice', option: id } as const;
      expect(grade(moved, response, 'x')).toEqual(grade(item, response, 'y'));
    }
  });
});

describe('places in a stem', () => {
  test.each([
    ['满 {{days}} 天', ['满 ', '[days]', ' 天']],
    ['{{a}}{{b}}', ['[a]', '[b]']],
    ['{{ a }}', ['[a]']],
    ['{{=profit}}', ['[=profit]']],
    ['没有空', ['没有空']],
    ['{a} {{}} {{a b}}', ['{a} {{}} {{a b}}']],
    ['', []],
  ])('%s', (stem, parts) => {
    expect(
      splitStem(stem).map((part) => (part.kind === 'text' ? part.text : `[${part.name}]`)),
    ).toEqual(parts);
  });

  it('paragraphs are the lines that say something', () => {
    expect(paragraphs('一\n\n  二 \n')).toEqual(['一', '二']);
  });
});
