/** Which one thing the learner should be told now; the worst first. */
import type { StorageState } from '../../stores/storage.ts';

export type Notice =
  | { readonly kind: 'newer' }
  | { readonly kind: 'memory'; readonly reason: 'unavailable' | 'failed' | 'waiting' }
  | { readonly kind: 'full'; readonly n: number }
  | { readonly kind: 'broken'; readonly n: number }
  | { readonly kind: 'backup'; readonly n: number };

/** `due`: records waiting for a backup, when a reminder is due. */
export function noticeFor(state: StorageState, due: number | null): Notice | null {
  const { status, unsaved, broken } = state;
  if (status.kind === 'newer') return { kind: 'newer' };
  // Nothing is at stake before something was to be kept.
  if (status.kind === 'memory' && unsaved > 0) return { kind: 'memory', reason: status.reason };
  if (status.kind === 'full') return { kind: 'full', n: unsaved };
  if (broken > 0) return { kind: 'broken', n: broken };
  return due === null ? null : { kind: 'backup', n: due };
}
