/**
 * Titles and addresses of everything a learner's records can refer to. The site builds it as one file
 * (`data/outline.json`); islands that list things fetch it when they are shown, so no page grows with the course.
 */
export interface OutlineData {
  readonly chapters: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
  }[];
  readonly lessons: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly chapter: string;
        readonly href: string;
        /** Where the lesson's items are practised; an item's own place is `#<item id>` there. */
        readonly itemsHref: string;
        /** Headings by slug. */
        readonly sections: Readonly<Record<string, string>>;
      }
    >
  >;
  readonly kps: Readonly<Record<string, { readonly title: string; readonly lesson: string }>>;
  readonly items: Readonly<
    Record<
      string,
      {
        readonly stem: string;
        readonly lesson: string;
        readonly chapter: string;
        /** e.g. `single-choice`. */
        readonly kind: string;
      }
    >
  >;
  readonly dialogues: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly chapter: string;
        readonly href: string;
        /** Labels by `turn.point`, and by `turn` for a choice. */
        readonly points: Readonly<Record<string, string>>;
      }
    >
  >;
}

const loads = new Map<string, Promise<OutlineData>>();

/** Fetches the outline once a page; rejects when the network fails, and may be asked again then. */
export function loadOutline(address: string): Promise<OutlineData> {
  const known = loads.get(address);
  if (known !== undefined) return known;
  const load = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json() as Promise<OutlineData>;
  });
  load.catch(() => loads.delete(address));
  loads.set(address, load);
  return load;
}
