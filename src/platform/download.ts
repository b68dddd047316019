/**
 * Gives the learner a file, its text whole or in pieces. A blob address on a link works under the strict CSP; the address is let go a minute
 * later, because some browsers start saving only after a question.
 */
export function downloadText(
  name: string,
  text: string | readonly string[],
  type = 'application/json',
): void {
  const address = URL.createObjectURL(new Blob([text].flat(), { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
