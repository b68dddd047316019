import { z } from 'zod';

/**
 * Ids are forever: lower-case latin words joined by hyphens, never derived from a position, a title or a path.
 * Learning records refer to them, so moving a lesson or rewording an item must not change them.
 */
export const IdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words joined by "-", e.g. split-price')
  .max(64);

/** An ISO calendar date, e.g. 2026-11-01. */
export const DateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a date as "2026-11-01", in quotes');

/** A non-empty text written for people. */
export const TextSchema = z.string().trim().min(1, 'must not be empty');
