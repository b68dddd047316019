/** `data/terms.json`: the glossary as cards show it, fetched only by a learner who has terms among their cards. */
export interface TermsData {
  readonly [id: string]: {
    readonly term: string;
    readonly pinyin: string;
    readonly aliases: readonly string[];
    readonly meaning: string;
    readonly formula: string | null;
    readonly example: string;
    readonly href: string;
  };
}
