/**
 * One tab owns a running attempt. Web Locks where they exist: the browser itself gives the lock back when a tab closes
 * or crashes. On plain http they do not; there a lease in the database is renewed every two seconds and runs out after
 * six, so that a crashed tab blocks nobody for long.
 *
 * A tab that is asked to make way (`force`) tells the owner, who must stop writing at once.
 */
import type { LeaseClaim } from './progress-storage.ts';

const RENEW_MS = 2000;
const LEASE_MS = 6000;

export interface Ownership {
  /** Gives the thing back; a second call does nothing. */
  release(): void;
}

export interface OwnershipOptions {
  readonly name: string;
  /** Unique to this tab. */
  readonly owner: string;
  /** Takes it from whoever has it. */
  readonly force: boolean;
  /** Another tab took it. Called at most once, never after `release`. */
  readonly onLost: () => void;
  readonly lease: (name: string, claim: LeaseClaim) => Promise<boolean>;
}

/** null: another tab has it. */
export function own(options: OwnershipOptions): Promise<Ownership | null> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  return locks === undefined ? ownByLease(options) : ownByLock(options, locks);
}

function ownByLock(
  { name, force, onLost }: OwnershipOptions,
  locks: LockManager,
): Promise<Ownership | null> {
  return new Promise((resolve) => {
    let released = false;
    let giveBack = (): void => {};
    const held = locks.request(
      `qinke:${name}`,
      force ? { steal: true } : { ifAvailable: true },
      (lock) => {
        if (lock === null) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((done) => {
          giveBack = done;
          resolve({
            release: () => {
              released = true;
              giveBack();
            },
          });
        });
      },
    );
    // Rejects when the lock was stolen.
    held.catch(() => {
      if (!released) onLost();
    });
  });
}

async function ownByLease({
  name,
  owner,
  force,
  onLost,
  lease,
}: OwnershipOptions): Promise<Ownership | null> {
  if (!(await lease(name, { owner, forMs: LEASE_MS, force }))) return null;
  let over = false;
  const end = (): void => {
    over = true;
    clearInterval(timer);
    if (typeof window !== 'undefined') window.removeEventListener('pagehide', release);
  };
  const timer = setInterval(() => {
    void lease(name, { owner, forMs: LEASE_MS }).then((isOurs) => {
      if (isOurs || over) return;
      end();
      onLost();
    });
  }, RENEW_MS);
  const release = (): void => {
    if (over) return;
    end();
    void lease(name, { owner, forMs: 0 });
  };
  if (typeof window !== 'undefined') window.addEventListener('pagehide', release);
  return { release };
}
