/** The guards’ real word lists and 繁→简, for libraries small enough to hold one behaviour. */
import { loadConcepts } from '../../../scripts/content/concepts.ts';

export const { guards, traditional } = loadConcepts('.');
