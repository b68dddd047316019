/** item:preview as an author meets it: every kind, its key, its marking; wrong arguments; 80 columns. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { preview } from '../../scripts/preview/command.ts';
import { readAnswer, wrongAnswers } from '../../scripts/preview/answers.ts';
import { layOut, widthOf, wrap } from '../../scripts/preview/layout.ts';
import { solution, grade } from '../../src/domain/quiz/grade.ts';
import { ITEM_KINDS } from '../../src/domain/quiz/item-kinds.ts';
import { ItemBankSchema, type Item } from '../../src/domain/quiz/schema.ts';

const FIXTURES = path.join(import.meta.dirname, '../fixtures/content');
const BANK = path.join(FIXTURES, 'kinds/closing.yaml');
const items = ItemBankSchema.parse(parse(readFileSync(BANK, 'utf8'))).items;
const itemOf = (id: string): Item => items.find((item) => item.id === id) as Item;

let root = '';
const bankFile = (): string => path.join(root, 'content/items/bargain/closing.yaml');
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'qinke-preview-'));
  cpSync(path.join(FIXTURES, 'small'), root, { recursive: true });
  cpSync(BANK, bankFile());
});
afterAll(() => rmSync(root, { recursive: true }));

function run(...args: readonly string[]): { status: number; out: string; err: string } {
  const { status, lines } = preview(['--root', root, ...args], false);
  const text = `${lines.join('\n')}\n`;
  return { status, out: status === 0 ? text : '', err: status === 0 ? '' : text };
}
const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

it('the fixture has every kind', () =>
  expect([...items.map((item) => item.kind)].sort()).toEqual([...ITEM_KINDS].sort()));

describe('an item of each kind is printed with its key, its rule and its marking', () => {
  test.each<[string, readonly string[]]>([
    [
      'split-why',
      [
        '单选 · easy · apply · rev 1 · closing',
        'content/items/bargain/closing.yaml:4',
        '✓ a 这款能用三年，一天不到一毛二 大数变成了每天的小数。',
        'c 价格都是公司定的，我也没有办法 [pinned] 把责任推给公司，他更不想买。',
        'full marks for the option of the key',
        'HINTS 1 想想哪句把大数变小了。',
        'rule honest-price',
        'correct 100 % the key',
        'unanswered 0 % nothing',
        'incorrect 0 % b',
        'FINDINGS none',
      ],
    ],
    [
      'make-up',
      [
        '✓ a 订单在保价期内',
        '漏选得半，错选不得',
        'partial 50 % b incorrect 0 % c',
        'incorrect 0 % a, b, c',
      ],
    ],
    ['two-pieces-rule', ['✓ 对 对，每一步都有来由。', 'incorrect 0 % 错']],
    [
      'day-cost',
      [
        '✓ cost 每天的花费: 1, bare or with 元',
        '✓ name 方法: 拆分价格 / 价格拆分',
        'cost 365 元 这是一年的，还要除以天数。',
        'partial 50 % cost=365 元 ✗ cost 这是一年的，还要除以天数。',
        'partial 50 % only cost ✗ name left empty',
      ],
    ],
    [
      'two-off',
      [
        'FIGURES (seed preview)',
        'full',
        '= price * count',
        '✓ pay 共付: ',
        'mistake full',
        'no figure can be read',
      ],
    ],
    [
      'steps',
      [
        '1 accept 接住他的感受',
        '3 value 讲清值在哪 [after accept]',
        'per-part',
        'partial',
        'reversed: close, value, ask, accept',
        'correct 100 % two swapped: accept, value, ask, close',
      ],
    ],
    [
      'which-way',
      [
        'dear=split 太贵了 → 拆分价格 大数变小数。',
        'DISTRACTORS quiet 不回话',
        'partial 50 % dear=pair ✗ dear 大数变小数。',
      ],
    ],
    ['sort-words', ['loss=bad 我们亏本卖给您 → 不能说', 'partial 67 % all in fine']],
    [
      'why-split',
      [
        'small 大数变小数, 60 of 100, essential earns 小数 / 变小',
        'MODEL ANSWER 大数变小',
        'as it must, in 85–100',
        '因为便宜 (故意写错的区间) NOT in 85–100',
        '✗ small +0 missed',
      ],
    ],
    [
      'say-hello',
      ['CUSTOMER “128 太贵了” “便宜点吧”', 'earns <empathy>', 'lie 假话, −30: 亏本 这是假话。'],
    ],
    [
      'night-shift',
      [
        '顾客 抱枕能便宜吗 客服 不能 提示 顾客离开了',
        '林女士 128 元',
        '20 点 12人',
        '— QUESTION 1 of 2 night-wrong 判断 · easy · analyse —',
        '✓ 错 对，话堵死了。',
        'MARKING of the whole correct 100 % the key night-wrong correct 100 % night-better correct 100 %',
        'partial 50 % only night-wrong',
      ],
    ],
  ])('%s', (id, parts) => {
    const { status, out, err } = run(id);
    expect(err).toBe('');
    expect(status).toBe(0);
    for (const part of parts) expect(squeezed(out)).toContain(part);
    for (const line of out.split('\n')) expect([line, widthOf(line) <= 80]).toEqual([line, true]);
    expect(out).not.toContain('\u001b');
  });

  it('a question of a 材料题 is shown with its material', () =>
    expect(run('night-better').out).toContain('night-shift  材料题'));
  it('another seed draws other figures, the same seed the same', () => {
    const [a, b, again] = [
      run('two-off', '--seed', 'a').out,
      run('two-off', '--seed', 'c').out,
      run('two-off', '--seed', 'a').out,
    ];
    expect(a).toBe(again);
    expect(a).not.toBe(b);
  });
});

describe('--answer', () => {
  test.each<[string, string, string]>([
    ['split-why', 'b', 'incorrect 0 % b ✗ b 这是拿别家压他，没有讲清自己的价。'],
    ['split-why', 'A', 'correct 100 % A ✓ a 大数变成了每天的小数。'],
    ['split-why', 'x', 'invalid 0 % x'],
    ['make-up', 'a', 'partial 50 % a ✓ a 页面写了保价就要兑现。 ✗ b left out: 标错是我们的错。'],
    ['make-up', 'AB', 'correct 100 %'],
    ['two-pieces-rule', '错', 'incorrect 0 % 错 ✗ false 再想想'],
    ['day-cost', '一元|价格拆分', 'correct 100 %'],
    ['day-cost', 'name=拆分价格', 'partial 50 %'],
    ['steps', 'accept,value,ask,close', 'correct 100 %'],
    ['which-way', 'dear=split', 'partial 50 %'],
    ['sort-words', 'day=fine,loss=bad,years=fine', 'correct 100 %'],
    ['why-split', '数字变小，也真实', '✓ small +60 hit “变小” ✓ real +40 hit “真实”'],
    ['night-shift', 'night-wrong=错|night-better=b', 'partial 50 %'],
    ['split-why', '{"kind":"single-choice","option":"a"}', 'correct 100 %'],
    [
      'night-shift',
      '{"kind":"material","answers":{"night-better":{"kind":"single-choice","option":"a"}}}',
      'partial 50 %',
    ],
    ['split-why', '{"kind":"true-false","value":true}', 'belongs to another kind'],
  ])('%s: %s', (id, answer, words) => {
    const { status, out } = run(id, '--answer', answer);
    expect(status).toBe(0);
    expect(squeezed(out.slice(out.indexOf('YOUR ANSWER')))).toContain(words);
  });
  test.each<[string, string, string]>([
    ['split-why', 'a,b', 'more than one option'],
    ['two-pieces-rule', '也许', 'neither 对 nor 错'],
    ['which-way', 'dear', '“dear” is no pair'],
    ['night-shift', 'night-none=b', 'questions: night-wrong, night-better'],
    ['split-why', '{"kind":', 'no JSON'],
    ['split-why', '{"kind":"single-choice"}', 'option'],
  ])('%s: %s cannot be read and says how to write it', (id, answer, words) => {
    const { status, err } = run(id, '--answer', answer);
    expect(status).toBe(2);
    expect(err).toContain(words);
    expect(err).toContain('write ');
  });
});

describe('--list', () => {
  it('has a line for every item', () => {
    const { status, out } = run('--list');
    expect(status).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual([...items.map((item) => item.id), '11']);
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
  });
  it.each([
    [['--kind', 'material'], 'night-shift'],
    [['--kind', '材料题'], 'night-shift'],
  ])('%j keeps to a kind', (args, id) =>
    expect(run('--list', ...args).out).toMatch(new RegExp(`^${id}.*\n1 items\n$`)),
  );
  it('keeps to a lesson', () =>
    expect(run('--list', '--lesson', 'closing').out).toContain('11 items'));
});

describe('what it cannot do it says, with exit code 2', () => {
  test.each<[readonly string[], RegExp]>([
    [[], /usage: .*item:preview -- ID/],
    [['split-whi'], /no item “split-whi”; did you mean split-why/],
    [['night'], /did you mean .*night-shift/],
    [['zzzzzzzzzz'], /no item “zzzzzzzzzz”; see --list/],
    [['a', 'b'], /usage/],
    [['split-why', '--sed', 'x'], /--sed/],
    [['--list', '--kind', '单选题'], /no kind “单选题”; kinds: single-choice 单选/],
    [['--list', '--lesson', 'closng'], /no items of a lesson “closng”; lessons: closing/],
  ])('%j', (args, message) => {
    const { status, out, err } = run(...args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
  });
  it('an item that cannot be read is told with what is wrong, exit code 1', () => {
    const text = readFileSync(bankFile(), 'utf8');
    writeFileSync(bankFile(), text.replace('bloom: apply', 'blom: apply'));
    const { status, err } = run('split-why');
    writeFileSync(bankFile(), text);
    expect(status).toBe(1);
    expect(err).toContain('items[0](split-why).blom: unknown key "blom"');
  });
});

describe('the command', () => {
  const command = (env: NodeJS.ProcessEnv, ...args: string[]) =>
    spawnSync(process.execPath, ['scripts/item-preview.ts', '--root', root, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  it('prints to stdout what the function says, without colours where nobody looks', () => {
    const { status, stdout, stderr } = command({}, 'split-why');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(run('split-why').out);
  });
  it('prints to stderr what is wrong', () => {
    const { status, stdout, stderr } = command({}, 'split-whi');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('item-preview: no item “split-whi”; did you mean split-why?\n');
  });
});

describe('answers to try', () => {
  it.each(items.map((item) => [item.id, item] as const))(
    '%s: no wrong answer is the key, and the key can be typed',
    (_, item) => {
      const key = JSON.stringify(solution(item, 's').response);
      for (const { response } of wrongAnswers(item, 's'))
        expect(JSON.stringify(response)).not.toBe(key);
      const typed = readAnswer(item, key);
      expect(typed.ok && grade(item, typed.value, 's').outcome).toBe(
        item.kind === 'short-answer' || item.kind === 'chat-reply' ? 'invalid' : 'correct',
      );
    },
  );
  it('a customer’s braces are a text, not JSON', () =>
    expect(readAnswer(itemOf('say-hello'), '{你好}')).toEqual({
      ok: true,
      value: { kind: 'chat-reply', text: '{你好}' },
    }));
});

describe('setting lines', () => {
  it.each([
    ['7天', 3],
    ['Ａ', 2],
    ['e\u0301', 1],
  ])('%s takes %i columns', (text, width) => expect(widthOf(text)).toBe(width));
  it('no line begins with a closing sign or ends with an opening one', () =>
    expect(wrap('顾客说“太贵了”，怎么回？', 8)).toEqual(['顾客说', '“太贵', '了”，怎', '么回？']));
  it('figures and words are not torn', () =>
    expect(wrap('付款 1,500.50 元', 12)).toEqual(['付款', '1,500.50 元']));
  it('colours only when asked', () => {
    const blocks = [{ title: 'T', rows: [{ sign: 'right' as const, text: 'x' }] }];
    expect(layOut(blocks, false)).toEqual(['T', '  ✓ x']);
    expect(layOut(blocks, true)).toEqual(['\u001b[1mT\u001b[0m', '  \u001b[32m✓ \u001b[0mx']);
  });
});
