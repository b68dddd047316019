/** The course's papers, and a card of every item to draw them from; fetched when a paper is chosen. */
import type { APIRoute } from 'astro';
import { papersData } from '../../site/papers.ts';

export const GET: APIRoute = async () => Response.json(await papersData());
