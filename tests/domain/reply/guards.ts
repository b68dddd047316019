/** The guards’ real word lists, for libraries small enough to hold one behaviour. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ConceptsFileSchema } from '../../../src/domain/reply/schema.ts';

export const { guards } = ConceptsFileSchema.parse(
  parse(readFileSync('content/concepts.yaml', 'utf8')),
);
