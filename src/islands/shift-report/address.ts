/** The run a report's address names; null when it names none. Whatever else it may be, no record has it. */
export function runIn(search: string): string | null {
  const run = new URLSearchParams(search).get('run');
  return run === null || run === '' || run.length > 200 ? null : run;
}
