/** What a desk fetches to run a shift: the files as they are, with no more of the concept library than they need. */
import type { Dialogue } from '../dialogue/schema.ts';
import type { ConceptsFile } from '../reply/schema.ts';
import { joinHomophones } from '../shared/chinese/homophones-part.ts';
import type { Counting, Scenario } from './schema.ts';

/** `data/shifts/<id>.json` */
export interface ShiftData {
  readonly scenario: Scenario;
  /** In the scenario's order. */
  readonly dialogues: readonly Dialogue[];
  readonly concepts: ConceptsFile;
  readonly counting: Counting;
}

/** Several parts of the concept library as one; what is no concept or homophone is the same in all of them. */
export function joinConcepts(parts: readonly ConceptsFile[]): ConceptsFile {
  const [first] = parts;
  if (first === undefined) throw new Error('a shift without dialogues');
  const concepts = new Map(
    parts.flatMap((part) => part.concepts.map((concept) => [concept.id, concept] as const)),
  );
  const homophones = parts.flatMap((part) => part.homophones ?? []);
  return {
    ...first,
    concepts: [...concepts.values()],
    ...(homophones.length === 0 ? {} : { homophones: joinHomophones(homophones) }),
  };
}
