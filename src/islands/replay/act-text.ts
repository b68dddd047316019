/** An act as one line of a report or a recording. */
import strings from 'virtual:ui/acts';
import type { DeskAct } from '../../domain/desk/act.ts';
import { fill } from '../../domain/shared/text.ts';

/** @example actText({ kind: 'tag', tag: '老客户' }) // '打标签：老客户' */
export function actText(act: DeskAct): string {
  const { kind, ...fields } = act;
  const told: Record<string, string | number> = { ...fields };
  if (act.kind === 'agree-return') told['freight'] = strings.freight[act.freight];
  if (act.kind === 'transfer') told['to'] = strings.to[act.to];
  return fill(strings[kind], told);
}
