/** The sample replies of dialogues and written questions, and replies none of them may let pass. */
import { readdirSync, readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { DeskAct } from '../../src/domain/desk/act.ts';
import { deskOf } from '../../src/domain/desk/judge.ts';
import { DialogueSchema } from '../../src/domain/dialogue/schema.ts';
import { tryReply } from '../../src/domain/dialogue/trial.ts';
import { partsOf } from '../../src/domain/quiz/parts.ts';
import { ItemBankSchema } from '../../src/domain/quiz/schema.ts';
import { assessWritten, heardBefore, isWritten } from '../../src/domain/quiz/written.ts';
import { compileLexicon, conceptsFor, conceptsOf } from '../../src/domain/reply/lexicon.ts';
import { loadConcepts } from '../../scripts/content/concepts.ts';
import { ShopFileSchema } from '../../src/domain/shop/schema.ts';

const PASS = 60;
const file = loadConcepts('.');
const desk = deskOf(ShopFileSchema.parse(parse(readFileSync('content/shop.yaml', 'utf8'))));
const turns = readdirSync('content/dialogues')
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => {
    const dialogue = DialogueSchema.parse(
      parse(readFileSync(`content/dialogues/${name}`, 'utf8')),
    );
    const lexicon = compileLexicon(conceptsFor(dialogue, file));
    return dialogue.turns.flatMap((turn) =>
      turn.kind === 'typed'
        ? [
            {
              name: `${dialogue.id} / ${turn.id}`,
              turn,
              /** As in a conversation that came to the turn, with what is done at the desk. */
              score: (text: string, acts?: readonly DeskAct[]): number => {
                const input = { kind: 'typed', text, acts } as const;
                const tried = tryReply(dialogue, lexicon, turn.id, input, desk);
                if (!tried.ok) throw new Error(`${text}: ${JSON.stringify(tried.error)}`);
                return tried.value.judgement.score;
              },
            },
          ]
        : [],
    );
  });

const questions = readdirSync('content/items', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => {
    const bank = ItemBankSchema.parse(parse(readFileSync(`content/items/${name}`, 'utf8')));
    return bank.items.flatMap(partsOf).filter(isWritten);
  })
  .map((item) => {
    const { rubric } = item.key;
    const lexicon = compileLexicon(conceptsOf([rubric], [], file));
    return {
      name: item.id,
      item,
      score: (text: string): number => assessWritten(item, text, lexicon).score,
    };
  });

const EMPTY_POLITENESS = [
  '亲，您好，非常抱歉给您带来不便，感谢您的理解与支持，祝您生活愉快',
  '您好，很高兴为您服务，请问有什么可以帮您的呢',
  '亲爱的，感谢您的支持，您的满意是我们最大的动力，欢迎再次光临',
  '好的亲，收到，您放心，我们一定尽力让您满意',
  '😊🌹',
];

const toTraditional = Converter({ from: 'cn', to: 't' });
const widen = (text: string): string =>
  text.replaceAll(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

describe.each(turns)('$name', ({ turn, score }) => {
  it('every sample scores in its range, the model reply at least 85', () => {
    const model = { text: turn.model, acts: turn.modelActs, expect: [85, 100] as const };
    const outside = [model, ...turn.samples]
      .map(({ text, acts, expect: [least, most] }) => ({
        ...{ text, least, most },
        score: score(text, acts),
      }))
      .filter((sample) => sample.score < sample.least || sample.score > sample.most);
    expect(outside).toEqual([]);
  });

  it('ships at least 3 good, 2 middling and 3 bad samples', () => {
    const count = (fits: (least: number, most: number) => boolean): number =>
      turn.samples.filter(({ expect: [least, most] }) => fits(least, most)).length;
    expect(count((least) => least >= 85)).toBeGreaterThanOrEqual(3);
    expect(count((least, most) => least >= 50 && most < 85)).toBeGreaterThanOrEqual(2);
    expect(count((_, most) => most <= 40)).toBeGreaterThanOrEqual(3);
  });

  it.each(EMPTY_POLITENESS)('polite emptiness does not pass: %s', (text) => {
    expect(score(text)).toBeLessThan(PASS);
  });

  it('the way of typing does not change a sample’s score', () => {
    for (const { text, acts } of turn.samples) {
      const typed = score(text, acts);
      expect([toTraditional(text), widen(text)].map((same) => score(same, acts))).toEqual([
        ...[typed, typed],
      ]);
    }
  });
});

describe.each(questions)('$name', ({ item, score }) => {
  it('every sample scores in its range, the model answer 100', () => {
    const samples = [{ text: item.key.model, expect: [100, 100] as const }, ...item.samples];
    const outside = samples
      .map(({ text, expect: [least, most] }) => ({ text, least, most, score: score(text) }))
      .filter((sample) => sample.score < sample.least || sample.score > sample.most);
    expect(outside).toEqual([]);
  });

  it.each(EMPTY_POLITENESS)('polite emptiness does not pass: %s', (text) => {
    expect(score(text)).toBeLessThan(PASS);
  });

  it('pasting back what was read earns nothing', () => {
    expect(score(heardBefore(item).join(''))).toBeLessThanOrEqual(40);
  });

  it('the way of typing does not change a sample’s score', () => {
    for (const { text } of item.samples) {
      expect([score(toTraditional(text)), score(widen(text))]).toEqual([score(text), score(text)]);
    }
  });
});
