/** Acts as a learner types them in the terminal: `/改价 o-1002 162`. One line a kind: its name, what follows it. */
import type { ActKindName, Colleague, DeskAct } from '../../src/domain/desk/act.ts';
import { fail, ok, type Result } from '../../src/domain/shared/result.ts';

interface Command {
  /** What follows the name, for the help. */
  readonly form: string;
  /** From the words after the name; null: they do not fit. The last word takes the rest of the line. */
  readonly read: (words: readonly string[]) => DeskAct | null;
}

const figure = (word: string | undefined): number | null =>
  word !== undefined && /^\d+(\.\d+)?$/.test(word) ? Number(word) : null;
const rest = (words: readonly string[], from: number): string => words.slice(from).join(' ');

const COLLEAGUES: Readonly<Record<string, Colleague>> = {
  ...{ 售前: 'presale', 售后: 'aftersale', 库房: 'warehouse', 财务: 'finance' },
  ...{ presale: 'presale', aftersale: 'aftersale', warehouse: 'warehouse', finance: 'finance' },
};
const FREIGHT: Readonly<Record<string, 'shop' | 'buyer'>> = {
  ...{ 本店: 'shop', 商家: 'shop', shop: 'shop', 买家: 'buyer', 顾客: 'buyer', buyer: 'buyer' },
};

const withOrder =
  (kind: 'check-address' | 'urge-payment' | 'track'): Command['read'] =>
  ([order, ...more]) =>
    order === undefined || more.length > 0 ? null : { kind, order };

const COMMANDS: { readonly [K in ActKindName]: Command } = {
  'send-product': {
    form: '商品',
    read: ([product, ...more]) =>
      product === undefined || more.length > 0 ? null : { kind: 'send-product', product },
  },
  'change-price': {
    form: '订单 实付总价',
    read: ([order, total, ...more]) => {
      const sum = figure(total);
      return order === undefined || sum === null || more.length > 0
        ? null
        : { kind: 'change-price', order, total: sum };
    },
  },
  note: {
    form: '订单 内容',
    read: ([order, ...text]) =>
      order === undefined || text.length === 0
        ? null
        : { kind: 'note', order, text: rest(text, 0) },
  },
  'check-address': { form: '订单', read: withOrder('check-address') },
  'change-address': {
    form: '订单 新地址',
    read: ([order, ...address]) =>
      order === undefined || address.length === 0
        ? null
        : { kind: 'change-address', order, address: rest(address, 0) },
  },
  'urge-payment': { form: '订单', read: withOrder('urge-payment') },
  'send-coupon': {
    form: '金额',
    read: ([sum, ...more]) => {
      const amount = figure(sum);
      return amount === null || more.length > 0 ? null : { kind: 'send-coupon', amount };
    },
  },
  track: { form: '订单', read: withOrder('track') },
  'agree-refund': {
    form: '订单 金额',
    read: ([order, sum, ...more]) => {
      const amount = figure(sum);
      return order === undefined || amount === null || more.length > 0
        ? null
        : { kind: 'agree-refund', order, amount };
    },
  },
  'agree-return': {
    form: '订单 本店|买家（谁出运费）',
    read: ([order, who, ...more]) => {
      const freight = own(FREIGHT, who);
      return order === undefined || freight === undefined || more.length > 0
        ? null
        : { kind: 'agree-return', order, freight };
    },
  },
  reissue: {
    form: '订单 商品 数量',
    read: ([order, product, count, ...more]) => {
      const quantity = figure(count);
      return order === undefined || product === undefined || quantity === null || more.length > 0
        ? null
        : { kind: 'reissue', order, product, quantity };
    },
  },
  'extend-receipt': {
    form: '订单 天数',
    read: ([order, count, ...more]) => {
      const days = figure(count);
      return order === undefined || days === null || more.length > 0
        ? null
        : { kind: 'extend-receipt', order, days };
    },
  },
  transfer: {
    form: '售前|售后|库房|财务 原因',
    read: ([who, ...reason]) => {
      const to = own(COLLEAGUES, who);
      return to === undefined || reason.length === 0
        ? null
        : { kind: 'transfer', to, reason: rest(reason, 0) };
    },
  },
  tag: {
    form: '标签',
    read: (tag) => (tag.length === 0 ? null : { kind: 'tag', tag: rest(tag, 0) }),
  },
  escalate: {
    form: '原因',
    read: (reason) => (reason.length === 0 ? null : { kind: 'escalate', reason: rest(reason, 0) }),
  },
};

const own = <T>(table: Readonly<Record<string, T>>, key: string | undefined): T | undefined =>
  key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;

/** Kinds in the order of the desk, with their names in Chinese and what follows them. */
export const actForms = (
  nameOf: (kind: ActKindName) => string,
): readonly { readonly name: string; readonly form: string }[] =>
  (Object.keys(COMMANDS) as ActKindName[]).map((kind) => ({
    name: nameOf(kind),
    form: COMMANDS[kind].form,
  }));

export type ActCommandError =
  | { readonly reason: 'unknown' }
  | { readonly reason: 'form'; readonly name: string; readonly form: string };

/** Reads `改价 o-1002 162` (without the slash); the kind's English name is understood too. */
export function readAct(
  line: string,
  nameOf: (kind: ActKindName) => string,
): Result<DeskAct, ActCommandError> {
  const [name = '', ...words] = line.trim().split(/\s+/);
  const kind = (Object.keys(COMMANDS) as ActKindName[]).find(
    (one) => one === name || nameOf(one) === name,
  );
  if (kind === undefined) return fail({ reason: 'unknown' });
  const act = COMMANDS[kind].read(words);
  return act === null
    ? fail({ reason: 'form', name: nameOf(kind), form: COMMANDS[kind].form })
    : ok(act);
}
