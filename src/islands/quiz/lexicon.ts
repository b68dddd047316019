/** A file of its own, to be fetched alone: what is imported on demand should not share one with what is not. */
export { compileLexicon } from '../../domain/reply/lexicon.ts';
