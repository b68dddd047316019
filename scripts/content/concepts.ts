/**
 * The concept library as a page gets it: `concepts.yaml` joined with the table of homophones and with what the shop
 * allows its agents to promise. For tools and tests that read content without the whole course.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { wholeLibrary } from '../../src/domain/reply/library.ts';
import {
  ConceptsFileSchema,
  HomophonesSchema,
  type ConceptsFile,
} from '../../src/domain/reply/schema.ts';
import { ShopFileSchema } from '../../src/domain/shop/schema.ts';

/** @throws ZodError or Error when a file is missing or broken */
export function loadConcepts(root: string): ConceptsFile {
  const read = (name: string): unknown =>
    parse(readFileSync(join(root, 'content', name), 'utf8'));
  const has = (name: string): boolean => existsSync(join(root, 'content', name));
  return wholeLibrary(
    ConceptsFileSchema.parse(read('concepts.yaml')),
    has('homophones.yaml') ? HomophonesSchema.parse(read('homophones.yaml')) : undefined,
    has('shop.yaml') ? ShopFileSchema.parse(read('shop.yaml')).allowances : [],
  );
}
