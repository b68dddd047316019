/** A small paper of four questions, and attempts at it. */
import { startAttempt, type Attempt } from '../../../../src/domain/quiz/attempt/attempt.ts';
import { settingsOf } from '../../../../src/domain/quiz/attempt/settings.ts';
import type { Marker, MarkerOf } from '../../../../src/domain/quiz/attempt/finish.ts';
import { gradeAs } from '../../../../src/domain/quiz/kind.ts';
import { fillBlank } from '../../../../src/domain/quiz/kinds/fill-blank/index.ts';
import { multipleChoice } from '../../../../src/domain/quiz/kinds/multiple-choice/index.ts';
import { singleChoice } from '../../../../src/domain/quiz/kinds/single-choice/index.ts';
import { trueFalse } from '../../../../src/domain/quiz/kinds/true-false/index.ts';
import type { Paper } from '../../../../src/domain/quiz/paper/paper.ts';
import type { PaperSettings } from '../../../../src/domain/quiz/paper/schema.ts';
import type { Item } from '../../../../src/domain/quiz/schema.ts';
import type { PaperMode } from '../../../../src/domain/progress/records.ts';
import { FILL, make, MULTIPLE, SINGLE, TRUE_FALSE } from '../items.ts';

const KINDS = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  'fill-blank': fillBlank,
} as const;

export const ITEMS: readonly Item[] = [
  make(SINGLE, { id: 'one' }),
  make(MULTIPLE, { id: 'two' }),
  make(TRUE_FALSE, { id: 'three' }),
  make(FILL, { id: 'four' }),
];

export const PAPER: Paper = {
  spec: 'small',
  rev: 1,
  title: '小卷',
  seed: 's',
  sections: [{ id: 'all', title: '全部' }],
  questions: ITEMS.map(({ id, rev, kind }) => ({
    item: id,
    rev,
    kind,
    lesson: 'closing',
    section: 'all',
    points: 10,
    seed: `s|${id}`,
  })),
};

export const attemptIn = (mode: PaperMode, own: PaperSettings = {}): Attempt =>
  startAttempt({
    sitting: 'sit',
    paper: PAPER,
    settings: settingsOf(mode, own),
    pass: 0.6,
    now: 1000,
  });

export const markerOf: MarkerOf = ({ item: id }): Marker | null => {
  const item = ITEMS.find((one) => one.id === id);
  if (item === undefined) return null;
  const kind = KINDS[item.kind as keyof typeof KINDS];
  return {
    item,
    parametrised: false,
    grade: (response) => gradeAs(kind as never, item, response, 's'),
  };
};
