/**
 * `{{name}}` places in an author's text: blanks of 填空, figures of 计算. Braces that do not form a place stay as text.
 */
export type StemPart =
  | { readonly kind: 'text'; readonly text: string }
  /** What stands between the braces, e.g. `days` or `=profit`. */
  | { readonly kind: 'place'; readonly name: string };

const PLACE = /\{\{\s*(=?[a-zA-Z0-9-]{1,64})\s*\}\}/g;

/** @example splitStem('满 {{days}} 天') // [{ text: '满 ' }, { place: 'days' }, { text: ' 天' }] in short */
export function splitStem(text: string): readonly StemPart[] {
  const parts: StemPart[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACE)) {
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    parts.push({ kind: 'place', name: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

/** The names of a text's places, in order, repeats included. */
export const placesIn = (text: string): readonly string[] =>
  splitStem(text).flatMap((part) => (part.kind === 'place' ? [part.name] : []));

/** Fills places; a name without a value keeps its braces, so that it is seen. */
export const fillPlaces = (text: string, values: ReadonlyMap<string, string>): string =>
  splitStem(text)
    .map((part) =>
      part.kind === 'text' ? part.text : (values.get(part.name) ?? `{{${part.name}}}`),
    )
    .join('');

/** A text's paragraphs; authors separate them by newlines. */
export const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
