/** The course as the progress page needs it: only what can be opened, titles and addresses, no texts. */
export interface ProgressLesson {
  readonly id: string;
  readonly title: string;
  /** e.g. 6.2 */
  readonly number: string;
  readonly href: string;
  readonly kps: readonly { readonly id: string; readonly title: string }[];
}

export interface ProgressDialogue {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

export interface ProgressChapter {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Written lessons in order; chapters without any are left out. */
  readonly lessons: readonly ProgressLesson[];
  readonly dialogues: readonly ProgressDialogue[];
}

export interface ProgressPageProps {
  readonly chapters: readonly ProgressChapter[];
  readonly practiceHref: string;
  readonly wrongBookHref: string;
}
