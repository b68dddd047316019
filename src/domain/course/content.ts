import type { Dialogue } from '../dialogue/schema.ts';
import type { PaperSpec } from '../quiz/paper/schema.ts';
import type { ItemBank } from '../quiz/schema.ts';
import type { ConceptsFile } from '../reply/schema.ts';
import type { Counting, Scenario } from '../shift/schema.ts';
import type { Shop } from '../shop/schema.ts';
import type { CourseFile, KnowledgePoint, Lesson, Phrase, Rule, Term } from './schema.ts';

/** A lesson's front matter with the text it stands above. */
export interface LessonSource extends Lesson {
  /** MDX after the front matter. */
  readonly body: string;
}

/** Everything in `content/`, parsed and valid piece by piece; cross references are checked by check.ts. */
export interface Content {
  readonly course: CourseFile;
  readonly knowledgePoints: readonly KnowledgePoint[];
  readonly lessons: readonly LessonSource[];
  readonly banks: readonly ItemBank[];
  readonly dialogues: readonly Dialogue[];
  readonly shifts: readonly Scenario[];
  readonly papers: readonly PaperSpec[];
  readonly concepts: ConceptsFile;
  readonly terms: readonly Term[];
  readonly rules: readonly Rule[];
  readonly phrases: readonly Phrase[];
  readonly shop: Shop;
  readonly counting: Counting;
}

/** What is wrong with a content file, for its author: where, what stands there, and how to mend it. */
export interface Problem {
  /** Path from the project's root, e.g. content/items/bargain/closing.yaml. */
  readonly file: string;
  /** Path of the key inside the file, e.g. items[3](hp-split-1).key.option. */
  readonly at: string;
  /** 1-based line, when known. */
  readonly line?: number;
  /** What is wrong, with the wrong value. */
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
  readonly severity: 'error' | 'warning';
}
