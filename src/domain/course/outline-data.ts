/**
 * `data/outline.json`: titles and addresses of everything a learner's records can refer to. The site builds it once
 * (src/site/outline-data.ts); islands that list things fetch it (src/stores/outline.ts), so no page grows with the
 * course.
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
  /** Also the questions of a 材料题, which have no place of their own: theirs is that of the item they belong to. */
  readonly items: Readonly<
    Record<
      string,
      {
        readonly stem: string;
        readonly lesson: string;
        readonly chapter: string;
        /** e.g. `single-choice`. */
        readonly kind: string;
        readonly rev: number;
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
        readonly rev: number;
        /** Labels by `turn.point`, and by `turn` for a choice. */
        readonly points: Readonly<Record<string, string>>;
      }
    >
  >;
}
