/** The course's quick phrases by stage, for the desk. */
import type { APIRoute } from 'astro';
import type { QuickPhrase } from '../../domain/phrases/phrase.ts';
import { phrases } from '../../site/content.ts';

export const GET: APIRoute = async () =>
  Response.json(
    (await phrases()).map(({ code, stage, text }) => ({
      code,
      group: stage,
      text,
    })) satisfies readonly QuickPhrase[],
  );
