import { describe, expect, it, test } from 'vitest';
import { grade, solution } from '../../../src/domain/quiz/grade.ts';
import { marked, REVEALED, UNANSWERED, type Mark } from '../../../src/domain/quiz/outcome.ts';
import { projectItem } from '../../../src/domain/quiz/project.ts';
import type { Response } from '../../../src/domain/quiz/response.ts';
import type { Item } from '../../../src/domain/quiz/schema.ts';
import { loadView } from '../../../src/islands/quiz/fields/load.ts';
import { countNotes, remarksOf } from '../../../src/islands/quiz/remark.ts';
import { verdictText } from '../../../src/islands/quiz/Verdict.tsx';
import { FILL, fixed, make, MATCHING, MULTIPLE, SINGLE } from '../../domain/quiz/items.ts';

/** Every remark on the page of this item, by place. */
async function after(item: Item, response: Response | Mark, told = false) {
  const mark = 'outcome' in response ? response : grade(item, response, 's');
  const explain = (await loadView(item.kind)).explain(projectItem(item, 's') as never);
  return Object.fromEntries(remarksOf(mark, told ? solution(item, 's') : null, explain));
}

describe('remarks after a check', () => {
  it('comment on the chosen option only, so that a retry still has something to find', async () => {
    expect(await after(make(SINGLE), { kind: 'single-choice', option: 'argue' })).toEqual({
      argue: { tone: 'bad', label: '不该选', say: '贬低同行' },
    });
  });

  it('do not point at missed options', async () => {
    const remarks = await after(make(MULTIPLE), { kind: 'multiple-choice', options: ['a', 'c'] });
    expect(Object.keys(remarks)).toEqual(['a', 'c']);
  });

  it('tell empty, unreadable and wrong fields apart', async () => {
    const remarks = await after(make(FILL), {
      kind: 'fill-blank',
      blanks: { days: '7小时', what: '' },
    });
    expect(remarks).toEqual({
      days: { tone: 'bad', label: '单位不对' },
      what: { tone: 'warn', label: '还没填' },
    });
  });

  test.each([
    ['1500件', '单位不对，应该是元'],
    ['很多', '读不出一个确定的数，请只填一个数'],
    ['33.34', '差在最后一位：四舍五入，保留 2 位小数'],
    ['12', '不对'],
  ])('explain the figure %s', async (x, label) => {
    const item = fixed({ a: 100 }, { formula: 'a / 3', decimals: 2, unit: '元' });
    const remarks = await after(item, { kind: 'calculation', answers: { x } });
    expect(remarks.x).toMatchObject({ label });
  });
});

describe('remarks with the solution', () => {
  it('comment on every option and mark the key', async () => {
    const remarks = await after(make(SINGLE), { kind: 'single-choice', option: 'argue' }, true);
    expect(remarks).toMatchObject({
      praise: { tone: 'good', label: '正确答案', say: '先接住情绪' },
      discount: { tone: 'plain', label: '', say: '底价亮早了' },
      argue: { tone: 'bad', label: '不该选' },
    });
  });

  it('tell which options of 多选 were missed', async () => {
    const response = { kind: 'multiple-choice', options: ['a'] } as const;
    expect(await after(make(MULTIPLE), response, true)).toMatchObject({
      a: { label: '选对了' },
      b: { tone: 'good', label: '漏选了' },
      c: { tone: 'plain' },
    });
  });

  it('give the right answer to every field that was not right', async () => {
    const response = { kind: 'fill-blank', blanks: { days: '7', what: '换货' } } as const;
    const remarks = await after(make(FILL), response, true);
    expect(remarks.days).toEqual({ tone: 'good', label: '正确' });
    expect(remarks.what).toEqual({ tone: 'bad', label: '不对', answer: '无理由退货' });
  });

  it('give all right answers when nothing was answered', async () => {
    const remarks = await after(make(FILL), REVEALED, true);
    expect(Object.values(remarks).map(({ answer }) => answer)).toEqual(['7 天', '无理由退货']);
  });

  it('add the sentence on a thing put in a wrong place, which waited for it', async () => {
    const item = make(MATCHING);
    const [row = ''] = Object.keys(item.key.pairs);
    const wrong = item.prompt.right.find(({ id }) => id !== item.key.pairs[row])!.id;
    const response = { kind: 'matching', pairs: { [row]: wrong } } as const;
    expect((await after(item, response))[row]).toEqual({ tone: 'bad', label: '不对' });
    expect((await after(item, response, true))[row]).toMatchObject({
      tone: 'bad',
      say: item.feedback.pairs[row],
    });
  });
});

describe('the verdict', () => {
  test.each([
    [marked(1, []), '答对了'],
    [marked(0.5, []), '对了一部分，得 50% 的分'],
    [marked(1 / 3, []), '对了一部分，得 33% 的分'],
    [marked(0, []), '这次不对'],
    [REVEALED, '答案在下面，这次不计分'],
    [UNANSWERED, '还没有选'],
  ] as const)('%# is said in words', (mark, text) =>
    expect(verdictText(mark, '还没有选')).toBe(text),
  );

  it('counts right, wrong and missed', () => {
    const mark = grade(make(MULTIPLE), { kind: 'multiple-choice', options: ['a', 'c'] }, 's');
    expect(countNotes(mark)).toEqual({ right: 1, wrong: 1, missed: 2 });
  });
});
