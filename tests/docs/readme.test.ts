/** What README and docs/ promise is there: scripts by their names, files and headings by their links. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scripts } from '../../package.json';

const root = path.join(import.meta.dirname, '../..');
const pages = ['README.md', ...readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`)]
  .filter((page) => page.endsWith('.md'))
  .map((page) => [page, readFileSync(path.join(root, page), 'utf8')] as const);
const [[, readme]] = pages as [(typeof pages)[number]];

/** A heading's anchor as code hosts make it. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

it('README names every script', () => {
  const unnamed = Object.keys(scripts).filter(
    (name) =>
      !readme.includes(`npm run -s ${name}`) && !new RegExp(`[\` ]${name}[\` ]`).test(readme),
  );
  expect(unnamed).toEqual([]);
});

describe.each(pages)('%s', (page, text) => {
  it('runs only scripts that exist', () => {
    const named = [...text.matchAll(/npm run (?:-s )?([a-z0-9:]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([]);
  });

  it('names only files that exist after `node`', () => {
    const named = [...text.matchAll(/node (scripts\/[\w/.-]+)/g)].map(([, file]) => file ?? '');
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('links only to files and headings that exist', () => {
    const prose = text.replace(/```[\s\S]*?```|`[^`]*`/g, '');
    const links = [...prose.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link]) => link ?? '');
    const dead = links.filter((link) => {
      const [file = '', heading] = link.split('#');
      const target =
        file === '' ? path.join(root, page) : path.join(root, path.dirname(page), file);
      if (!existsSync(target)) return true;
      if (heading === undefined) return false;
      const headings = readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm);
      return ![...headings].some(([, title]) => anchor(title ?? '') === heading);
    });
    expect(dead).toEqual([]);
  });
});
