/** A recorded conversation, scored again. */
import { report } from '../../src/domain/dialogue/report.ts';
import { replay } from '../../src/domain/dialogue/step.ts';
import type { DialogueReplay } from '../../src/domain/replay/replay.ts';
import { fail, ok, type Result } from '../../src/domain/shared/result.ts';
import { loadScene, tellingOf } from '../dialogue/scene.ts';
import { tellReport } from '../dialogue/tell.ts';
import type { Refusal } from './refusal.ts';

/** The report's lines. `content`: the course itself cannot be read. */
export function scoreDialogue(
  root: string,
  { dialogue: id, rev, seed, inputs }: DialogueReplay,
): Result<readonly string[], Refusal | { readonly reason: 'content'; readonly message: string }> {
  const loaded = loadScene(root, id);
  if (!loaded.ok)
    return loaded.error.reason === 'broken'
      ? fail({ reason: 'content', message: loaded.error.message })
      : fail({ reason: 'unknown-dialogue', id });
  const { dialogue, lexicon, desk, always } = loaded.value;
  if (dialogue.rev !== rev)
    return fail({ reason: 'other-rev', title: dialogue.title, was: rev, now: dialogue.rev });
  const played = replay(dialogue, lexicon, seed, inputs, desk);
  if (!played.ok) {
    const { input, reason } = played.error;
    const why =
      played.error.reason === 'act' ? `${reason}: ${played.error.problem.reason}` : reason;
    return fail({ reason: 'impossible', n: input + 1, why });
  }
  const telling = tellingOf(loaded.value);
  return ok(tellReport(telling, dialogue.title, report(dialogue, played.value, always)));
}
