/** The formula of a line of the appraisal, with this shift's figures put in. */
import strings from 'virtual:ui/shift-report';
import type { AppraisalLine } from '../../domain/shift/report-types.ts';
import { fill } from '../../domain/shared/text.ts';
import { exact } from './figures.ts';

const SENTENCES: Readonly<Record<string, string>> = strings.formulas;
const NO_FIGURE: Readonly<Record<string, string>> = strings.noFigure;

export function formulaText({
  code,
  formula,
  figures,
  value,
  target,
  unit,
  score,
}: AppraisalLine<string>): string {
  if (score === null) return NO_FIGURE[code] ?? strings.noFigure.other;
  const told: Record<string, string> = { score: exact(score) };
  for (const [name, figure] of Object.entries(figures)) told[name] = exact(figure);
  if (unit === 'share') {
    told['percent'] = exact((value ?? 0) * 100);
    told['targetPercent'] = exact((target ?? 0) * 100);
  }
  const sentence = SENTENCES[formula];
  if (sentence !== undefined) return fill(sentence, told);
  // A formula nobody wrote a sentence for shows its figures, so that nothing is hidden.
  return Object.entries(told)
    .map(([name, figure]) => `${name} ${figure}`)
    .join(' · ');
}
