/**
 * How a question is written, as far as a machine can say it for certain: what gives the key away, what lets a careful
 * learner stumble, what teaches nothing. Whether keys exist and are marked right is validateItem's business. Every
 * finding is a warning: a person weighs it.
 *
 * A rule stands here only while it does not cry wolf on the course; docs/items.md lists them for authors.
 */
import type { ItemProblem } from '../../quiz/kind.ts';
import type { Item, PartItem } from '../../quiz/schema.ts';
import { placesIn } from '../../quiz/stem.ts';
import { rightOrder } from '../../quiz/kinds/ordering/order.ts';
import { never } from '../../shared/result.ts';
import { bigrams, jaccard, letters } from './similar.ts';

type Warn = (at: string, message: string, fix: string) => void;

/** Findings about one item, with its questions when it is a 材料题. */
export function lintItem(item: Item): readonly ItemProblem[] {
  const problems: ItemProblem[] = [];
  const warn: Warn = (at, message, fix) =>
    void problems.push({ at, message, fix, severity: 'warning' });
  if (item.kind === 'material') {
    item.questions.forEach((part, index) => {
      lintPart(part, (at, ...rest) => warn(`questions[${index}].${at}`, ...rest));
    });
  } else lintPart(item, warn);
  return problems;
}

function lintPart(item: PartItem, warn: Warn): void {
  if (item.kind === 'single-choice' || item.kind === 'multiple-choice') {
    const right: readonly string[] =
      item.kind === 'single-choice' ? [item.key.option] : item.key.options;
    checkForm(item.prompt.options, warn);
    checkNegative(item.prompt.stem, warn);
    if (item.kind === 'multiple-choice' && right.length === item.prompt.options.length)
      warn('key.options', 'every option is right', 'add a wrong one, or ask otherwise');
  }
  checkExplanation(item, warn);
  item.hints.forEach((hint, index) => {
    const given = givenAway(item, hint);
    if (given !== null)
      warn(
        `hints[${index}]`,
        `gives the key away: ${given}`,
        'point to the way, not to the answer',
      );
  });
}

interface Option {
  readonly id: string;
  readonly text: string;
}

/** The last sign of a text, closing quotes and brackets left aside. */
const lastSign = (text: string): string => text.replace(/[”’」』）)】》\s]+$/u, '').at(-1) ?? '';
const isQuoted = (text: string): boolean => /^[“「].*[”」]$/su.test(text);
const isFigure = (text: string): boolean => /^[\d.,，]+\s*[\p{L}%]{0,2}$/u.test(text);

/** An option longer than this many times the shortest, and by so many letters, is of another form. */
const SPREAD = { ratio: 3, letters: 12 };

/** Options of one form: none stands out before it is read. */
function checkForm(options: readonly Option[], warn: Warn): void {
  const odd = (matches: (text: string) => boolean): readonly Option[] => {
    const [yes, no] = [true, false].map((is) => options.filter((one) => matches(one.text) === is));
    return yes === undefined || no === undefined || yes.length === 0 || no.length === 0
      ? []
      : yes.length <= no.length
        ? yes
        : no;
  };
  const tell = (list: readonly Option[], what: string, fix: string): void => {
    if (list.length > 0)
      warn(
        'prompt.options',
        `${list.map(({ id }) => id).join(', ')} ${list.length === 1 ? 'differs' : 'differ'} from the others: ${what}`,
        fix,
      );
  };
  tell(
    odd((text) => lastSign(text) === '。'),
    'some end with a full stop, some without',
    'end all of them alike',
  );
  tell(odd(isQuoted), 'some stand in quotes, some do not', 'write all of them as quotes, or none');
  if (options.length > 2) {
    const figures = odd(isFigure);
    if (figures.length === 1)
      tell(figures, 'figures and words are mixed', 'write all of them as figures, or none');
  }
  const lengths = options.map(({ text }) => letters(text).length);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  if (longest > SPREAD.ratio * shortest && longest - shortest > SPREAD.letters)
    warn(
      'prompt.options',
      `the shortest option has ${shortest} characters, the longest ${longest}`,
      'write options of about one length',
    );
}

/** 哪项不…, …不正确的是 in the clause that asks; words between quotes are somebody else's. */
const NEGATIVE = [
  /(?:哪|下列|下面|以下)[^，。！？：；“”【】]{0,12}?(不(?:能|可|应|该|宜|要|用|是|属于?|符合|正确|对|妥|合适|恰当|合规|合理|包括|包含|成立|需要?|必)|没有?(?!事)|除外)/u,
  /(不(?:正确|对|属于|符合|恰当|合适|合规|合理|妥|包括|应该?|能|可以)|没有)[^，。！？：；“”【】]{0,4}的(?:一项|一句|做法|说法)?(?:是|有)/u,
];

/** A stem that asks for what is *not* so is read over; the word is set off so that it is seen. */
function checkNegative(stem: string, warn: Warn): void {
  const found = NEGATIVE.map((pattern) => pattern.exec(stem)?.[1]).find(
    (word) => word !== undefined,
  );
  if (found !== undefined)
    warn(
      'prompt.stem',
      `asks with “${found}”, which is easily read over`,
      `set it off, 【${found}】, or ask what is so`,
    );
}

