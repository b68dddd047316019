/** 收尾小结: 5W1H of every chat that ended, and what is missing. */
import strings from 'virtual:ui/shift-report';
import type { JSX } from 'preact';
import { SUMMARY_PARTS, type Summary } from '../../domain/shift/input.ts';
import type { ChatReport, ShiftReport } from '../../domain/shift/report-types.ts';
import { fill } from '../../domain/shared/text.ts';

const s = strings.summaries;

/** The parts nobody wrote. */
export const missingIn = (summary: Summary | null): readonly (typeof SUMMARY_PARTS)[number][] =>
  SUMMARY_PARTS.filter((part) => (summary?.[part] ?? '').trim() === '');

export function Summaries({ report }: { readonly report: ShiftReport }): JSX.Element {
  const over = report.chats.filter(({ overAt, status }) => overAt !== null || status === 'closed');
  if (over.length === 0) return <p class="shift-soft">{s.none}</p>;
  return (
    <>
      <p class="shift-soft">{s.lead}</p>
      <ul class="shift-list card" role="list">
        {over.map((chat) => (
          <Entry key={chat.chat} chat={chat} />
        ))}
      </ul>
    </>
  );
}

function Entry({ chat: { customer, summary } }: { readonly chat: ChatReport }): JSX.Element {
  const missing = missingIn(summary);
  const filled = SUMMARY_PARTS.length - missing.length;
  return (
    <li>
      <p>
        <b>{customer.name}</b>{' '}
        <span class="tag" data-tone={missing.length === 0 ? 'good' : 'warn'}>
          {fill(s.count, { n: filled })}
        </span>{' '}
        {filled === 0
          ? s.empty
          : missing.length === 0
            ? s.full
            : fill(s.lacking, { parts: missing.map((part) => s.parts[part]).join('、') })}
      </p>
      {summary !== null && filled > 0 && (
        <dl class="shift-5w1h">
          {SUMMARY_PARTS.filter((part) => !missing.includes(part)).map((part) => (
            <div key={part}>
              <dt>{s.parts[part]}</dt>
              <dd>{summary[part]}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
