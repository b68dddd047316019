/** Where the learner is in a lesson's text, from what is on the screen. */
export interface Position {
  /** Slug of the last heading above the upper third of the screen; null before the first. */
  readonly section: string | null;
  /** 0–1: how much of the text has come into view; three decimals. */
  readonly fraction: number;
}

export function positionIn(body: HTMLElement): Position {
  const line = window.innerHeight / 3;
  let section: string | null = null;
  for (const heading of body.querySelectorAll<HTMLElement>('h2[id]')) {
    if (heading.getBoundingClientRect().top > line) break;
    section = heading.id;
  }
  const { top, height } = body.getBoundingClientRect();
  const seen = height > 0 ? (window.innerHeight - top) / height : 1;
  return { section, fraction: Math.round(Math.min(1, Math.max(0, seen)) * 1000) / 1000 };
}
