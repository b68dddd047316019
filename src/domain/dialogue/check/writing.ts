/** What authors easily get wrong in lines, points, choices and samples. */
import { STEP } from '../condition.ts';
import { allLines, waysOf } from '../lines.ts';
import type { ActTurn, Dialogue, Line, Turn, TypedTurn } from '../schema.ts';
import { checkPoints, checkSamples, TURN_SAMPLES } from '../../reply/check.ts';
import { doubt, mistake, place, type Finding } from '../../shared/finding.ts';

export function checkWriting(dialogue: Dialogue): Finding[] {
  const { turns, endings } = dialogue;
  const typed = turns.filter((turn) => turn.kind === 'typed').length;
  return [
    ...(typed * 2 >= turns.length
      ? []
      : [
          mistake(
            'turns',
            `only ${typed} of ${turns.length} turns are typed`,
            'make at least half of the turns typed',
          ),
        ]),
    ...(['good', 'bad'] as const)
      .filter((outcome) => !endings.some((ending) => ending.outcome === outcome))
      .map((outcome) =>
        mistake(
          'endings',
          `there is no ${outcome} ending`,
          `add an ending with outcome: ${outcome}`,
        ),
      ),
    ...turns.flatMap((turn, index) => checkTurn(turn, place('turns', index, turn.id))),
    ...endings.flatMap((ending, index) =>
      checkLines(ending.customer, `${place('endings', index, ending.id)}.customer`, true),
    ),
    ...checkVariables(dialogue),
  ];
}

/** A label is read by learners: words, not the id again. */
const unlabelled = (
  list: readonly { readonly id: string; readonly label: string }[],
  at: string,
): Finding[] =>
  list.flatMap(({ id, label }, index) =>
    /\p{Script=Han}/u.test(label)
      ? []
      : [
          mistake(
            `${place(at, index, id)}.label`,
            `"${label}" is no label a learner can read`,
            'say in a few Chinese words what the point asks for',
          ),
        ],
  );

function checkTurn(turn: Turn, at: string): Finding[] {
  const own = [
    ...checkLines(turn.customer, `${at}.customer`),
    ...(turn.timers ?? []).flatMap(({ id, say }, index) =>
      checkLines(say, `${place(`${at}.timers`, index, id)}.say`),
    ),
  ];
  if (turn.kind !== 'choice') {
    const branches = [
      ...own,
      ...turn.branches.flatMap(({ say }, index) => checkLines(say, `${at}.branches[${index}].say`)),
      ...checkBranches(turn, at),
      ...unlabelled(turn.acts ?? [], `${at}.acts`),
      ...unlabelled(turn.wrongActs ?? [], `${at}.wrongActs`),
    ];
    return turn.kind === 'act'
      ? branches
      : [
          ...branches,
          ...checkLines(turn.retry?.say ?? [], `${at}.retry.say`),
          ...checkPoints(turn.rubric, `${at}.rubric`),
          ...unlabelled(turn.rubric.points, `${at}.rubric.points`),
          ...unlabelled(turn.rubric.forbid, `${at}.rubric.forbid`),
          ...checkSamples(turn.samples, `${at}.samples`, TURN_SAMPLES),
        ];
  }
  const best = Math.max(...turn.options.map(({ score }) => score));
  return [
    ...own,
    ...turn.options.flatMap((option, index) =>
      checkLines(option.say, `${place(`${at}.options`, index, option.id)}.say`),
    ),
    ...(turn.options.some((option) => option.when === undefined)
      ? []
      : [
          mistake(
            `${at}.options`,
            'every option has a condition, so none may be on offer',
            'leave out `when` in at least one option',
          ),
        ]),
    ...(best >= 85
      ? []
      : [
          doubt(
            `${at}.options`,
            `the best option scores ${best}`,
            'score the best option 85 or more',
          ),
        ]),
  ];
}

const CONTENT = ['text', 'oneOf', 'picture', 'notice'] as const;

function checkLines(lines: readonly Line[], at: string, ending = false): Finding[] {
  return lines.flatMap((line, index) => {
    const found: Finding[] = [];
    const given = CONTENT.filter((key) => line[key] !== undefined);
    const least = line.recall === true ? 0 : 1;
    if (given.length < least || given.length > 1)
      found.push(
        mistake(
          `${at}[${index}]`,
          given.length === 0 ? 'the line says nothing' : `the line has ${given.join(' and ')}`,
          `write exactly one of: ${CONTENT.join(', ')}`,
        ),
      );
    if (line.recall === true && line.notice !== undefined)
      found.push(
        mistake(
          `${at}[${index}].notice`,
          'a line is withdrawn for another line, not for a notice',
          'write what the customer sends instead as text, oneOf or picture',
        ),
      );
    if (line.recall === true && !lines.slice(0, index).some(isWritten))
      found.push(
        mistake(
          `${at}[${index}].recall`,
          'there is no line before it that could be withdrawn',
          'write the line to be withdrawn before this one',
        ),
      );
    if (line.order !== undefined && line.notice === undefined)
      found.push(
        mistake(
          `${at}[${index}].order`,
          'an order changes without anybody being told',
          'add a `notice` that says what the customer did',
        ),
      );
    if (line.minutes !== undefined && line.notice === undefined)
      found.push(
        mistake(
          `${at}[${index}].minutes`,
          'minutes pass only with a notice',
          'write `after` for typing time in seconds, or make it a notice',
        ),
      );
    if (ending && line.when?.visits !== undefined)
      found.push(
        mistake(`${at}[${index}].when.visits`, 'an ending has no visits', 'use mood or a variable'),
      );
    return found;
  });
}

const isWritten = ({ text, oneOf, picture }: Line): boolean =>
  text !== undefined || oneOf !== undefined || picture !== undefined;

function checkBranches({ branches }: TypedTurn | ActTurn, at: string): Finding[] {
  const last = branches.length - 1;
  const { atLeast, hit, missed, forbidden, when } = branches[last] ?? {};
  const conditional = [atLeast, hit, missed, forbidden, when].some((part) => part !== undefined);
  return conditional
    ? [
        mistake(
          `${at}.branches[${last}]`,
          'the last branch has a condition, so a reply may fit none',
          'end with a branch without atLeast, hit, missed, forbidden and when',
        ),
      ]
    : [];
}

/** A condition on a variable that is neither declared nor set can never change. */
function checkVariables({ variables, turns, endings }: Dialogue): Finding[] {
  const ways = turns.flatMap(waysOf);
  const sets = [...ways, ...turns.flatMap(({ timers = [] }) => timers)].flatMap((way) =>
    Object.entries(way.set),
  );
  const known = new Set([...Object.keys(variables), ...sets.map(([name]) => name)]);
  const lines = allLines({ turns, endings });
  const asked = [...ways, ...lines].flatMap(({ when }) =>
    when?.variable === undefined ? [] : [when.variable.name],
  );
  return [
    ...[...new Set(asked)]
      .filter((name) => !known.has(name))
      .map((name) =>
        mistake(
          'variables',
          `a condition asks for "${name}", which nothing declares or sets`,
          `declare it under \`variables\` or set it in a branch`,
        ),
      ),
    ...sets
      .filter(
        ([name, value]) =>
          typeof value === 'string' &&
          STEP.test(value) &&
          Object.hasOwn(variables, name) &&
          typeof variables[name] !== 'number',
      )
      .map(([name, value]) =>
        mistake(
          'variables',
          `"${name}" is stepped by ${String(value)} but does not start as a number`,
          `write ${name}: 0`,
        ),
      ),
  ];
}
