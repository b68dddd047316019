/**
 * Assesses replies at the command line.
 *
 *   node scripts/assess.ts --dialogue ID --turn ID       one reply a line on stdin → one JSON line each
 *   node scripts/assess.ts --item ID                     the same for a 简答 or 对话回复, also one inside material
 *   node scripts/assess.ts --dialogue ID --list          a JSON array of the dialogue's typed turn ids
 *   node scripts/assess.ts --list                        a JSON array of the written items' ids
 *   node scripts/assess.ts --samples [--dialogue ID [--turn ID] | --item ID] [--failed]   every sample reply against its range, for people
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
import type { DeskAct } from '../src/domain/desk/act.ts';
import { deskOf } from '../src/domain/desk/judge.ts';
import type { Desk } from '../src/domain/dialogue/desk.ts';
import { tryReply } from '../src/domain/dialogue/trial.ts';
import { assess } from '../src/domain/reply/assess.ts';
import type { Cause, ReplyJudgement, Span } from '../src/domain/reply/judgement.ts';
import { partsOf } from '../src/domain/quiz/parts.ts';
import { ItemBankSchema } from '../src/domain/quiz/schema.ts';
import { assessWritten, isWritten } from '../src/domain/quiz/written.ts';
import { compileLexicon, conceptsOf, type Lexicon } from '../src/domain/reply/lexicon.ts';
import { wholeLibrary } from '../src/domain/reply/library.ts';
import {
  ConceptsFileSchema,
  HomophonesSchema,
  type ConceptsFile,
  type SampleReply,
} from '../src/domain/reply/schema.ts';

import { ShopFileSchema } from '../src/domain/shop/schema.ts';

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

/** Something with a rubric that replies are marked against: a typed turn, a 简答 or a 对话回复. */
interface Target {
  /** How it is shown, e.g. `too-expensive / opening`. */
  readonly name: string;
  /** Where an author finds it, for messages. */
  readonly file: string;
  readonly model: {
    readonly text: string;
    readonly expect: readonly [number, number];
    readonly acts?: readonly DeskAct[] | undefined;
  };
  readonly samples: readonly ActedSample[];
  /** The part of the concept library it needs. */
  readonly concepts: (file: ConceptsFile) => ConceptsFile;
  /** @param acts what the sample does at the desk beside the words */
  readonly assess: (lexicon: Lexicon, text: string, acts?: readonly DeskAct[]) => ReplyJudgement;
}

type ActedSample = SampleReply & { readonly acts?: readonly DeskAct[] | undefined };

const yamlFiles = (folder: string): string[] => {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .toSorted();
};

const dialogueIds = (): string[] =>
  yamlFiles('content/dialogues').map((file) => file.slice(0, -'.yaml'.length));

function loadDialogue(id: string): Dialogue {
  const known = dialogueIds();
  if (!known.includes(id)) {
    throw new UsageError(`unknown dialogue “${id}”; known: ${known.join(', ') || '(none)'}`);
  }
  return load(join(root, 'content/dialogues', `${id}.yaml`), DialogueSchema);
}

const typedTurns = (dialogue: Dialogue): TypedTurn[] =>
  dialogue.turns.filter((turn): turn is TypedTurn => turn.kind === 'typed');

let opened: Desk | undefined;
/** The practice shop as every conversation finds it. */
const desk = (): Desk => (opened ??= deskOf(load(join(root, 'content/shop.yaml'), ShopFileSchema)));

const ofTurn = (dialogue: Dialogue, turn: TypedTurn): Target => ({
  concepts: (file) => conceptsOf([turn.rubric], dialogue.forbid, file),
  assess: (lexicon, text, acts) => {
    if (turn.acts !== undefined || turn.wrongActs !== undefined) {
      const input = { kind: 'typed', text, acts } as const;
      const tried = tryReply(dialogue, lexicon, turn.id, input, desk());
      if (!tried.ok) throw new Error(`${text}: ${JSON.stringify(tried.error)}`);
      return tried.value.judgement;
    }
    const heard = turn.customer.flatMap((line) => line.oneOf ?? line.text ?? []);
    return assess(lexicon, turn.rubric, dialogue.forbid, text, heard);
  },
  name: `${dialogue.id} / ${turn.id}`,
  file: `content/dialogues/${dialogue.id}.yaml: turn ${turn.id}`,
  model: { text: turn.model, acts: turn.modelActs, expect: [85, 100] },
  samples: turn.samples,
});

