/** What can be asked for in the terminal besides acts: help, a hint, the orders, letting time pass, taking back. */
import type { DeskShop } from '../../src/domain/desk/desk-shop.ts';
import { pointsOf } from '../../src/domain/dialogue/points.ts';
import type { Turn } from '../../src/domain/dialogue/schema.ts';
import type { DialogueInput, DialogueState } from '../../src/domain/dialogue/state.ts';
import { nextTimer } from '../../src/domain/dialogue/next-timer.ts';
import { actForms } from './act-commands.ts';
import type { Scene } from './scene.ts';

export const COMMANDS = new Set([
  ...['help', '帮助', '提示', 'hint', '订单', 'orders', '等', 'timer', '重说', 'back'],
]);

/** An input, the wish to take back, or null when all was told. */
export function command(
  { dialogue, words }: Scene,
  state: DialogueState,
  turn: Turn,
  name: string,
  shop: DeskShop,
  print: (line: string) => void,
): DialogueInput | 'back' | null {
  switch (name) {
    case '提示':
    case 'hint': {
      const level = state.hints === 0 || turn.kind === 'choice' ? 1 : 2;
      print(`    ${words.say('dialogue', 'composer', 'goal')}：${turn.goal}`);
      if (level === 2) {
        print(`    ${words.say('dialogue', 'composer', 'points')}：`);
        for (const { label } of pointsOf(turn)) print(`    · ${label}`);
      }
      return { kind: 'hint', level };
    }
    case '订单':
    case 'orders': {
      const theirs = shop.orders.filter((order) => order.customer === dialogue.customer);
      if (theirs.length === 0) print('    没有这位顾客的订单');
      for (const { id, state: at, payable, lines, address, shopNote } of theirs) {
        const goods = lines.map(({ product, quantity }) => `${product} × ${quantity}`).join('，');
        print(
          `    ${id} ${at} ${payable} 元：${goods}；${address}${shopNote === undefined ? '' : `；备注：${shopNote}`}`,
        );
      }
      return null;
    }
    case '等':
    case 'timer': {
      const next = nextTimer(dialogue, state);
      if (next === null) print('    等下去也不会发生什么');
      return next === null ? null : { kind: 'timer', timer: next.timer };
    }
    case '重说':
    case 'back':
      return 'back';
    default:
      print(
        '    直接打字回复，行末加 \\ 表示还没写完；选择题输入编号。操作随下一条回复发出，也可以按回车单独发出。',
      );
      for (const { name: act, form } of actForms((kind) => words.say('acts', 'names', kind)))
        print(`    /${act} ${form}`);
      print('    /订单 看订单  /提示 看目标和要点  /等 让时间过去  /重说 退回上一条  /退出 结束');
      return null;
  }
}
