/**
 * Titles and addresses of everything a learner's records can refer to. The site builds it as one file
 * (`data/outline.json`); islands that list things fetch it when they are shown, so no page grows with the course.
 */
import type { OutlineData } from '../domain/course/outline-data.ts';

export type { OutlineData };

const loads = new Map<string, Promise<OutlineData>>();

/** Fetches the outline once a page; rejects when the network fails, and may be asked again then. */
export function loadOutline(address: string): Promise<OutlineData> {
  const known = loads.get(address);
  if (known !== undefined) return known;
  const load = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json() as Promise<OutlineData>;
  });
  load.catch(() => loads.delete(address));
  loads.set(address, load);
  return load;
}
