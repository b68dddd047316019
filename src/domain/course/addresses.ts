/**
 * Where things of the course stand on the site: paths from its root, without the base of a sub-path (site/url.ts
 * adds that). Search hits and pages must agree on them, so they are written once.
 */
export const addressOf = {
  lesson: ({ chapter, id }: { readonly chapter: string; readonly id: string }) =>
    `/chapters/${chapter}/${id}/`,
  term: (id: string) => `/glossary/#${id}`,
  rule: (id: string) => `/rules/#${id}`,
  dialogue: (id: string) => `/practice/dialogue/${id}/`,
  shift: (id: string) => `/shift/#${id}`,
  /** The practice page of a lesson, at one of its items when one is named. */
  items: (lesson: string, item?: string) =>
    `/practice/items/${lesson}/${item === undefined ? '' : `#${item}`}`,
} as const satisfies Record<string, (...of: never[]) => `/${string}`>;
