/** The formula of a line of the appraisal, with this shift's figures put in. */
import strings from 'virtual:ui/shift-report';
import type { AppraisalLine } from '../../domain/shift/report-types.ts';
import { fill } from '../../domain/shared/text.ts';
import { tidy } from './figures.ts';

const SENTENCES: Readonly<Record<string, string>> = strings.formulas;

/** A formula nobody wrote a sentence for shows its figures, so that nothing is hidden. */
export function formulaText({ formula, figures }: AppraisalLine<string>): string {
  const told = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, tidy(value)]),
  );
  const sentence = SENTENCES[formula];
  if (sentence !== undefined) return fill(sentence, told);
  return Object.entries(told)
    .map(([name, value]) => `${name} ${value}`)
    .join(' · ');
}
