import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '../../../scripts/content/load.ts';
import { compileLexicon } from '../../../src/domain/reply/lexicon.ts';
import { NO_AUTO_REPLIES } from '../../../src/domain/desk/auto-reply.ts';
import { checkShift } from '../../../src/domain/shift/check.ts';
import { shiftReport } from '../../../src/domain/shift/report.ts';
import { ScenarioSchema } from '../../../src/domain/shift/schema.ts';
import { world } from '../../../src/domain/shift/world.ts';
import { senior } from './senior.ts';

const root = path.join(import.meta.dirname, '../../..');
const doc = readFileSync(path.join(root, 'docs/shifts.md'), 'utf8');
const scenario = ScenarioSchema.parse(parse(/```yaml\n(.*?)```/su.exec(doc)?.[1] ?? ''));
const { content } = loadContent(root);

test('the example of docs/shifts.md passes the check and can be worked', () => {
  if (content === null) throw new Error('content/ cannot be read');
  const { dialogues, shop, concepts, counting, knowledgePoints } = content;
  expect(checkShift(scenario, dialogues, shop)).toEqual([]);
  for (const kp of scenario.kps) expect(knowledgePoints.map(({ id }) => id)).toContain(kp);
  const place = world(scenario, dialogues, compileLexicon(concepts), shop, {
    ...{ seed: 'docs', clock: 'real', autoReplies: NO_AUTO_REPLIES, counting },
  });
  const { metrics, interruptions } = shiftReport(place, senior(place));
  expect(metrics).toMatchObject({ came: 3, served: 3, left: 0, unfinished: 0 });
  expect(interruptions.map(({ score }) => score)).toEqual([100]);
});
