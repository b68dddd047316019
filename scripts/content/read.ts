/**
 * Reads one content file: bytes → text → YAML, strictly. Whatever is wrong with the file becomes a Problem that
 * names the line; nothing is repaired silently and nothing throws. MDX files give their front matter and their body.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Problem } from '../../src/domain/course/content.ts';
import type { KeyPath, RawDocument } from '../../src/domain/course/raw.ts';

/** Far above any real file; a 50 MB file is refused before it is parsed. */
export const MAX_BYTES = 2_000_000;

export interface ReadResult {
  readonly document: RawDocument | null;
  readonly problems: readonly Problem[];
}

const problem = (file: string, message: string, fix: string, line?: number): Problem => ({
  file,
  at: '(file)',
  ...(line === undefined ? {} : { line }),
  message,
  fix,
  severity: 'error',
});

/** The text of a file, or why it is not plain UTF-8. */
export function decodeText(file: string, bytes: Uint8Array): { text: string } | { problem: Problem } {
  const [a, b, c] = bytes;
  if (bytes.length > MAX_BYTES)
    return {
      problem: problem(
        file,
        `the file has ${bytes.length} bytes, more than ${MAX_BYTES}`,
        'split it; no content file needs to be that big',
      ),
    };
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return {
      problem: problem(file, 'the file begins with a byte order mark', 'save it as “UTF-8” without BOM', 1),
    };
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || bytes.includes(0))
    return { problem: problem(file, 'the file is UTF-16 or not a text', 'save it as UTF-8', 1) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '')
      return { problem: problem(file, 'the file is empty', 'write it or delete it', 1) };
    return { text };
  } catch {
    const good = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0] ?? '';
    return {
      problem: problem(
        file,
        'the file is not UTF-8 (perhaps GBK)',
        'open it in its own encoding and save it as UTF-8',
        good.split('\n').length,
      ),
    };
  }
}

/** YAML text → document. `firstLine` is the line of the file on which the text begins. */
export function readYaml(file: string, text: string, firstLine = 1): ReadResult {
  const counter = new LineCounter();
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  let yaml: Document.Parsed;
  let data: unknown;
  try {
    yaml = parseDocument(text, {
      lineCounter: counter,
      prettyErrors: false,
      strict: true,
      uniqueKeys: true,
      schema: 'core',
      version: '1.2',
    });
    const faults = [...yaml.errors, ...yaml.warnings];
    if (faults.length > 0)
      return {
        document: null,
        problems: faults
          .slice(0, 5)
          .map((fault) =>
            problem(
              file,
              `malformed YAML: ${describeFault(fault.code, fault.message, text, fault.pos[0])}`,
              fixFor(fault.code),
              lineAt(fault.pos[0]),
            ),
          ),
      };
    joinFoldedChinese(yaml, text);
    data = yaml.toJS({ maxAliasCount: 20 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      document: null,
      problems: [problem(file, `malformed YAML: ${reason}`, 'nest less deeply and use no aliases')],
    };
  }
  const broken = illFormedText(data, []);
  if (broken !== undefined)
    return {
      document: null,
      problems: [
        {
          ...problem(file, 'the text holds half of a character (lone surrogate)', 'type it again'),
          at: broken.join('.'),
        },
      ],
    };
  return {
    document: {
      file,
      data,
      lineOf: (path) => {
        const offset = offsetOf(yaml, path);
        return offset === undefined ? firstLine : lineAt(offset);
      },
    },
    problems: [],
  };
}

/** MDX text → front matter and body. */
export function readMdx(file: string, text: string): ReadResult {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (match === null)
    return {
      document: null,
      problems: [
        problem(file, 'the front matter is missing', 'begin the file with a block between two “---” lines', 1),
      ],
    };
  const read = readYaml(file, match[1] ?? '', 2);
  if (read.document === null) return read;
  const body = text.slice(match[0].length);
  const bodyLine = match[0].split('\n').length;
  return { document: { ...read.document, body, bodyLine }, problems: read.problems };
}

/** A content file by its extension. */
export function readContentFile(file: string, bytes: Uint8Array): ReadResult {
  if (!/\.(yaml|mdx)$/.test(file)) {
    const yml = file.endsWith('.yml');
    return {
      document: null,
      problems: [
        problem(
          file,
          'the file has the wrong extension',
          yml ? `rename it to ${file.replace(/\.yml$/, '.yaml')}` : 'content is .yaml or .mdx; move it elsewhere',
        ),
      ],
    };
  }
  const decoded = decodeText(file, bytes);
  if ('problem' in decoded) return { document: null, problems: [decoded.problem] };
  return file.endsWith('.mdx') ? readMdx(file, decoded.text) : readYaml(file, decoded.text);
}

/**
 * YAML folds a line break into a space; Chinese has none there. So in a text written over several lines the space
 * between two Chinese characters (or marks) goes.
 */
function joinFoldedChinese(yaml: Document.Parsed, text: string): void {
  visit(yaml, {
    Scalar(_, node) {
      if (typeof node.value !== 'string' || node.type === 'BLOCK_LITERAL') return;
      const [from = 0, to = 0] = node.range ?? [];
      if (!text.slice(from, to).trimEnd().includes('\n')) return;
      node.value = node.value.replace(
        /(?<=[\u2014\u2018-\u201d\u2026\u3000-\u9fff\uff00-\uffef]) (?=[\u2014\u2018-\u201d\u2026\u3000-\u9fff\uff00-\uffef])/g,
        '',
      );
    },
  });
}

/** Start of the deepest existing key on a path. */
function offsetOf(yaml: Document.Parsed, path: KeyPath): number | undefined {
  let node: unknown = yaml.contents;
  let offset: number | undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) break;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
      offset = range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

function illFormedText(value: unknown, path: (string | number)[]): (string | number)[] | undefined {
  if (typeof value === 'string') return /\p{Cs}/u.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = illFormedText(inner, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function describeFault(code: string, message: string, text: string, offset: number): string {
  const key = /^[^\s:]+/.exec(text.slice(offset))?.[0];
  return code === 'DUPLICATE_KEY' ? `the key "${key ?? ''}" stands twice in one map` : message;
}

function fixFor(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'keep one of the two';
    case 'TAB_AS_INDENT':
      return 'indent with spaces, never with tabs';
    case 'BAD_INDENT':
      return 'indent keys of one map equally';
    case 'MISSING_CHAR':
    case 'UNEXPECTED_TOKEN':
      return 'put a text with ": ", " #" or a leading quote, bracket, * or & between quotes, or in a block after ">-"';
    default:
      return 'put the text in quotes, and check the indentation of this line and the one above';
  }
}
