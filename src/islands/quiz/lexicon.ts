/** A file of its own, to be fetched alone: what is imported on demand should not share one with what is not. */
export { loadLexicon } from '../../domain/reply/lexicon-core.ts';
