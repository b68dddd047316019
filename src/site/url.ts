/**
 * Addresses. Every link of the site goes through `href`, so that a build under a sub-path (QINKE_BASE) works, and
 * every page's address is written once: here, or in the domain when search must know it too.
 */
import { addressOf } from '../domain/course/addresses.ts';

/**
 * A path from the site's root with the base in front.
 *
 * @example href('/glossary/') // '/qinke/glossary/' with base '/qinke'
 */
export function href(path: `/${string}`): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

export const url = {
  home: () => href('/'),
  chapters: () => href('/chapters/'),
  chapter: (chapter: string) => href(`/chapters/${chapter}/`),
  lesson: (lesson: { readonly chapter: string; readonly id: string }) =>
    href(addressOf.lesson(lesson)),
  track: (track: string) => href(`/tracks/${track}/`),
  tracks: () => href('/chapters/#tracks'),
  glossary: (term?: string) => href(term ? addressOf.term(term) : '/glossary/'),
  rules: (rule?: string) => href(rule ? addressOf.rule(rule) : '/rules/'),
  phrases: () => href('/phrases/'),
  practice: () => href('/practice/'),
  dialogue: (id: string) => href(addressOf.dialogue(id)),
  items: (lesson: string, item?: string) => href(addressOf.items(lesson, item)),
  outlineData: () => href('/data/outline.json'),
  termsData: () => href('/data/terms.json'),
  exams: () => href('/exam/'),
  takeExam: () => href('/exam/take/'),
  /** A paper of what was missed; `&chapter=<id>` narrows it. */
  missedPaper: () => href('/exam/take/?paper=missed'),
  examResult: () => href('/exam/result/'),
  desk: () => href('/desk/'),
  shifts: () => href('/shift/'),
  shiftReport: () => href('/shift/report/'),
  replay: () => href('/replay/'),
  placement: (track?: string) =>
    href(track === undefined ? '/placement/' : `/placement/?track=${track}`),
  courseData: () => href('/data/course.json'),
  papersData: () => href('/data/papers.json'),
  certificate: () => href('/exam/certificate/'),
  printExam: () => href('/exam/print/'),
  progress: () => href('/progress/'),
  wrongBook: () => href('/wrong-book/'),
  review: () => href('/review/'),
  settings: () => href('/settings/'),
  teach: () => href('/teach/'),
  /** Dialogues as their authors see them; the start, or one of them. */
  author: (dialogue?: string) =>
    href(dialogue === undefined ? '/author/dialogues/' : `/author/dialogues/${dialogue}/`),
  /** A trial of a dialogue from one of its turns. */
  dialogueFrom: (id: string, turn: string) => `${href(addressOf.dialogue(id))}?from=${turn}`,
  about: () => href('/about/'),
  /** The heading of content/pages/about.mdx that explains S0–S4. */
  sources: () => href('/about/#资料来源'),
} as const;
