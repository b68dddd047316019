import type { JSX } from 'preact';
import type { KindIn } from './fields/family.ts';
import { WRITING } from './fields/writing.tsx';
import Quiz, { type QuizProps } from './Quiz.tsx';

export default function WritingQuiz(props: QuizProps<KindIn<'writing'>>): JSX.Element {
  return <Quiz {...props} view={WRITING[props.item.kind]} />;
}
