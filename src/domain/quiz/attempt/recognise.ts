/** A quick look at an attempt read back from the device: are the fields there that the page works with? */
import type { Attempt } from './attempt.ts';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
const isLimit = (value: unknown): boolean => value === null || isNumber(value);

const isQuestion = (value: unknown): boolean =>
  isObject(value) &&
  isText(value.item) &&
  isNumber(value.rev) &&
  isText(value.kind) &&
  isText(value.lesson) &&
  isText(value.section) &&
  isNumber(value.points) &&
  isText(value.seed);

const isPaper = (value: unknown): boolean =>
  isObject(value) &&
  isText(value.spec) &&
  isNumber(value.rev) &&
  isText(value.title) &&
  isText(value.seed) &&
  Array.isArray(value.sections) &&
  Array.isArray(value.questions) &&
  value.questions.length > 0 &&
  value.questions.every(isQuestion);

const isSettings = (value: unknown): boolean =>
  isObject(value) &&
  isText(value.mode) &&
  isObject(value.reveals) &&
  Array.isArray(value.tries) &&
  value.tries.length > 0 &&
  value.tries.every(isNumber) &&
  isLimit(value.hintCost) &&
  typeof value.certainty === 'boolean' &&
  isLimit(value.limitMs);

const isAnswer = (value: unknown): boolean =>
  isObject(value) &&
  (value.response === null || (isObject(value.response) && isText(value.response.kind))) &&
  isNumber(value.hints) &&
  isNumber(value.ms) &&
  Array.isArray(value.tries) &&
  value.tries.every(
    (each) =>
      isObject(each) && isObject(each.response) && isText(each.outcome) && isNumber(each.credit),
  );

const isClock = (value: unknown): boolean =>
  isObject(value) &&
  isNumber(value.usedMs) &&
  isLimit(value.limitMs) &&
  typeof value.running === 'boolean' &&
  isNumber(value.pauses) &&
  isNumber(value.extendedMs);

/** True when a value can be used as a stored attempt. */
export function looksLikeAttempt(value: unknown): value is Attempt {
  return (
    isObject(value) &&
    isText(value.sitting) &&
    isPaper(value.paper) &&
    isSettings(value.settings) &&
    isLimit(value.pass) &&
    isNumber(value.startedAt) &&
    isNumber(value.at) &&
    isObject(value.answers) &&
    Object.values(value.answers).every(isAnswer) &&
    isClock(value.clock)
  );
}
