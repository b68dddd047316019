import { render } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import strings from 'virtual:ui/shift-report';
import { RADAR_AXES, type ShiftReport } from '../../../src/domain/shift/report-types.ts';
import { cut } from '../../../src/islands/shift-report/evidence.ts';
import { exact, tidy, valueText, type Unit } from '../../../src/islands/shift-report/figures.ts';
import { findings } from '../../../src/islands/shift-report/conduct.ts';
import { formulaText } from '../../../src/islands/shift-report/formula.ts';
import { frameAt, happenings } from '../../../src/islands/shift-report/frame.ts';
import { radarPoint } from '../../../src/islands/shift-report/Radar.tsx';
import { Report } from '../../../src/islands/shift-report/Report.tsx';
import { runIn } from '../../../src/islands/shift-report/address.ts';
import { missingIn } from '../../../src/islands/shift-report/Summaries.tsx';
import { tableOf } from '../../../src/islands/shift-report/table.ts';
import { minuteMarks } from '../../../src/islands/shift-report/TimeLine.tsx';
import { sampleShift } from './sample.ts';

let report: ShiftReport;
beforeAll(async () => {
  ({ report } = await sampleShift());
});

const page = (printing: boolean): string =>
  render(<Report report={report} head={null} cards={5} printing={printing} />);

describe('the report on a page', () => {
  it('writes no inline style, which the CSP refuses', () => {
    expect(page(true)).not.toContain('style=');
  });

  it('leaves no parameter of a sentence unfilled', () => {
    expect(page(true).match(/\{[a-zA-Z]\w*\}/g)).toBeNull();
  });

  it('shows every line of the appraisal with its formula, and the sum', () => {
    const html = page(false);
    for (const line of report.appraisal.lines) {
      expect(html).toContain(strings.appraisal.line[line.code]);
      expect(html).toContain(formulaText(line));
    }
    const [service] = report.appraisal.lines;
    expect(html).toContain(
      `${exact(service!.score!)} × ${exact(service!.counted)}% = ${exact(service!.points)}`,
    );
    const sum = report.appraisal.lines.reduce((total, { points }) => total + points, 0);
    expect(Math.round(sum * 10) / 10).toBe(report.appraisal.score);
  });

  it('says in words what the drawings show', () => {
    const labels = [...page(false).matchAll(/role="img" aria-label="([^"]+)"/g)].map(
      ([, label]) => label,
    );
    expect(labels).toHaveLength(2);
    expect(labels.join('\n')).toContain(`说到点 ${report.radar[1]!.value}`);
    for (const { customer } of report.chats) expect(labels.join('\n')).toContain(customer.name);
  });

  it('opens every chat for paper, with the words that earned points marked', () => {
    expect(page(false)).not.toContain('data-mark="hit"');
    expect(page(true)).toContain('data-mark="hit"');
    expect(page(true)).toContain('data-mark="forbidden"');
  });

  it('tells how many missed points reached the review, and that others’ shifts bring none', () => {
    expect(page(false)).toContain('5 个要点');
    expect(
      render(<Report report={report} head={null} cards="foreign" printing={false} />),
    ).toContain(strings.practice.cardsForeign);
  });

  it('names all axes of the radar', () => {
    for (const axis of RADAR_AXES) expect(strings.radar.axis[axis]).not.toBe('');
  });
});

describe('figures', () => {
  const values: [number | null, Unit, string][] = [
    [null, 'ms', '没有数'],
    [8400, 'ms', '8.4 秒'],
    [15_999, 'ms', '15.9 秒'],
    [2 / 3, 'share', '66.6%'],
    [186.55, 'yuan', '186.55 元'],
    [58.214, 'points', '58.21 分'],
    [3, 'customers', '3 位'],
  ];
  it.each(values)('tells %s %s as %s', (value, unit, text) =>
    expect(valueText(value, unit)).toBe(text),
  );

  it('never rounds up what is told with one decimal', () => expect(tidy(9.99)).toBe('9.9'));
  it('counts with two decimals', () => expect(exact(83.333)).toBe('83.33'));
});

describe('formulas', () => {
  it('say why a line has no figure', () => {
    const line = report.appraisal.lines.find(({ code }) => code === 'refund-rate')!;
    expect(formulaText({ ...line, score: null })).toBe(strings.noFigure['refund-rate']);
  });

  it('show the figures of a formula nobody wrote a sentence for', () => {
    const [line] = report.appraisal.lines;
    expect(formulaText({ ...line!, formula: 'new', figures: { a: 1.5 } })).toContain('a 1.5');
  });

  it('are sentences for every line this shift has, with every figure in place', () => {
    for (const line of [...report.appraisal.lines, ...report.appraisal.service]) {
      if (line.score === null) continue;
      expect(strings.formulas).toHaveProperty(line.formula);
      expect(formulaText(line)).not.toMatch(/[{}]/);
    }
  });
});

