/** One broken thing at a time in content/papers: the check names it. */
import { expect, it, test } from 'vitest';
import { reportContent } from '../../../src/domain/course/report.ts';
import { inspectSmallCourse, swap, type Edits } from '../../fixtures/content/small-course.ts';

const PAPER = 'papers/warm-up.yaml';
const told = (edits: Edits, severity: 'error' | 'warning'): string[] =>
  inspectSmallCourse(edits)
    .problems.filter((found) => found.file === `content/${PAPER}` && found.severity === severity)
    .map((found) => `${found.at}: ${found.message} → ${found.fix}`);

it('the sound paper has no error', () => expect(told({}, 'error')).toEqual([]));
it('the report counts papers', () => {
  const { content } = inspectSmallCourse();
  expect(content && reportContent(content).papers).toBe(1);
});
it('a course without papers is sound', () =>
  expect(
    inspectSmallCourse({ [PAPER]: null }).problems.filter((p) => p.severity === 'error'),
  ).toEqual([]));

const edit = (from: string, to: string): Edits => ({ [PAPER]: swap(from, to) });
const also = (line: string): Edits => edit('mode: practice', `mode: practice\n${line}`);

test.each<[string, Edits, 'error' | 'warning', string, string]>([
  ['a name that is not its id', edit('id: warm-up', 'id: warmup'), 'error', 'id', 'warm'],
  [
    'a chapter that does not exist',
    edit('[bargain]', '[bargian]'),
    'error',
    'sections[0](all).pick.chapters[0]',
    'did you mean "bargain"',
  ],
  [
    'an item that does not exist',
    edit('{ chapters: [bargain] }', '{ items: [day-cost, split-why, split-whi] }'),
    'error',
    'sections[0](all).pick.items[2]',
    'did you mean "split-why"',
  ],
  [
    'a knowledge point of a quota that does not exist',
    edit('{ kinds: [single-choice, true-false] }', '{ kps: [split-prise] }'),
    'error',
    'sections[0](all).quotas[0].pick.kps[0]',
    '"split-price"',
  ],
  [
    'an unknown kind',
    edit('[single-choice, true-false]', '[single-choise]'),
    'error',
    'sections[0](all).quotas[0].pick.kinds[0]',
    '"single-choice"',
  ],
  [
    'both count and total',
    edit('count: 2', 'count: 2\n    total: 3'),
    'error',
    'sections[0](all)',
    'both count and total',
  ],
  [
    'neither count nor total',
    edit('    count: 2\n', ''),
    'error',
    'sections[0](all)',
    'neither count nor total',
  ],
  [
    'more questions than there are',
    edit('count: 2', 'count: 4'),
    'error',
    'sections[0](all).count',
    'asks for 4 questions, and the pool has 3',
  ],
  [
    'more points than there are',
    edit('count: 2', 'total: 5'),
    'error',
    'sections[0](all).total',
    'asks for 5 points, and the pool has 4',
  ],
  [
    'points that never add up',
    edit(
      'count: 2\n    worth: { fill-blank: 2 }',
      'total: 3\n    worth: { fill-blank: 4, single-choice: 2, true-false: 2 }',
    ),
    'error',
    'sections[0](all).total',
    'write 2',
  ],
  [
    'a quota nothing can keep',
    edit('least: 1', 'least: 3'),
    'error',
    'sections[0](all).quotas[0]',
    '2 items of the pool match',
  ],
  [
    'a quota that asks for nothing',
    edit(', least: 1', ''),
    'error',
    'sections[0](all).quotas[0]',
    'asks for nothing',
  ],
  [
    'a floor above its ceiling',
    edit('least: 1', 'least: 2, most: 1'),
    'error',
    'sections[0](all).quotas[0].least',
    'at least 2 and at most 1',
  ],
  [
    'two sections of one id',
    edit('sections:\n', 'sections:\n  - { id: all, title: 另一节, pick: {}, count: 1 }\n'),
    'error',
    'sections[1](all).id',
    'stands twice',
  ],
  [
    'sections that need the same items',
    edit('sections:\n', 'sections:\n  - { id: other, title: 另一节, pick: {}, count: 2 }\n'),
    'error',
    'sections[1](all)',
    'need the same items',
  ],
  ['a certificate nobody can miss', also('certificate: true'), 'error', 'pass', 'nothing to pass'],
  [
    'a certificate for a practice',
    also('certificate: true'),
    'error',
    'mode',
    'cannot give a certificate',
  ],
  [
    'a certificate for two questions',
    also('certificate: true'),
    'warning',
    'sections',
    '2 questions earn a certificate',
  ],
  [
    'later tries that earn more',
    also('settings: { tries: [5, 10] }'),
    'error',
    'settings.tries',
    '[10, 7, 5]',
  ],
  [
    'a pool that comes round at once',
    {},
    'warning',
    'sections[0](all).count',
    '2 of 3 questions are drawn',
  ],
  [
    'a quota that brings the same question again',
    {
      [PAPER]: (text) =>
        text.replace('count: 2', 'count: 1').replace('single-choice, true-false', 'single-choice'),
    },
    'warning',
    'sections[0](all)',
    'repeats up to 1 questions, though the pool of 3 questions would do',
  ],
])('%s is named', (_, edits, severity, at, words) => {
  const found = told(edits, severity);
  expect(
    found.some((line) => line.startsWith(`${at}: `) && line.includes(words)),
    found.join('\n'),
  ).toBe(true);
});

it.each(['own', 'missed', 'placement-student'])('the id %s is kept for the browser', (id) => {
  const { problems } = inspectSmallCourse({
    [PAPER]: null,
    [`papers/${id}.yaml`]: `id: ${id}\ntitle: 卷\nsummary: 一句话。\nmode: mock\nsections:\n  - { id: a, title: 题, pick: {}, count: 1 }\n`,
  });
  expect(problems.map((found) => found.message).join('\n')).toContain(
    `"${id}" is kept for papers made in the browser`,
  );
});
