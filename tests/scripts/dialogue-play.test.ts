/** dialogue:play and replay as people meet them: a conversation through a pipe, saved, scored again; files that are not. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { actForms, readAct } from '../../scripts/dialogue/act-commands.ts';
import { play } from '../../scripts/dialogue/play.ts';
import { rescore } from '../../scripts/replay/command.ts';
import { DeskActSchema } from '../../src/domain/desk/act-schema.ts';
import { ACT_KINDS } from '../../src/domain/desk/acts.ts';
import { NO_AUTO_REPLIES } from '../../src/domain/desk/auto-reply.ts';
import { checksum } from '../../src/domain/progress/checksum.ts';
import { encodeReplay } from '../../src/domain/replay/encode.ts';
import type { Replay } from '../../src/domain/replay/replay.ts';
import { tinyShop } from '../domain/desk/tiny-shop.ts';
import {
  changePrice,
  choice,
  ending,
  option,
  priced,
  tiny,
  to,
  typed,
} from '../domain/dialogue/tiny.ts';

let root = '';
const file = (name: string): string => path.join(root, name);
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'qinke-play-'));
  mkdirSync(file('content/dialogues'), { recursive: true });
  cpSync('content/ui', file('content/ui'), { recursive: true });
  cpSync('content/concepts.yaml', file('content/concepts.yaml'));
  writeFileSync(file('content/shop.yaml'), stringify(tinyShop));
  const talk = tiny({
    id: 'talk',
    customer: 'ann',
    turns: [
      typed('hello', [to('plan', { hit: ['remedy'] }), to('lost')], {
        acts: [priced({ essential: false })],
        modelActs: [changePrice(62)],
        timers: [{ id: 'nudge', after: 30, felt: '等', say: [{ text: '在吗？' }] }],
        retry: { most: 1, say: [{ text: '听不懂' }], felt: '没懂' },
      }),
      choice('plan', [option('yes', 'won', { score: 100 }), option('no', 'lost', { score: 0 })]),
    ],
    endings: [ending('won', 'good', { customer: [{ text: '谢谢' }] }), ending('lost', 'bad')],
  });
  writeFileSync(file('content/dialogues/talk.yaml'), stringify(talk));
});
afterAll(() => rmSync(root, { recursive: true }));

async function run(args: readonly string[], ...typedLines: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  async function* lines() {
    yield* typedLines;
  }
  const status = await play(['--root', root, ...args], {
    typed: lines(),
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
    now: Date.UTC(2026, 10, 25),
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}
const scored = (...args: readonly string[]) => {
  const { status, lines } = rescore(['--root', root, ...args]);
  return { status, text: lines.join('\n') };
};
/** The number under which the option is offered. */
const numberOf = (out: string, text: string): string =>
  new RegExp(`(\\d)\\) ${text}`).exec(out)?.[1] ?? '';

