/** Joins what the marking knows from the files of `content/`. */
import type { Allowance } from '../shop/allowance.ts';
import { SIMPLE } from '../shared/chinese/simplify.ts';
import type { ConceptsFile } from './schema.ts';

/** The concept library with the table of homophones, the traditional characters and the shop’s allowances. */
export const wholeLibrary = (
  file: ConceptsFile,
  homophones: ConceptsFile['homophones'],
  allowances: readonly Allowance[],
): ConceptsFile => ({
  ...file,
  ...(homophones === undefined ? {} : { homophones }),
  allowances: [...allowances],
  traditional: [...SIMPLE].flat().join(''),
});
