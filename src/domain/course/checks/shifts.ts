/** Shifts: what they name elsewhere exists; what is inside one file, the shift's own check judges. */
import { checkShift } from '../../shift/check.ts';
import { readPath } from '../raw.ts';
import type { Checker, KnownIds } from './checker.ts';

export function checkShifts(checker: Checker, known: KnownIds): void {
  checkCounting(checker, known);
  const { shifts, dialogues, shop } = checker.content;
  checker.unique(shifts, (shift) => shift.id, 'shift');
  for (const shift of shifts) {
    const { file } = checker.places.of(shift);
    const expected = `content/shifts/${shift.id}.yaml`;
    if (file !== expected && file !== 'content/')
      checker.error(
        shift,
        ['id'],
        `"${shift.id}" is not the file's name`,
        `rename the file to ${expected}`,
      );
    shift.customers.forEach(({ dialogue }, index) =>
      checker.refer(shift, ['customers', index, 'dialogue'], dialogue, known.dialogues),
    );
    shift.kps.forEach((id, index) => checker.refer(shift, ['kps', index], id, known.kps));
    for (const found of checkShift(shift, dialogues, shop))
      checker.at(
        checker.places.of(shift, readPath(found.at)),
        found.severity,
        found.message,
        found.fix,
      );
  }
}

/** The figures of the counting rule stand beside the rule's words; both carry the same source and dates. */
function checkCounting(checker: Checker, known: KnownIds): void {
  const { counting, rules } = checker.content;
  checker.refer(counting, ['id'], counting.id, known.rules);
  const rule = rules.find(({ id }) => id === counting.id);
  if (rule === undefined) return;
  for (const key of ['source', 'asOf', 'checkedOn', 'status'] as const)
    if (counting[key] !== rule[key])
      checker.error(
        counting,
        [key],
        `“${counting[key]}” is not what the rule “${rule.id}” says`,
        `write “${rule[key]}”, or change content/rules.yaml too`,
      );
}