describe('dialogue:play', () => {
  test('a whole conversation: words, an act, a choice by number, marks after each answer', async () => {
    const begun = await run(['talk'], '/改价 o-1 62', '今天给您补发');
    const { status, out } = await run(
      ['talk'],
      ...['/改价 o-1 62', '今天给您补发', numberOf(begun.out, '我选yes')],
    );
    expect(status).toBe(0);
    for (const said of [
      'ann：hello的话',
      '〔订单 o-1 改价为 62 元〕',
      '顾客看到：您的订单 o-1 已改价：65 元 → 62 元，请刷新后付款',
      '✓ 办法（关键）：你说了“补发”。 [“补发”]',
      '✓ 改价：改对了。 [操作 1]',
      'ann：谢谢',
      '圆满：won结局',
      '你说：今天给您补发',
    ])
      expect(out).toContain(said);
  });

  test('what the desk refuses is told, and the conversation goes on', async () => {
    const { out } = await run(
      ['talk'],
      ...['/改价 o-bob 40', '/改价 o-9 40', '/改价 o-1', '/跳舞', '/退款 1', '今天补发'],
    );
    for (const said of [
      '（订单 o-bob 不是这位顾客的）',
      '（没有订单 o-9）',
      '（写法：/改价 订单 实付总价）',
      '（没有这个操作，/help 看有哪些）',
      'plan的话',
    ])
      expect(out).toContain(said);
  });

  test('going beyond one’s authority is told with the limit', async () => {
    const { out } = await run(['talk'], '/改价 o-1 57', '今天补发');
    expect(out).toContain('超出授权（扣 25 分）最低授权价合计 58 元，改成了 57 元，要先请示主管');
  });

  test('hints, orders, letting time pass, asking again, taking back, quitting', async () => {
    const { out, status } = await run(
      ['talk'],
      ...['/help', '/提示', '/提示', '/订单', '/等', '/等', '您好', '/重说', '', '/退出', '不再读'],
    );
    expect(status).toBe(0);
    for (const said of [
      '/改价 订单 实付总价',
      '这一轮的目标：说清楚',
      '· 改价',
      'o-1 待付款 65 元：box × 1',
      'ann：在吗？',
      '等下去也不会发生什么',
      'ann：听不懂',
      '（退回到上一条回复之前）',
      '还没聊完',
    ])
      expect(out).toContain(said);
  });

  test('a line that ends with a backslash goes on', async () => {
    const { out } = await run(['talk'], '今天\\', '补发');
    expect(out).toContain('你说：今天 / 补发');
  });

  test('begins at a turn', async () => {
    const { out } = await run(['talk', '--turn', 'plan']);
    expect(out).toContain('plan的话');
    expect(out).toContain('选一句，输入编号：');
  });

  test.each([
    [['nothing'], 'no dialogue “nothing”; see --list'],
    [['talk', '--turn', 'moon'], 'no turn “moon”; turns: hello, plan'],
    [[], 'usage:'],
    [['talk', 'more'], 'usage:'],
    [['talk', '--loud'], "Unknown option '--loud'"],
  ])('%j is a wrong use', async (args, says) => {
    const { status, err } = await run(args);
    expect([status, err]).toEqual([2, expect.stringContaining(says)]);
  });

  test('through a real pipe', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['scripts/dialogue-play.ts', 'talk', '--root', root],
      { input: '/改价 o-1 62\n今天补发\n', encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('还没聊完');
    const list = spawnSync(
      process.execPath,
      ['scripts/dialogue-play.ts', '--list', '--root', root],
      { encoding: 'utf8', input: '' },
    );
    expect(list.stdout).toBe('talk\n');
  });
});

