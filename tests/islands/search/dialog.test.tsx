import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/domain/search/build.ts';
import { createSearcher } from '../../../src/domain/search/query.ts';
import { Hits } from '../../../src/islands/search/Hits.tsx';
import { groupHits } from '../../../src/islands/search/hits.ts';
import { SearchDialog } from '../../../src/islands/search/SearchDialog.tsx';

const searcher = createSearcher(
  buildIndex([
    {
      type: 'term',
      id: 'fee',
      title: '运费险',
      context: '',
      path: '/glossary/#fee',
      body: '退货运费由保险赔。',
    },
    {
      type: 'rule',
      id: 'r',
      title: '<b>运费</b>',
      context: '某法',
      path: '/rules/#r',
      body: '运费由消费者承担。',
    },
  ]),
);
const html = renderToString(
  <Hits
    groups={groupHits(searcher.search('运费'))}
    active={1}
    base="/qinke/"
    onPoint={() => {}}
    onFollow={() => {}}
  />,
);

describe('the list of hits', () => {
  it('is a listbox with a named group for each type', () => {
    expect(html).toMatch(/role="listbox" aria-label="[^"]+"/);
    expect(html.match(/role="group" aria-label="[^"]+"/g)).toHaveLength(2);
  });
  it('has exactly one chosen option', () =>
    expect(html.match(/aria-selected="true"/g)).toHaveLength(1));
  it('links under the base path', () => expect(html).toContain('href="/qinke/glossary/#fee"'));
  it('marks the words that were found', () => expect(html).toContain('<mark>运费</mark>'));
  it('shows text as text', () => expect(html).not.toContain('<b>'));
});

it('the dialog is a combobox that names its list, with no choice before anything is typed', () => {
  const page = renderToString(
    <SearchDialog client={{ search: async () => [] }} base="/" opened={1} />,
  );
  expect(page).toContain('role="combobox"');
  expect(page).toContain('aria-controls="search-hits"');
  expect(page).toContain('aria-expanded="false"');
  expect(page).not.toContain('aria-activedescendant');
  expect(page).toContain('role="status"');
});
