/**
 * Assesses replies at the command line.
 *
 *   node scripts/assess.ts --dialogue ID --turn ID       one reply a line on stdin → one JSON line each
 *   node scripts/assess.ts --dialogue ID --list          a JSON array of the dialogue's typed turn ids
 *   node scripts/assess.ts --samples [--dialogue ID] [--turn ID] [--failed]   every sample reply against its range, for people
 *
 * Exit codes: 0 done, 1 a sample is out of its range, 2 bad arguments or unreadable content.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { DialogueSchema, type Dialogue, type TypedTurn } from '../src/domain/dialogue/schema.ts';
import { assess } from '../src/domain/reply/assess.ts';
import type { ReplyJudgement } from '../src/domain/reply/judgement.ts';
import { compileLexicon, conceptsFor, type Lexicon } from '../src/domain/reply/lexicon.ts';
import { ConceptsFileSchema, type ConceptsFile } from '../src/domain/reply/schema.ts';

const root = join(import.meta.dirname, '..');

class UsageError extends Error {}

function load<T>(path: string, schema: z.ZodType<T>): T {
  const name = relative(root, path);
  let data: unknown;
  try {
    data = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof YAMLParseError || (error instanceof Error && 'code' in error)) {
      throw new UsageError(`${name}: ${error.message}`);
    }
    throw error;
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 5);
  throw new UsageError(
    issues.map((issue) => `${name}: ${issue.path.join('.')}: ${issue.message}`).join('\n'),
  );
}

function dialogueIds(): string[] {
  const folder = join(root, 'content/dialogues');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .toSorted();
}

function loadDialogue(id: string): Dialogue {
  const known = dialogueIds();
  if (!known.includes(id)) {
    throw new UsageError(`unknown dialogue “${id}”; known: ${known.join(', ') || '(none)'}`);
  }
  return load(join(root, 'content/dialogues', `${id}.yaml`), DialogueSchema);
}

const typedTurns = (dialogue: Dialogue): TypedTurn[] =>
  dialogue.turns.filter((turn): turn is TypedTurn => turn.kind === 'typed');

function findTurn(dialogue: Dialogue, id: string): TypedTurn {
  const turns = typedTurns(dialogue);
  const turn = turns.find((one) => one.id === id);
  if (turn !== undefined) return turn;
  throw new UsageError(
    `dialogue “${dialogue.id}” has no typed turn “${id}”; typed turns: ${turns.map((one) => one.id).join(', ') || '(none)'}`,
  );
}

/** Assesses a reply; a pattern or concept the library cannot read is the author's mistake, told with its turn. */
function judge(
  lexicon: Lexicon,
  dialogue: Dialogue,
  turn: TypedTurn,
  text: string,
): ReplyJudgement {
  try {
    const heard = turn.customer.flatMap((line) => line.oneOf ?? line.text ?? []);
    return assess(lexicon, turn.rubric, dialogue.forbid, text, heard);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`content/dialogues/${dialogue.id}.yaml: turn ${turn.id}: ${reason}`);
  }
}

async function assessLines(lexicon: Lexicon, dialogue: Dialogue, turn: TypedTurn): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const { text, score, points, forbidden, order, cap } = judge(lexicon, dialogue, turn, line);
    const quoted = (spans: readonly { text: string }[]): string[] => spans.map((span) => span.text);
    process.stdout.write(
      `${JSON.stringify({
        text,
        score,
        points: points.map(({ id, hit, state, evidence, worth, earned }) => ({
          id,
          hit,
          state,
          evidence: quoted(evidence),
          worth,
          earned,
        })),
        forbidden: forbidden.map((entry) => ({ ...entry, evidence: quoted(entry.evidence) })),
        order,
        cap,
      })}\n`,
    );
  }
}

const SIGNS = { hit: '✓', missed: '·', contrary: '✗', unclear: '?' } as const;

function describe(judgement: ReplyJudgement): string {
  const points = judgement.points.map(
    ({ id, state, evidence, earned }) =>
      `${SIGNS[state]} ${id}${state === 'missed' ? '' : ` ${earned > 0 ? '+' : ''}${earned} “${evidence.map((span) => span.text).join('”“')}”`}`,
  );
  const forbidden = judgement.forbidden.map(
    ({ id, penalty, evidence }) =>
      `⛔ ${id} −${penalty} “${evidence.map((span) => span.text).join('”“')}”`,
  );
  const order = judgement.order.map(
    ({ before, after, penalty }) => `⇅ ${before} > ${after} −${penalty}`,
  );
  const cap = judgement.cap === null ? [] : [`⊤ ${judgement.cap.reason} ${judgement.cap.at}`];
  return [...points, ...forbidden, ...order, ...cap].map((line) => `        ${line}`).join('\n');
}

/** Prints every sample; returns how many are out of range. */
function printSamples(
  file: ConceptsFile,
  dialogue: Dialogue,
  turnId: string | undefined,
  failedOnly: boolean,
): number {
  const lexicon = compileLexicon(conceptsFor(dialogue, file));
  let failed = 0;
  for (const turn of turnId === undefined ? typedTurns(dialogue) : [findTurn(dialogue, turnId)]) {
    console.log(`${dialogue.id} / ${turn.id}`);
    const model = { text: turn.model, expect: [85, 100] as [number, number], note: 'model' };
    for (const sample of [model, ...turn.samples]) {
      const judgement = judge(lexicon, dialogue, turn, sample.text);
      const [least, most] = sample.expect;
      const fits = judgement.score >= least && judgement.score <= most;
      if (!fits) failed += 1;
      if (fits && failedOnly) continue;
      const note = sample.note === undefined ? '' : ` (${sample.note})`;
      console.log(
        `  ${fits ? 'OK  ' : 'FAIL'} ${judgement.score} in [${least}, ${most}]${note} ${sample.text}`,
      );
      console.log(describe(judgement));
    }
  }
  return failed;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      dialogue: { type: 'string' },
      turn: { type: 'string' },
      list: { type: 'boolean', default: false },
      samples: { type: 'boolean', default: false },
      failed: { type: 'boolean', default: false },
    },
  });
  if (values.samples) {
    const file = load(join(root, 'content/concepts.yaml'), ConceptsFileSchema);
    const ids = values.dialogue === undefined ? dialogueIds() : [values.dialogue];
    let failed = 0;
    for (const id of ids)
      failed += printSamples(file, loadDialogue(id), values.turn, values.failed);
    console.log(failed === 0 ? 'All samples are in range.' : `${failed} samples are out of range.`);
    return failed === 0 ? 0 : 1;
  }
  if (values.dialogue === undefined) {
    throw new UsageError(`name a dialogue with --dialogue; known: ${dialogueIds().join(', ')}`);
  }
  const dialogue = loadDialogue(values.dialogue);
  if (values.list) {
    console.log(JSON.stringify(typedTurns(dialogue).map(({ id }) => id)));
    return 0;
  }
  if (values.turn === undefined) {
    throw new UsageError(
      `name a turn with --turn, or use --list; typed turns: ${typedTurns(dialogue)
        .map(({ id }) => id)
        .join(', ')}`,
    );
  }
  const turn = findTurn(dialogue, values.turn);
  const file = load(join(root, 'content/concepts.yaml'), ConceptsFileSchema);
  await assessLines(compileLexicon(conceptsFor(dialogue, file)), dialogue, turn);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const isArguments =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!(error instanceof UsageError) && !isArguments) throw error;
  console.error(`assess: ${(error as Error).message}`);
  process.exitCode = 2;
}
