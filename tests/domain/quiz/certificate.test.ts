import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  certificateCode,
  certificateText,
  cleanName,
  NAME_LENGTH,
  verifyCertificate,
  withoutCertificate,
  type CertificateLines,
} from '../../../src/domain/quiz/certificate.ts';

const LINES: CertificateLines = {
  name: '李小禾',
  paper: '结业考试',
  earned: '92.5',
  points: '100',
  questions: '60',
  date: '2026-11-25',
  sitting: 'k3v0r8e1m5b2q7t9a4c6d0fh',
};

describe('a name', () => {
  it.each([
    ['is kept as typed', '李小禾', '李小禾'],
    ['loses spaces around and doubles inside', '  Ada   Lovelace ', 'Ada Lovelace'],
    ['is one line', '李\n小\t禾', '李 小 禾'],
    ['loses zero-width characters (28)', '李\u200B小\uFEFF禾\u2060', '李小禾'],
    ['loses what turns the direction (27)', '\u202E李小禾\u2066x\u2069', '李小禾x'],
    ['loses blanks that pose as letters', '\u3164\u2800李\u115F', '李'],
    ['loses NUL and other controls', 'a\u0000b\u001Bc\u009F', 'abc'],
    ['loses lone surrogates', 'a\uD800b', 'ab'],
    ['stays text when it is markup (19)', '<img onerror=alert(1)>', '<img onerror=alert(1)>'],
    ['is empty when nothing can be seen', '\u200B \u202E', ''],
    ['keeps two marks a letter of ten thousand (29)', `a${'\u0301'.repeat(900)}`, 'á\u0301\u0301'],
    ['is cut after forty characters, not in the middle of one', '𠮷'.repeat(60), '𠮷'.repeat(40)],
  ])('%s', (_, typed, clean) => {
    expect(cleanName(typed)).toBe(clean);
  });

  it('is clean after one cleaning and never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        const clean = cleanName(typed);
        expect(cleanName(clean)).toBe(clean);
        expect([...clean].length).toBeLessThanOrEqual(NAME_LENGTH);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});

describe('the code', () => {
  it('is two groups of four hex digits and stays the same for ever', () => {
    expect(certificateCode(LINES)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(certificateText(LINES)).toBe(
      'qinke-certificate-1\nname=李小禾\npaper=结业考试\nearned=92.5\npoints=100\nquestions=60\n' +
        'date=2026-11-25\nsitting=k3v0r8e1m5b2q7t9a4c6d0fh',
    );
    expect(certificateCode(LINES)).toBe('BEBD-C58F');
  });

  it.each([
    ['as printed', LINES, 'fits'],
    ['typed with wide figures', { ...LINES, earned: '９２．５' }, 'fits'],
    [
      'with spaces',
      { ...LINES, sitting: 'k3v0 r8e1 m5b2 q7t9 a4c6 d0fh', points: ' 100 ' },
      'fits',
    ],
    ['with the date in words', { ...LINES, date: '2026 年 11 月 25 日' }, 'fits'],
    ['another name', { ...LINES, name: '李小苗' }, 'differs'],
    ['another score', { ...LINES, earned: '95' }, 'differs'],
    ['a day later', { ...LINES, date: '2026-11-26' }, 'differs'],
    ['a field emptied', { ...LINES, sitting: '' }, 'differs'],
  ] as const)('%s: %s', (_, lines, verdict) => {
    expect(verifyCertificate(lines, certificateCode(LINES))).toBe(verdict);
  });

  it.each([
    ['', 'no-code'],
    ['12345678x', 'no-code'],
    ['1234-567', 'no-code'],
    ['你好', 'no-code'],
    ['0000-0000', 'differs'],
  ])('%j is %s', (code, verdict) => {
    expect(verifyCertificate(LINES, code)).toBe(verdict);
  });

  it('may be typed small, wide, without or with any dash', () => {
    const code = certificateCode(LINES);
    for (const typed of [
      code.toLowerCase(),
      code.replace('-', ''),
      code.replace('-', '–'),
      ` ${code.replace('-', ' － ')} `,
    ]) {
      expect(verifyCertificate(LINES, typed)).toBe('fits');
    }
  });

  it('changes with any change of one field', () => {
    const field = fc.constantFrom(...(Object.keys(LINES) as (keyof CertificateLines)[]));
    fc.assert(
      fc.property(field, fc.string({ unit: 'binary', maxLength: 50 }), (key, value) => {
        const changed = { ...LINES, [key]: value };
        const same = certificateText(changed) === certificateText(LINES);
        expect(verifyCertificate(changed, certificateCode(LINES))).toBe(same ? 'fits' : 'differs');
      }),
    );
  });

  it('changes with every single letter changed, taken away or added', () => {
    const code = certificateCode(LINES);
    for (const [key, value] of Object.entries(LINES)) {
      for (let i = 0; i < value.length; i++) {
        for (const other of [
          value.slice(0, i) + value.slice(i + 1),
          `${value.slice(0, i)}7${value.slice(i)}`,
        ]) {
          expect(verifyCertificate({ ...LINES, [key]: other }, code), `${key}: ${other}`).toBe(
            'differs',
          );
        }
      }
    }
  });

  it('no field can pose as another: a line end typed into a name is a space', () => {
    expect(certificateText({ ...LINES, name: '李\npaper=别的' }).split('\n')).toHaveLength(8);
  });
});

describe('a certificate', () => {
  const spec = { id: 'final', certificate: true };
  const sat = (paper: string, kind: 'passed' | 'short' | 'open') =>
    ({
      sat: { paper },
      standing:
        kind === 'passed'
          ? { kind, spare: 0, questions: 0 }
          : kind === 'short'
            ? { kind, lacking: 1, questions: 1 }
            : { kind },
    }) as Parameters<typeof withoutCertificate>[0];
  it.each([
    ['a passed paper that gives one', sat('final', 'passed'), spec, null],
    ['a failed one', sat('final', 'short'), spec, 'not-passed'],
    ['a paper nobody passes', sat('final', 'open'), spec, 'not-passed'],
    [
      'a paper that gives none',
      sat('final', 'passed'),
      { ...spec, certificate: false },
      'other-paper',
    ],
    ['another paper', sat('own', 'passed'), spec, 'other-paper'],
    ['a paper that left the course', sat('final', 'passed'), undefined, 'other-paper'],
  ])('%s', (_, result, paper, why) => {
    expect(withoutCertificate(result, paper)).toBe(why);
  });
});
