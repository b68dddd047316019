import { computed, type ReadableAtom } from 'nanostores';
import type { Progress } from '../domain/progress/progress.ts';
import { reduce } from '../domain/progress/reduce.ts';
import { $records } from './records.ts';

/** What the records add up to; `null` until they are read. */
export const $progress: ReadableAtom<Progress | null> = computed($records, (records) =>
  records === null ? null : reduce(records),
);
