import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../src/islands/exam/request.ts';
import { ruleLines } from '../../../src/islands/exam/rule-lines.ts';
import { clockText } from '../../../src/islands/exam/TimeBar.tsx';
import { settingsOf } from '../../../src/domain/quiz/attempt/settings.ts';

const read = (query: string) => readRequest(new URLSearchParams(query));

describe('the address of a paper', () => {
  it.each([
    ['sitting=abc123', { kind: 'attempt', sitting: 'abc123' }],
    ['paper=bargain-quiz', { kind: 'course', paper: 'bargain-quiz', seed: null }],
    ['paper=final&seed=高一2班', { kind: 'course', paper: 'final', seed: '高一2班' }],
    ['paper=missed', { kind: 'missed', sitting: null, chapter: null }],
    ['paper=missed&chapter=bargain', { kind: 'missed', sitting: null, chapter: 'bargain' }],
    ['paper=missed&sitting=s1', { kind: 'missed', sitting: 's1', chapter: null }],
    // Chat apps add things of their own.
    ['paper=final&from=groupmessage', { kind: 'course', paper: 'final', seed: null }],
  ])('%s', (query, value) => {
    expect(read(query)).toEqual({ ok: true, value });
  });

  it('keeps the whole query of an own paper', () => {
    const request = read('paper=own&kinds=ordering');
    expect(request).toMatchObject({ ok: true, value: { kind: 'own', seed: null } });
  });

  it.each([
    ['', 'paper'],
    ['paper=', 'paper'],
    ['paper=../../etc', 'paper'],
    ['paper=<img src=x>', 'paper'],
    [`paper=${'a'.repeat(65)}`, 'paper'],
    ['paper=final&seed=a b', 'seed'],
    [`paper=final&seed=${'x'.repeat(65)}`, 'seed'],
    ['paper=final&seed=%0A', 'seed'],
    ['sitting=a/b', 'sitting'],
    ['paper=missed&chapter=A', 'chapter'],
  ])('"%s" is refused for its %s', (query, error) => {
    expect(read(query)).toEqual({ ok: false, error });
  });
});

describe('the rules on the cover', () => {
  it('follow from the settings', () => {
    const practice = ruleLines(settingsOf('practice', {}), null).join();
    expect(practice).toContain('可以答 3 次');
    expect(practice).toContain('100%、70%、50%');
    expect(practice).toContain('扣这道题 20%');
    expect(practice).not.toContain('交卷以后');
    const mock = ruleLines(settingsOf('mock', { minutes: 45 }), 60).join();
    expect(mock).toContain('限时 45 分钟');
    expect(mock).toContain('随时可以改');
    expect(mock).toContain('60%');
    expect(ruleLines(settingsOf('mock', { certainty: true }), null).join()).toContain('倒扣一半');
  });
});

describe('the clock in figures', () => {
  it.each([
    [0, '0:00'],
    [999, '0:01'],
    [65_000, '1:05'],
    [3_599_000, '59:59'],
    [3_600_000, '1:00:00'],
    [7_385_000, '2:03:05'],
  ])('%i ms reads %s', (ms, text) => {
    expect(clockText(ms)).toBe(text);
  });
});
