/** The appraisal, worked out by hand. */
import { describe, expect, test } from 'vitest';
import { AFTERSALE, PRESALE } from '../../../src/domain/shift/appraisal.ts';
import { SERVICE } from '../../../src/domain/shift/service-items.ts';
import type { ShiftInput } from '../../../src/domain/shift/input.ts';
import type { AppraisalLine } from '../../../src/domain/shift/report-types.ts';
import { shiftReport } from '../../../src/domain/shift/report.ts';
import { arrival, makeWorld, play, scenario, seconds } from './make.ts';
import { SCENES } from './scenes.ts';

const scenes = (...ids: string[]) =>
  ids.map((id) => SCENES.find((one) => one.id === id) as (typeof SCENES)[number]);
const line = (lines: readonly AppraisalLine<string>[], code: string) =>
  lines.find((one) => one.code === code);

test.each([
  ['售前', PRESALE],
  ['售后', AFTERSALE],
  ['服务', SERVICE],
])('the weights of %s are a hundred', (_, weights) => {
  expect(Object.values(weights).reduce((sum, one) => sum + one, 0)).toBe(100);
});

test('售后 counts 客户评价 as 10 of the 40 of 服务', () => {
  expect((AFTERSALE.service ?? 0) + (AFTERSALE.reviews ?? 0)).toBe(40);
});

const at = (input: { kind: string }, n: number) => ({ ...input, at: seconds(n) }) as ShiftInput;

describe('a pre-sale shift', () => {
  const place = makeWorld(
    scenes('buyer', 'silent'),
    scenario([arrival('buyer', 0), arrival('silent', 0)], {
      role: 'presale',
      targets: {
        ...{ reception: 2, conversion: 0.5, orderValue: 300, pieces: 2 },
        ...{ firstResponse: 10, averageResponse: 16, threeMinuteRate: 0.9 },
      },
    }),
  );
  const say = { kind: 'message', chat: 0, text: '今天补发' };
  const state = play(place, [
    at(say, 20),
    at({ kind: 'pass' }, 40),
    at(
      { kind: 'act', chat: 0, act: { kind: 'change-price', order: 'o-new', total: 240 } } as {
        kind: string;
      },
      45,
    ),
    at(
      { kind: 'act', chat: 0, act: { kind: 'note', order: 'o-new', text: '240' } } as {
        kind: string;
      },
      46,
    ),
    at({ kind: 'pass' }, 60),
    at({ kind: 'choose', chat: 1, option: 'no' } as { kind: string }, 70),
    at({ kind: 'pass' }, 80),
    at({ kind: 'end' }, 90),
  ]);
  const { appraisal, metrics, radar } = shiftReport(place, state);
  const { lines, service } = appraisal;

  test('conversion: one of one who could buy, target a half: 100', () => {
    expect(line(lines, 'conversion')).toMatchObject({
      ...{ weight: 30, counted: 30, value: 1, target: 0.5, score: 100, points: 30 },
      figures: { of: 1, from: 1, target: 0.5 },
    });
  });

  test('客单价 240 of 300 is 80, 客件数 2 of 2 is 100: the mean 90, 18 points of 20', () => {
    expect(line(lines, 'order-value')).toMatchObject({
      formula: 'order-value-value-pieces',
      ...{ counted: 20, value: 240, target: 300, score: 90, points: 18 },
      figures: { sales: 240, buyers: 1, valueScore: 80, piecesScore: 100 },
    });
  });

  test('reception two of two, no refund of two pieces', () => {
    expect(line(lines, 'reception')).toMatchObject({ score: 100, points: 10 });
    expect(line(lines, 'refund-rate')).toMatchObject({ value: 0, score: 100, points: 5 });
  });

  test('the total is the sum of the points the page shows', () => {
    const sum = lines.reduce((total, { points }) => total + points, 0);
    expect(appraisal.score).toBe(Math.round(sum * 10) / 10);
    expect(line(lines, 'service')?.score).toBe(
      Math.round(service.reduce((total, { points }) => total + points, 0) * 10) / 10,
    );
  });

  test('response time is the mean of three, each against its target', () => {
    const { firstResponse, averageResponse } = metrics;
    const first = Math.round((10_000_000 / (firstResponse ?? 1)) * 100) / 1000;
    const figures = line(service, 'response-time')?.figures;
    expect(figures?.['firstScore']).toBeCloseTo(first, 1);
    expect(figures?.['quickScore']).toBe(100);
    expect(averageResponse).toBeGreaterThan(16_000);
    const { firstScore, averageScore, quickScore } = figures as Record<string, number>;
    expect(line(service, 'response-time')?.score).toBeCloseTo(
      ((firstScore ?? 0) + (averageScore ?? 0) + (quickScore ?? 0)) / 3,
      1,
    );
  });

  test('nobody was upset: 投诉处理 has no figure, and its ten are shared out', () => {
    expect(line(service, 'complaints')).toMatchObject({ score: null, counted: 0, points: 0 });
    expect(line(service, 'chat-quality')?.counted).toBe(27.78);
    expect(service.reduce((sum, { counted }) => sum + counted, 0)).toBeCloseTo(100, 1);
  });

  test('the radar shows the same figures', () => {
    expect(radar).toContainEqual({ axis: 'rules', value: 100 });
    expect(radar).toContainEqual({ axis: 'acts', value: 100 });
    expect(radar).toContainEqual({ axis: 'results', value: 75 });
  });
});

