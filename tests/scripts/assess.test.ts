/** The assess command as a person or another program meets it. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

function run(
  args: readonly string[],
  input = '',
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/assess.ts', ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
const DIALOGUE = 'bargain-too-expensive';
const lines = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

it('--list prints the typed turns as one JSON array', () => {
  const { status, stdout } = run(['--dialogue', DIALOGUE, '--list']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual(['opening', 'ask-price', 'shrink']);
});

it('reads one reply a line and prints one JSON line each, blank lines too', () => {
  const replies = '理解您的想法，这套是60支长绒棉的，睡着很舒服\n\n  \n😊\r\n不知道';
  const { status, stdout } = run(['--dialogue', DIALOGUE, '--turn', 'opening'], replies);
  expect(status).toBe(0);
  const results = lines(stdout) as {
    text: string;
    score: number;
    points: { id: string; hit: boolean; evidence: string[] }[];
    forbidden: { id: string }[];
  }[];
  expect(results.map(({ text }) => text)).toEqual([
    '理解您的想法，这套是60支长绒棉的，睡着很舒服',
    '',
    '  ',
    '😊',
    '不知道',
  ]);
  expect(results.slice(1).map(({ score }) => score)).toEqual([0, 0, 0, 0]);
  expect(results[0]?.score).toBeGreaterThanOrEqual(60);
  const facts = results[0]?.points.find(({ id }) => id === 'facts');
  expect(facts?.hit).toBe(true);
  expect(facts?.evidence).toContain('60支');
});

it('prints nothing for no input', () => {
  expect(run(['--dialogue', DIALOGUE, '--turn', 'opening'])).toMatchObject({
    status: 0,
    stdout: '',
  });
});

it.each([
  [[], /name a dialogue.*bargain-too-expensive/],
  [['--dialogue', 'nowhere', '--list'], /unknown dialogue “nowhere”.*bargain-too-expensive/],
  [['--dialogue', '../package', '--list'], /unknown dialogue/],
  [['--dialogue', DIALOGUE], /name a turn.*opening/],
  [['--dialogue', DIALOGUE, '--turn', 'nowhere'], /no typed turn “nowhere”.*opening/],
  [['--dialog', DIALOGUE], /Unknown option/],
])('bad arguments %j end with 2 and say what is known', (args, message) => {
  const { status, stdout, stderr } = run(args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr.replaceAll('\n', ' ')).toMatch(message);
});

it('--samples shows every sample of a dialogue with its range', () => {
  const { status, stdout } = run(['--samples', '--dialogue', DIALOGUE]);
  expect(status).toBe(0);
  expect(stdout).toContain('(model)');
  expect(stdout).toContain('All samples are in range.');
});
