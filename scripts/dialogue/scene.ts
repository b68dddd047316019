/** Reads what one dialogue needs from content/: its file, the words it is marked with, the shop, the interface's sentences. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ZodError, type z } from 'zod';
import { deskOf } from '../../src/domain/desk/judge.ts';
import type { Desk } from '../../src/domain/dialogue/desk.ts';
import { DialogueSchema, type Dialogue } from '../../src/domain/dialogue/schema.ts';
import { compileLexicon, type Lexicon } from '../../src/domain/reply/lexicon.ts';
import type { Forbid } from '../../src/domain/reply/schema.ts';
import { fail, ok, type Result } from '../../src/domain/shared/result.ts';
import { ShopFileSchema, type Shop } from '../../src/domain/shop/schema.ts';
import { namesOf, type Telling } from './tell.ts';
import { loadConcepts } from '../content/concepts.ts';
import { readWords, type Words } from './words.ts';

export interface Scene {
  readonly dialogue: Dialogue;
  readonly lexicon: Lexicon;
  /** The course's own forbidden words, to name them. */
  readonly always: readonly Forbid[];
  readonly shop: Shop;
  readonly desk: Desk;
  readonly words: Words;
  /** The customer's name in the chat. */
  readonly customer: string;
}

export type SceneError =
  | { readonly reason: 'unknown'; readonly near: readonly string[] }
  /** `message`: file, key and what is wrong. */
  | { readonly reason: 'broken'; readonly message: string };

/** Ids of the dialogues, sorted. */
export const dialogueIds = (root: string): readonly string[] => {
  const folder = path.join(root, 'content/dialogues');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
};

export function loadScene(root: string, id: string): Result<Scene, SceneError> {
  const ids = dialogueIds(root);
  if (!ids.includes(id))
    return fail({ reason: 'unknown', near: ids.filter((one) => isNear(one, id)) });
  try {
    const dialogue = read(root, `dialogues/${id}.yaml`, DialogueSchema);
    const concepts = loadConcepts(root);
    const shop = read(root, 'shop.yaml', ShopFileSchema);
    return ok({
      dialogue,
      lexicon: compileLexicon(concepts),
      always: concepts.alwaysForbidden,
      shop,
      desk: deskOf(shop),
      words: readWords(root),
      customer: shop.customers.find((one) => one.id === dialogue.customer)?.name ?? '顾客',
    });
  } catch (error) {
    if (error instanceof BrokenFile) return fail({ reason: 'broken', message: error.message });
    // Of the concept library, which is put together from several files.
    if (error instanceof ZodError || (error instanceof Error && 'code' in error))
      return fail({ reason: 'broken', message: `content/concepts.yaml: ${error.message}` });
    throw error;
  }
}

/** Shares a word of its name. */
const isNear = (id: string, wanted: string): boolean =>
  wanted.split('-').some((word) => word.length > 2 && id.includes(word));

class BrokenFile extends Error {}

function read<T>(root: string, name: string, schema: z.ZodType<T>): T {
  let data: unknown;
  try {
    data = parse(readFileSync(path.join(root, 'content', name), 'utf8'));
  } catch (error) {
    throw new BrokenFile(`content/${name}: ${error instanceof Error ? error.message : ''}`);
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BrokenFile(`content/${name}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

/** How a scene is told. */
export const tellingOf = ({ words, customer, shop }: Scene): Telling => ({
  words,
  customer,
  nameOf: namesOf(shop),
});