/** Words around an answer that explain nothing. */
const FILLER =
  /正确答案|正确选项|答案|正确的?是|应该?选|因此|所以|故选|本题|选项|[A-F]|就是|应该?是/gu;
/** Least share of an explanation's pairs of letters that stand neither in the stem nor in the key. */
const LEAST_NEWS = 0.35;

/** An explanation that says the key once more teaches nothing. */
function checkExplanation(item: PartItem, warn: Warn): void {
  const { explanation } = item.feedback;
  const known = new Set(
    [item.prompt.stem.replace(/\{\{[^}]*\}\}/g, ''), ...keyTexts(item)].flatMap((text) => [
      ...bigrams(text),
    ]),
  );
  const said = [...bigrams(explanation.replace(FILLER, '，'))];
  if (said.filter((pair) => !known.has(pair)).length < LEAST_NEWS * said.length)
    warn(
      'feedback.explanation',
      `“${explanation}” only repeats the question and its key`,
      'say why it is so, or what the mistake costs',
    );
  else if (
    item.kind === 'single-choice' &&
    letters(explanation) === letters(item.feedback.options[item.key.option] ?? '')
  )
    warn(
      'feedback.explanation',
      `is the remark on option "${item.key.option}" once more`,
      'say what holds beyond this option',
    );
}

/** What stands in the key, as texts. */
function keyTexts(item: PartItem): readonly string[] {
  switch (item.kind) {
    case 'single-choice':
      return item.prompt.options.filter(({ id }) => id === item.key.option).map(({ text }) => text);
    case 'multiple-choice':
      return item.prompt.options
        .filter(({ id }) => item.key.options.includes(id))
        .map(({ text }) => text);
    case 'true-false':
    case 'calculation':
      return [];
    case 'fill-blank':
      return Object.values(item.key.blanks).flatMap((blank) =>
        'accept' in blank
          ? blank.accept
          : [`${blank.number}`, ...blank.units.map((unit) => `${blank.number}${unit}`)],
      );
    case 'ordering':
      return item.prompt.steps.map(({ text }) => text);
    case 'matching':
      return [...item.prompt.left, ...item.prompt.right].map(({ text }) => text);
    case 'classification':
      return [...item.prompt.things, ...item.prompt.groups].map(({ text }) => text);
    case 'short-answer':
    case 'chat-reply':
      return [item.key.model];
    default:
      return never(item);
  }
}

/** Texts shorter than this may well stand in a hint by chance. */
const TELLING = 4;
/** A hint this like the model answer is the model answer. */
const SAME_ANSWER = 0.6;

/** What a hint says of the key, or null. */
function givenAway(item: PartItem, hint: string): string | null {
  const said = letters(hint);
  const says = (text: string, least = TELLING): boolean => {
    const wanted = letters(text);
    return wanted.length >= least && said.includes(wanted);
  };
  const quote = (text: string): string => `“${text}”`;
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const letter = /(?:选|答案是?|就是)\s*[“「]?([A-H])(?![a-zA-Z])/u.exec(hint)?.[1];
      if (letter !== undefined) return quote(letter);
      const right: readonly string[] =
        item.kind === 'single-choice' ? [item.key.option] : item.key.options;
      const isRight = ({ id }: Option): boolean => right.includes(id);
      // A hint that names right and wrong options alike compares them.
      if (item.prompt.options.some((option) => !isRight(option) && says(option.text, 2)))
        return null;
      const told = item.prompt.options.find((option) => isRight(option) && says(option.text));
      return told === undefined ? null : quote(told.text);
    }
    case 'true-false': {
      const told = /(?:这|该|此)(?:句|个)?(?:话|说法|题)?是?(对|错|正确|错误|不对)的?$/u.exec(said);
      return told === null ? null : quote(told[0]);
    }
    case 'fill-blank': {
      const stem = letters(item.prompt.stem);
      const told = keyTexts(item).find(
        (text) =>
          (/\d/.test(text) ? /\d\D/.test(text) && says(text, 2) : says(text, 2)) &&
          !stem.includes(letters(text)),
      );
      return told === undefined ? null : quote(told);
    }
    case 'calculation': {
      const told = placesIn(hint).find((name) => name.startsWith('='));
      return told === undefined ? null : `{{${told}}}`;
    }
    case 'ordering': {
      const order = rightOrder(item).map(
        (id) => item.prompt.steps.find((step) => step.id === id)?.text ?? '',
      );
      const told = order.filter((text) => says(text));
      return told.length < 2 ? null : told.map(quote).join(' and ');
    }
    case 'matching':
    case 'classification': {
      const [rows, places, key] =
        item.kind === 'matching'
          ? [item.prompt.left, item.prompt.right, item.key.pairs]
          : [item.prompt.things, item.prompt.groups, item.key.groups];
      for (const row of rows) {
        const place = places.find(({ id }) => id === key[row.id]);
        if (place !== undefined && says(row.text, 3) && says(place.text, 2))
          return `${quote(row.text)} with ${quote(place.text)}`;
      }
      return null;
    }
    case 'short-answer':
    case 'chat-reply':
      return says(item.key.model, 8) ||
        jaccard(bigrams(hint), bigrams(item.key.model)) > SAME_ANSWER
        ? quote(item.key.model)
        : null;
    default:
      return never(item);
  }
}
