/**
 * A quick look at a record read back from the device: are the fields there that `reduce` works with? The full check
 * with messages is the zod schema (schema.ts), which pages that only read do not load.
 */
import type { AnswerInput, DialogueInput } from '../dialogue/state.ts';
import type { LearningRecord, SavedRun } from './records.ts';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

const isActs = (value: unknown): boolean =>
  Array.isArray(value) && value.every((act) => isObject(act) && isText(act.kind));

const isAnswer = (value: unknown): value is AnswerInput =>
  isObject(value) &&
  (value.kind === 'choice'
    ? typeof value.option === 'string'
    : value.kind === 'typed'
      ? typeof value.text === 'string' && (value.acts === undefined || isActs(value.acts))
      : value.kind === 'act' && isActs(value.acts));

const isInput = (value: unknown): value is DialogueInput =>
  isAnswer(value) ||
  (isObject(value) &&
    (value.kind === 'timer'
      ? isText(value.timer)
      : value.kind === 'wait'
        ? isNumber(value.mood)
        : value.kind === 'leave' || value.kind === 'hint'));

const FIELDS: Readonly<Record<LearningRecord['kind'], (record: Fields) => boolean>> = {
  read: (r) =>
    isText(r.lesson) && isNumber(r.fraction) && (r.section === null || isText(r.section)),
  'lesson-done': (r) => isText(r.lesson) && typeof r.done === 'boolean',
  answered: (r) =>
    isText(r.item) &&
    isTexts(r.kps) &&
    isObject(r.response) &&
    isText(r.outcome) &&
    isNumber(r.credit) &&
    isNumber(r.attempt) &&
    isNumber(r.hints) &&
    (r.parts === null ||
      (Array.isArray(r.parts) &&
        r.parts.every(
          (part) =>
            isObject(part) && isText(part.item) && isTexts(part.kps) && isNumber(part.credit),
        ))),
  remarked: (r) => isText(r.of) && isText(r.by) && isNumber(r.credit) && isTexts(r.points),
  begun: (r) => isText(r.sitting) && isText(r.paper) && isTexts(r.items),
  sat: (r) =>
    isText(r.sitting) &&
    isText(r.paper) &&
    isText(r.mode) &&
    isNumber(r.earned) &&
    isNumber(r.points) &&
    isNumber(r.usedMs) &&
    Array.isArray(r.questions) &&
    r.questions.every(
      (each) =>
        isObject(each) && isText(each.item) && isText(each.outcome) && isNumber(each.points),
    ),
  reviewed: (r) => isText(r.card) && isNumber(r.rating) && isNumber(r.rev),
  card: (r) => isText(r.card) && isText(r.action),
  undone: (r) => isText(r.of),
  placed: (r) => isText(r.track) && isTexts(r.known) && isTexts(r.unknown),
  replied: (r) =>
    isText(r.dialogue) &&
    isText(r.run) &&
    isText(r.turn) &&
    isTexts(r.kps) &&
    isAnswer(r.input) &&
    isNumber(r.score) &&
    isTexts(r.hit) &&
    isTexts(r.missed),
  finished: (r) => isText(r.dialogue) && isText(r.run) && isText(r.outcome) && isNumber(r.score),
  worked: (r) =>
    isText(r.run) &&
    isText(r.role) &&
    (r.score === null || isNumber(r.score)) &&
    isNumber(r.served) &&
    isNumber(r.left) &&
    isNumber(r.usedMs) &&
    isObject(r.replay) &&
    isText(r.replay.shift) &&
    isNumber(r.replay.rev) &&
    isText(r.replay.title) &&
    Array.isArray(r.replay.inputs) &&
    Array.isArray(r.replay.dialogues),
};

/** True when a value can be used as a learning record. */
export function looksLikeRecord(value: unknown): value is LearningRecord {
  if (!isObject(value) || !isText(value.id) || !isNumber(value.at)) return false;
  if (typeof value.kind !== 'string' || !Object.hasOwn(FIELDS, value.kind)) return false;
  return FIELDS[value.kind as LearningRecord['kind']](value);
}

/** True when a value can be used as a saved run of a dialogue. */
export function looksLikeRun(value: unknown): value is SavedRun {
  return (
    isObject(value) &&
    isNumber(value.rev) &&
    isText(value.seed) &&
    isText(value.run) &&
    Array.isArray(value.inputs) &&
    value.inputs.every(isInput)
  );
}
