/** The practice shop: goods, customers, orders, parcels and policies, for the desk. */
import type { APIRoute } from 'astro';
import { shop } from '../../site/content.ts';

export const GET: APIRoute = async () => Response.json(await shop());
