/** Marking with the functions of one kind, in the shape the card and the runner use. */
import { gradeAs, type Kind } from '../../domain/quiz/kind.ts';
import type { Mark } from '../../domain/quiz/outcome.ts';
import type { PublicItem } from '../../domain/quiz/project.ts';
import type { Response } from '../../domain/quiz/response.ts';
import type { Item, ItemKind } from '../../domain/quiz/schema.ts';
import type { PartOutcome } from '../../domain/progress/records.ts';
import type { Lexicon } from '../../domain/reply/lexicon-core.ts';

/** What marking needs beyond the kind: kinds with rubrics a lexicon, 材料题 a word about its questions. */
export interface Needs {
  readonly lexicon?: Lexicon | null;
  readonly partOutcomes?: (item: Item, mark: Mark) => readonly PartOutcome[] | null;
}

export const markingOf = <K extends ItemKind>(
  kind: Kind<K>,
  { lexicon = null, partOutcomes = () => null }: Needs = {},
) => ({
  partOutcomes,
  isParametrised: kind.parametrised,
  grade: (item: Item, response: Response, seed: string) =>
    gradeAs(kind, item, response, seed, lexicon),
  solution: (item: Item, seed: string) => kind.solution(item as never, seed),
  projectItem: (item: Item, seed: string) => kind.project(item as never, seed) as PublicItem,
});

export type Marking = ReturnType<typeof markingOf>;
