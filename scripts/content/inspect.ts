/** Everything that can be wrong with content/, in one list: reading, shape, links, and how it reads. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../../src/domain/course/check.ts';
import type { Problem } from '../../src/domain/course/content.ts';
import { loadContent, type Loaded } from './load.ts';
import { checkTypography } from './typography.ts';

export interface Inspection extends Loaded {
  readonly problems: readonly Problem[];
}

/** Names a lesson may use: the keys of the object in src/mdx/components.ts; null while the file is not there. */
export function componentNames(root: string): readonly string[] | null {
  const file = path.join(root, 'src/mdx/components.ts');
  if (!existsSync(file)) return null;
  const list = /export const components\b[^=]*=\s*\{([\s\S]*?)\}/.exec(readFileSync(file, 'utf8'))?.[1];
  if (list === undefined) return null;
  return [...list.matchAll(/^\s*([A-Z]\w*)\s*(?:[:,]|$)/gm), ...list.matchAll(/,\s*([A-Z]\w*)/g)]
    .map((match) => match[1] ?? '')
    .filter((name, index, all) => all.indexOf(name) === index);
}

/** @param today ISO date */
export const inspectContent = (root: string, today: string): Inspection =>
  inspectLoaded(loadContent(root), today, componentNames(root));

/** The same for content that has been loaded already. */
export function inspectLoaded(
  loaded: Loaded,
  today: string,
  components: readonly string[] | null,
): Inspection {
  const linked =
    loaded.content === null
      ? []
      : checkContent(loaded.content, today, { places: loaded.places, components });
  const typography = loaded.documents.flatMap((document) => checkTypography(document));
  return { ...loaded, problems: [...loaded.problems, ...linked, ...typography] };
}
