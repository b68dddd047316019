import type { JSX } from 'preact';
import type { KindIn } from './fields/family.ts';
import { PLACING } from './fields/placing.tsx';
import Quiz, { type QuizProps } from './Quiz.tsx';

export default function PlacingQuiz(props: QuizProps<KindIn<'placing'>>): JSX.Element {
  return <Quiz {...props} view={PLACING[props.item.kind]} />;
}
