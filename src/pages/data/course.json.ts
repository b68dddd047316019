/** Written lessons by chapter with their knowledge points, and the tracks; fetched by pages about one learner. */
import type { APIRoute } from 'astro';
import { courseMap } from '../../site/course-map.ts';

export const GET: APIRoute = async () => Response.json(await courseMap());
