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

/**
 * @param root the project's root, the folder that holds content/
 * @returns content as far as it could be read (null when its skeleton could not), the documents behind it, a way
 *   back to their lines, and all problems of reading and of shape. Cross references: checkContent.
 */
export function loadContent(root: string): Loaded {
  const problems: Problem[] = [];
  const documents: RawDocument[] = [];
  for (const file of contentFiles(root)) {
    const read = readContentFile(file, readFileSync(path.join(root, file)));
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
      ...assembled.problems.filter((found) => !(found.at === '(file)' && unreadable.has(found.file))),
    ],
  };
}
