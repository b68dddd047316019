import { renderToString } from 'preact-render-to-string';
import { describe, expect, it, test } from 'vitest';
import { partsOf } from '../../../src/domain/quiz/parts.ts';
import { projectItem } from '../../../src/domain/quiz/project.ts';
import type { Item } from '../../../src/domain/quiz/schema.ts';
import { loadView } from '../../../src/islands/quiz/fields/load.ts';
import type { AnyView } from '../../../src/islands/quiz/fields/view.ts';
import Quiz from '../../../src/islands/quiz/Quiz.tsx';
import {
  CALCULATION,
  CHAT,
  CLASSIFICATION,
  EVERY,
  FILL,
  make,
  MATCHING,
  MATERIAL,
  MULTIPLE,
  ORDERING,
  SINGLE,
} from '../../domain/quiz/items.ts';

const items = EVERY;

const views = new Map<string, AnyView>();
for (const { kind } of EVERY) views.set(kind, (await loadView(kind)) as unknown as AnyView);

const page = (item: Item): string =>
  renderToString(
    <Quiz
      item={projectItem(item, 'seed')}
      bank="price-talk"
      place="lesson"
      seed="seed"
      view={views.get(item.kind)!}
    />,
  );

describe('the page of a question, before any script', () => {
  test.each(items)('$kind: is a form with a named group and native inputs', (item) => {
    const html = page(item);
    expect(html).toMatch(/^<form [^>]*id="/);
    expect(html).toMatch(/<fieldset[^>]*>\s*<legend/);
    expect(html).toMatch(
      /<input [^>]*type="(radio|checkbox|text)"|<textarea|<button type="button"/,
    );
    expect(html).toContain('<button type="submit"');
  });

  test.each(items)('$kind: says nothing of key, feedback or explanation', (item) => {
    const html = page(item);
    expect(html).not.toContain(item.feedback.explanation);
    for (const { feedback, key, hints } of partsOf(item)) {
      for (const said of Object.values(feedback)) {
        for (const say of typeof said === 'string' ? [said] : Object.values(said)) {
          if (typeof say === 'string') expect(html).not.toContain(say);
        }
      }
      if ('model' in key) expect(html).not.toContain(key.model);
      for (const hint of hints) expect(html).not.toContain(hint);
    }
    expect(html).not.toMatch(/data-tone="(good|bad)"[^>]*class="quiz-remark"|quiz-solution/);
  });

  test.each(items)('$kind: has no inline style and no handler in the HTML', (item) => {
    expect(page(item)).not.toMatch(/ style=| on[a-z]+=/i);
  });

  test.each(items)('$kind: every description an input or group points at exists', (item) => {
    const html = page(item);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    for (const [, id] of html.matchAll(/ (?:aria-describedby|aria-labelledby|for)="([^"]+)"/g)) {
      expect(ids).toContain(id);
    }
    expect(ids.size).toBe([...html.matchAll(/ id="/g)].length);
  });

  it('names the marking rule of 多选 before the answer', () => {
    expect(page(make(MULTIPLE))).toContain('净正确');
  });

  test.each([
    [make(FILL), '填对几处得几份分'],
    [make(FILL, { prompt: { ...FILL.prompt, rule: 'all-or-nothing' } }), '全部填对才得分'],
    [make(CALCULATION), '填对几处得几份分'],
    [make(ORDERING), '按排对的最长一段给分'],
    [make(ORDERING, { prompt: { ...ORDERING.prompt, rule: 'net-correct' } }), '排对的减去排错的'],
    [make(MATCHING), '选对几个得几份分'],
    [
      make(CLASSIFICATION, { prompt: { ...CLASSIFICATION.prompt, rule: 'all-or-nothing' } }),
      '全部选对才得分',
    ],
    [make(MULTIPLE, { prompt: { ...MULTIPLE.prompt, rule: 'per-part' } }), '逐项给分'],
    [make(CHAT), '按要点给分'],
    [make(MATERIAL), '每题一样重'],
  ])('$0.kind: says in words how part of an answer counts: %#', (item, words) => {
    expect(page(item)).toContain(words);
  });

  it('lists the right side of 匹配 once, and names every letter by its text', () => {
    const html = page(make(MATCHING));
    for (const { text } of MATCHING.prompt.right) {
      expect(html.split(`<span>${text}</span>`)).toHaveLength(2);
      expect(html).toMatch(new RegExp(`aria-label="[A-J]：${text}"`));
    }
  });

  it('offers hints by number only', () => {
    const html = page(make(SINGLE, { hints: ['想想顾客的感受', '先认同'] }));
    expect(html).toContain('看提示（1/2）');
    expect(html).not.toContain('想想顾客的感受');
    expect(page(make(SINGLE))).not.toContain('看提示');
  });

  it('draws a chart that is read as a table, and tables that can be scrolled with keys', () => {
    const html = page(make(MATERIAL));
    expect(html).toMatch(/<th scope="row">上午<\/th>.*?<rect width="66\.6+\d*%".*?>120</);
    expect(html).toMatch(
      /<div class="mat-scroll" role="group" aria-label="表格：昨天的咨询" tabindex="0"/,
    );
  });

  it('numbers the questions of 材料题 and keeps their fields apart', () => {
    const html = page(make(MATERIAL));
    for (const number of ['（1）', '（2）', '（3）']) expect(html).toContain(number);
    expect(html).toContain('name="case-first/answer"');
    expect(html).toContain('name="case-rate/field-rate"');
    expect(html).toContain('name="case-reply/text"');
  });

  it('puts a labelled field into every blank of the sentence', () => {
    const html = page(make(FILL));
    expect(html).toMatch(/签收后 <input[^>]*aria-label="空格：期限"[^>]*> 内可以<input/);
  });

  it('breaks a stem of several lines into blocks', () => {
    const html = page(make(SINGLE, { prompt: { ...SINGLE.prompt, stem: '甲\n乙' } }));
    expect(html).toContain('<span class="quiz-line">甲</span><span class="quiz-line">乙</span>');
  });

  it('keeps hostile text as text', () => {
    const stem = '<img src=x onerror=alert(1)>';
    const html = page(make(SINGLE, { prompt: { ...SINGLE.prompt, stem } }));
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });
});
