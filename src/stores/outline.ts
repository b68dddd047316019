/**
 * Titles and addresses of everything a learner's records can refer to. The site builds it as one file
 * (`data/outline.json`); islands that list things fetch it when they are shown, so no page grows with the course.
 */
import type { OutlineData } from '../domain/course/outline-data.ts';
import { fetchOnce } from './fetch-once.ts';

export type { OutlineData };

/** Fetches the outline once a page; rejects when the network fails, and may be asked again then. */
export const loadOutline = (address: string): Promise<OutlineData> =>
  fetchOnce<OutlineData>(address);
