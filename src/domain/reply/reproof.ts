/**
 * What a reply is reproved for beside its points, in one list as it is shown: forbidden words, promises beyond what the
 * shop allows, tone; and the library's sentences about them.
 */
import type { ForbiddenJudgement, ReplyJudgement } from './judgement.ts';
import type { Allowance } from '../shop/allowance.ts';
import type { Forbid, Tone } from './schema.ts';

/** What is said about one of them: `{evidence}` stands for the learner's words. */
export interface Saying {
  readonly id: string;
  readonly label: string;
  readonly say: string;
}

/** The gravest kind first, as each is told. */
export const reproofsOf = (judgement: ReplyJudgement | null | undefined): ForbiddenJudgement[] =>
  judgement === null || judgement === undefined
    ? []
    : [
        ...judgement.forbidden,
        ...judgement.promises.flatMap(({ breach, evidence, by }) =>
          breach === null ? [] : [{ ...breach, evidence, by }],
        ),
        ...judgement.tone,
      ];

interface Sayings {
  readonly alwaysForbidden: readonly Forbid[];
  readonly tone?: readonly Tone[];
  readonly allowances?: readonly Allowance[];
}

/** The own sentences of a library or a lexicon, by id. */
export const sayingsOf = ({ alwaysForbidden, tone = [], allowances = [] }: Sayings): Saying[] => [
  ...alwaysForbidden,
  ...tone,
  ...allowances.map(({ id, limit, say }) => ({ id, label: limit, say })),
];
