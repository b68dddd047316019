/** A talk in the terminal: the customer's lines, what is typed, acts done at the desk, marks after each answer. */
import type { DeskAct } from '../../src/domain/desk/act.ts';
import { applyAct, seenBy } from '../../src/domain/desk/acts.ts';
import type { DeskShop } from '../../src/domain/desk/desk-shop.ts';
import { talkingTo } from '../../src/domain/desk/open-shop.ts';
import { feedbackOn } from '../../src/domain/dialogue/feedback.ts';
import { readable } from '../../src/domain/dialogue/model.ts';
import { moodLevel } from '../../src/domain/dialogue/mood.ts';
import type { Turn } from '../../src/domain/dialogue/schema.ts';
import type { DialogueInput, DialogueState, StepError } from '../../src/domain/dialogue/state.ts';
import { currentTurn, offeredOptions, replay, step } from '../../src/domain/dialogue/step.ts';
import { fill } from '../../src/domain/shared/text.ts';
import { readAct } from './act-commands.ts';
import { command as otherCommand, COMMANDS } from './commands.ts';
import { tellingOf, type Scene } from './scene.ts';
import { tellFeedback, tellLine } from './tell.ts';
import { actLine, problemLine, seenLine } from './words.ts';

export interface Terminal {
  /** Lines typed, without their line breaks; ends with the input. */
  readonly typed: AsyncIterator<string>;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Milliseconds since the epoch, for the file saved. */
  readonly now: number;
}

/** A talk from a state to its end, or to the end of the input. */
export async function converse(
  scene: Scene,
  start: DialogueState,
  { typed, print }: Terminal,
): Promise<DialogueState> {
  const { dialogue, lexicon, desk, words, always } = scene;
  const telling = tellingOf(scene);
  let state = start;
  let shown = 0;
  /** Acts done at the desk since the last reply; they go with the next one. */
  let acts: readonly DeskAct[] = [];
  let message = '';

  const show = (): void => {
    for (const line of readable(state.transcript, shown)) print(tellLine(telling, line));
    shown = state.transcript.length;
  };
  const take = (input: DialogueInput): boolean => {
    const result = step(dialogue, lexicon, state, input, desk);
    if (!result.ok) {
      print(`（${refusal(scene, result.error)}）`);
      return false;
    }
    const before = state;
    state = result.value.state;
    const answer = state.answers.at(-1);
    if (state.answers.length > before.answers.length && answer !== undefined) {
      for (const line of tellFeedback(telling, feedbackOn(dialogue, answer, always)))
        print(`    ${line}`);
      const [from, to] = [answer.moodBefore, answer.moodAfter].map(moodLevel);
      if (from !== to)
        print(
          `    ${fill(words.say('dialogue', 'mood', 'changed'), {
            from: words.say('dialogue', 'mood', from ?? 'calm'),
            to: words.say('dialogue', 'mood', to ?? 'calm'),
          })}`,
        );
      // What the learner typed stands above already.
      shown = state.transcript.findLastIndex(({ kind }) => kind === 'judgement') + 1;
    }
    show();
    return true;
  };
  const shopNow = (): DeskShop => {
    const shop = talkingTo(desk.shopAt(dialogue, state), dialogue.customer);
    return acts.reduce((now, act) => {
      const done = applyAct(now, act);
      return done.ok ? done.value : now;
    }, shop);
  };

  for (const line of dialogue.brief) print(`· ${line}`);
  print(`${words.say('dialogue', 'card', 'goal')}：${dialogue.goal}`);
  print('（/help 看怎么做操作）');
  print('');
  show();
  ask(scene, state, print);
  while (state.ending === null) {
    const next = await typed.next();
    if (next.done === true) break;
    const line = message === '' ? next.value : `${message}\n${next.value}`;
    message = '';
    const turn = currentTurn(dialogue, state);
    if (turn === null) break;
    if (line.endsWith('\\')) {
      message = line.slice(0, -1);
      continue;
    }
    if (line.trim().startsWith('/')) {
      const command = line.trim().slice(1).trim();
      if (command === '退出' || command === 'quit') break;
      const [name = ''] = command.split(/\s/);
      if (COMMANDS.has(name)) {
        const input = otherCommand(scene, state, turn, name, shopNow(), print);
        if (input === 'back') {
          state = takenBack(scene, state);
          shown = state.transcript.length;
          acts = [];
          print('（退回到上一条回复之前）');
          ask(scene, state, print);
        } else if (input !== null && take(input)) ask(scene, state, print);
        continue;
      }
      const act = readAct(command, (kind) => words.say('acts', 'names', kind));
      if (!act.ok) {
        print(
          act.error.reason === 'unknown'
            ? '（没有这个操作，/help 看有哪些）'
            : `（写法：/${act.error.name} ${act.error.form}）`,
        );
        continue;
      }
      const shop = shopNow();
      const done = applyAct(shop, act.value);
      if (!done.ok) {
        print(`（${problemLine(words, done.error)}）`);
        continue;
      }
      const seen = seenBy(shop, act.value);
      print(`〔${actLine(words, act.value, telling.nameOf)}〕`);
      if (seen !== null) print(`    顾客看到：${seenLine(words, seen)}`);
      acts = [...acts, act.value];
      if (turn.kind === 'act') print('（操作做完了按回车发出；也可以先写一句话）');
      continue;
    }
    const input = answerOf(scene, state, turn, line, acts);
    if (input === null) {
      ask(scene, state, print);
      continue;
    }
    // Acts beside a choice are done first; the choice follows.
    if (turn.kind === 'choice' && acts.length > 0) take({ kind: 'act', acts });
    if (take(input)) {
      acts = [];
      ask(scene, state, print);
    }
  }
  return state;
}

/** What a plain line means at a turn; null: nothing yet. */
function answerOf(
  { dialogue }: Scene,
  state: DialogueState,
  turn: Turn,
  line: string,
  acts: readonly DeskAct[],
): DialogueInput | null {
  if (turn.kind === 'choice') {
    const option = offeredOptions(dialogue, state)[Number(line.trim()) - 1];
    return option === undefined ? null : { kind: 'choice', option: option.id };
  }
  if (line.trim() === '') return acts.length === 0 ? null : { kind: 'act', acts };
  return { kind: 'typed', text: line, ...(acts.length === 0 ? {} : { acts }) };
}

function ask({ dialogue }: Scene, state: DialogueState, print: (line: string) => void): void {
  const turn = currentTurn(dialogue, state);
  if (turn === null) return;
  print('');
  if (turn.kind === 'choice')
    offeredOptions(dialogue, state).forEach(({ text }, index) => print(`  ${index + 1}) ${text}`));
  print(
    turn.kind === 'choice' ? '选一句，输入编号：' : turn.kind === 'act' ? '做操作：' : '回复：',
  );
}

/** The conversation before its last answer; as it is when there is none. */
function takenBack({ dialogue, lexicon, desk }: Scene, state: DialogueState): DialogueState {
  const inputs = state.inputs.slice(0, state.answers.at(-1)?.step ?? 0);
  const before = replay(dialogue, lexicon, state.seed, inputs, desk);
  return before.ok ? before.value : state;
}

function refusal({ words }: Scene, error: StepError): string {
  switch (error.reason) {
    case 'act':
      return problemLine(words, error.problem);
    case 'text-too-long':
      return fill(words.say('dialogue', 'composer', 'tooLong'), {
        count: error.length - error.limit,
      });
    case 'empty-text':
      return words.say('dialogue', 'composer', 'empty');
    default:
      return `这里不能这样做：${error.reason}`;
  }
}
