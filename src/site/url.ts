/**
 * Addresses. Every link of the site goes through `href`, so that a build under a sub-path (QINKE_BASE) works, and
 * every page's address is written here once.
 */

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
    href(`/chapters/${lesson.chapter}/${lesson.id}/`),
  track: (track: string) => href(`/tracks/${track}/`),
  tracks: () => href('/chapters/#tracks'),
  glossary: (term?: string) => href(term ? `/glossary/#${term}` : '/glossary/'),
  rules: (rule?: string) => href(rule ? `/rules/#${rule}` : '/rules/'),
  phrases: () => href('/phrases/'),
  practice: () => href('/practice/'),
  dialogue: (id: string) => href(`/practice/dialogue/${id}/`),
  items: (lesson: string, item?: string) =>
    href(item ? `/practice/items/${lesson}/#${item}` : `/practice/items/${lesson}/`),
  outlineData: () => href('/data/outline.json'),
  progress: () => href('/progress/'),
  wrongBook: () => href('/wrong-book/'),
  settings: () => href('/settings/'),
  teach: () => href('/teach/'),
  about: () => href('/about/'),
  /** The heading of content/pages/about.mdx that explains S0–S4. */
  sources: () => href('/about/#资料来源'),
} as const;
