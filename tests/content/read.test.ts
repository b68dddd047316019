/** Hostile and broken files: a clear problem with file and line, never a stack trace. */
import { describe, expect, it, test } from 'vitest';
import { MAX_BYTES, readContentFile } from '../../scripts/content/read.ts';
import { inspectSmallCourse } from '../fixtures/content/small-course.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILE = 'content/rules.yaml';

const BROKEN: readonly [title: string, bytes: Uint8Array, message: RegExp, line: number | undefined][] = [
  ['an empty file', utf8(''), /empty/, 1],
  ['only a byte order mark (16)', new Uint8Array([0xef, 0xbb, 0xbf]), /byte order mark/, 1],
  ['UTF-16 (16)', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), /UTF-16/, 1],
  ['GBK (16)', new Uint8Array([...utf8('a: 1\nb: '), 0xc4, 0xe3, 0xba, 0xc3]), /not UTF-8/, 2],
  ['NUL bytes', utf8('a: \u0000'), /UTF-16 or not a text/, 1],
  ['a key that stands twice (3)', utf8('a: 1\nb: 2\na: 3\n'), /the key "a" stands twice/, 3],
  ['an unclosed bracket', utf8('a: 1\nb: [1, 2\n'), /malformed YAML/, 3],
  ['a tab as indent', utf8('a:\n\tb: 1\n'), /malformed YAML/, 2],
  ['a colon in a bare text', utf8('a: 他说: 好\n'), /malformed YAML/, 1],
  ['two documents', utf8('a: 1\n---\nb: 2\n'), /malformed YAML/, 2],
  ['half of a character (8)', utf8('a: "\\ud800"\n'), /lone surrogate/, undefined],
  ['an alias bomb', utf8(`a: &a [x, x, x, x, x, x]\nb: &b [${'*a, '.repeat(9)}*a]\nc: &c [${'*b, '.repeat(9)}*b]\nd: [${'*c, '.repeat(9)}*c]\n`), /alias/i, undefined],
];

describe('a file that cannot be read', () => {
  test.each(BROKEN)('%s', (_, bytes, message, line) => {
    const { document, problems } = readContentFile(FILE, bytes);
    expect(document).toBeNull();
    expect(problems[0]?.file).toBe(FILE);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.fix).not.toBe('');
  });

  it('a file that is too large is refused before it is parsed (17)', () => {
    const { problems } = readContentFile(FILE, new Uint8Array(MAX_BYTES + 1).fill(0x61));
    expect(problems[0]?.message).toContain(`more than ${MAX_BYTES}`);
  });

  it('a hundred thousand levels are refused (4)', () => {
    const { document, problems } = readContentFile(FILE, utf8(`a: ${'['.repeat(100_000)}`));
    expect(document).toBeNull();
    expect(problems[0]?.message).toMatch(/malformed YAML/);
  });

  it.each([
    ['content/rules.yml', 'rename it to content/rules.yaml'],
    ['content/items/bargain/closing.json', 'content is .yaml or .mdx'],
  ])('%s has the wrong extension (18)', (file, fix) => {
    expect(readContentFile(file, utf8('a: 1')).problems[0]?.fix).toContain(fix);
  });

  it('a lesson without front matter', () => {
    const { problems } = readContentFile('content/chapters/a/b.mdx', utf8('## 标题\n'));
    expect(problems[0]?.message).toContain('front matter');
  });
});

describe('what is read', () => {
  it.each([
    ['>-', 'a: >-\n  第一行，\n  第二行 128\n  元 end\n  of line\n', '第一行，第二行 128 元 end of line'],
    ['a bare text', 'a: 第一行\n  第二行\n', '第一行第二行'],
    ['|', 'a: |-\n  第一行\n  第二行\n', '第一行\n第二行'],
    ['one line', 'a: 亲 您好\n', '亲 您好'],
  ])('a line break in folded Chinese leaves no space: %s', (_, text, value) =>
    expect(readContentFile(FILE, utf8(text)).document?.data).toEqual({ a: value }),
  );

  it('dates stay texts', () =>
    expect(readContentFile(FILE, utf8('a: 2026-11-01\n')).document?.data).toEqual({ a: '2026-11-01' }));

  it('the key __proto__ stays a key (1)', () => {
    const { document } = readContentFile(FILE, utf8('__proto__: { polluted: true }\n'));
    expect(Object.keys(document?.data as object)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('knows the line of every key, also in front matter', () => {
    const { document } = readContentFile(
      'content/chapters/a/b.mdx',
      utf8('---\nid: b\nkps:\n  - one\n  - two\n---\n\n文\n'),
    );
    expect(document?.lineOf(['kps', 1])).toBe(5);
    expect(document?.lineOf(['absent'])).toBe(2);
    expect(document?.bodyLine).toBe(7);
  });
});

describe('the folder', () => {
  it('a missing file is named', () => {
    const { problems } = inspectSmallCourse({ 'phrases.yaml': null });
    expect(problems[0]).toMatchObject({
      file: 'content/phrases.yaml',
      message: 'the file is missing or cannot be read',
    });
  });

  it('an unreadable file is told once', () => {
    const { problems } = inspectSmallCourse({ 'phrases.yaml': 'phrases: [\n' });
    expect(problems.filter((problem) => problem.file === 'content/phrases.yaml')).toHaveLength(1);
  });

  it('a file nothing reads is named', () => {
    const { problems } = inspectSmallCourse({ 'item/closing.yaml': 'a: 1\n' });
    expect(problems[0]).toMatchObject({
      file: 'content/item/closing.yaml',
      message: 'nothing reads a file of this name here',
    });
  });

  it('without its map there is no course', () => {
    const { content, problems } = inspectSmallCourse({ 'course.yaml': null });
    expect(content).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
  });
});
