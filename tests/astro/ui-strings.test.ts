import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { declareAreas, readArea } from '../../scripts/astro/ui-strings.mjs';

function project(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'qinke-ui-'));
  mkdirSync(path.join(root, 'content/ui'), { recursive: true });
  for (const [name, text] of Object.entries(files))
    writeFileSync(path.join(root, 'content/ui', name), text);
  return root;
}

describe('interface strings', () => {
  it('keep the nesting of the file', () => {
    const root = project({ 'quiz.yaml': 'check: 检查\nkinds:\n  true-false: 判断\n' });
    expect(readArea(root, 'quiz')).toEqual({ check: '检查', kinds: { 'true-false': '判断' } });
  });

  it('are declared key by key, one module a file', () => {
    const root = project({ 'b.yaml': 'x: { y-z: 1 号 }\n', 'a.yaml': 'n: 一\n' });
    expect(declareAreas(root)).toBe(
      [
        'declare module \'virtual:ui/a\' {\n  const strings: { readonly "n": string };\n  export default strings;\n}\n',
        'declare module \'virtual:ui/b\' {\n  const strings: { readonly "x": { readonly "y-z": string } };\n  export default strings;\n}\n',
      ].join('\n'),
    );
  });

  it.each([
    ['a number', 'n: 3\n', 'content/ui/quiz.yaml: n is 3'],
    ['nothing', 'a:\n  b:\n', 'content/ui/quiz.yaml: a.b is null'],
    ['a list', 'a: [一, 二]\n', 'content/ui/quiz.yaml: a is ["一","二"]'],
  ])('refuse %s and name file, key and value', (_what, text, message) => {
    expect(() => readArea(project({ 'quiz.yaml': text }), 'quiz')).toThrow(message);
  });

  it('name the file that is missing', () => {
    expect(() => readArea(project({}), 'quiz')).toThrow('content/ui/quiz.yaml does not exist');
  });
});
