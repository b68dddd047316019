/** Learners with much behind them, for what the progress page must bear. */
import type { Page } from '@playwright/test';
import { OUTSIDE_PAPERS, type LearningRecord } from '../../src/domain/progress/records.ts';
import { sealRow } from '../../src/domain/progress/row.ts';

const HOUR = 3_600_000;

/** `count` records over the last half year: answers, replies, readings and a paper a week. */
export function manyRecords(
  count: number,
  now: number,
  kps: readonly string[],
): readonly LearningRecord[] {
  return Array.from({ length: count }, (_, n): LearningRecord => {
    // Evenings of up to an hour, more of them lately.
    const back = Math.floor((1 - Math.sqrt(n / count)) * 180) * 24 * HOUR;
    const base = { id: `many-${n}`, at: now - back - HOUR + ((n * 37_000) % HOUR) };
    const kp = kps[n % kps.length] ?? 'kp';
    if (n % 500 === 499)
      return {
        ...base,
        ...{ kind: 'sat', sitting: `many-sitting-${n}`, paper: 'bargain-quiz', rev: 1 },
        ...{ title: '第六章限时测验', mode: 'timed', seed: 's', questions: [], earned: n % 11 },
        ...{ points: 10, pass: 0.6, startedAt: base.at - 600_000, usedMs: 540_000 },
        ...{ limitMs: 600_000, pauses: 0, extendedMs: 0 },
      };
    if (n % 10 === 9)
      return {
        ...base,
        ...{ kind: 'replied', dialogue: 'return-power-bank', rev: 1, run: `many-run-${n % 97}` },
        ...{ turn: 'opening', kps: [kp], input: { kind: 'typed', text: '亲，抱歉' } },
        ...{ score: (n * 13) % 101, hit: [], missed: [] },
      };
    if (n % 10 === 8)
      return { ...base, kind: 'read', lesson: 'hold-price', section: null, fraction: 0.5 };
    const credit = (n * 7) % 10 < 3 + (n % kps.length) / 3 ? 1 : 0;
    return {
      ...base,
      ...OUTSIDE_PAPERS,
      ...{ kind: 'answered', item: `many-item-${n % 400}`, rev: 1, kps: [kp] },
      ...{ response: { kind: 'single-choice', option: 'a' } },
      ...{ outcome: credit === 1 ? 'correct' : 'incorrect', credit, attempt: 1, seed: null },
      place: 'bank',
    };
  });
}

/** Puts records where the site keeps them. The page must be of the site, and opened again afterwards. */
export async function putRecords(page: Page, records: readonly LearningRecord[]): Promise<void> {
  const rows = records.map((record) => sealRow(record.id, record, record.at));
  // The site makes the stores.
  await page.goto('/progress/', { waitUntil: 'networkidle' });
  await page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('qinke');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction('records', 'readwrite');
          for (const row of all) tx.objectStore('records').put(row);
          tx.onerror = () => reject(tx.error);
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    rows,
  );
}
