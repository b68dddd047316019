import type { Item } from '../../src/domain/quiz/schema.ts';
import { OWN_RULES, RULE_WORDS } from './names.ts';

/** How a partly right answer counts, in words. */
export function creditRuleOf(item: Item): string {
  if (item.kind === 'material' || !('rule' in item.prompt)) return OWN_RULES[item.kind] ?? '';
  const words = `${item.prompt.rule}, ${RULE_WORDS[item.prompt.rule]}`;
  return item.kind === 'ordering'
    ? `${words}; parts are the steps that stand in a right order with one another`
    : words;
}
