import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkDialogue } from '../../../src/domain/dialogue/check.ts';
import { DialogueSchema } from '../../../src/domain/dialogue/schema.ts';
import { assess } from '../../../src/domain/reply/assess.ts';
import { lexicon } from './tiny.ts';

const read = (file: string): string =>
  readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const doc = read('docs/dialogues.md');
const dialogue = DialogueSchema.parse(parse(/```yaml\n(.*?)```/su.exec(doc)?.[1] ?? ''));

describe('the example of docs/dialogues.md', () => {
  test('passes the check', () => {
    expect(checkDialogue(dialogue)).toEqual([]);
  });

  test('names a customer and knowledge points that exist', () => {
    expect(read('content/shop.yaml')).toContain(`- id: ${dialogue.customer}\n`);
    const points = read('content/knowledge-points.yaml');
    for (const kp of dialogue.kps) expect(points).toContain(`{ id: ${kp},`);
  });

  const samples = dialogue.turns.flatMap((turn) =>
    turn.kind === 'typed' ? turn.samples.map((sample) => ({ ...sample, turn })) : [],
  );
  test.each(samples)('“$text” scores within $expect', ({ text, expect: [low, high], turn }) => {
    const { score, points } = assess(lexicon, turn.rubric, dialogue.forbid, text);
    expect(score, JSON.stringify(points)).toBeGreaterThanOrEqual(low);
    expect(score, JSON.stringify(points)).toBeLessThanOrEqual(high);
  });

  test('its model reply scores at least 85', () => {
    for (const turn of dialogue.turns)
      if (turn.kind === 'typed')
        expect(
          assess(lexicon, turn.rubric, dialogue.forbid, turn.model).score,
        ).toBeGreaterThanOrEqual(85);
  });
});
