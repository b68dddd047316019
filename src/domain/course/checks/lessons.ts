/** Lessons: front matter agrees with the map, and the text names only what exists. */
import { suggest } from '../nearest.ts';
import { mdxRisks, mdxTags, proseLength } from '../mdx.ts';
import type { LessonSource } from '../content.ts';
import type { Checker, Known, KnownIds } from './checker.ts';

/** Prose of a lesson, in characters: 8–15 minutes of reading. */
const LEAST_PROSE = 800;
const MOST_PROSE = 2000;

export function checkLessons(checker: Checker, known: KnownIds): void {
  const { lessons } = checker.content;
  checker.unique(lessons, (lesson) => lesson.id, 'lesson');
  for (const lesson of lessons) {
    checkFrontMatter(checker, known, lesson);
    checkText(checker, known, lesson);
  }
}

function checkFrontMatter(checker: Checker, known: KnownIds, lesson: LessonSource): void {
  const { course, knowledgePoints } = checker.content;
  const { file } = checker.places.of(lesson);
  const expected = `content/chapters/${lesson.chapter}/${lesson.id}.mdx`;
  if (file !== expected && file !== 'content/')
    checker.error(
      lesson,
      ['id'],
      `chapter "${lesson.chapter}" and id "${lesson.id}" do not fit the file's path`,
      `move the file to ${expected}, or correct the front matter`,
    );
  checker.refer(lesson, ['id'], lesson.id, known.lessons);
  const chapter = course.chapters.find((c) => c.lessons.some((entry) => entry.id === lesson.id));
  const entry = chapter?.lessons.find((candidate) => candidate.id === lesson.id);
  if (chapter !== undefined && chapter.id !== lesson.chapter)
    checker.error(
      lesson,
      ['chapter'],
      `"${lesson.chapter}" is not the chapter that lists this lesson`,
      `write "${chapter.id}", as in content/course.yaml`,
    );
  if (entry !== undefined && entry.title !== lesson.title)
    checker.error(
      lesson,
      ['title'],
      `"${lesson.title}" is not the title in content/course.yaml`,
      `write "${entry.title}", or change it there`,
    );

  lesson.kps.forEach((id, index) => checker.refer(lesson, ['kps', index], id, known.kps));
  lesson.goals.forEach((goal, g) =>
    goal.kps.forEach((id, index) => {
      checker.refer(lesson, ['goals', g, 'kps', index], id, known.kps);
      if (known.kps.ids.has(id) && !lesson.kps.includes(id))
        checker.error(
          lesson,
          ['goals', g, 'kps', index],
          `"${id}" is not among the lesson's kps`,
          'add it to kps, or choose another',
        );
    }),
  );
  const assigned = knowledgePoints.filter((kp) => kp.lesson === lesson.id).map((kp) => kp.id);
  const missing = assigned.filter((id) => !lesson.kps.includes(id));
  if (missing.length > 0)
    checker.error(
      lesson,
      ['kps'],
      `${missing.join(', ')} not listed, though content/knowledge-points.yaml assigns them to this lesson`,
      'add them to kps and teach them',
    );
  lesson.kps.forEach((id, index) => {
    if (known.kps.ids.has(id) && !assigned.includes(id))
      checker.error(
        lesson,
        ['kps', index],
        `"${id}" belongs to the lesson "${knowledgePoints.find((kp) => kp.id === id)?.lesson ?? '?'}"`,
        'remove it here, or move it in content/knowledge-points.yaml',
      );
  });
  lesson.dialogues.forEach((id, index) =>
    checker.refer(lesson, ['dialogues', index], id, known.dialogues),
  );
  if (lesson.reviewedAt > checker.today)
    checker.error(
      lesson,
      ['reviewedAt'],
      `"${lesson.reviewedAt}" lies in the future`,
      `write a date up to ${checker.today}`,
    );
}

/** Components with an attribute that must name something. */
function references(known: KnownIds): Readonly<Record<string, readonly [string, Known]>> {
  return {
    Quiz: ['id', known.items],
    Dialogue: ['id', known.dialogues],
    Term: ['id', known.terms],
    RedLine: ['rule', known.rules],
  };
}

function checkText(checker: Checker, known: KnownIds, lesson: LessonSource): void {
  const { body } = lesson;
  const at = (line: number, message: string, fix: string): void =>
    checker.at(checker.places.ofBody(lesson, line), 'error', message, fix);
  for (const risk of mdxRisks(body)) at(risk.line, risk.message, risk.fix);

  const links = references(known);
  const quizzes = new Set<string>();
  const tags = mdxTags(body);
  for (const tag of tags) {
    if (checker.components !== null && !checker.components.includes(tag.name))
      at(
        tag.line,
        `no component <${tag.name}>`,
        suggest(tag.name, checker.components, `use one of ${checker.components.join(', ')}`),
      );
    const link = links[tag.name];
    if (link === undefined) continue;
    const [attribute, target] = link;
    const id = tag.attributes[attribute];
    if (id === undefined)
      at(tag.line, `<${tag.name}> has no "${attribute}"`, `write <${tag.name} ${attribute}="…">`);
    else if (!target.ids.has(id))
      at(
        tag.line,
        `<${tag.name} ${attribute}="${id}">: no ${target.what} "${id}"`,
        suggest(id, target.ids, `write an id of ${target.where}, or add it there`),
      );
    else if (tag.name === 'Quiz') {
      if (quizzes.has(id)) at(tag.line, `<Quiz id="${id}"> stands twice`, 'show another item');
      quizzes.add(id);
    }
  }
  const warn = (message: string, fix: string): void => checker.warn(lesson, ['id'], message, fix);
  const length = proseLength(body);
  if (length < LEAST_PROSE || length > MOST_PROSE)
    warn(`the text has ${length} characters of prose`, `aim at ${LEAST_PROSE}–${MOST_PROSE}`);
  if (quizzes.size < 2 || quizzes.size > 5)
    warn(`the lesson has ${quizzes.size} inline items`, 'show 2–5 with <Quiz id="…"/>');
  if (!tags.some((tag) => tag.name === 'Chat'))
    warn('the lesson has no <Chat>', 'open with a short chat');
  if (!tags.some((tag) => tag.name === 'Summary'))
    warn('the lesson has no <Summary>', 'close with 3–5 lines');
  const compliance = checker.content.knowledgePoints.some(
    (kp) => kp.compliance && lesson.kps.includes(kp.id),
  );
  if (compliance && !tags.some((tag) => tag.name === 'RedLine'))
    checker.error(
      lesson,
      ['kps'],
      'a knowledge point of this lesson is marked compliance, but no <RedLine> cites a rule',
      'add <RedLine rule="…"> with what is lawful',
    );
}
