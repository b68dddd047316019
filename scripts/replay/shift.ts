/** A recorded shift, scored again. */
import { compileLexicon } from '../../src/domain/reply/lexicon.ts';
import type { Replay } from '../../src/domain/replay/replay.ts';
import { begin } from '../../src/domain/shift/advance.ts';
import { shiftReport } from '../../src/domain/shift/report.ts';
import { ScenarioSchema } from '../../src/domain/shift/schema.ts';
import { take } from '../../src/domain/shift/take.ts';
import { world } from '../../src/domain/shift/world.ts';
import { fail, ok, type Result } from '../../src/domain/shared/result.ts';
import { loadContent } from '../content/load.ts';
import { namesOf } from '../dialogue/tell.ts';
import { readWords } from '../dialogue/words.ts';
import type { Refusal } from './refusal.ts';
import { tellShift } from './tell-shift.ts';

/** The report's lines. `content`: the course itself cannot be read. */
export function scoreShift(
  root: string,
  replay: Extract<Replay, { readonly kind: 'shift' }>,
): Result<readonly string[], Refusal | { readonly reason: 'content'; readonly message: string }> {
  const { content } = loadContent(root);
  if (content === null)
    return fail({
      reason: 'content',
      message: 'content/ cannot be read: run npm run content:check',
    });
  const own = replay.scenario === undefined ? null : ScenarioSchema.safeParse(replay.scenario);
  if (own?.success === false) {
    const [issue] = own.error.issues;
    return fail({
      reason: 'bad-data',
      path: `data.scenario.${issue?.path.join('.') ?? ''}`,
      message: issue?.message ?? '',
    });
  }
  const scenario = own?.data ?? content.shifts.find(({ id }) => id === replay.shift);
  if (scenario === undefined) return fail({ reason: 'unknown-shift', id: replay.shift });
  if (scenario.rev !== replay.rev)
    return fail({
      ...{ reason: 'other-rev', title: scenario.title },
      ...{ was: replay.rev, now: scenario.rev },
    });
  const dialogues = new Map(content.dialogues.map((dialogue) => [dialogue.id, dialogue]));
  const named = [
    ...replay.dialogues,
    ...scenario.customers.map(({ dialogue: id }) => ({ id, rev: null })),
  ];
  for (const { id, rev } of named) {
    const dialogue = dialogues.get(id);
    if (dialogue === undefined) return fail({ reason: 'unknown-dialogue', id });
    if (rev !== null && rev !== dialogue.rev)
      return fail({ reason: 'other-rev', title: dialogue.title, was: rev, now: dialogue.rev });
  }
  const { seed, clock, autoReplies } = replay;
  const setup = { seed, clock, autoReplies, counting: content.counting };
  const lexicon = compileLexicon(content.concepts);
  const played = world(scenario, content.dialogues, lexicon, content.shop, setup);
  let state = begin(played);
  for (const [index, input] of replay.inputs.entries()) {
    const taken = take(played, state, input);
    if (!taken.ok) return fail({ reason: 'impossible', n: index + 1, why: taken.error.reason });
    state = taken.value;
  }
  const report = shiftReport(played, state);
  return ok(tellShift(readWords(root), report, namesOf(content.shop)));
}
