/**
 * `data/course.json`: the lessons that can be opened, by chapter, with the knowledge points they teach, and the tracks
 * through them. The site builds it once (src/site/course-map.ts); the progress page, a plan and the placement test
 * fetch it (src/stores/course-map.ts), so that no page carries the course.
 */
export interface CourseMap {
  /** Chapters with at least one written lesson. */
  readonly chapters: readonly MapChapter[];
  readonly tracks: readonly MapTrack[];
}

export interface MapChapter {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Written lessons in order. */
  readonly lessons: readonly MapLesson[];
  readonly dialogues: readonly {
    readonly id: string;
    readonly title: string;
    readonly href: string;
  }[];
}

export interface MapLesson {
  readonly id: string;
  readonly title: string;
  /** Chapter and place in it, e.g. 6.2. */
  readonly number: string;
  readonly href: string;
  readonly minutes: number;
  readonly kps: readonly MapPoint[];
}

export interface MapPoint {
  readonly id: string;
  readonly title: string;
  /** Prerequisites among the knowledge points of written lessons; ways over unwritten ones are kept. */
  readonly requires: readonly string[];
}

export interface MapTrack {
  readonly id: string;
  readonly title: string;
  readonly audience: string;
  readonly href: string;
  /** Written lessons in the track's order. */
  readonly lessons: readonly string[];
  /** Lessons of the track, written or not. */
  readonly planned: number;
}

/** Lessons by id. */
export const lessonsById = (map: CourseMap): ReadonlyMap<string, MapLesson> =>
  new Map(map.chapters.flatMap((chapter) => chapter.lessons.map((lesson) => [lesson.id, lesson])));

/** Every knowledge point once. */
export const pointsOf = (map: CourseMap): ReadonlyMap<string, MapPoint> =>
  new Map(
    map.chapters.flatMap(({ lessons }) =>
      lessons.flatMap(({ kps }) => kps.map((kp) => [kp.id, kp])),
    ),
  );
