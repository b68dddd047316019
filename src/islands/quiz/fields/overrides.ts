/** Marks given by people to an answer, kept as records: the newest one of an answer counts. */
import { useState } from 'preact/hooks';
import type { Mark } from '../../../domain/quiz/outcome.ts';
import { isStored, recordLearning } from '../../../stores/records.ts';
import type { Given, Override, Told } from './view.ts';

/** By question of a 材料题; `''` for the item itself. */
type All = ReadonlyMap<string, Given>;

const NONE: All = new Map();

/**
 * The override of an answer or of one of its questions, by its place; undefined where none can be kept. A new mark
 * starts with what was given before.
 */
export function useOverrides(
  told: Pick<Told, 'mark' | 'answer' | 'given'> | null,
): (at: string) => Override | undefined {
  const [kept, keep] = useState<{
    readonly mark: Mark | null;
    readonly all: All;
    readonly trouble: Override['trouble'];
  }>({ mark: null, all: NONE, trouble: null });
  if (!told?.answer || told.mark.outcome === 'revealed') return () => undefined;

  const { mark, answer } = told;
  const isOurs = kept.mark === mark;
  const all = isOurs ? kept.all : (told.given ?? NONE);
  const give = async (at: string, given: Given): Promise<void> => {
    const next = new Map(all).set(at, given);
    const say = (trouble: Override['trouble']): void => keep({ mark, all: next, trouble });
    say(null);
    try {
      const of = await answer;
      await recordLearning({ kind: 'remarked', of, by: given.by, ...remarked(mark, next) });
      if (!isStored()) say('unstored');
    } catch {
      say('unsaved');
    }
  };
  return (at) => ({
    given: all.get(at) ?? null,
    give: (given) => void give(at, given),
    trouble: isOurs ? kept.trouble : null,
  });
}

/** The mark of a whole answer in which some questions were marked by a person. */
export function remarked(mark: Mark, given: All): { credit: number; points: readonly string[] } {
  const whole = given.get('');
  if (whole) return { credit: whole.credit, points: whole.points };
  const parts = mark.parts ?? [];
  return {
    credit:
      parts.reduce((sum, part) => sum + (given.get(part.at)?.credit ?? part.mark.credit), 0) /
      parts.length,
    points: parts.flatMap((part) => {
      const machine = part.mark.judgement?.points.filter(({ hit }) => hit).map(({ id }) => id);
      return (given.get(part.at)?.points ?? machine ?? []).map((id) => `${part.at}/${id}`);
    }),
  };
}
