import type { ItemProblem } from '../../kind.ts';
import { isBlankText, isSameText } from '../../reading/text.ts';
import { placesIn } from '../../stem.ts';
import { grade } from './grade.ts';
import type { FillBlank } from './schema.ts';

export function validate(item: FillBlank): readonly ItemProblem[] {
  const { prompt, key, feedback } = item;
  const problems: ItemProblem[] = [];
  const error = (at: string, message: string, fix: string): void => {
    problems.push({ at, message, fix, severity: 'error' });
  };
  const ids = prompt.blanks.map((blank) => blank.id);
  const places = placesIn(prompt.stem);

  for (const place of new Set(places)) {
    if (!ids.includes(place)) {
      error('prompt.stem', `{{${place}}} is no blank`, 'add it to prompt.blanks');
    }
    if (places.filter((one) => one === place).length > 1) {
      error('prompt.stem', `{{${place}}} stands twice`, 'give every blank its own place');
    }
  }
  if (places.join() !== ids.filter((id) => places.includes(id)).join()) {
    error('prompt.blanks', `stands in the order ${ids.join(', ')}`, `write ${places.join(', ')}`);
  }
  ids.forEach((id, index) => {
    const at = `prompt.blanks[${index}].id`;
    if (!places.includes(id)) error(at, `the stem has no {{${id}}}`, 'put it into the stem');
    if (ids.indexOf(id) !== index) error(at, `blank "${id}" stands twice`, 'use another id');
    if (!Object.hasOwn(key.blanks, id)) {
      error(`key.blanks.${id}`, `blank "${id}" has no key`, 'add accept: [...] or number:');
    }
  });
  for (const [id, blank] of Object.entries(key.blanks)) {
    const at = `key.blanks.${id}`;
    if (!ids.includes(id)) error(at, `there is no blank "${id}"`, `use one of ${ids.join(', ')}`);
    if (!('accept' in blank)) continue;
    blank.accept.forEach((text, index) => {
      if (isBlankText(text)) {
        error(`${at}.accept[${index}]`, `"${text}" has no letter or figure`, 'write the answer');
      }
      const twin = blank.accept.findIndex((other) => isSameText(other, text));
      if (twin !== index) {
        problems.push({
          at: `${at}.accept[${index}]`,
          message: `"${text}" is already accepted as "${blank.accept[twin]}"`,
          fix: 'leave it out: width, 繁简, spaces, punctuation and 中文数字 do not matter',
          severity: 'warning',
        });
      }
    });
  }
  if (key.anyOrder && ids.length < 2) {
    error('key.anyOrder', 'there is only one blank', 'leave anyOrder out');
  }
  feedback.mistakes.forEach((mistake, index) => {
    const at = `feedback.mistakes[${index}]`;
    if (!ids.includes(mistake.blank)) {
      error(`${at}.blank`, `there is no blank "${mistake.blank}"`, `use one of ${ids.join(', ')}`);
      return;
    }
    const mark = grade(item, { kind: 'fill-blank', blanks: { [mistake.blank]: mistake.text } });
    if (mark.notes.some((note) => note.at === mistake.blank && note.right)) {
      error(`${at}.text`, `"${mistake.text}" is accepted as right`, 'name a wrong answer');
    }
  });
  return problems;
}
