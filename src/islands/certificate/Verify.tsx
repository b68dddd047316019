/** Checks the lines of a printed certificate against its code. Everything typed stays in the page. */
import strings from 'virtual:ui/exam-result';
import type { JSX, TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import {
  verifyCertificate,
  type CertificateLines,
  type Verification,
} from '../../domain/quiz/certificate.ts';
import { fill } from '../../domain/shared/text.ts';

const s = strings.certificate.verify;
const FIELDS = [
  'name',
  'paper',
  'earned',
  'points',
  'questions',
  'date',
  'sitting',
  'code',
] as const;
type Field = (typeof FIELDS)[number];

const HINTS: Partial<Record<Field, string>> = { date: s.dateHint, code: s.codeHint };
const WORDS = {
  fits: s.fits,
  differs: s.differs,
  'no-code': s.noCode,
} as const satisfies Record<Verification, string>;

type Answer = Verification | { readonly missing: readonly Field[] };

function answerOf(form: HTMLFormElement): Answer {
  const data = new FormData(form);
  const text = (field: Field): string => {
    const value = data.get(field);
    return typeof value === 'string' ? value : '';
  };
  const missing = FIELDS.filter((field) => text(field).trim() === '');
  if (missing.length > 0) return { missing };
  const lines: CertificateLines = {
    name: text('name'),
    paper: text('paper'),
    earned: text('earned'),
    points: text('points'),
    questions: text('questions'),
    date: text('date'),
    sitting: text('sitting'),
  };
  return verifyCertificate(lines, text('code'));
}

export function Verify(): JSX.Element {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const check = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = answerOf(event.currentTarget);
    setAnswer(found);
    if (typeof found === 'object')
      event.currentTarget.querySelector<HTMLInputElement>(`[name=${found.missing[0]}]`)?.focus();
  };
  const tone = answer === 'fits' ? 'good' : answer === 'differs' ? 'bad' : 'warn';
  return (
    <section class="verify no-print" aria-labelledby="verify">
      <h2 id="verify">{s.title}</h2>
      <p class="result-soft">{s.lead}</p>
      <form
        class="verify-form card"
        method="dialog"
        noValidate
        onSubmit={check}
        onInput={() => setAnswer(null)}
      >
        {FIELDS.map((field) => {
          const hint = HINTS[field];
          const isMissing =
            typeof answer === 'object' && answer !== null && answer.missing.includes(field);
          return (
            <p key={field} class="verify-field" data-field={field}>
              <label for={`verify-${field}`}>{s[field]}</label>
              <input
                id={`verify-${field}`}
                name={field}
                type="text"
                autocomplete="off"
                autocapitalize="off"
                spellcheck={false}
                maxLength={200}
                {...(isMissing ? { 'aria-invalid': 'true' as const } : {})}
                {...(hint === undefined ? {} : { 'aria-describedby': `verify-${field}-hint` })}
              />
              {hint !== undefined && (
                <span class="result-soft" id={`verify-${field}-hint`}>
                  {hint}
                </span>
              )}
            </p>
          );
        })}
        <p class="verify-action">
          <button type="submit" class="button" data-kind="primary">
            {s.check}
          </button>
        </p>
        <div role="status" class="verify-answer">
          {answer !== null && (
            <p data-tone={tone}>
              {typeof answer === 'string'
                ? WORDS[answer]
                : fill(s.missing, { fields: answer.missing.map((field) => s[field]).join('、') })}
            </p>
          )}
        </div>
        <p class="result-soft">{strings.certificate.claim}</p>
      </form>
    </section>
  );
}
