import { describe, expect, it, test } from 'vitest';
import { checkPage, checkStyleSheet, linksOf } from '../../scripts/content/built-page.ts';

const page = (body: string, head = '<title>课</title>'): string =>
  `<!doctype html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`;
const found = (html: string): string[] =>
  checkPage('a/index.html', html, ['拆分的是真实的使用时间，数字经得起算。']).map(({ message }) => message);

it('a sound page has no problem', () =>
  expect(
    found(
      page(
        '<p><strong>重点</strong></p><a href="https://example.org/">外</a><script type="module" src="/_astro/a.js"></script>',
        '<title>课</title><link rel="canonical" href="https://example.org/a/">',
      ),
    ),
  ).toEqual([]));

describe('a page must not', () => {
  test.each([
    ['print Markdown', page('<p>这是**重点**</p>'), '**'],
    ['hold a style element', page('<style>p{}</style>'), '<style>'],
    ['hold a style attribute', page('<p style="color:red">红</p>'), 'style attribute'],
    ['hold an event attribute', page('<p onclick="x()">点</p>'), 'event attribute'],
    ['load a picture from elsewhere', page('<img src="https://cdn.example/x.png">'), 'cdn.example'],
    ['load a script without a scheme', page('<script src="//cdn.example/x.js"></script>'), 'cdn.example'],
    ['load a font from elsewhere', page('', '<title>a</title><link rel="preload" href="https://f.example/a.woff2">'), 'f.example'],
    ['leave the language out', page('').replace(' lang="zh-CN"', ''), 'lang'],
    ['leave the title out', page('', ''), 'title'],
    ['show an explanation', page('<p>拆分的是真实的使用时间，数字经得起算。</p>'), 'keeps back'],
    [
      'carry an explanation in the props of an island',
      page('<astro-island props="{&quot;a&quot;:&quot;拆分的是真实的使用时间，数字经得起算。&quot;}"></astro-island>'),
      'keeps back',
    ],
  ])('%s', (_, html, part) => {
    const messages = found(html);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(part);
  });

  it('the style Astro puts beside an island is hashed in the CSP', () =>
    expect(
      found(page('<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>')),
    ).toEqual([]));

  it('stars in a script are code', () =>
    expect(found(page('<script>2**3</script>'))).toEqual([]));
});

it('a style sheet must not load from elsewhere', () => {
  expect(checkStyleSheet('a.css', '@import "https://f.example/a.css";')).toHaveLength(1);
  expect(checkStyleSheet('a.css', 'a{background:url(//f.example/a.png)}')).toHaveLength(1);
  expect(checkStyleSheet('a.css', 'a{background:url(/a.png)}')).toEqual([]);
});

it('links and places are read with their entities', () =>
  expect(linksOf('<h2 id="a&amp;b">甲</h2><a href="/x/?a=1&amp;b=2">乙</a><a href="mailto:a@b.c">丙</a>')).toEqual({
    ids: new Set(['a&b']),
    hrefs: ['/x/?a=1&b=2'],
  }));
