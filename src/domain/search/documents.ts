/** The course cut into what a learner would want to find. Keys, feedback and sample replies stay out. */
import { addressOf } from '../course/addresses.ts';
import type { Content } from '../course/content.ts';
import { mdxSections, plainText } from '../course/mdx.ts';
import type { Dialogue, Line } from '../dialogue/schema.ts';
import type { Material } from '../quiz/kinds/material/schema.ts';
import { never } from '../shared/result.ts';
import type { SearchDocument } from './document.ts';
import { pinyinKeys } from './pinyin.ts';
import { headingIds } from './slug.ts';

export function searchDocuments(content: Content): SearchDocument[] {
  return [
    ...lessons(content),
    ...content.terms.map((term): SearchDocument => ({
      type: 'term',
      id: term.id,
      title: term.term,
      context: term.aliases.join('、'),
      path: addressOf.term(term.id),
      body: sentences(term.meaning, term.example, term.formula),
      keys: [...pinyinKeys(term.pinyin), ...term.aliases.map((alias) => alias.toLowerCase())],
    })),
    ...content.rules.map((rule): SearchDocument => ({
      type: 'rule',
      id: rule.id,
      title: rule.title,
      context: `${rule.source}${rule.article ?? ''}`,
      path: addressOf.rule(rule.id),
      body: sentences(rule.says, rule.means),
    })),
    ...content.dialogues.map((dialogue): SearchDocument => ({
      type: 'dialogue',
      id: dialogue.id,
      title: dialogue.title,
      context: chapterTitle(content, dialogue.chapter),
      path: addressOf.dialogue(dialogue.id),
      body: sentences(dialogue.summary, ...dialogue.brief, ...customerLines(dialogue)),
    })),
    ...content.shifts.map((shift): SearchDocument => ({
      type: 'shift',
      id: shift.id,
      title: shift.title,
      context: '',
      path: addressOf.shift(shift.id),
      body: sentences(shift.summary, ...shift.brief),
    })),
    ...items(content),
  ];
}

/** Texts as one, each closed by a full stop so that no pair of characters spans two of them. */
const sentences = (...texts: readonly (string | undefined)[]): string =>
  texts
    .filter((text) => text !== undefined && text !== '')
    .map((text) => (/[。！？…]$/.test(text ?? '') ? text : `${text}。`))
    .join('');

const chapterTitle = (content: Content, id: string): string =>
  content.course.chapters.find((chapter) => chapter.id === id)?.title ?? '';

function lessons(content: Content): SearchDocument[] {
  const names = new Map(content.terms.map((term) => [term.id, term.term]));
  return content.lessons.flatMap((lesson) => {
    const body = lesson.body.replace(
      /<Term\s+id="([^"]+)"\s*\/>/g,
      (_, id: string) => names.get(id) ?? '',
    );
    const sections = mdxSections(body);
    const ids = headingIds(sections.map((section) => section.heading));
    const path = addressOf.lesson(lesson);
    const kps = content.knowledgePoints.filter((kp) => lesson.kps.includes(kp.id));
    const opening = sections.find((section) => section.heading === '');
    const whole: SearchDocument = {
      type: 'lesson',
      id: lesson.id,
      title: lesson.title,
      context: chapterTitle(content, lesson.chapter),
      path,
      body: sentences(
        lesson.summary,
        ...lesson.goals.map((goal) => goal.text),
        ...kps.map((kp) => kp.title),
        opening?.text,
      ),
    };
    const parts = sections.flatMap((section, index): SearchDocument[] => {
      const id = ids[index] ?? '';
      return section.heading === ''
        ? []
        : [
            {
              type: 'section',
              id: `${lesson.id}/${id}`,
              title: section.heading,
              context: lesson.title,
              path: `${path}#${id}`,
              body: section.text,
            },
          ];
    });
    return [whole, ...parts];
  });
}

const TITLE_LENGTH = 48;

function items(content: Content): SearchDocument[] {
  const lessonTitle = new Map(
    content.course.chapters.flatMap((chapter) =>
      chapter.lessons.map((lesson) => [lesson.id, lesson.title]),
    ),
  );
  return content.banks.flatMap((bank) =>
    bank.items.map((item): SearchDocument => {
      const stem = shown(item.prompt.stem);
      return {
        type: 'item',
        id: item.id,
        title: stem.length > TITLE_LENGTH ? `${stem.slice(0, TITLE_LENGTH)}…` : stem,
        context: lessonTitle.get(bank.lesson) ?? '',
        path: addressOf.items(bank.lesson, item.id),
        body: 'questions' in item ? sentences(stem, ...readWith(item)) : stem,
      };
    }),
  );
}

const shown = (stem: string): string => plainText(stem.replace(/\{\{[^}]*\}\}/g, '＿＿'));

/** What a learner remembers of a 材料题: its texts and chats, and what was asked about them. */
const readWith = ({ prompt, questions }: Material): readonly string[] => [
  ...prompt.material.flatMap((block) => {
    switch (block.kind) {
      case 'text':
        return [plainText(block.text)];
      case 'chat':
        return block.lines.map(({ text }) => text);
      case 'table':
      case 'chart':
        return [block.caption];
      default:
        return never(block);
    }
  }),
  ...questions.map((part) => shown(part.prompt.stem)),
];

/** What the customer may say, which is what a learner remembers of a dialogue. */
function customerLines(dialogue: Dialogue): string[] {
  const said = (lines: readonly Line[]): string[] =>
    lines.flatMap((line) => line.oneOf ?? (line.text === undefined ? [] : [line.text]));
  return dialogue.turns.flatMap((turn) => said(turn.customer));
}
