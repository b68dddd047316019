/**
 * What a card is about, as its id says: `item/<id>`, `point/<dialogue>/<turn>` (the choice made there),
 * `point/<dialogue>/<turn>.<point>`, `term/<id>`. Ids of content have no slash and no dot, so a card's id is
 * unambiguous and lasts as long as they do: rewording changes nothing.
 */
export type Subject =
  | { readonly kind: 'item'; readonly item: string }
  | {
      readonly kind: 'point';
      readonly dialogue: string;
      readonly turn: string;
      /** null: the choice made at the turn. */
      readonly point: string | null;
    }
  | { readonly kind: 'term'; readonly term: string };

export const cardOfItem = (item: string): string => `item/${item}`;
export const cardOfTerm = (term: string): string => `term/${term}`;
export const cardOfPoint = (dialogue: string, turn: string, point: string | null): string =>
  `point/${dialogue}/${turn}${point === null ? '' : `.${point}`}`;

/**
 * @example subjectOf('point/too-dear/opening.reason') // { kind: 'point', dialogue: 'too-dear', turn: 'opening', point: 'reason' }
 */
export function subjectOf(card: string): Subject | null {
  const [kind, name, rest, ...more] = card.split('/');
  if (name === undefined || name === '' || more.length > 0) return null;
  if (kind === 'point') {
    const [turn, point, ...others] = (rest ?? '').split('.');
    if (turn === undefined || turn === '' || point === '' || others.length > 0) return null;
    return { kind, dialogue: name, turn, point: point ?? null };
  }
  if (rest !== undefined) return null;
  if (kind === 'item') return { kind, item: name };
  return kind === 'term' ? { kind, term: name } : null;
}
