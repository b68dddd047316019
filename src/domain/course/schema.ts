import { z } from 'zod';
import { DateSchema, IdSchema, TextSchema } from '../shared/ids.ts';

/** The source documents the course is distilled from; see docs/content.md. */
export const SourceSchema = z.enum(['S0', 'S1', 'S2', 'S3', 'S4']);

/** A lesson's place in the course. Lessons whose text is not written yet are listed too: the map is whole. */
export const LessonEntrySchema = z.strictObject({ id: IdSchema, title: TextSchema });

export const ChapterSchema = z.strictObject({
  id: IdSchema,
  number: z.int().min(1),
  title: TextSchema,
  /** One sentence for the course map: what the learner can do afterwards. */
  summary: TextSchema,
  lessons: z.array(LessonEntrySchema).min(1),
});

/** An ordered subset of lessons for one kind of learner. */
export const TrackSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  audience: TextSchema,
  summary: TextSchema,
  lessons: z.array(IdSchema).min(1),
});

/** `content/course.yaml` */
export const CourseFileSchema = z.strictObject({
  title: TextSchema,
  tagline: TextSchema,
  chapters: z.array(ChapterSchema).min(1),
  tracks: z.array(TrackSchema).min(1),
});

/** The smallest thing taught and tested. */
export const KnowledgePointSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  chapter: IdSchema,
  lesson: IdSchema,
  /** The technique collides with law or platform rules; the lesson shows both, scoring rewards the lawful form. */
  compliance: z.boolean().default(false),
  /** A fact that ages; pages show the date of its source. */
  dated: z.boolean().default(false),
  /** Knowledge points to know first. */
  requires: z.array(IdSchema).default([]),
});

/** `content/knowledge-points.yaml` */
export const KnowledgePointsFileSchema = z.strictObject({
  knowledgePoints: z.array(KnowledgePointSchema).min(1),
});

/** Front matter of `content/chapters/<chapter>/<lesson>.mdx`. */
export const LessonSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  chapter: IdSchema,
  /** One or two sentences for lists and search results. */
  summary: TextSchema,
  /** Every knowledge point the lesson truly teaches. */
  kps: z.array(IdSchema).min(1),
  /** What the learner can do afterwards; observable, each tied to knowledge points. */
  goals: z
    .array(z.strictObject({ text: TextSchema, kps: z.array(IdSchema).min(1) }))
    .min(2)
    .max(4),
  minutes: z.int().min(3).max(30),
  sources: z.array(SourceSchema).min(1),
  reviewedAt: DateSchema,
  /** Dialogues that practise this lesson, shown at its end. */
  dialogues: z.array(IdSchema).default([]),
});

/** `content/glossary.yaml` */
export const TermSchema = z.strictObject({
  id: IdSchema,
  term: TextSchema,
  pinyin: TextSchema,
  aliases: z.array(TextSchema).default([]),
  /** One sentence. */
  meaning: TextSchema,
  example: TextSchema,
  formula: TextSchema.optional(),
  kps: z.array(IdSchema).default([]),
});
export const GlossaryFileSchema = z.strictObject({ terms: z.array(TermSchema).min(1) });

/** `content/rules.yaml`: a law or platform rule in our words, with its source and dates. */
export const RuleSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  /** The law's or the platform's name, e.g. 中华人民共和国消费者权益保护法. */
  source: TextSchema,
  /** e.g. 第二十五条. */
  article: TextSchema.optional(),
  kind: z.enum(['law', 'platform', 'course']),
  says: TextSchema,
  /** What it means for an agent at the keyboard. */
  means: TextSchema,
  /** The date of the text the entry describes. */
  asOf: DateSchema,
  /** When somebody last compared the entry with its source. */
  checkedOn: DateSchema,
  status: z.enum(['current', 'superseded', 'unverified']),
  kps: z.array(IdSchema).default([]),
});
export const RulesFileSchema = z.strictObject({ rules: z.array(RuleSchema).min(1) });

/** The stages a quick phrase belongs to, in the order of a conversation. */
export const PHRASE_STAGES = [
  '问候',
  '推荐',
  '议价',
  '催付',
  '核单',
  '物流',
  '退换',
  '投诉',
  '评价',
  '道别',
] as const;

/** `content/phrases.yaml`: quick phrases an agent calls with “/code”. */
export const PhraseSchema = z.strictObject({
  id: IdSchema,
  /** Typed after "/", e.g. yj1. Unique in the file. */
  code: z.string().regex(/^[a-z]{1,6}\d{0,2}$/, 'a code is 1–6 letters and up to 2 digits'),
  stage: z.enum(PHRASE_STAGES),
  text: TextSchema,
  kps: z.array(IdSchema).default([]),
});
export const PhrasesFileSchema = z.strictObject({ phrases: z.array(PhraseSchema).min(1) });

export type CourseFile = z.infer<typeof CourseFileSchema>;
export type Chapter = z.infer<typeof ChapterSchema>;
export type KnowledgePoint = z.infer<typeof KnowledgePointSchema>;
export type Lesson = z.infer<typeof LessonSchema>;
export type Term = z.infer<typeof TermSchema>;
export type Rule = z.infer<typeof RuleSchema>;
export type Phrase = z.infer<typeof PhraseSchema>;
