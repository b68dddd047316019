/** The course as pages about one learner need it (`data/course.json`), fetched when one is shown. */
import type { CourseMap } from '../domain/course/course-map.ts';
import { fetchOnce } from './fetch-once.ts';

/** Rejects when the network fails, and may be asked again then. */
export const loadCourseMap = (address: string): Promise<CourseMap> => fetchOnce(address);