describe('acts as commands', () => {
  const nameOf = (kind: string): string => kind;
  test('every kind has one, and gives an act the schema takes', () => {
    const lines: Record<string, string> = {
      'send-product': 'p-mop',
      'change-price': 'o-1 62.5',
      note: 'o-1 要 白色',
      'check-address': 'o-1',
      'change-address': 'o-1 苏州 电话尾号 1234',
      'urge-payment': 'o-1',
      'send-coupon': '5',
      track: 'o-1',
      'agree-refund': 'o-1 9.9',
      'agree-return': 'o-1 买家',
      reissue: 'o-1 p-mop 1',
      'extend-receipt': 'o-1 3',
      transfer: '库房 查一下',
      tag: '爱砍价',
      escalate: '要退一赔三',
    };
    expect(
      actForms(nameOf)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([...ACT_KINDS].toSorted());
    for (const kind of ACT_KINDS) {
      const read = readAct(`${kind} ${lines[kind]}`, nameOf);
      expect(read).toMatchObject({ ok: true, value: { kind } });
      expect(read.ok && DeskActSchema.safeParse(read.value).success).toBe(true);
      expect(readAct(kind, nameOf)).toMatchObject({ ok: false, error: { reason: 'form' } });
    }
  });

  test.each([
    'change-price o-1 1e9',
    'change-price o-1 -5',
    'send-coupon 五',
    'transfer 门卫 开门',
    'agree-return o-1 constructor',
  ])('%s does not fit', (line) => {
    expect(readAct(line, nameOf)).toMatchObject({ ok: false });
  });
});

describe('replay', () => {
  const saved = async (...lines: readonly string[]): Promise<string> => {
    const where = file('talk.json');
    const { status } = await run(['talk', '--save', where, '--name', '小林'], ...lines);
    expect(status).toBe(0);
    return where;
  };

  test('a saved conversation scores the same again', async () => {
    const where = await saved('/提示', '/等', '/改价 o-1 62', '今天补发');
    const { status, text } = scored(where);
    expect(status).toBe(0);
    for (const said of ['署名：小林', '接待报告 · 小对话', '100 分', '订单 o-1 改价为 62 元'])
      expect(text).toContain(said);
  });

  test('a talk begun in the middle is saved when answers of a learner lead there', async () => {
    const { status } = await run(['talk', '--turn', 'plan', '--save', file('mid.json')]);
    expect(status).toBe(0);
    expect(scored(file('mid.json')).status).toBe(0);
  });

  const altered = async (change: (replay: Record<string, unknown>) => void): Promise<string> => {
    const envelope = JSON.parse(readFileSync(await saved('今天补发'), 'utf8')) as {
      data: Record<string, unknown>;
      checksum: string;
    };
    change(envelope.data);
    const text = JSON.stringify({
      ...envelope,
      checksum: checksum(JSON.stringify(envelope.data)),
    });
    writeFileSync(file('changed.json'), text);
    return file('changed.json');
  };

  test.each<[string, (data: Record<string, unknown>) => void, string]>([
    ['other revision', (data) => (data['rev'] = 7), '回放用的是第 7 版，课程现在是第 1 版'],
    ['unknown dialogue', (data) => (data['dialogue'] = 'moon'), '没有情景对话“moon”'],
    [
      'input that cannot be taken',
      (data) =>
        (data['inputs'] = [
          { kind: 'typed', text: '今天补发' },
          { kind: 'typed', text: '喂' },
        ]),
      '第 2 步在课程里走不通：那一刻做不了这件事。文件可能被改过，所以不重新计分。（wrong-kind）',
    ],
    [
      'act the desk refuses',
      (data) => (data['inputs'] = [{ kind: 'act', acts: [{ ...changePrice(62), order: 'o-9' }] }]),
      '（act: unknown-order）',
    ],
    ['input of an unknown kind', (data) => (data['inputs'] = [{ kind: 'dance' }]), '“data.inputs'],
  ])('%s: exit 1 and says so', async (_name, change, says) => {
    const { status, text } = scored(await altered(change));
    expect([status, text]).toEqual([1, expect.stringContaining(says)]);
  });

  test.each<[string, string, string]>([
    ['nothing', '', '文件是空的'],
    ['half a file', '{"format":"qinke-replay","schema":1,', '没有写完'],
    ['no JSON', 'hello', '不是 JSON'],
    ['another file', '{"format":"else"}', '不是亲课的回放'],
    ['a backup', '{"format":"qinke-progress"}', '学习记录的备份'],
    ['a newer one', '{"format":"qinke-replay","schema":9}', '更新的版本'],
  ])('%s: exit 1 and says so', (_name, text, says) => {
    writeFileSync(file('bad.json'), text);
    const result = scored(file('bad.json'));
    expect([result.status, result.text]).toEqual([1, expect.stringContaining(says)]);
  });

  test('a file that is not there, and wrong arguments', () => {
    expect(scored(file('nowhere.json'))).toMatchObject({ status: 1 });
    expect(scored()).toMatchObject({ status: 2 });
    expect(scored('a', 'b')).toMatchObject({ status: 2 });
  });

  test('a changed checksum is told, and scored anew', async () => {
    const where = await saved('今天补发');
    const text = readFileSync(where, 'utf8').replace('今天补发', '不补发了');
    writeFileSync(where, text);
    const result = scored(where);
    expect([result.status, result.text]).toEqual([0, expect.stringContaining('校验码对不上')]);
  });
});

test('a shift of the course is scored again, customer by customer', () => {
  const where = file('shift.json');
  const content = spawnSync(
    process.execPath,
    [
      '-e',
      `import('./scripts/content/load.ts').then(({ loadContent }) => {
        const { content } = loadContent('.');
        const shift = content.shifts[0];
        const revs = new Map(content.dialogues.map(({ id, rev }) => [id, rev]));
        console.log(JSON.stringify({ shift, dialogues: shift.customers.map(({ dialogue: id }) => ({ id, rev: revs.get(id) })) }));
      })`,
    ],
    { encoding: 'utf8' },
  );
  const { shift, dialogues } = JSON.parse(content.stdout) as {
    shift: { id: string; rev: number; title: string; role: 'presale' };
    dialogues: { id: string; rev: number }[];
  };
  const replay: Replay = {
    ...{ kind: 'shift', shift: shift.id, rev: shift.rev, title: shift.title, role: shift.role },
    ...{ seed: 's', clock: 'untimed', dialogues, autoReplies: NO_AUTO_REPLIES, pausedMs: 0 },
    inputs: [
      { at: 120_000, kind: 'open', chat: 0 },
      { at: 130_000, kind: 'message', chat: 0, text: '亲，在的，您说' },
      { at: 400_000, kind: 'end' },
    ],
    name: null,
  };
  writeFileSync(where, encodeReplay(replay, { savedAt: 0 }));
  const { status, lines } = rescore([where]);
  expect([status, lines.join('\n')]).toEqual([
    0,
    expect.stringContaining(`${shift.title}的成绩单`),
  ]);
  expect(lines.join('\n')).toContain('你说：亲，在的，您说');
  const stale = { ...replay, rev: shift.rev + 1 };
  writeFileSync(where, encodeReplay(stale, { savedAt: 0 }));
  expect(rescore([where])).toMatchObject({ status: 1 });
}, 60_000);
