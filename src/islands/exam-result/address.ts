/** What the page's address asks for. */

/** The sitting in `?sitting=…`; null when there is none. Whatever else it may be, no record has it and no link says it. */
export function sittingIn(search: string): string | null {
  const sitting = new URLSearchParams(search).get('sitting');
  return sitting === null || sitting === '' || sitting.length > 200 ? null : sitting;
}

/** @example withQuery('/exam/take/', { paper: 'final' }) // '/exam/take/?paper=final' */
export const withQuery = (href: string, query: Readonly<Record<string, string>>): string =>
  `${href}?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;
