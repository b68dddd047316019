/**
 * Asking the browser not to throw the data away when the disk runs low. Often refused, and absent on plain http.
 */
export type PersistAnswer = 'granted' | 'refused' | 'unsupported';

/** Asks; some browsers show the learner a question. */
export async function askToPersist(): Promise<PersistAnswer> {
  try {
    if (typeof navigator === 'undefined' || typeof navigator.storage?.persist !== 'function') {
      return 'unsupported';
    }
    return (await navigator.storage.persist()) ? 'granted' : 'refused';
  } catch {
    return 'unsupported';
  }
}
