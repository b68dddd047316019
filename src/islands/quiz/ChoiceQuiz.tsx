import type { JSX } from 'preact';
import type { KindIn } from './fields/family.ts';
import { CHOICE } from './fields/choice.tsx';
import Quiz, { type QuizProps } from './Quiz.tsx';

export default function ChoiceQuiz(props: QuizProps<KindIn<'choice'>>): JSX.Element {
  return <Quiz {...props} view={CHOICE[props.item.kind]} />;
}
