/** The glossary for review cards. */
import type { APIRoute } from 'astro';
import type { TermsData } from '../../domain/course/terms-data.ts';
import { terms } from '../../site/content.ts';
import { url } from '../../site/url.ts';

export const GET: APIRoute = async () =>
  Response.json(
    Object.fromEntries(
      (await terms()).map(({ id, term, pinyin, aliases, meaning, formula, example }) => [
        id,
        {
          term,
          pinyin,
          aliases,
          meaning,
          formula: formula ?? null,
          example,
          href: url.glossary(id),
        },
      ]),
    ) satisfies TermsData,
  );
