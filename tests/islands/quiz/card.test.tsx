import { renderToString } from 'preact-render-to-string';
import { describe, expect, it, test } from 'vitest';
import { projectItem } from '../../../src/domain/quiz/project.ts';
import type { Item } from '../../../src/domain/quiz/schema.ts';
import Quiz from '../../../src/islands/quiz/Quiz.tsx';
import { CALCULATION, FILL, make, MULTIPLE, SINGLE, TRUE_FALSE } from '../../domain/quiz/items.ts';

const items: readonly Item[] = [
  make(SINGLE),
  make(MULTIPLE),
  make(TRUE_FALSE),
  make(FILL),
  make(CALCULATION),
];

const page = (item: Item): string =>
  renderToString(
    <Quiz item={projectItem(item, 'seed')} bank="price-talk" place="lesson" seed="seed" />,
  );

describe('the page of a question, before any script', () => {
  test.each(items)('$kind: is a form with a named group and native inputs', (item) => {
    const html = page(item);
    expect(html).toMatch(/^<form [^>]*id="/);
    expect(html).toMatch(/<fieldset[^>]*>\s*<legend/);
    expect(html).toMatch(/<input [^>]*type="(radio|checkbox|text)"/);
    expect(html).toContain('<button type="submit"');
  });

  test.each(items)('$kind: says nothing of key, feedback or explanation', (item) => {
    const html = page(item);
    expect(html).not.toContain(item.feedback.explanation);
    if ('options' in item.feedback) {
      for (const say of Object.values(item.feedback.options)) expect(html).not.toContain(say);
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
