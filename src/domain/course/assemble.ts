/**
 * Raw documents → Content. Every file is held against its schema; a list with one broken entry keeps the others, so
 * that an author sees all problems of all files in one run and not the first one only.
 *
 * Content with errors must not be published: callers look at `problems` first.
 */
import type { z } from 'zod';
import { DialogueSchema, type Dialogue } from '../dialogue/schema.ts';
import { PaperSpecSchema, type PaperSpec } from '../quiz/paper/schema.ts';
import { ItemBankSchema, ItemSchema, type ItemBank } from '../quiz/schema.ts';
import { wholeLibrary } from '../reply/library.ts';
import {
  ConceptsFileSchema,
  ConceptSchema,
  HomophonesSchema,
  type ConceptsFile,
} from '../reply/schema.ts';
import { CountingSchema, ScenarioSchema, type Counting, type Scenario } from '../shift/schema.ts';
import { ShopFileSchema, type Shop } from '../shop/schema.ts';
import type { Content, LessonSource, Problem } from './content.ts';
import { explain } from './issues.ts';
import { createPlaces, type Places } from './places.ts';
import type { RawDocument } from './raw.ts';
import {
  CourseFileSchema,
  GlossaryFileSchema,
  KnowledgePointSchema,
  KnowledgePointsFileSchema,
  LessonSchema,
  PhraseSchema,
  PhrasesFileSchema,
  RuleSchema,
  RulesFileSchema,
  TermSchema,
  type CourseFile,
} from './schema.ts';

/** Files that must be there exactly once. */
export const SINGLE_FILES = [
  'content/course.yaml',
  'content/knowledge-points.yaml',
  'content/glossary.yaml',
  'content/rules.yaml',
  'content/phrases.yaml',
  'content/concepts.yaml',
  'content/shop.yaml',
  'content/counting.yaml',
] as const;

const NO_CONCEPTS: ConceptsFile = {
  concepts: [],
  alwaysForbidden: [],
  tone: [],
  promises: [],
  times: {},
  allowances: [],
  courtesies: [],
  traditional: '',
  placeholders: '',
};

/** What may stand in content/, for the message about a file that is something else. */
const LAYOUT =
  'content/ holds course, knowledge-points, glossary, rules, phrases, concepts, homophones, shop, counting (.yaml), ' +
  'chapters/<chapter>/<lesson>.mdx, items/<chapter>/<lesson>.yaml, dialogues/<id>.yaml, shifts/<id>.yaml, papers/<id>.yaml, ui/<area>.yaml, pages/<page>.mdx';

export interface Assembled {
  /** What could be read; null when the course map, the knowledge points, the shop or the counting rule could not. */
  readonly content: Content | null;
  readonly problems: readonly Problem[];
  readonly places: Places;
}

