/**
 * What must not stand in a built page. The input is our own build, so a scan for tags is enough.
 */
export interface BuiltProblem {
  /** Path inside the build, e.g. chapters/bargain/closing/index.html. */
  readonly page: string;
  readonly message: string;
  readonly fix: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
export const decodeEntities = (html: string): string =>
  html.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    decimal !== undefined
      ? String.fromCodePoint(Number(decimal))
      : hex !== undefined
        ? String.fromCodePoint(parseInt(hex, 16))
        : (ENTITIES[name] ?? whole),
  );

/** A quotation from the page around a place, for the message. */
const around = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 16), at + 24)
    .replace(/\s+/g, ' ')
    .trim();

/** What Astro itself puts beside an island; its hash stands in the CSP. */
const ASTRO_STYLE = /<style>(?:astro-(?:island|slot|static-slot),?)+\{display:contents\}<\/style>/g;

/** Attributes that fetch something, and the tags whose href does. */
const FETCHES = /<(?:link|script|img|source|video|audio|iframe|object|embed|use|image)\b[^>]*?\s(?:src|href|srcset|poster|data|xlink:href)\s*=\s*["']\s*((?:https?:)?\/\/[^"']*)/gi;

/** Problems of one HTML page. `secrets` are sentences that must not be readable in it. */
export function checkPage(page: string, html: string, secrets: readonly string[]): BuiltProblem[] {
  const problems: BuiltProblem[] = [];
  const add = (message: string, fix: string): void => void problems.push({ page, message, fix });
  const bare = html.replace(/<(script|style|template)\b[\s\S]*?<\/\1>/gi, ' ');
  const words = decodeEntities(bare.replace(/<[^>]*>/g, '\u0000'));

  const stars = words.indexOf('**');
  if (stars >= 0)
    add(`“**” is printed as it stands: “${around(words, stars)}”`, 'check the bold text there');
  if (/<style[\s>]/i.test(html.replace(ASTRO_STYLE, '')))
    add('holds a <style> element', 'put it in a style sheet; the CSP allows no inline style');
  const styled = /<[a-z][^>]*\sstyle\s*=\s*["'][^>]*>/i.exec(bare);
  if (styled) add(`has a style attribute: ${styled[0].slice(0, 60)}`, 'use a class and tokens');
  const handler = /<[a-z][^>]*\son[a-z]+\s*=\s*["']/i.exec(bare);
  if (handler) add(`has an event attribute: ${handler[0].slice(0, 60)}`, 'add the listener in a script');
  for (const match of html.matchAll(FETCHES)) {
    if (/<link\b[^>]*rel=["']?(canonical|alternate|author|license)/i.test(match[0])) continue;
    add(`loads ${match[1] ?? ''}`, 'serve it from the site itself');
  }
  if (!/<html\b[^>]*\slang\s*=\s*["']?zh-CN/i.test(html)) add('<html> has no lang', 'write lang="zh-CN"');
  if (!/<title>[^<]+<\/title>/i.test(html)) add('has no title', 'give the page a title of its own');

  const everything = decodeEntities(html);
  for (const secret of secrets)
    if (everything.includes(secret))
      add(`shows what an item keeps back: “${secret.slice(0, 30)}…”`, 'pass the item through projectItem');
  return problems;
}

/** Problems of one style sheet. */
export function checkStyleSheet(page: string, css: string): BuiltProblem[] {
  const found = /(?:url\(|@import)\s*["']?(?:https?:)?\/\/[^"')]*/i.exec(css);
  return found === null
    ? []
    : [{ page, message: `loads ${found[0]}`, fix: 'serve it from the site itself' }];
}

/** Ids a link may point to, and the links of a page that stay on the site. */
export function linksOf(html: string): { readonly ids: ReadonlySet<string>; readonly hrefs: readonly string[] } {
  const bare = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ');
  return {
    ids: new Set([...bare.matchAll(/\sid\s*=\s*["']([^"']+)["']/g)].map((match) => decodeEntities(match[1] ?? ''))),
    hrefs: [...bare.matchAll(/<a\b[^>]*?\shref\s*=\s*["']([^"']*)["']/g)]
      .map((match) => decodeEntities(match[1] ?? ''))
      .filter((href) => !/^(?:[a-z]+:|\/\/)/i.test(href)),
  };
}
