/**
 * The certificate of a passed paper: a page to print, with a code over its lines. The code is a checksum
 * (progress/checksum.ts): it shows that name, paper, score and date are still the ones the page was made with. It does
 * not show who sat the paper, and whoever makes up a certificate on purpose can work out a fitting code.
 */
import { checksum } from '../progress/checksum.ts';
import type { ExamResult } from './result/result.ts';
import type { PaperSpec } from './paper/schema.ts';

/** What stands on the page, as it stands there. */
export interface CertificateLines {
  readonly name: string;
  readonly paper: string;
  /** Points as shown, at most two decimals. */
  readonly earned: string;
  readonly points: string;
  readonly questions: string;
  /** e.g. 2026-11-25, the learner's calendar. */
  readonly date: string;
  readonly sitting: string;
}

export const NAME_LENGTH = 40;

/** What cannot be seen or turns the direction of writing: controls, zero-width characters, fillers, blanks that pose as letters. */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** More marks on one letter than any name has: they would paint over the lines above and below. */
const MARKS = /(\p{M}{2})\p{M}+/gu;

/** One line of visible text, spaces single. Work is bounded whatever was typed. */
const oneLine = (typed: string): string =>
  typed
    .slice(0, 1000)
    .replace(/[\t-\r\u0085\u2028\u2029]/g, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(MARKS, '$1')
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * A name as it is printed: one line, nothing invisible, at most 40 characters.
 * @example cleanName(' 李\u202E 小\u200B禾 ') // '李 小禾'
 */
export const cleanName = (typed: string): string =>
  [...oneLine(typed)].slice(0, NAME_LENGTH).join('').trim();

/** What is typed off a printed page may be wide or spaced. */
const typedOff = (text: string): string => oneLine(text.normalize('NFKC')).replace(/ /g, '');

/** @example isoDate('2026 年 3 月 5 日') // '2026-03-05' */
function isoDate(text: string): string {
  const parts = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/.exec(typedOff(text));
  if (parts === null) return typedOff(text);
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const ORDER = ['name', 'paper', 'earned', 'points', 'questions', 'date', 'sitting'] as const;

/** The lines the code is made of, one a field, in a fixed order. No field can hold a line end, so none can pose as two. */
export function certificateText(lines: CertificateLines): string {
  const clean: CertificateLines = {
    name: cleanName(lines.name),
    paper: oneLine(lines.paper),
    earned: typedOff(lines.earned),
    points: typedOff(lines.points),
    questions: typedOff(lines.questions),
    date: isoDate(lines.date),
    sitting: typedOff(lines.sitting),
  };
  return ['qinke-certificate-1', ...ORDER.map((field) => `${field}=${clean[field]}`)].join('\n');
}

/** Two groups of four hex digits. @example certificateCode(lines) // '1C9E-0A47' */
export function certificateCode(lines: CertificateLines): string {
  const digits = checksum(certificateText(lines)).slice(-8).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

export type Verification = 'fits' | 'differs' | 'no-code';

/** `no-code`: what was typed is not a code at all. */
export function verifyCertificate(lines: CertificateLines, code: string): Verification {
  const digits = typedOff(code)
    .replace(/[-‐-―−]/g, '')
    .toUpperCase();
  if (!/^[0-9A-F]{8}$/.test(digits)) return 'no-code';
  return certificateCode(lines).replace('-', '') === digits ? 'fits' : 'differs';
}

export type NoCertificate =
  /** The course has no such paper any more, or it never gave a certificate. */
  'other-paper' | 'not-passed';

/**
 * Why a result gives no certificate; null when it gives one.
 * @param result counted without what learners gave themselves (`resultOf(…, 'teachers')`)
 */
export function withoutCertificate(
  result: Pick<ExamResult, 'sat' | 'standing'>,
  spec: Pick<PaperSpec, 'id' | 'certificate'> | undefined,
): NoCertificate | null {
  if (spec === undefined || !spec.certificate || spec.id !== result.sat.paper) return 'other-paper';
  return result.standing.kind === 'passed' ? null : 'not-passed';
}
