import { describe, expect, it, test } from 'vitest';
import { grade, solution } from '../../../src/domain/quiz/grade.ts';
import { CHAT, LEXICON, make, SHORT } from './items.ts';

const chat = make(CHAT);
const short = make(SHORT);
const reply = (text: string) => grade(chat, { kind: 'chat-reply', text }, 's', LEXICON);
const write = (text: string) => grade(short, { kind: 'short-answer', text }, 's', LEXICON);

/** The answer, its outcome and its credit: refund is worth 60, the apology 40, the wrong order costs 10. */
const BOTH = [
  ['抱歉让您久等，可以退款。', 'correct', 1],
  ['對不起，可以退款', 'correct', 1],
  ['不好意思，這邊給您退款', 'correct', 1],
  ['可以退款，抱歉让您久等。', 'correct', 0.9],
  ['可以退款。', 'partial', 0.6],
  ['我们帮您退款', 'partial', 0.6],
  ['抱歉让您久等了。', 'partial', 0.4],
  ['抱歉，不可以退款。', 'partial', 0.1],
  ['抱歉，这单退不了。', 'partial', 0.1],
  ['不可以退款。', 'incorrect', 0],
  ['抱歉，是您自己没看清，可以退款。', 'partial', 0.7],
  ['您好，请稍等。', 'incorrect', 0],
  ['可以退款吗？', 'incorrect', 0],
  ['', 'unanswered', 0],
  [' \n　', 'unanswered', 0],
  ['。。。', 'unanswered', 0],
] as const;

test.each(BOTH)('对话回复: “%s” is %s', (text, outcome, credit) => {
  expect(reply(text)).toMatchObject({ outcome, credit });
});
test.each(BOTH)('简答: “%s” is %s', (text, outcome, credit) => {
  expect(write(text)).toMatchObject({ outcome, credit });
});

describe('words no reply may contain', () => {
  const text = '抱歉，可以退款，好评返现。';
  it('cost a 对话回复 their penalty', () => expect(reply(text).credit).toBe(0.6));
  it('may be the subject of a 简答, which its own rubric judges', () => {
    expect(write(text)).toMatchObject({ outcome: 'correct', credit: 1 });
    expect(write('抱歉，是您自己没看清，可以退款。').credit).toBe(0.7);
  });
});

describe('both kinds', () => {
  it('name every point with the learner’s own words, and words that must not be said', () => {
    expect(reply('抱歉，不可以退款，您自己选的，好评返现').notes).toEqual([
      { code: 'point', at: 'refund', right: false, say: '“可以退款”说反了' },
      { code: 'point', at: 'sorry', right: true, say: '“抱歉”接住了情绪' },
      { code: 'forbidden', at: 'bribe', right: false, say: '“返现”是利诱好评' },
      { code: 'forbidden', at: 'blame', right: false, say: '“您自己”在怪顾客' },
    ]);
    expect(write('抱歉').notes[0]).toEqual({
      code: 'point',
      at: 'refund',
      right: false,
      say: '没有说能不能退款',
    });
  });

  it('hand on what the assessor found', () => {
    expect(reply('可以退款').judgement).toMatchObject({ score: 60, text: '可以退款' });
  });

  it('count as right from 85 of 100, without rounding the credit up', () => {
    expect(reply('可以退款，抱歉')).toMatchObject({ outcome: 'correct', credit: 0.9 });
    expect(reply('抱歉，可以退款，好评返现').outcome).toBe('partial');
  });

  it('cannot be marked without the concepts: that is not the learner’s fault', () => {
    expect(grade(chat, { kind: 'chat-reply', text: '抱歉' }, 's')).toMatchObject({
      outcome: 'invalid',
      notes: [{ code: 'broken' }],
    });
    expect(grade(chat, { kind: 'chat-reply', text: '' }, 's').outcome).toBe('unanswered');
  });

  it('solve with the expert’s answer, which earns everything', () => {
    const { right, response } = solution(short, 's');
    expect(right).toEqual([{ at: 'model', text: short.key.model }]);
    expect(grade(short, response, 's', LEXICON).credit).toBe(1);
  });

  it('give the samples the scores their author expects', () => {
    for (const item of [short, chat])
      for (const {
        text,
        expect: [least, most],
      } of item.samples) {
        const { credit } = grade(item, { kind: item.kind, text }, 's', LEXICON);
        expect(credit * 100).toBeGreaterThanOrEqual(least);
        expect(credit * 100).toBeLessThanOrEqual(most);
      }
  });
});

describe('pasting back what was read earns nothing', () => {
  /** Words that would earn the point if the learner had found them. */
  const line = '超时的订单可以退款';

  it('the customer’s messages', () => {
    const heard = make(CHAT, { prompt: { ...CHAT.prompt, customer: ['等了十天了', line] } });
    const mark = (item: typeof heard) =>
      grade(item, { kind: 'chat-reply', text: line }, 's', LEXICON).credit;
    expect([mark(heard), mark(chat)]).toEqual([0, 0.6]);
  });

  it('the question of a 简答', () => {
    const asked = make(SHORT, { prompt: { stem: `${line}。顾客来问，怎么答？` } });
    const mark = (item: typeof asked) =>
      grade(item, { kind: 'short-answer', text: asked.prompt.stem }, 's', LEXICON).credit;
    expect([mark(asked), mark(short)]).toEqual([0, 0.6]);
  });

  it('what the agent was told', () => {
    const told = make(CHAT, { prompt: { ...CHAT.prompt, stem: line } });
    expect(grade(told, { kind: 'chat-reply', text: line }, 's', LEXICON).credit).toBe(0);
  });
});