function findTurn(dialogue: Dialogue, id: string): TypedTurn {
  const turns = typedTurns(dialogue);
  const turn = turns.find((one) => one.id === id);
  if (turn !== undefined) return turn;
  throw new UsageError(
    `dialogue “${dialogue.id}” has no typed turn “${id}”; typed turns: ${turns.map((one) => one.id).join(', ') || '(none)'}`,
  );
}

/** Every 简答 and 对话回复 of the banks, also those inside material; `item` names it or the material it belongs to. */
function writtenItems(): { readonly id: string; readonly item: string; readonly target: Target }[] {
  return yamlFiles('content/items').flatMap((name) => {
    const file = `content/items/${name}`;
    const bank = load(join(root, file), ItemBankSchema);
    return bank.items.flatMap((item) =>
      partsOf(item).flatMap((part) =>
        isWritten(part)
          ? [
              {
                id: part.id,
                item: item.id,
                target: {
                  name: part.id,
                  file: `${file}: item ${part.id}`,
                  model: { text: part.key.model, expect: [100, 100] as const },
                  samples: part.samples,
                  concepts: (file: ConceptsFile) => conceptsOf([part.key.rubric], [], file),
                  assess: (lexicon: Lexicon, text: string) => assessWritten(part, text, lexicon),
                },
              },
            ]
          : [],
      ),
    );
  });
}

/** @param id an item, or a material whose written questions are meant */
function itemTargets(id: string): Target[] {
  const known = writtenItems();
  const targets = known.filter((one) => one.id === id || one.item === id);
  if (targets.length > 0) return targets.map(({ target }) => target);
  throw new UsageError(
    `no 简答 or 对话回复 “${id}” in content/items/; known: ${known.map((one) => one.id).join(', ') || '(none)'}`,
  );
}