describe('where nobody bought', () => {
  const served = (id: string) => {
    const place = makeWorld(
      scenes(id),
      scenario([arrival(id, 0)], {
        role: 'presale',
        targets: { reception: 1, ...(id === 'buyer' ? { conversion: 0.5, orderValue: 300 } : {}) },
      }),
    );
    const state = play(place, [at({ kind: 'pass' }, 400), at({ kind: 'end' }, 401)]);
    return shiftReport(place, state).appraisal.lines;
  };

  test('though somebody could have: conversion and order value are 0', () => {
    expect(line(served('buyer'), 'conversion')).toMatchObject({
      value: 0,
      score: 0,
      counted: 31.58,
    });
    expect(line(served('buyer'), 'order-value')).toMatchObject({
      ...{ value: null, score: 0, formula: 'order-value-nobody' },
    });
    expect(line(served('buyer'), 'refund-rate')).toMatchObject({ score: null, counted: 0 });
  });

  test('because nobody could: the lines have no figure and give their weight to the others', () => {
    const lines = served('plain');
    expect(lines.map(({ code, counted }) => [code, counted])).toEqual([
      ['service', 77.78],
      ['conversion', 0],
      ['order-value', 0],
      ['reception', 22.22],
      ['refund-rate', 0],
    ]);
  });
});

test('an after-sale shift: 服务 without 客户评价, which has a line of its own; a fair ending is half resolved', () => {
  const place = makeWorld(
    scenes('broken', 'hasty'),
    scenario([arrival('broken', 0), arrival('hasty', 0)], { targets: { reception: 2 } }),
  );
  const reissue = { kind: 'reissue', order: 'o-broken', product: 'p-pillow', quantity: 1 };
  const state = play(place, [
    at({ kind: 'act', chat: 0, act: reissue } as { kind: string }, 5),
    at({ kind: 'message', chat: 0, text: '今天补发' } as { kind: string }, 6),
    at({ kind: 'pass' }, 15),
    at({ kind: 'choose', chat: 0, option: 'no' } as { kind: string }, 20),
    at({ kind: 'pass' }, 400),
    at({ kind: 'end' }, 401),
  ]);
  const { appraisal, metrics } = shiftReport(place, state);
  expect(metrics.resolved).toEqual({ of: 0.5, from: 2, value: 0.25 });
  expect(line(appraisal.lines, 'resolution')).toMatchObject({ score: 25, points: 10 });
  expect(line(appraisal.lines, 'reviews')?.score).toBe(metrics.satisfaction);
  expect(line(appraisal.service, 'customer-rating')).toBe(undefined);
  // The customer who waits too long was below 45 from the beginning, and was not settled.
  expect(line(appraisal.service, 'complaints')).toMatchObject({
    score: 0,
    figures: { of: 0, from: 1 },
  });
});

test('to practise next: the weakest point first, its turn once, with what was missed there', () => {
  const place = makeWorld(
    scenes('plain', 'winding'),
    scenario([arrival('plain', 0), arrival('winding', 0)]),
  );
  const state = play(place, [
    at({ kind: 'message', chat: 0, text: '不能补发' } as { kind: string }, 10),
    at({ kind: 'message', chat: 1, text: '今天补发' } as { kind: string }, 12),
    at({ kind: 'pass' }, 30),
    at({ kind: 'end' }, 31),
  ]);
  expect(shiftReport(place, state).practice).toEqual([
    {
      ...{ kp: 'complaint-steps', score: 50, chat: 0, dialogue: 'plain', turn: 'hello' },
      missed: [
        { id: 'remedy', label: '办法' },
        { id: 'time', label: '时间' },
      ],
    },
  ]);
});
