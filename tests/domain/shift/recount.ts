/**
 * The figures of a shift worked out again, slowly and plainly, from what can be read in the chats and the log. Shares no code
 * with src/domain/shift/rounds.ts and metrics.ts.
 */
import type { ShiftState } from '../../../src/domain/shift/state.ts';
import type { ShiftWorld } from '../../../src/domain/shift/world.ts';

export function recount(world: ShiftWorld, state: ShiftState) {
  const came = state.chats.filter((chat) => chat.startedAt !== null);
  const firsts: number[] = [];
  const all: number[] = [];
  let unanswered = 0;
  let served = 0;
  for (const chat of came) {
    const own: number[] = [];
    let waits: number | null = null;
    let gone = false;
    let isServed = false;
    for (const event of state.log) {
      if (!('chat' in event) || event.chat !== chat.index) continue;
      if (event.kind === 'left' || event.kind === 'over') gone = true;
      const line = 'line' in event ? chat.lines[event.line] : undefined;
      if (line === undefined || gone) continue;
      if (line.who === 'agent' && line.seen) isServed = true;
      if (line.who === 'customer' && line.asks && waits === null) waits = line.at;
      if (line.who === 'agent' && line.seen && waits !== null) {
        const took = line.at - waits;
        own.push(took > 600_000 ? 600_000 : took);
        waits = null;
      }
    }
    if (isServed) served++;
    if (waits !== null) {
      own.push(600_000);
      unanswered++;
    }
    const [first] = own;
    if (first !== undefined) firsts.push(first);
    all.push(...own);
  }
  const mean = (list: number[]) => {
    let sum = 0;
    for (const one of list) sum += one;
    return list.length === 0 ? null : Math.round(sum / list.length);
  };
  const outcomes = came.map((chat) => {
    const over = state.log.find((event) => event.kind === 'over' && event.chat === chat.index);
    return over?.kind === 'over' ? over.outcome : null;
  });
  const points = { good: 1, fair: 0.5, bad: 0 };
  const sales = came.flatMap((chat) => {
    const sale = world.dialogues[chat.index]?.endings.find(({ id }) => id === chat.ending)?.sale;
    const order = state.shop.orders.find(({ id }) => id === sale?.order);
    return order === undefined ? [] : [Math.round((order.payable - order.refunded) * 100) / 100];
  });
  return {
    bought: sales.length,
    sales: Math.round(sales.reduce((sum, one) => sum + one, 0) * 100) / 100,
    firstResponse: mean(firsts),
    averageResponse: mean(all),
    longestResponse: all.length === 0 ? null : [...all].sort((a, b) => b - a)[0],
    unanswered,
    rounds: all.length,
    quick: all.filter((took) => took <= 180_000).length,
    came: state.log.filter(({ kind }) => kind === 'started').length,
    served,
    left: state.log.filter(({ kind }) => kind === 'left').length,
    unfinished: outcomes.filter((outcome) => outcome === null).length,
    resolved: outcomes.reduce((sum, one) => sum + (one === null ? 0 : points[one]), 0),
    satisfaction: mean(came.map((chat) => chat.mood)),
    messages: state.inputs.filter(({ kind }) => kind === 'message' || kind === 'choose').length,
    hints: state.inputs.filter(({ kind }) => kind === 'hint').length,
    automatic: state.log.filter(({ kind }) => kind === 'auto').length,
    forbidden: came.reduce((sum, chat) => {
      const said = [
        ...(chat.state?.answers ?? []).map(({ judgement }) => judgement),
        ...chat.lines.map(({ aside }) => aside),
      ];
      const words = said.flatMap((judgement) => judgement?.forbidden ?? []);
      return sum + words.filter(({ acts }) => acts === undefined).length;
    }, 0),
    parts: came.reduce((sum, { summary }) => {
      return sum + Object.values(summary ?? {}).filter((part) => String(part) !== '').length;
    }, 0),
  };
}
