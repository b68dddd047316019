import { describe, expect, it } from 'vitest';
import { grade } from '../../../src/domain/quiz/grade.ts';
import { remarked } from '../../../src/islands/quiz/fields/overrides.ts';
import { CHAT, LEXICON, make, MATERIAL } from '../../domain/quiz/items.ts';

const given = (points: readonly string[], credit: number) =>
  ({ by: 'self', points, credit }) as const;

describe('the record of a mark given by a person', () => {
  it('of a reply carries its credit and points', () => {
    const mark = grade(make(CHAT), { kind: 'chat-reply', text: '抱歉。' }, 's', LEXICON);
    expect(remarked(mark, new Map([['', given(['a', 'b'], 0.8)]]))).toEqual({
      credit: 0.8,
      points: ['a', 'b'],
    });
  });

  it('of one question speaks about the whole 材料题: the other questions keep their marks', () => {
    const response = {
      kind: 'material',
      answers: {
        'case-first': { kind: 'single-choice', option: 'praise' },
        'case-reply': { kind: 'chat-reply', text: '您好，请稍等。' },
      },
    } as const;
    const mark = grade(make(MATERIAL), response, 's', LEXICON);
    expect(remarked(mark, new Map([['case-reply', given(['x'], 1)]]))).toEqual({
      credit: 2 / 3,
      points: ['case-reply/x'],
    });
  });
});
