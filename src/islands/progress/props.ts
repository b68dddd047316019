/** Addresses only: the course itself is fetched (`data/course.json`), so that the page does not grow with it. */
export interface ProgressPageProps {
  readonly courseHref: string;
  readonly outlineHref: string;
  readonly practiceHref: string;
  readonly wrongBookHref: string;
  readonly reviewHref: string;
  readonly placementHref: string;
  readonly examsHref: string;
  readonly takeExamHref: string;
  readonly examResultHref: string;
  readonly shiftsHref: string;
  readonly shiftReportHref: string;
  /** Where a learner without records begins; null when no lesson is written. */
  readonly firstHref: string | null;
}
