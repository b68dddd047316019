/** Titles and addresses of everything a learner's records can refer to. */
import type { APIRoute } from 'astro';
import { outlineData } from '../../site/outline-data.ts';

export const GET: APIRoute = async () => Response.json(await outlineData());
