/**
 * content:check – prints what is wrong with content/, grouped by file. Exit code 1 when there is an error.
 *
 *   node scripts/content/check.ts [--json] [--fix] [--errors] [part of a path …]
 *
 * --fix mends typography in place; --errors leaves warnings out; a part of a path limits what is printed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Problem } from '../../src/domain/course/content.ts';
import { inspectContent } from './inspect.ts';
import type { TypographyProblem } from './typography.ts';

const root = path.resolve(import.meta.dirname, '../..');
const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const filters = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const today = new Date().toISOString().slice(0, 10);

const mine = (problem: Problem): boolean =>
  (filters.length === 0 || filters.some((part) => problem.file.includes(part))) &&
  (!flags.has('--errors') || problem.severity === 'error');

if (flags.has('--fix')) fixTypography(inspectContent(root, today).problems.filter(mine));
const problems = inspectContent(root, today).problems.filter(mine);
const errors = problems.filter((problem) => problem.severity === 'error').length;

if (flags.has('--json')) console.log(JSON.stringify(problems, null, 2));
else print(problems);
process.exitCode = errors > 0 ? 1 : 0;

function print(list: readonly Problem[]): void {
  const colour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
  const paint = (code: number, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const byFile = grouped(list);
  // A file that cannot be read comes first: what others miss of it follows from that.
  const rank = (found: readonly Problem[]): number =>
    found.some(({ at }) => at === '(file)') ? 0 : 1;
  const files = [...byFile].sort(
    ([a, first], [b, second]) => rank(first) - rank(second) || (a < b ? -1 : 1),
  );
  for (const [file, found] of files) {
    console.log(paint(1, file));
    for (const problem of [...found].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))) {
      const mark = problem.severity === 'error' ? paint(31, 'error  ') : paint(33, 'warning');
      console.log(`  ${mark} ${String(problem.line ?? '').padStart(4)}  ${problem.at}: ${problem.message}`);
      console.log(paint(2, `                 → ${problem.fix}`));
    }
    console.log();
  }
  console.log(`content: ${errors} errors, ${list.length - errors} warnings`);
}

function grouped<P extends Problem>(list: readonly P[]): Map<string, P[]> {
  const byFile = new Map<string, P[]>();
  for (const problem of list)
    byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
  return byFile;
}

/** Replaces badly set text where it stands literally on its lines; what cannot be found is left for a person. */
function fixTypography(list: readonly TypographyProblem[]): void {
  for (const [file, found] of grouped(list)) {
    const name = path.join(root, file);
    const before = readFileSync(name, 'utf8');
    const lines = before.split('\n');
    for (const { change, line } of found) {
      if (change === undefined || line === undefined) continue;
      // A block text begins on its key's line and goes on below it.
      for (let at = line - 1; at < Math.min(lines.length, line + 30); at++) {
        if (!lines[at]?.includes(change.from)) continue;
        lines[at] = lines[at]?.replace(change.from, () => change.to) ?? '';
        break;
      }
    }
    if (lines.join('\n') !== before) writeFileSync(name, lines.join('\n'));
  }
}
