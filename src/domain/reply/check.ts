/** What authors of rubrics and sample replies easily get wrong; for typed turns, 简答 and 对话回复 alike. */
import { doubt, mistake, place, repeated, unique, type Finding } from '../shared/finding.ts';
import type { Rubric, SampleReply } from './schema.ts';

const PLACEHOLDER = '{evidence}';

/** Points: names, order, sentences. @param at path of the rubric */
export function checkPoints({ points, order }: Rubric, at: string): Finding[] {
  const ids = points.map(({ id }) => id);
  return [
    ...unique(`${at}.points`, 'point', ids),
    ...unique(
      `${at}.points`,
      'point label',
      points.map(({ label }) => label),
    ),
    ...unique(`${at}.order`, 'point in the order', order),
    ...checkPointNames(order, ids, `${at}.order`),
    ...points.flatMap(({ id, miss }, index) =>
      miss.includes(PLACEHOLDER)
        ? [
            mistake(
              `${place(`${at}.points`, index, id)}.miss`,
              'a missed point has no evidence to quote',
              `leave ${PLACEHOLDER} out; use \`wrong\` to quote a contrary form`,
            ),
          ]
        : [],
    ),
    ...(points.some(({ essential }) => essential)
      ? []
      : [
          doubt(
            `${at}.points`,
            'no point is essential, so politeness alone may pass',
            'mark the point without which the reply is no answer with `essential: true`',
          ),
        ]),
  ];
}

/** Names of points that the rubric does not have. */
export const checkPointNames = (
  names: readonly string[],
  points: readonly string[],
  at: string,
): Finding[] =>
  names
    .filter((name) => !points.includes(name))
    .map((name) =>
      mistake(at, `there is no point "${name}"`, `write one of: ${points.join(', ')}`),
    );

/** Least numbers of samples by what they must score. */
export interface SampleCounts {
  readonly good: number;
  readonly middling: number;
  readonly bad: number;
}
const RANGES = { good: [85, 100], middling: [50, 80], bad: [0, 40] } as const;

/** For a reply to a customer: a typed turn, 对话回复. */
export const TURN_SAMPLES: SampleCounts = { good: 3, middling: 2, bad: 3 };
/** For 简答. */
export const ANSWER_SAMPLES: SampleCounts = { good: 2, middling: 1, bad: 2 };

export const isBadSample = ({ expect: [, most] }: SampleReply): boolean => most <= RANGES.bad[1];

/** Samples: ranges that can be met, no text twice, enough of each sort. */
export const checkSamples = (
  samples: readonly SampleReply[],
  at: string,
  counts: SampleCounts,
): Finding[] => [
  ...samples.flatMap(({ expect: [low, high] }, index) =>
    low <= high
      ? []
      : [
          mistake(
            `${at}[${index}].expect`,
            `[${low}, ${high}] is empty`,
            `write [${high}, ${low}]`,
          ),
        ],
  ),
  ...repeated(samples.map(({ text }) => text)).map((text) =>
    mistake(at, `the sample “${text}” stands twice`, 'write it in other words'),
  ),
  ...(['good', 'middling', 'bad'] as const).flatMap((name) => {
    const [from, to] = RANGES[name];
    const count = samples.filter(({ expect: [low, high] }) => low >= from && high <= to).length;
    return count >= counts[name]
      ? []
      : [
          mistake(
            at,
            `${count} ${name} samples, at least ${counts[name]} are needed`,
            `add samples whose expect lies within [${from}, ${to}]`,
          ),
        ];
  }),
];
