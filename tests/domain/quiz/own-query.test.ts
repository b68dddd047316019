import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEM_KINDS } from '../../../src/domain/quiz/item-kinds.ts';
import type { OwnChoice } from '../../../src/domain/quiz/paper/own.ts';
import { ownQuery, parseOwn, USUAL_CHOICE } from '../../../src/domain/quiz/paper/own-query.ts';

const parse = (query: string) => parseOwn(new URLSearchParams(query));

describe('a choice read from an address', () => {
  it('has the usual values where nothing is said', () => {
    expect(parse('')).toEqual({ ok: true, value: USUAL_CHOICE });
    expect(parse('paper=own&chapters=&kinds=&minutes=')).toEqual({ ok: true, value: USUAL_CHOICE });
  });

  it('takes every field', () => {
    expect(
      parse(
        'paper=own&chapters=bargain,role&lessons=closing&kinds=ordering&difficulty=hard&count=5&mode=timed&minutes=15&certainty=1',
      ),
    ).toEqual({
      ok: true,
      value: {
        chapters: ['bargain', 'role'],
        lessons: ['closing'],
        kinds: ['ordering'],
        difficulty: ['hard'],
        count: 5,
        mode: 'timed',
        minutes: 15,
        certainty: true,
      },
    });
  });

  it('names a thing once, and leaves alone what it does not know', () => {
    expect(parse('kinds=ordering,ordering&from=weixin&toString=1')).toEqual({
      ok: true,
      value: { ...USUAL_CHOICE, kinds: ['ordering'] },
    });
  });

  it.each([
    ['kinds=essay', [['kinds', 'value', 'essay']]],
    ['kinds=__proto__', [['kinds', 'value', '__proto__']]],
    ['kinds=ordering,', [['kinds', 'value', '']]],
    ['chapters=../../etc', [['chapters', 'value', '../../etc']]],
    ['lessons=%3Cimg%20onerror%3E', [['lessons', 'value', '<img onerror>']]],
    ['difficulty=EASY', [['difficulty', 'value', 'EASY']]],
    ['count=0', [['count', 'range', '0']]],
    ['count=101', [['count', 'range', '101']]],
    ['count=-5', [['count', 'value', '-5']]],
    ['count=1e3', [['count', 'value', '1e3']]],
    ['count=二十', [['count', 'value', '二十']]],
    ['count=99999999999999999999', [['count', 'value', '99999999999999999999']]],
    ['minutes=301', [['minutes', 'range', '301']]],
    ['minutes=NaN', [['minutes', 'value', 'NaN']]],
    ['mode=exam', [['mode', 'value', 'exam']]],
    ['certainty=yes', [['certainty', 'value', 'yes']]],
    ['mode=mock&mode=timed', [['mode', 'twice', 'timed']]],
    [
      'count=x&kinds=y&mode=z',
      [
        ['kinds', 'value', 'y'],
        ['count', 'value', 'x'],
        ['mode', 'value', 'z'],
      ],
    ],
    [`chapters=${'a'.repeat(65)}`, [['chapters', 'value', `${'a'.repeat(39)}…`]]],
  ])('%s is refused by name', (query, problems) => {
    const result = parse(query);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error.map(({ field, code, found }) => [field, code, found])).toEqual(problems);
  });

  it('refuses a list no course has, without reading it all', () => {
    const result = parse(
      `chapters=${Array.from({ length: 100_000 }, (_, i) => `c${i}`).join(',')}`,
    );
    expect(result.ok).toBe(false);
  });

  it('never throws, whatever the address says', () => {
    const field = fc.constantFrom(
      'paper',
      'chapters',
      'kinds',
      'count',
      'mode',
      'minutes',
      'certainty',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(field, fc.string({ unit: 'binary' }))), (query) => {
        const result = parseOwn(query);
        if (!result.ok) expect(result.error.length).toBeGreaterThan(0);
      }),
    );
  });
});

const id = fc.constantFrom('role', 'bargain', 'after-sale', 'a1');
const choice: fc.Arbitrary<OwnChoice> = fc.record({
  chapters: fc.uniqueArray(id),
  lessons: fc.uniqueArray(id),
  kinds: fc.uniqueArray(fc.constantFrom(...ITEM_KINDS)),
  difficulty: fc.uniqueArray(fc.constantFrom('easy', 'medium', 'hard')),
  count: fc.integer({ min: 1, max: 100 }),
  mode: fc.constantFrom('practice', 'timed', 'mock'),
  minutes: fc.option(fc.integer({ min: 1, max: 300 })),
  certainty: fc.boolean(),
});

describe('a choice written into an address', () => {
  it('reads back as it was', () => {
    fc.assert(
      fc.property(choice, (chosen) => {
        expect(parse(ownQuery(chosen))).toEqual({ ok: true, value: chosen });
      }),
    );
  });

  it('needs no escaping', () => {
    fc.assert(
      fc.property(choice, (chosen) => {
        expect(ownQuery(chosen)).toMatch(/^[a-z0-9=&,-]*$/);
      }),
    );
  });
});
