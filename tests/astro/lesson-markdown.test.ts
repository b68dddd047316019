import { describe, expect, it } from 'vitest';
import { rehypeLessons, remarkLessons } from '../../scripts/astro/lesson-markdown.mjs';

const link = (url: string) => ({ type: 'root', children: [{ type: 'link', url, children: [] }] });

describe('links in lessons', () => {
  it.each([
    ['from the root get the base path', '/qinke', '/rules/#a', '/qinke/rules/#a'],
    ['stay as they are without a base', '/', '/rules/', '/rules/'],
    ['inside the page stay', '/qinke', '#a', '#a'],
    ['to other sites stay', '/qinke', '//example.org/', '//example.org/'],
  ])('%s', (_title, base, url, out) => {
    const tree = link(url);
    remarkLessons({ base })(tree);
    expect(tree.children[0]?.url).toBe(out);
  });
});

describe('a component for lines and paragraphs', () => {
  it.each([
    ['learns that it stands around paragraphs', [{ type: 'paragraph' }], 1],
    ['is told nothing inside a line', [{ type: 'text' }, { type: 'strong' }], 0],
  ])('%s', (_title, children, count) => {
    const node = { type: 'mdxJsxFlowElement', name: 'Dated', attributes: [], children };
    remarkLessons({ base: '/' })({ type: 'root', children: [node] });
    expect(node.attributes).toHaveLength(count);
  });
});

describe('an aligned table cell', () => {
  it('carries a class and no style', () => {
    const cell = {
      type: 'element',
      tagName: 'td',
      properties: { align: 'right' } as Record<string, unknown>,
    };
    rehypeLessons()({ type: 'root', children: [cell] });
    expect(cell.properties).toEqual({ className: ['align-right'] });
  });
});
