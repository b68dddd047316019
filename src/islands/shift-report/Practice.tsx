/** 接下来练三样: where this shift was weakest, each with a lesson and a conversation; and what reached the review. */
import strings from 'virtual:ui/shift-report';
import type { JSX } from 'preact';
import { lessonsById, pointsOf, type CourseMap } from '../../domain/course/course-map.ts';
import type { PracticeHint, ShiftReport } from '../../domain/shift/report-types.ts';
import { fill } from '../../domain/shared/text.ts';
import { loadCourseMap } from '../../stores/course-map.ts';
import { useLoad } from '../live/use-load.ts';
import { useAround } from './context.ts';
import { tidy } from './figures.ts';

const s = strings.practice;

/** `foreign`: somebody else's recording. `absent`: the conversations' records are not on this device. */
export type Cards = number | 'foreign' | 'absent';

interface Props {
  readonly report: ShiftReport;
  /** Points missed that became cards. */
  readonly cards: Cards;
}

export function Practice({ report, cards }: Props): JSX.Element {
  const { courseHref, reviewHref } = useAround();
  const map = useLoad<CourseMap>(() => loadCourseMap(courseHref), courseHref).value;
  return (
    <>
      {report.practice.length === 0 ? (
        <p>{s.none}</p>
      ) : (
        <>
          <p class="shift-soft">{s.lead}</p>
          <ol class="shift-practice" role="list">
            {report.practice.map((hint) => (
              <Hint key={`${hint.kp}/${hint.chat}/${hint.turn}`} {...{ hint, report, map }} />
            ))}
          </ol>
        </>
      )}
      <p>
        {cardsText(cards)}{' '}
        {typeof cards === 'number' && cards > 0 && (
          <a class="no-print" href={reviewHref}>
            {s.review}
          </a>
        )}
      </p>
    </>
  );
}

function cardsText(cards: Cards): string {
  if (cards === 'foreign') return s.cardsForeign;
  if (cards === 'absent') return s.cardsAbsent;
  return cards === 0 ? s.cardsNone : fill(s.cards, { n: cards });
}

function Hint({
  hint: { kp, score, chat, dialogue, missed },
  report,
  map,
}: {
  readonly hint: PracticeHint;
  readonly report: ShiftReport;
  readonly map: CourseMap | null;
}): JSX.Element {
  const { base } = useAround();
  const lesson =
    map === null
      ? undefined
      : [...lessonsById(map).values()].find(({ kps }) => kps.some(({ id }) => id === kp));
  const scene = report.chats.find((each) => each.chat === chat);
  // A knowledge point whose lesson is not written has no title here; the conversation has one.
  const title =
    (map === null ? undefined : pointsOf(map).get(kp)?.title) ?? scene?.title ?? dialogue;
  return (
    <li class="card">
      <h3>{title}</h3>
      <p class="shift-soft">{fill(s.score, { n: tidy(score) })}</p>
      <p>
        {missed.length === 0
          ? s.missedNone
          : fill(s.missed, { labels: missed.map(({ label }) => label).join('、') })}
      </p>
      <p class="shift-actions no-print">
        {lesson !== undefined && (
          <a class="button" href={lesson.href}>
            {fill(s.lesson, { title: lesson.title })}
          </a>
        )}
        <a class="button" href={`${base.replace(/\/$/, '')}/practice/dialogue/${dialogue}/`}>
          {fill(s.dialogue, { title: scene?.title ?? dialogue })}
        </a>
      </p>
    </li>
  );
}
