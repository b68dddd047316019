/** The marking holds for replies it was not tuned to (tests/fixtures/marking/*.yaml; figures in docs/marking.md). */
import { describe, expect, it } from 'vitest';
import { examine, figures, PASS, spread, type Examined } from '../../scripts/content/examine.ts';

const examined = examine('.');
const shown = ({ dialogue, turn, text, judgement }: Examined): string =>
  `${judgement.score} ${dialogue} / ${turn}: ${text}`;

describe('replies nobody tuned to', () => {
  it('are at least 1300, of every typed turn, in more good and bad ways than one', () => {
    expect(examined.length).toBeGreaterThanOrEqual(1300);
    for (const [turn, replies] of Map.groupBy(examined, (one) => `${one.dialogue} / ${one.turn}`)) {
      const verdicts = replies.map(({ verdict }) => verdict);
      expect([turn, new Set(verdicts).size]).toEqual([turn, 2]);
    }
    const typed = new Set(examined.map(({ dialogue }) => dialogue));
    expect(typed.size).toBeGreaterThanOrEqual(20);
  });

  it.each(['negated', 'number', 'sly', 'empty', 'hedge', 'rude', 'pasted', 'promise'])(
    'none that is %s passes',
    (why) => {
      const passed = examined.filter(
        (one) => one.verdict === 'bad' && one.why === why && one.judgement.score >= PASS,
      );
      expect(passed.map(shown)).toEqual([]);
    },
  );

  it('are judged as the examiner judged them, 97 in a hundred', () => {
    const { agreement, falseFails, falsePasses } = figures(examined);
    expect(agreement, [...falseFails, ...falsePasses].map(shown).join('\n')).toBeGreaterThanOrEqual(
      0.97,
    );
  });

  it('earn about the same when they do the same: good ones of a turn within 15 points, in 9 turns of 10', () => {
    // Rounds 4 and 5 were mended by mechanisms: their wordings still miss side points here and there.
    const { spreads } = figures(examined.filter(({ round }) => round <= 3));
    const wide = spreads.filter(({ scores }) => spread(scores) > 15);
    expect(wide.length / spreads.length, JSON.stringify(wide)).toBeLessThanOrEqual(0.1);
  });
});
