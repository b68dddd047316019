import type { JSX } from 'preact';
import { material } from './fields/material.tsx';
import Quiz, { type QuizProps } from './Quiz.tsx';

export default function MaterialQuiz(props: QuizProps<'material'>): JSX.Element {
  return <Quiz {...props} view={material} />;
}
