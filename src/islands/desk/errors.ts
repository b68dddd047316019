/** Why something was not taken, in a sentence. */
import strings from 'virtual:ui/desk';
import { fill } from '../../domain/shared/text.ts';
import type { InputError } from '../../stores/desk/run.ts';
import { problemText } from '../act-form/seen.ts';

export function errorText(error: InputError): string {
  if (error.reason === 'act') return problemText(error.problem);
  if (error.reason === 'text-too-long' || error.reason === 'too-many-acts')
    return fill(strings.errors[error.reason], { limit: error.limit });
  return strings.errors[error.reason];
}
