/**
 * The command behind dialogue:play, as a function from its arguments and lines typed to lines printed: a conversation in
 * the terminal. Works the same with a person and with a pipe.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { report } from '../../src/domain/dialogue/report.ts';
import type { DialogueState } from '../../src/domain/dialogue/state.ts';
import { begin, replay } from '../../src/domain/dialogue/step.ts';
import { sceneAt } from '../../src/domain/dialogue/trial.ts';
import { encodeReplay } from '../../src/domain/replay/encode.ts';
import { converse, type Terminal } from './converse.ts';
import { dialogueIds, loadScene, tellingOf, type Scene } from './scene.ts';
import { tellReport } from './tell.ts';

const USAGE =
  'usage: npm run -s dialogue:play -- ID [--seed S] [--turn TURN] [--save FILE], or --list';

const read = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: 'play' },
      turn: { type: 'string' },
      save: { type: 'string' },
      name: { type: 'string' },
      list: { type: 'boolean', default: false },
      root: { type: 'string', default: path.join(import.meta.dirname, '../..') },
    },
  });

/** @returns 0 done, 1 the dialogue cannot be read or the file not be saved, 2 bad arguments */
export async function play(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const { print, complain } = terminal;
  let parsed;
  try {
    parsed = read(args);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return 2;
  }
  const { values, positionals } = parsed;
  const root = path.resolve(values.root);
  if (values.list) {
    for (const id of dialogueIds(root)) print(id);
    return 0;
  }
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) {
    complain(USAGE);
    return 2;
  }
  const loaded = loadScene(root, id);
  if (!loaded.ok) {
    const { error } = loaded;
    if (error.reason === 'broken') {
      complain(error.message);
      return 1;
    }
    const near = error.near.length === 0 ? 'see --list' : `did you mean ${error.near.join(', ')}?`;
    complain(`no dialogue “${id}”; ${near}`);
    return 2;
  }
  const scene = loaded.value;
  const { dialogue } = scene;
  if (values.turn !== undefined && !dialogue.turns.some((turn) => turn.id === values.turn)) {
    const turns = dialogue.turns.map((turn) => turn.id).join(', ');
    complain(`no turn “${values.turn}”; turns: ${turns}`);
    return 2;
  }
  const start =
    values.turn === undefined
      ? begin(dialogue, values.seed)
      : sceneAt(dialogue, values.turn, values.seed);
  const state = await converse(scene, start, terminal);
  const telling = tellingOf(scene);
  print('');
  for (const line of tellReport(telling, dialogue.title, report(dialogue, state, scene.always)))
    print(line);
  if (values.save === undefined) return 0;
  return save(scene, state, values.save, values.name ?? null, terminal) ? 0 : 1;
}

/** The way a talk took; the marks of a model reply on the way to a turn are not marked ones. */
const courseOf = ({ turn, ending, answers }: DialogueState): string =>
  JSON.stringify([turn, ending, answers.map(({ branch }) => branch)]);

/** A talk begun at a turn can be saved only when its way there can be played again as marked. */
function save(
  { dialogue, lexicon, desk }: Scene,
  state: DialogueState,
  file: string,
  name: string | null,
  { print, complain, now }: Terminal,
): boolean {
  const { rev, seed, inputs } = state;
  const again = replay(dialogue, lexicon, seed, inputs, desk);
  if (!again.ok || courseOf(again.value) !== courseOf(state)) {
    complain('not saved: begun at a turn that no answers of a learner lead to');
    return false;
  }
  const data = { kind: 'dialogue', dialogue: dialogue.id, rev, seed, inputs, name } as const;
  try {
    writeFileSync(file, encodeReplay(data, { savedAt: now }));
  } catch (error) {
    complain(`not saved: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
  print('');
  print(`回放已存到 ${file}；npm run -s replay -- ${file} 重新计分`);
  return true;
}
