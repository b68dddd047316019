/**
 * The style sheets of question families, by address: a page links those of the questions it has. Imported as usual they
 * would all be on every lesson page, because a page's styles are those of whatever it might show.
 */
import type { Family } from '../../islands/quiz/fields/family.ts';
import material from '../../islands/quiz/fields/material.css?url';
import placing from '../../islands/quiz/fields/placing.css?url';
import writing from '../../islands/quiz/fields/writing.css?url';

export const STYLES: Readonly<Record<Family, readonly string[]>> = {
  choice: [],
  typed: [],
  placing: [placing],
  writing: [writing],
  material: [placing, writing, material],
};
