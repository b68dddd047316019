/** Reads all of content/ into one Content with everything that is wrong with it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assembleContent, type Assembled } from '../../src/domain/course/assemble.ts';
import type { Problem } from '../../src/domain/course/content.ts';
import type { RawDocument } from '../../src/domain/course/raw.ts';
import { readContentFile } from './read.ts';

export interface Loaded extends Assembled {
  readonly documents: readonly RawDocument[];
}

/** Every file below content/, sorted, with "/" between parts; hidden files are left out. */
export function contentFiles(root: string): string[] {
  const base = path.join(root, 'content');
  try {
    return readdirSync(base, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('~'))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
      .map((file) => file.split(path.sep).join('/'))
      .sort();
  } catch {
    return [];
  }
}

/** A file before it is read. */
export interface ContentFile {
  /** Path from the project's root, with "/". */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * @param root the project's root, the folder that holds content/
 * @returns content as far as it could be read (null when its skeleton could not), the documents behind it, a way
 *   back to their lines, and all problems of reading and of shape. Cross references: checkContent.
 */
export function loadContent(root: string): Loaded {
  return loadFiles(
    contentFiles(root).map((file) => ({ file, bytes: readFileSync(path.join(root, file)) })),
  );
}

/** The same for files that are in memory. */
export function loadFiles(files: readonly ContentFile[]): Loaded {
  const problems: Problem[] = [];
  const documents: RawDocument[] = [];
  for (const { file, bytes } of files) {
    const read = readContentFile(file, bytes);
    problems.push(...read.problems);
    if (read.document !== null) documents.push(read.document);
  }
  const assembled = assembleContent(documents);
  const unreadable = new Set(problems.map((found) => found.file));
  return {
    ...assembled,
    documents,
    problems: [
      ...problems,
      ...assembled.problems.filter(
        (found) => !(found.at === '(file)' && unreadable.has(found.file)),
      ),
    ],
  };
}
