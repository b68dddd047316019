/** A term of the glossary: think first, then look, then rate yourself. */
import strings from 'virtual:ui/review';
import { useState } from 'preact/hooks';
import { entry } from '../../stores/review.ts';
import type { CardProps } from './card-props.ts';
import { Ratings } from './Ratings.tsx';

export function TermCard({ card, course, moment, isOpen, onRate }: CardProps) {
  const [shown, setShown] = useState(isOpen);
  const id = card.subject.kind === 'term' ? card.subject.term : '';
  const about = course.terms === null ? null : entry(course.terms, id);
  if (about === null) return <p class="review-soft">{strings.gone.term}</p>;
  return (
    <>
      <p class="review-term">
        {about.term}
        <span class="review-pinyin" lang="zh-Latn-pinyin">
          {about.pinyin}
        </span>
      </p>
      {shown ? (
        <>
          <dl class="review-meaning">
            <dt class="visually-hidden">{strings.term.meaning}</dt>
            <dd class="review-meaning-text">{about.meaning}</dd>
            {about.aliases.length > 0 && (
              <>
                <dt>{strings.term.aliases}</dt>
                <dd>{about.aliases.join('、')}</dd>
              </>
            )}
            {about.formula !== null && (
              <>
                <dt>{strings.term.formula}</dt>
                <dd>{about.formula}</dd>
              </>
            )}
            <dt>{strings.term.example}</dt>
            <dd>{about.example}</dd>
          </dl>
          <Ratings memory={card.memory} moment={moment} suggested={3} onRate={onRate} />
          <p class="review-source">
            <a href={about.href}>{strings.term.more}</a>
          </p>
        </>
      ) : (
        <>
          <p class="review-soft">{strings.term.ask}</p>
          <p class="review-actions">
            <button
              class="button"
              data-kind="primary"
              data-first
              type="button"
              onClick={() => setShown(true)}
              onKeyDown={(event) => event.repeat && event.preventDefault()}
            >
              {strings.term.show}
            </button>
          </p>
        </>
      )}
    </>
  );
}
