/**
 * What a view writes into the page it reads back from it: an answer given earlier stands in the fields from the start
 * (a paper taken up again), and the form's data is that answer. Without a browser: the names and values a form would
 * send are read off the HTML.
 */
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it, test } from 'vitest';
import { solution } from '../../../src/domain/quiz/grade.ts';
import { projectItem } from '../../../src/domain/quiz/project.ts';
import { isBlank, type Response } from '../../../src/domain/quiz/response.ts';
import type { Item, ItemKind } from '../../../src/domain/quiz/schema.ts';
import { loadView } from '../../../src/islands/quiz/fields/load.ts';
import { within, type FormReader, type View } from '../../../src/islands/quiz/fields/view.ts';
import {
  CALCULATION,
  EVERY,
  FILL,
  make,
  MATCHING,
  MATERIAL,
  MULTIPLE,
  ORDERING,
  SHORT,
  SINGLE,
} from '../../domain/quiz/items.ts';

const views = new Map<ItemKind, View<ItemKind>>();
for (const { kind } of EVERY) views.set(kind, (await loadView(kind)) as unknown as View<ItemKind>);

const plainText = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** The successful controls of the HTML, as a browser would collect them. */
function formOf(html: string): FormReader {
  const data = new FormData();
  for (const [, tag = '', attributes = '', text = ''] of html.matchAll(
    /<(input|textarea)((?:[^>"]|"[^"]*")*?)\/?>(?:([^<]*)<\/textarea>)?/g,
  )) {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
    const name = of('name');
    if (name === undefined || / disabled(?=[ =>]|$)/.test(attributes)) continue;
    const isTicked = / checked(?=[ =>]|$)/.test(attributes);
    if (/^(radio|checkbox)$/.test(of('type') ?? '') && !isTicked) continue;
    // The parser drops the first newline of a textarea.
    const value = tag === 'textarea' ? text.replace(/^\n/, '') : (of('value') ?? '');
    data.append(plainText(name), plainText(value));
  }
  return data;
}

function render(item: Item, start: Response | null, names = '', locked = false): string {
  const { Fields } = views.get(item.kind)!;
  return renderToString(
    <Fields
      item={projectItem(item, 'seed')}
      prefix="p"
      names={names}
      start={start}
      locked={locked}
      remarks={new Map()}
      solution={null}
      told={null}
    />,
  );
}

const readBack = (item: Item, html: string, names = ''): Response =>
  views.get(item.kind)!.read(within(formOf(html), names), projectItem(item, 'seed'));

describe('an answer given earlier', () => {
  test.each(EVERY)('$kind: the full key is read back as it was', (item) => {
    const { response } = solution(item, 'seed');
    expect(readBack(item, render(item, response))).toEqual(response);
  });

  test.each(EVERY)('$kind: is read back under another name too', (item) => {
    const { response } = solution(item, 'seed');
    const html = render(item, response, 'q7/');
    expect(readBack(item, html, 'q7/')).toEqual(response);
    expect(isBlank(readBack(item, html))).toBe(true);
  });

  test.each(EVERY)('$kind: nothing answered is blank', (item) => {
    expect(isBlank(readBack(item, render(item, null)))).toBe(true);
  });

  test.each<[string, Item, Response]>([
    ['one option of several', make(MULTIPLE), { kind: 'multiple-choice', options: ['c'] }],
    ['no option', make(SINGLE), { kind: 'single-choice', option: null }],
    [
      'one blank, with signs',
      make(FILL),
      { kind: 'fill-blank', blanks: { days: '"7" & <天>', what: '' } },
    ],
    ['one figure', make(CALCULATION), { kind: 'calculation', answers: { rate: '40%', sales: '' } }],
    [
      'two steps, the other way round',
      make(ORDERING),
      {
        kind: 'ordering',
        order: [...make(ORDERING).prompt.steps.map(({ id }) => id)].slice(0, 2).toReversed(),
      },
    ],
    [
      'one row',
      make(MATCHING),
      {
        kind: 'matching',
        pairs: Object.fromEntries(Object.entries(MATCHING.key.pairs).slice(1, 2)),
      },
    ],
    ['a text of several lines', make(SHORT), { kind: 'short-answer', text: '您好\n抱歉 <b>' }],
    [
      'one question of a 材料题',
      make(MATERIAL),
      {
        kind: 'material',
        answers: { 'case-first': { kind: 'single-choice', option: 'argue' } },
      },
    ],
  ])('%s is read back as it was', (_, item, response) => {
    expect(readBack(item, render(item, response))).toEqual(response);
  });

  it('may be any order of any steps', () => {
    const item = make(ORDERING);
    const ids = item.prompt.steps.map(({ id }) => id);
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), (order) => {
        const response = { kind: 'ordering', order } as const;
        expect(readBack(item, render(item, response))).toEqual(response);
      }),
    );
  });

  test.each(EVERY)('$kind: cannot be changed in a locked question', (item) => {
    const html = render(item, solution(item, 'seed').response, '', true);
    for (const [control = ''] of html.matchAll(/<(?:input|textarea)[^>]*>/g)) {
      expect(control).toMatch(/ (?:disabled|readonly)|type="hidden"/);
    }
    expect(html).not.toContain('data-move=');
  });
});

describe('a text', () => {
  const shortAnswer = views.get('short-answer')!;
  const refusal = (text: string): string | null | undefined =>
    shortAnswer.refuses?.({ kind: 'short-answer', text });

  it('of 500 characters is taken, a longer one is asked to be shortened and never cut', () => {
    expect(refusal('字'.repeat(500))).toBeNull();
    expect(refusal('字'.repeat(512))).toBe('超出 12 个字，请精简后再检查');
    expect(render(make(SHORT), null)).not.toMatch(/maxlength/i);
  });

  it('inside a 材料题 is asked the same', () => {
    const reply = { kind: 'chat-reply', text: '字'.repeat(501) } as const;
    const answers = { 'case-reply': reply };
    expect(views.get('material')!.refuses?.({ kind: 'material', answers })).toBe(
      '超出 1 个字，请精简后再检查',
    );
  });
});
