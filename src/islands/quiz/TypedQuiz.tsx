import type { JSX } from 'preact';
import type { KindIn } from './fields/family.ts';
import { TYPED } from './fields/typed.tsx';
import Quiz, { type QuizProps } from './Quiz.tsx';

export default function TypedQuiz(props: QuizProps<KindIn<'typed'>>): JSX.Element {
  return <Quiz {...props} view={TYPED[props.item.kind]} />;
}
