/**
 * Collections. Lessons are MDX entries; everything else comes through the reader the command-line checks use
 * (scripts/content/load.ts), so that a page and `npm run content:check` never disagree about a file.
 *
 * A build refuses content with errors and names file, key, wrong value and fix; `astro dev` prints them and shows what
 * can be read.
 */
import type { Loader } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadContent, type Loaded } from '../scripts/content/load.ts';
import type { Content } from './domain/course/content.ts';
import { LessonSchema } from './domain/course/schema.ts';

let loaded: Loaded | undefined;
let forgotten = false;

/** The content folder, read once for all collections. */
function read(root: string): Loaded {
  loaded ??= loadContent(root);
  return loaded;
}

/** Something changed: the next `read` reads again. All collections hear of one change; only the first forgets. */
function forget(): void {
  if (!forgotten) loaded = undefined;
  forgotten = true;
  setImmediate(() => (forgotten = false));
}

/**
 * A collection holding one part of the content as one entry, `all`: order is data, and a collection's entries have
 * none. src/site/content.ts gives the parts their types back.
 */
function part(name: Exclude<keyof Content, 'lessons'>) {
  const loader: Loader = {
    name: `qinke:${name}`,
    load: async ({ store, config, logger, watcher }) => {
      const root = fileURLToPath(config.root);
      const refresh = (): void => {
        const { content, problems } = read(root);
        const errors = problems.filter((problem) => problem.severity === 'error');
        if (errors.length > 0) {
          const told = errors
            .slice(0, 20)
            .map((error) => {
              const line = error.line === undefined ? '' : `:${error.line}`;
              return `${error.file}${line} ${error.at}: ${error.message} → ${error.fix}`;
            })
            .join('\n');
          if (import.meta.env.PROD) throw new Error(`content/ has errors:\n${told}`);
          if (name === 'course') logger.error(told);
        }
        if (content === null)
          throw new Error('content/ cannot be read; run `npm run content:check`');
        store.clear();
        store.set({ id: 'all', data: { value: content[name] } });
      };
      refresh();
      const folder = path.join(root, 'content') + path.sep;
      watcher?.on('all', (_event, file) => {
        if (!file.startsWith(folder)) return;
        forget();
        refresh();
      });
    },
  };
  return defineCollection({ loader });
}

export const collections = {
  lessons: defineCollection({
    loader: glob({
      base: './content/chapters',
      pattern: '*/*.mdx',
      generateId: ({ data }) => String(data['id']),
    }),
    schema: LessonSchema,
  }),
  pages: defineCollection({ loader: glob({ base: './content/pages', pattern: '*.mdx' }) }),
  course: part('course'),
  knowledgePoints: part('knowledgePoints'),
  banks: part('banks'),
  dialogues: part('dialogues'),
  shifts: part('shifts'),
  papers: part('papers'),
  concepts: part('concepts'),
  terms: part('terms'),
  rules: part('rules'),
  phrases: part('phrases'),
  shop: part('shop'),
  counting: part('counting'),
};
