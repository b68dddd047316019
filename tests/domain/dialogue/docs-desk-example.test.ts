/** The second example of docs/dialogues.md: acts, orders, a recalled line, timers, asking again, a sale. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { deskOf } from '../../../src/domain/desk/judge.ts';
import { saleOf } from '../../../src/domain/desk/sale.ts';
import { checkDialogue } from '../../../src/domain/dialogue/check.ts';
import { checkMarks } from '../../../src/domain/dialogue/check/samples.ts';
import { modelRun } from '../../../src/domain/dialogue/model.ts';
import { setStage } from '../../../src/domain/dialogue/rehearse/stage.ts';
import { DialogueSchema } from '../../../src/domain/dialogue/schema.ts';
import { begin, replay, step } from '../../../src/domain/dialogue/step.ts';
import { ShopFileSchema } from '../../../src/domain/shop/schema.ts';
import { lexicon } from './tiny.ts';

const read = (file: string): string =>
  readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const [, , example = ''] = read('docs/dialogues.md').split(/```yaml\n/u);
const dialogue = DialogueSchema.parse(parse(example.split('```')[0] ?? ''));
const shop = ShopFileSchema.parse(parse(read('content/shop.yaml')));
const desk = deskOf(shop);

describe('the desk example of docs/dialogues.md', () => {
  test('passes the checks, with its samples in their ranges', () => {
    expect(checkDialogue(dialogue, { shop, lexicon })).toEqual([]);
    expect(checkMarks(setStage(dialogue, lexicon, desk))).toEqual([]);
  });

  test('names knowledge points that exist', () => {
    const points = read('content/knowledge-points.yaml');
    expect(dialogue.kps.filter((kp) => !points.includes(`{ id: ${kp},`))).toEqual([]);
  });

  test('the customer withdraws a line', () => {
    const kinds = begin(dialogue, 's').transcript.map(({ kind }) => kind);
    expect(kinds).toEqual(['line', 'recall', 'line']);
  });

  test('a reply that says nothing to the matter is asked again, once', () => {
    const empty = { kind: 'typed', text: '您好' } as const;
    const once = replay(dialogue, lexicon, 's', [empty], desk);
    expect(once).toMatchObject({ ok: true, value: { turn: 'ask', retries: 1 } });
    const twice = replay(dialogue, lexicon, 's', [empty, empty], desk);
    expect(twice).toMatchObject({ ok: true, value: { ending: 'lost' } });
  });

  test('a customer nobody answers leaves by the timer', () => {
    const timer = { kind: 'timer', timer: 'gone' } as const;
    const gone = step(dialogue, lexicon, begin(dialogue, 's'), timer, desk);
    expect(gone).toMatchObject({ ok: true, value: { state: { ending: 'lost' } } });
  });

  test('the order appears when it is placed, and is sold for what it costs after the change of price', () => {
    const opened = desk.shopAt(dialogue, begin(dialogue, 's')).orders.map(({ id }) => id);
    expect(opened).not.toContain('o-example');
    const end = modelRun(dialogue, 's');
    expect(end.ending).toBe('sold');
    expect(saleOf(dialogue, end, desk)).toMatchObject({
      order: 'o-example',
      amount: 72,
      pieces: 3,
    });
  });
});
