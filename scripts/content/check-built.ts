/**
 * Checks the built site: no literal Markdown, no inline style, nothing fetched from elsewhere, no keys in the HTML, a
 * language and a title on every page, no dead link, no part of a script that is not there. Run after the build; exit code 1 when something is found.
 *
 *   node scripts/content/check-built.ts [folder, default dist]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { withParts } from '../../src/domain/quiz/parts.ts';
import type { SearchIndex } from '../../src/domain/search/document.ts';
import { checkPage, checkStyleSheet, linksOf, type BuiltProblem } from './built-page.ts';
import { loadContent } from './load.ts';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.resolve(root, process.argv[2] ?? 'dist');
const base = (process.env['QINKE_BASE'] ?? '/').replace(/\/$/, '');

if (!existsSync(dist)) {
  console.error(`${path.relative(root, dist)} is not there: run npm run build`);
  process.exit(1);
}

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
const read = (file: string): string => readFileSync(path.join(dist, file), 'utf8');
const pages = new Map(files.filter((file) => file.endsWith('.html')).map((file) => [file, read(file)]));

/** Sentences only a learner who has answered may read. Short ones may stand in a lesson by chance. */
const secrets = (loadContent(root).content?.banks ?? [])
  .flatMap((bank) => bank.items)
  .flatMap((item) => withParts(item).flatMap((one) => [
    one.feedback.explanation,
    ...one.hints,
    ...('key' in one && 'model' in one.key ? [one.key.model] : []),
  ]))
  .filter((text) => text.length >= 20);

/** Its addresses are links too. */
const SEARCH_INDEX = 'data/search.json';

const problems: BuiltProblem[] = [
  ...[...pages].flatMap(([page, html]) => checkPage(page, html, secrets)),
  ...files.filter((file) => file.endsWith('.css')).flatMap((file) => checkStyleSheet(file, read(file))),
  ...deadLinks(),
  ...missingParts(),
];

for (const { page, message, fix } of problems) console.log(`${page}: ${message}\n  → ${fix}`);
console.log(`built site: ${pages.size} pages, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

/**
 * Scripts and style sheets that a script asks for while it runs. Two parts of the build can bring one style sheet under
 * two names, and only one of them is written: then the page that asks for the other never shows its part.
 */
function missingParts(): BuiltProblem[] {
  const known = new Set(files);
  return files
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) =>
      [...new Set(read(file).match(/_astro\/[\w.~-]+\.(?:js|css)(?!\w)/g))]
        .filter((part) => !known.has(part))
        .map((part) => ({
          page: file,
          message: `asks for ${part}, which is not there`,
          fix: 'import the style sheet in an .astro component instead of an island',
        })),
    );
}

function deadLinks(): BuiltProblem[] {
  const links = new Map([...pages].map(([page, html]) => [page, linksOf(html)]));
  const known = new Set(files);

  /** What is wrong with an address of this site, or null. */
  function fault(target: URL): string | null {
    if (!target.pathname.startsWith(`${base}/`)) return 'the link leaves the base path';
    const file = decodeURIComponent(target.pathname.slice(base.length + 1));
    const name = file === '' || file.endsWith('/') ? `${file}index.html` : file;
    if (!known.has(name)) return 'the link leads nowhere';
    if (target.hash.length < 2 || !name.endsWith('.html')) return null;
    const id = decodeURIComponent(target.hash.slice(1));
    return links.get(name)?.ids.has(id) === true ? null : 'the page has no such place';
  }

  const check = (page: string, href: string, from: string): BuiltProblem[] => {
    const wrong = fault(new URL(href, `http://site${base}/${from}`));
    return wrong === null ? [] : [{ page, message: `${wrong}: ${href}`, fix: 'correct the link' }];
  };
  return [
    ...[...links].flatMap(([page, { hrefs }]) =>
      [...new Set(hrefs)].flatMap((href) => check(page, href, page.replace(/index\.html$/, ''))),
    ),
    ...searchPaths().flatMap((path) => check(SEARCH_INDEX, base + path, '')),
  ];
}

function searchPaths(): string[] {
  if (!files.includes(SEARCH_INDEX)) return [];
  const { documents } = JSON.parse(read(SEARCH_INDEX)) as SearchIndex;
  return documents.map((document) => document.path);
}
