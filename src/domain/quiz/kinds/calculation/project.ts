import { publicBase, type PublicBase } from '../../kind.ts';
import { figuresOf, fillStem } from './figures.ts';
import type { Calculation } from './schema.ts';

export interface PublicCalculation extends PublicBase<'calculation'> {
  readonly prompt: {
    /** The stem with this seed's figures. */
    readonly stem: string;
    readonly answers: Calculation['prompt']['answers'];
    readonly rule: Calculation['prompt']['rule'];
  };
}

/** An item whose figures cannot be worked out shows its bare stem; the content check rejects it. */
export function project(item: Calculation, seed: string): PublicCalculation {
  const figures = figuresOf(item, seed);
  const stem = figures.ok ? fillStem(item, figures.value) : item.prompt.stem;
  return {
    ...publicBase(item),
    prompt: { stem, answers: item.prompt.answers, rule: item.prompt.rule },
  };
}
