/**
 * The id a heading gets on the page. The same rule as github-slugger, which the Markdown compiler uses: lower case,
 * only letters, marks, figures, "_" and "-", spaces become "-"; a repeated id gets -1, -2 …. The check of the built
 * site follows every address of the index, so a difference would be found.
 */
export function headingIds(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    if (heading === '') return '';
    const plain = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replace(/ /g, '-');
    let id = plain;
    let count = seen.get(plain) ?? 0;
    while (seen.has(id)) id = `${plain}-${++count}`;
    seen.set(plain, count);
    seen.set(id, 0);
    return id;
  });
}
