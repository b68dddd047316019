/**
 * Typing Chinese, Enter first belongs to the input method: it takes the letters or the candidate, and must never send.
 * Browsers tell it in three ways, and all three are needed:
 *
 * - most set `isComposing` on the keydown;
 * - older ones only set `keyCode` 229;
 * - Safari ends the composition *before* the keydown of the Enter that ended it, so that keydown looks ordinary; it is
 *   recognised by following the `compositionend` at once, with no other key between.
 *
 * Event time stamps are compared, never a clock.
 */

/** What is known about the field's composition. */
export interface Composition {
  readonly active: boolean;
  /** Time stamp of a `compositionend` no key has come after, in ms. */
  readonly endedAt: number | null;
}

export const notComposing: Composition = { active: false, endedAt: null };

/** A composition event of the field; `timeStamp` in ms. */
export const composed = (event: {
  readonly type: string;
  readonly timeStamp: number;
}): Composition =>
  event.type === 'compositionend'
    ? { active: false, endedAt: event.timeStamp }
    : { active: true, endedAt: null };

/**
 * The listeners of a field or form, to spread into its element. Spelt in lower case because Preact lowers only names an
 * element has itself: `onCompositionEnd` would wait for an event called “CompositionEnd”, which no browser sends.
 */
export const onComposition = <H>(
  handler: H,
): { readonly oncompositionstart: H; readonly oncompositionend: H } => ({
  oncompositionstart: handler,
  oncompositionend: handler,
});

/** A key came up: what follows is a key of its own. */
export const keyReleased = (composition: Composition): Composition =>
  composition.endedAt === null ? composition : { ...composition, endedAt: null };

export interface KeyDown {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
  readonly timeStamp: number;
  /** The key is held down. */
  readonly repeat: boolean;
}

/** Safari sends both events within one task; a person needs longer to strike twice. */
const SAME_STROKE = 100;

/** Whether the key belongs to the input method. */
export const belongsToIme = (key: KeyDown, composition: Composition): boolean =>
  composition.active ||
  key.isComposing ||
  key.keyCode === 229 ||
  (composition.endedAt !== null && Math.abs(key.timeStamp - composition.endedAt) < SAME_STROKE);

/** Whether this keydown means “send”: Enter alone (or with Ctrl/⌘), of its own, not held down. */
export const meansSend = (key: KeyDown, composition: Composition): boolean =>
  key.key === 'Enter' &&
  !key.shiftKey &&
  !key.altKey &&
  !key.repeat &&
  !belongsToIme(key, composition);