export function assembleContent(documents: readonly RawDocument[]): Assembled {
  const problems: Problem[] = [];
  const places = createPlaces();
  const byFile = new Map(documents.map((document) => [document.file, document]));

  /** The whole document, or undefined with problems told. */
  function whole<T>(document: RawDocument | undefined, schema: z.ZodType<T>): T | undefined {
    if (document === undefined) return undefined;
    const parsed = schema.safeParse(document.data);
    if (!parsed.success) {
      problems.push(...explain(document, schema, parsed.error.issues));
      return undefined;
    }
    places.put(parsed.data as object, document, []);
    return parsed.data;
  }

  /** The entries of a list that are valid one by one. @param inner lists within an entry that have places too */
  function entries<T>(
    document: RawDocument | undefined,
    key: string,
    schema: z.ZodType<T>,
    inner: (entry: T) => Readonly<Record<string, readonly object[]>> = () => ({}),
  ): T[] {
    const list = (document?.data as Record<string, unknown> | null | undefined)?.[key];
    if (document === undefined || !Array.isArray(list)) return [];
    return list.flatMap((raw: unknown, index) => {
      const parsed = schema.safeParse(raw);
      if (!parsed.success) return [];
      places.put(parsed.data as object, document, [key, index]);
      for (const [name, list] of Object.entries(inner(parsed.data)))
        list.forEach((one, at) => places.put(one, document, [key, index, name, at]));
      return [parsed.data];
    });
  }

  /** A file that is one list: all its problems, all its valid entries. */
  function list<T>(
    file: string,
    key: string,
    schema: z.ZodType<unknown>,
    entry: z.ZodType<T>,
  ): T[] {
    const document = byFile.get(file);
    whole(document, schema);
    return entries(document, key, entry);
  }

  for (const file of SINGLE_FILES)
    if (!byFile.has(file))
      problems.push({
        file,
        at: '(file)',
        message: 'the file is missing or cannot be read',
        fix: `write ${file}; docs/content.md describes it`,
        severity: 'error',
      });

  const course: CourseFile | undefined = whole(byFile.get('content/course.yaml'), CourseFileSchema);
  const shop: Shop | undefined = whole(byFile.get('content/shop.yaml'), ShopFileSchema);
  const counting: Counting | undefined = whole(byFile.get('content/counting.yaml'), CountingSchema);
  const knowledgePoints = list(
    'content/knowledge-points.yaml',
    'knowledgePoints',
    KnowledgePointsFileSchema,
    KnowledgePointSchema,
  );
  const terms = list('content/glossary.yaml', 'terms', GlossaryFileSchema, TermSchema);
  const rules = list('content/rules.yaml', 'rules', RulesFileSchema, RuleSchema);
  const phrases = list('content/phrases.yaml', 'phrases', PhrasesFileSchema, PhraseSchema);

  const conceptsDocument = byFile.get('content/concepts.yaml');
  const conceptsFile: ConceptsFile | undefined = whole(conceptsDocument, ConceptsFileSchema);
  const conceptEntries = entries(conceptsDocument, 'concepts', ConceptSchema);
  const homophones = whole(byFile.get('content/homophones.yaml'), HomophonesSchema);
  const concepts = wholeLibrary(
    { ...NO_CONCEPTS, ...conceptsFile, concepts: conceptEntries },
    homophones,
    shop?.allowances ?? [],
  );
  if (conceptsDocument !== undefined) places.put(concepts, conceptsDocument, []);

  const lessons: LessonSource[] = [];
  const banks: ItemBank[] = [];
  const dialogues: Dialogue[] = [];
  const shifts: Scenario[] = [];
  const papers: PaperSpec[] = [];
  for (const document of documents) {
    const { file } = document;
    if (/^content\/chapters\/[^/]+\/[^/]+\.mdx$/.test(file)) {
      const lesson = whole(document, LessonSchema);
      if (lesson === undefined) continue;
      const source: LessonSource = { ...lesson, body: document.body ?? '' };
      places.put(source, document, []);
      lessons.push(source);
    } else if (/^content\/items\/[^/]+\/[^/]+\.yaml$/.test(file)) {
      const bank = whole(document, ItemBankSchema);
      const items = entries(document, 'items', ItemSchema, (item) =>
        'questions' in item ? { questions: item.questions } : {},
      );
      const lesson = (document.data as { lesson?: unknown } | null)?.lesson;
      const kept: ItemBank = {
        lesson: bank?.lesson ?? (typeof lesson === 'string' ? lesson : ''),
        items,
      };
      places.put(kept, document, []);
      banks.push(kept);
    } else if (/^content\/dialogues\/[^/]+\.yaml$/.test(file)) {
      const dialogue = whole(document, DialogueSchema);
      if (dialogue !== undefined) dialogues.push(dialogue);
    } else if (/^content\/shifts\/[^/]+\.yaml$/.test(file)) {
      const shift = whole(document, ScenarioSchema);
      if (shift !== undefined) shifts.push(shift);
    } else if (/^content\/papers\/[^/]+\.yaml$/.test(file)) {
      const paper = whole(document, PaperSpecSchema);
      if (paper !== undefined) papers.push(paper);
    } else if (/^content\/ui\/[^/]+\.yaml$/.test(file)) {
      problems.push(...checkStrings(document));
    } else if (
      !/^content\/pages\/[^/]+\.mdx$/.test(file) &&
      file !== 'content/homophones.yaml' &&
      !(SINGLE_FILES as readonly string[]).includes(file)
    ) {
      problems.push({
        file,
        at: '(file)',
        message: 'nothing reads a file of this name here',
        fix: LAYOUT,
        severity: 'error',
      });
    }
  }

  const content: Content | null =
    course === undefined ||
    shop === undefined ||
    counting === undefined ||
    knowledgePoints.length === 0
      ? null
      : {
          course,
          knowledgePoints,
          lessons,
          banks,
          dialogues,
          shifts,
          papers,
          concepts,
          terms,
          rules,
          phrases,
          shop,
          counting,
        };
  return { content, problems, places };
}

/** Interface strings are texts, or maps of texts, to any depth. */
function checkStrings(document: RawDocument): Problem[] {
  const walk = (value: unknown, path: (string | number)[]): Problem[] => {
    if (typeof value === 'string' && value.trim() !== '') return [];
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, key]));
    const line = document.lineOf(path);
    return [
      {
        file: document.file,
        at: path.join('.') || '(file)',
        ...(line === undefined ? {} : { line }),
        message: `${JSON.stringify(value) ?? 'nothing'} is not a text`,
        fix: 'write a text, in quotes if it looks like a number',
        severity: 'error',
      },
    ];
  };
  return walk(document.data, []);
}
