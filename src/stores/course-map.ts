/** The course as pages about one learner need it (`data/course.json`), fetched when one is shown. */
import type { CourseMap } from '../domain/course/course-map.ts';

const loads = new Map<string, Promise<CourseMap>>();

/** Fetches the map once a page; rejects when the network fails, and may be asked again then. */
export function loadCourseMap(address: string): Promise<CourseMap> {
  const known = loads.get(address);
  if (known !== undefined) return known;
  const load = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json() as Promise<CourseMap>;
  });
  load.catch(() => loads.delete(address));
  loads.set(address, load);
  return load;
}
