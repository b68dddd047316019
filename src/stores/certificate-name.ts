/** The name a learner has printed on certificates: a preference of this device, sent nowhere and in no record. */
import { persistentAtom, setPersistentEngine } from '@nanostores/persistent';
import { computed, type ReadableAtom } from 'nanostores';
import { cleanName } from '../domain/quiz/certificate.ts';

const stored = persistentAtom<string>('qinke:certificate-name', '');

/** Whatever stands in the storage, only a clean name comes out. */
export const $certificateName: ReadableAtom<string> = computed(stored, (name) => cleanName(name));

/** @returns false when it lasts only until the page closes */
export function setCertificateName(name: string): boolean {
  try {
    stored.set(name);
    return true;
  } catch {
    setPersistentEngine({}, { addEventListener: () => {}, removeEventListener: () => {} });
    stored.set(name);
    return false;
  }
}