/** Assesses a reply; a pattern or concept the library cannot read is the author's mistake, told with its place. */
function judge(
  lexicon: Lexicon,
  target: Target,
  text: string,
  acts?: readonly DeskAct[],
): ReplyJudgement {
  try {
    return target.assess(lexicon, text, acts);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${target.file}: ${reason}`);
  }
}

const lexiconFor = (file: ConceptsFile, { concepts }: Target): Lexicon =>
  compileLexicon(concepts(file));

const quoted = (spans: readonly Span[]): string[] => spans.map((span) => span.text);

/** What fired, on one line: `concept apology: 抱歉`, `(给|为)您…退款 [negated]`, `退款 (推款 read as 退款)`, `order: a, b`. */
function showCause(cause: Cause): string {
  if (cause.kind === 'rule')
    return [cause.rule, cause.points.join(', ')].filter(Boolean).join(': ');
  const { concept, pattern, stance, slips = [] } = cause;
  return [
    concept === undefined ? pattern : `concept ${concept}: ${pattern}`,
    ...(stance === 'affirmed' ? [] : [`[${stance}]`]),
    ...slips.map(({ typed, read }) => `(${typed} read as ${read})`),
  ].join(' ');
}

const readable = <T extends { readonly evidence: readonly Span[]; readonly by: readonly Cause[] }>(
  entry: T,
): object => ({ ...entry, evidence: quoted(entry.evidence), by: entry.by.map(showCause) });

async function assessLines(lexicon: Lexicon, target: Target): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const { text, score, points, forbidden, order, promises, tone, cap } = judge(
      lexicon,
      target,
      line,
    );
    process.stdout.write(
      `${JSON.stringify({
        text,
        score,
        points: points.map(({ id, hit, state, evidence, worth, earned, by }) => ({
          id,
          hit,
          state,
          evidence: quoted(evidence),
          worth,
          earned,
          by: by.map(showCause),
        })),
        forbidden: forbidden.map(readable),
        order: order.map(readable),
        promises: promises.map(readable),
        tone: tone.map(readable),
        cap: cap && { ...cap, by: cap.by.map(showCause) },
      })}\n`,
    );
  }
}

const SIGNS = { hit: '✓', missed: '·', contrary: '✗', unclear: '?' } as const;

function describe(judgement: ReplyJudgement): string {
  const why = ({ evidence, by }: { evidence: readonly Span[]; by: readonly Cause[] }): string =>
    `“${quoted(evidence).join('”“')}” ← ${by.map(showCause).join(' · ')}`;
  const points = judgement.points.map(
    (point) =>
      `${SIGNS[point.state]} ${point.id}${point.state === 'missed' ? '' : ` ${point.earned > 0 ? '+' : ''}${point.earned} ${why(point)}`}`,
  );
  const forbidden = judgement.forbidden.map(
    (entry) => `⛔ ${entry.id} −${entry.penalty} ${why(entry)}`,
  );
  const order = judgement.order.map(
    ({ before, after, penalty }) => `⇅ ${before} > ${after} −${penalty}`,
  );
  const promises = judgement.promises.map((promise) => {
    const { id, who, when, breach } = promise;
    const broken =
      breach === null ? '' : ` −${breach.penalty} beyond ${breach.id} (${breach.limit})`;
    return `☞ ${id}${who === null ? '' : ` by ${who}`}${when === null ? '' : `, ${when}`}${broken} ${why(promise)}`;
  });
  const tone = judgement.tone.map((entry) => `♪ ${entry.id} −${entry.penalty} ${why(entry)}`);
  const cap = judgement.cap === null ? [] : [`⊤ ${judgement.cap.reason} ${judgement.cap.at}`];
  return [...points, ...forbidden, ...order, ...promises, ...tone, ...cap]
    .map((line) => `        ${line}`)
    .join('\n');
}

/** Prints every sample; returns how many are out of range. */
function printSamples(file: ConceptsFile, target: Target, failedOnly: boolean): number {
  const lexicon = lexiconFor(file, target);
  let failed = 0;
  console.log(target.name);
  const samples: ActedSample[] = [
    { ...target.model, expect: [...target.model.expect], note: 'model' },
    ...target.samples,
  ];
  for (const sample of samples) {
    const judgement = judge(lexicon, target, sample.text, sample.acts);
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
  return failed;
}

interface Choice {
  readonly dialogue?: string | undefined;
  readonly turn?: string | undefined;
  readonly item?: string | undefined;
}

/** Everything the arguments name; without any, all there is. */
function targetsOf({ dialogue: id, turn, item }: Choice): Target[] {
  if (item !== undefined) return itemTargets(item);
  if (id === undefined) {
    const turns = dialogueIds().flatMap((one) => {
      const dialogue = loadDialogue(one);
      return typedTurns(dialogue).map((typed) => ofTurn(dialogue, typed));
    });
    return [...turns, ...writtenItems().map(({ target }) => target)];
  }
  const dialogue = loadDialogue(id);
  const turns = turn === undefined ? typedTurns(dialogue) : [findTurn(dialogue, turn)];
  return turns.map((typed) => ofTurn(dialogue, typed));
}

/** The one thing typed replies are to be marked against. */
function targetOf(choice: Choice): Target {
  if (choice.item === undefined) {
    if (choice.dialogue === undefined) {
      throw new UsageError(
        `name a dialogue with --dialogue or an item with --item; dialogues: ${dialogueIds().join(', ')}`,
      );
    }
    if (choice.turn === undefined) {
      const turns = typedTurns(loadDialogue(choice.dialogue)).map(({ id }) => id);
      throw new UsageError(
        `name a turn with --turn, or use --list; typed turns: ${turns.join(', ')}`,
      );
    }
  }
  const [target, ...others] = targetsOf(choice);
  if (target === undefined || others.length > 0) {
    const names = [target, ...others].map((one) => one?.name);
    throw new UsageError(`name one question with --item: ${names.join(', ')}`);
  }
  return target;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      dialogue: { type: 'string' },
      turn: { type: 'string' },
      item: { type: 'string' },
      list: { type: 'boolean', default: false },
      samples: { type: 'boolean', default: false },
      failed: { type: 'boolean', default: false },
    },
  });
  if (values.item !== undefined && values.dialogue !== undefined) {
    throw new UsageError('name a dialogue or an item, not both');
  }
  if (values.list && values.dialogue !== undefined) {
    console.log(JSON.stringify(typedTurns(loadDialogue(values.dialogue)).map(({ id }) => id)));
    return 0;
  }
  if (values.list) {
    console.log(JSON.stringify(writtenItems().map(({ id }) => id)));
    return 0;
  }
  const file = wholeLibrary(
    load(join(root, 'content/concepts.yaml'), ConceptsFileSchema),
    load(join(root, 'content/homophones.yaml'), HomophonesSchema),
    load(join(root, 'content/shop.yaml'), ShopFileSchema).allowances,
  );
  if (values.samples) {
    const failed = targetsOf(values).reduce(
      (sum, target) => sum + printSamples(file, target, values.failed),
      0,
    );
    console.log(failed === 0 ? 'All samples are in range.' : `${failed} samples are out of range.`);
    return failed === 0 ? 0 : 1;
  }
  const target = targetOf(values);
  await assessLines(lexiconFor(file, target), target);
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
