/**
 * Examines the marking with replies nobody tuned it to (tests/fixtures/marking/*.yaml): what passed that should
 * not, what did not pass that should. A pass is 60, as everywhere.
 *
 * precision: of the replies that passed, the share that are good. recall: of the good replies, the share that passed.
 * spread: best minus worst score among the good replies of one turn – the same work should earn about the same.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { DialogueSchema } from '../../src/domain/dialogue/schema.ts';
import { assess } from '../../src/domain/reply/assess.ts';
import type { ReplyJudgement } from '../../src/domain/reply/judgement.ts';
import { compileLexicon, conceptsFor } from '../../src/domain/reply/lexicon.ts';
import { loadConcepts } from './concepts.ts';

export const PASS = 60;
const FIXTURES = 'tests/fixtures/marking';

const UnseenSchema = z.array(
  z.strictObject({
    dialogue: z.string(),
    turn: z.string(),
    verdict: z.enum(['good', 'bad']),
    why: z.string(),
    round: z.int().min(1).default(1),
    text: z.string().min(1),
  }),
);

export type Unseen = z.infer<typeof UnseenSchema>[number];
export type Examined = Unseen & { readonly judgement: ReplyJudgement; readonly right: boolean };

/**
 * Assesses every unseen reply.
 * @throws Error when a reply names a turn that does not exist or is not typed
 */
export function examine(root: string): readonly Examined[] {
  const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'));
  const concepts = loadConcepts(root);
  const examiners = new Map<string, (turn: string, text: string) => ReplyJudgement>();

  function examiner(id: string): (turn: string, text: string) => ReplyJudgement {
    const known = examiners.get(id);
    if (known !== undefined) return known;
    const path = `content/dialogues/${id}.yaml`;
    if (!existsSync(join(root, path))) throw new Error(`${FIXTURES}: no dialogue “${id}”`);
    const dialogue = DialogueSchema.parse(read(path));
    const lexicon = compileLexicon(conceptsFor(dialogue, concepts));
    const made = (turnId: string, text: string): ReplyJudgement => {
      const turn = dialogue.turns.find((one) => one.id === turnId);
      if (turn?.kind !== 'typed') throw new Error(`${FIXTURES}: no typed turn “${id} / ${turnId}”`);
      const heard = turn.customer.flatMap((line) => line.oneOf ?? line.text ?? []);
      return assess(lexicon, turn.rubric, dialogue.forbid, text, heard);
    };
    examiners.set(id, made);
    return made;
  }

  const replies = readdirSync(join(root, FIXTURES))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .flatMap((name) => UnseenSchema.parse(read(`${FIXTURES}/${name}`)));
  return replies.map((reply) => {
    const judgement = examiner(reply.dialogue)(reply.turn, reply.text);
    return {
      ...reply,
      judgement,
      right: judgement.score >= PASS === (reply.verdict === 'good'),
    };
  });
}

export type Figures = {
  readonly count: number;
  readonly falsePasses: readonly Examined[];
  readonly falseFails: readonly Examined[];
  /** Shares, 0–1; an empty set counts as 1. */
  readonly agreement: number;
  readonly precision: number;
  readonly recall: number;
  /** `dialogue / turn` with the worst and best score among its good replies, widest first. */
  readonly spreads: readonly { readonly turn: string; readonly scores: readonly number[] }[];
};

/** Sums up examined replies. */
export function figures(examined: readonly Examined[]): Figures {
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  const good = examined.filter(({ verdict }) => verdict === 'good');
  const falsePasses = examined.filter(({ verdict, right }) => verdict === 'bad' && !right);
  const falseFails = good.filter(({ right }) => !right);
  const passed = good.length - falseFails.length;
  const turns = Map.groupBy(good, ({ dialogue, turn }) => `${dialogue} / ${turn}`);
  return {
    count: examined.length,
    falsePasses,
    falseFails,
    agreement: share(examined.filter(({ right }) => right).length, examined.length),
    precision: share(passed, passed + falsePasses.length),
    recall: share(passed, good.length),
    spreads: [...turns]
      .map(([turn, replies]) => ({
        turn,
        scores: replies.map(({ judgement }) => judgement.score).toSorted((a, b) => a - b),
      }))
      .toSorted((a, b) => spread(b.scores) - spread(a.scores)),
  };
}

/** Best minus worst of sorted scores. */
export const spread = (scores: readonly number[]): number =>
  (scores.at(-1) ?? 0) - (scores[0] ?? 0);
