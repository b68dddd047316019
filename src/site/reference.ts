/** What a learner looks up: terms by their first letter, rules with their standing, phrases by stage. */
import { PHRASE_STAGES, type Phrase, type Rule, type Term } from '../domain/course/schema.ts';
import { phrases, rules, terms } from './content.ts';

export interface TermGroup {
  /** A–Z, or # for anything else. */
  readonly letter: string;
  readonly terms: readonly Term[];
}

/** Pinyin without tone marks, lower case: what terms are sorted and jumped by. */
export function plainPinyin(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

/** All terms in the order of their pinyin, grouped by first letter. */
export async function glossary(): Promise<readonly TermGroup[]> {
  const sorted = (await terms())
    .map((term) => ({ term, key: plainPinyin(term.pinyin) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const groups = new Map<string, Term[]>();
  for (const { term, key } of sorted) {
    const letter = /^[a-z]/.test(key) ? key.charAt(0).toUpperCase() : '#';
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return [...groups].map(([letter, members]) => ({ letter, terms: members }));
}

export async function termById(id: string): Promise<Term> {
  const term = (await terms()).find((candidate) => candidate.id === id);
  if (!term) throw new Error(`<Term id="${id}">: content/glossary.yaml has no such term`);
  return term;
}

export async function ruleById(id: string): Promise<Rule> {
  const rule = (await rules()).find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`<RedLine rule="${id}">: content/rules.yaml has no such rule`);
  return rule;
}

/** Quick phrases in the order of a conversation; stages without phrases are left out. */
export async function phraseGroups(): Promise<
  readonly { readonly stage: Phrase['stage']; readonly phrases: readonly Phrase[] }[]
> {
  const all = await phrases();
  return PHRASE_STAGES.map((stage) => ({
    stage,
    phrases: all.filter((phrase) => phrase.stage === stage),
  })).filter((group) => group.phrases.length > 0);
}
