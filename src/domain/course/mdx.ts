/**
 * Reading a lesson's text without rendering it: which components it names, and what it says in plain words. Lessons
 * hold no code, so a scan for tags is enough; it is not an MDX parser.
 */
export interface MdxTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** 1-based line of the body. */
  readonly line: number;
}

/** Blanks code and comments out, keeping every offset and line. */
function withoutCode(body: string): string {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  return body
    .replace(/^(```|~~~)[\s\S]*?^\1[^\n]*$/gm, blank)
    .replace(/`[^`\n]*`/g, blank)
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, blank);
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Every opening or self-closing component tag, in order. */
export function mdxTags(body: string): MdxTag[] {
  const text = withoutCode(body);
  const tags: MdxTag[] = [];
  for (const match of text.matchAll(
    /<([A-Z][A-Za-z0-9]*)((?:\s+[\w:-]+(?:=(?:"[^"]*"|\{[^}]*\}))?)*)\s*\/?>/g,
  )) {
    const attributes: Record<string, string> = {};
    for (const part of (match[2] ?? '').matchAll(/([\w:-]+)(?:=(?:"([^"]*)"|\{([^}]*)\}))?/g))
      attributes[part[1] ?? ''] = part[2] ?? part[3] ?? 'true';
    tags.push({ name: match[1] ?? '', attributes, line: lineAt(text, match.index) });
  }
  return tags;
}

export interface MdxRisk {
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}

/** What would stop the build, or come out on the page as it was typed. */
export function mdxRisks(body: string): MdxRisk[] {
  const risks: MdxRisk[] = [];
  withoutCode(body)
    .split('\n')
    .forEach((text, index) => {
      const add = (message: string, fix: string): void =>
        void risks.push({ line: index + 1, message, fix });
      if (/^\s*(import|export)\s/.test(text))
        add(
          `the line “${text.trim().slice(0, 40)}” is code`,
          'remove it; components need no import',
        );
      if (/^\s*:::/.test(text)) add('":::" prints as it stands', 'use a component, e.g. <Callout>');
      if (/<!--/.test(text))
        add('an HTML comment stops the build', 'write {/* … */}, or remove it');
      // A figure's SVG takes its colours from the fig-… classes, and from nothing else.
      const plain = text.replace(/ class="fig-[a-z-]+(?: fig-[a-z-]+)*"/g, '');
      if (/\b(style|class|className)\s*=/.test(plain))
        add(
          '"style" and "class" are not allowed, except fig-… classes in a figure',
          'use a component of docs/lessons.md',
        );
      if (/<[^A-Za-z/!]/.test(text)) add('"<" opens a tag', 'write &lt; or the words 小于');
      const outside = text.replace(/=\{[^}]*\}/g, '');
      if (/[{}]/.test(outside)) add('"{" and "}" are code in MDX', 'remove them, or write ｛ ｝');
    });
  return risks;
}

/** Stands for a break between cells, list entries or messages until the text is whole. */
const BREAK = '\uE000';

/**
 * Markdown → the words a reader sees, in one line. Cells, list entries and chat messages are parted by “；” unless
 * they end in a mark already, so that no phrase is read across two of them.
 */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replace(/<(svg|style)[\s>][\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/(Say|Formula|Callout)>/g, BREAK)
    .replace(/<\/?(Term|Dated)\b[^>]*>/g, '')
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*\|?[\s|:-]*-{3,}[\s|:-]*$/gm, ' ')
    .replace(/^\s{0,3}(#{1,6}|>|[-*+]|\d+\.)\s+/gm, BREAK)
    .replace(/\*\*|__|`/g, '')
    .replace(/\|/g, BREAK)
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(
      new RegExp(`(?:^|([。！？；，：…”）]?))[ ${BREAK}]*${BREAK}[ ${BREAK}]*`, 'g'),
      (_, mark?: string) => (mark === undefined ? '' : mark === '' ? '；' : mark),
    )
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef”…]) (?=[\u3000-\u9fff\uff00-\uffef“])/g, '')
    .replace(/；$/, '')
    .trim();
}

/** Characters of prose: what is told, not what is said in example chats or drawn in figures. */
export function proseLength(body: string): number {
  const told = body.replace(/<(Chat|Figure)[\s>][\s\S]*?<\/\1>/g, ' ');
  return plainText(told).replace(/\s/g, '').length;
}

export interface MdxSection {
  /** Empty for the text before the first heading. */
  readonly heading: string;
  readonly depth: number;
  readonly text: string;
}

/** The body cut at its headings, each section in plain words. */
export function mdxSections(body: string): MdxSection[] {
  const sections: { heading: string; depth: number; lines: string[] }[] = [
    { heading: '', depth: 1, lines: [] },
  ];
  let fence = false;
  for (const line of body.split('\n')) {
    if (/^(```|~~~)/.test(line)) fence = !fence;
    const heading = fence ? null : /^(#{2,6})\s+(.*?)\s*#*$/.exec(line);
    if (heading === null) sections.at(-1)?.lines.push(line);
    else
      sections.push({
        heading: plainText(heading[2] ?? ''),
        depth: heading[1]?.length ?? 2,
        lines: [],
      });
  }
  return sections
    .map(({ heading, depth, lines }) => ({ heading, depth, text: plainText(lines.join('\n')) }))
    .filter((section) => section.heading !== '' || section.text !== '');
}