describe('evidence in one of several messages', () => {
  it('marks only the part that lies in the message, at its own place', () => {
    const message = report.chats[0]!.messages[1]!;
    const whole = cut(message.judgement!, message.from, message.text);
    expect(whole.some(({ mark }) => mark === 'hit')).toBe(true);
    const half = Math.floor(message.text.length / 2);
    const parts = [
      ...cut(message.judgement!, message.from, message.text.slice(0, half)),
      ...cut(message.judgement!, message.from + half, message.text.slice(half)),
    ];
    expect(parts.map(({ text }) => text).join('')).toBe(message.text);
    const marked = (list: typeof parts): string =>
      list.flatMap(({ mark, text }) => (mark === null ? [] : [text])).join('');
    expect(marked(parts)).toBe(marked([...whole]));
  });

  it('marks nothing when the text is not the one that was judged', () => {
    const { judgement } = report.chats[0]!.messages[0]!;
    expect(cut(judgement!, 3, '别的话')).toEqual([{ text: '别的话', mark: null, ids: [] }]);
  });
});

describe('the desk at a moment', () => {
  it('is empty before anybody comes', () => {
    expect(frameAt(report, 0)).toEqual({ contacts: [], latest: null });
  });

  it('knows who waits and for how long', () => {
    const [chat] = report.chats;
    const wait = chat!.spans.find(({ kind }) => kind === 'waiting')!;
    const [contact] = frameAt(report, wait.from + 1000).contacts;
    expect(contact!.standing).toEqual({ kind: 'waiting', ms: 1000 });
  });

  it('knows who gave up and who was done with', () => {
    const standing = frameAt(report, report.usedMs).contacts.map((each) => each.standing.kind);
    expect(standing[2]).toBe('left');
    expect(standing[0]).toBe('over');
  });

  it('holds at the end everything that was said', () => {
    const { contacts } = frameAt(report, report.usedMs);
    expect(contacts.map(({ lines }) => lines.length)).toEqual(
      report.chats.map(({ lines }) => lines.length),
    );
  });

  it('tells everything that happened in order of time', () => {
    const moments = happenings(report).map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect(moments.length).toBeGreaterThan(20);
  });
});

describe('conduct', () => {
  it('finds forbidden words once a turn, with the author’s sentence and the penalty', () => {
    const { forbidden } = findings(report);
    expect(forbidden.length).toBeGreaterThan(0);
    for (const { words, say, penalty } of forbidden) {
      expect(words).not.toBe('');
      expect(say).not.toBeNull();
      expect(penalty).toBeGreaterThan(0);
    }
  });
});

describe('drawing', () => {
  it.each([
    [0, 6, 1, { x: 160, y: 42 }],
    [3, 6, 1, { x: 160, y: 218 }],
    [1, 4, 0.5, { x: 204, y: 130 }],
  ])('puts axis %s of %s at share %s', (axis, axes, share, point) =>
    expect(radarPoint(axis, axes, share)).toEqual(point),
  );

  it.each([
    [60_000, [0, 1]],
    [600_000, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    [3_600_000, [0, 10, 20, 30, 40, 50, 60]],
    [8.64e15, Array.from({ length: 11 }, (_, index) => index * 14_400_000_000)],
  ])('marks so many minutes of %s ms that they stay apart', (length, marks) =>
    expect(minuteMarks(length)).toEqual(marks),
  );
});

describe('the table for a spreadsheet', () => {
  it('has the same columns in every row and the score in one of them', () => {
    const rows = tableOf(report);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([6]));
    expect(rows.find(([name]) => name === strings.csv.total)?.[1]).toBe(report.appraisal.score);
    for (const { customer } of report.chats)
      expect(rows.some(([name]) => String(name).includes(customer.name))).toBe(true);
  });
});

describe('a summary', () => {
  it('lacks the parts nobody wrote, blanks among them', () => {
    expect(missingIn(null)).toHaveLength(6);
    expect(
      missingIn({ when: '今天', who: ' ', where: '', what: '破损', why: '运输', how: '补发' }),
    ).toEqual(['who', 'where']);
  });
});

describe('the address of a report', () => {
  it.each([
    ['?run=abc', 'abc'],
    ['', null],
    ['?run=', null],
    [`?run=${'a'.repeat(201)}`, null],
  ])('%s names %s', (search, run) => expect(runIn(search)).toBe(run));
});
