/** The learner's plan, when a placement test left one. The course is fetched only then. */
import { useEffect, useState } from 'preact/hooks';
import type { CourseMap } from '../../domain/course/course-map.ts';
import { newestPlacement } from '../../domain/placement/placements.ts';
import type { PlacedRecord } from '../../domain/progress/records.ts';
import { loadCourseMap } from '../../stores/course-map.ts';
import { $records } from '../../stores/records.ts';
import { useLive } from '../live/use-live.ts';

export interface Placed {
  readonly placed: PlacedRecord;
  readonly map: CourseMap;
}

/** null while there is no plan, and while or when the course cannot be fetched. */
export function usePlaced(courseHref: string): Placed | null {
  const records = useLive($records, null);
  const placed = records === null ? null : newestPlacement(records);
  const [map, setMap] = useState<CourseMap | null>(null);
  const isPlaced = placed !== null;
  useEffect(() => {
    // Without the course the card says where the learner stopped.
    if (isPlaced) loadCourseMap(courseHref).then(setMap, () => {});
  }, [isPlaced, courseHref]);
  return placed === null || map === null ? null : { placed, map };
}
