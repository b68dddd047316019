/** Learners who know a part of the course sit the placement test; what it says of them is held against what they know. */
import type { Content } from '../../src/domain/course/content.ts';
import { nextQuestion } from '../../src/domain/placement/ask.ts';
import { GUESS, type PlacementAnswer } from '../../src/domain/placement/evidence.ts';
import { prepareTest, type PlacementTest } from '../../src/domain/placement/placement-test.ts';
import { placementResult, type PlacementResult } from '../../src/domain/placement/result.ts';
import type { ItemCard } from '../../src/domain/quiz/paper/paper.ts';
import { randomFrom, type Random } from '../../src/domain/shared/prng.ts';

/** How often a learner answers otherwise than they know. `guess: 'kind'`: as the question's kind lets them. */
export interface Noise {
  readonly slip: number;
  readonly guess: number | 'kind';
}

/** The test of a track as the site makes it. */
export function testOf(content: Content, track: string): PlacementTest {
  const written = new Map(content.lessons.map((lesson) => [lesson.id, lesson]));
  const points = new Map(content.knowledgePoints.map((kp) => [kp.id, kp]));
  const lessons = (content.course.tracks.find(({ id }) => id === track)?.lessons ?? []).flatMap(
    (id) => {
      const lesson = written.get(id);
      return lesson === undefined
        ? []
        : [{ id, kps: lesson.kps.flatMap((kp) => points.get(kp) ?? []) }];
    },
  );
  const cards = content.banks.flatMap((bank) =>
    bank.items.map(({ id, rev, kind, kps, difficulty, bloom }): ItemCard => {
      const chapter = written.get(bank.lesson)?.chapter ?? '';
      return { id, rev, kind, kps, difficulty, bloom, lesson: bank.lesson, chapter };
    }),
  );
  return prepareTest(track, lessons, content.knowledgePoints, cards);
}

/** A downward-closed set of knowledge points: nobody knows what rests on something unknown. */
export function someKnowledge({ graph }: PlacementTest, random: Random): ReadonlySet<string> {
  // How much somebody knows is itself drawn, so that beginners and old hands are as common as those between.
  const level = random.next();
  const likes = new Map(graph.ids.map((id) => [id, random.next() < level]));
  return new Set(
    graph.ids.filter((id) => likes.get(id) && [...graph.before(id)].every((kp) => likes.get(kp))),
  );
}

export interface Sitting {
  readonly questions: number;
  readonly result: PlacementResult;
  readonly knows: ReadonlySet<string>;
}

export function sit(test: PlacementTest, seed: string, noise: Noise): Sitting {
  const random = randomFrom(seed);
  const knows = someKnowledge(test, random);
  const answers: PlacementAnswer[] = [];
  for (;;) {
    const next = nextQuestion(test, seed, answers);
    if (next === null) break;
    const { card } = next;
    const able = card.kps.every((kp) => knows.has(kp));
    const guess = noise.guess === 'kind' ? GUESS[card.kind] : noise.guess;
    const right = random.next() < (able ? 1 - noise.slip : guess);
    answers.push({ item: card.id, credit: right ? 1 : 0 });
  }
  return { questions: answers.length, result: placementResult(test, answers), knows };
}

export interface Figures {
  readonly learners: number;
  readonly questions: { readonly least: number; readonly mean: number; readonly most: number };
  /** Share of the knowledge points placed as known or unknown; and of these, how many rightly. */
  readonly placed: number;
  readonly right: number;
  readonly rightAnswered: number;
  readonly rightInferred: number;
  /** Of the lessons said to be skippable, the share whose points are all known; and at least four fifths known. */
  readonly skipsRight: number;
  readonly skipsNearlyRight: number;
  /** Of the lessons a learner could skip, the share found. */
  readonly skipsFound: number;
}

export function simulate(test: PlacementTest, learners: number, noise: Noise): Figures {
  const n = { points: 0, placed: 0, right: 0, answered: 0, answeredRight: 0, skips: 0 };
  const m = { skipsRight: 0, skipsNearly: 0, skippable: 0, found: 0 };
  const counts: number[] = [];
  for (let i = 0; i < learners; i++) {
    const { questions, result, knows } = sit(test, `learner ${i}`, noise);
    counts.push(questions);
    for (const { kp, stand, why } of result.findings) {
      n.points++;
      if (stand === 'unsure') continue;
      const right = (stand === 'known') === knows.has(kp);
      n.placed++;
      if (right) n.right++;
      if (why !== 'answered') continue;
      n.answered++;
      if (right) n.answeredRight++;
    }
    for (const lesson of test.lessons) {
      const share = lesson.kps.filter((kp) => knows.has(kp)).length / lesson.kps.length;
      const skipped = result.skip.includes(lesson.id);
      if (share === 1) m.skippable++;
      if (share === 1 && skipped) m.found++;
      if (!skipped) continue;
      n.skips++;
      if (share === 1) m.skipsRight++;
      if (share >= 0.8) m.skipsNearly++;
    }
  }
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    learners,
    questions: {
      least: Math.min(...counts),
      mean: counts.reduce((a, b) => a + b, 0) / learners,
      most: Math.max(...counts),
    },
    placed: share(n.placed, n.points),
    right: share(n.right, n.placed),
    rightAnswered: share(n.answeredRight, n.answered),
    rightInferred: share(n.right - n.answeredRight, n.placed - n.answered),
    skipsRight: share(m.skipsRight, n.skips),
    skipsNearlyRight: share(m.skipsNearly, n.skips),
    skipsFound: share(m.found, m.skippable),
  };
}
