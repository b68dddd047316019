/** The glossary for review cards; fetched once a page. */
import type { TermsData } from '../domain/course/terms-data.ts';
import { fetchOnce } from './fetch-once.ts';

export type { TermsData };

/** Rejects when the network fails, and may be asked again then. */
export const loadTerms = (address: string): Promise<TermsData> => fetchOnce<TermsData>(address);
