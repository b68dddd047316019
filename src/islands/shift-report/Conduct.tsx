/** 用词、承诺和操作: whatever went over a line, with the words or the act that did it; and every act with its verdict. */
import strings from 'virtual:ui/shift-report';
import type { ComponentChildren, JSX } from 'preact';
import type { ActReport, ChatReport, ShiftReport } from '../../domain/shift/report-types.ts';
import { fill } from '../../domain/shared/text.ts';
import { actText } from '../replay/act-text.ts';
import { clockText } from '../replay/moments.ts';
import { breachText } from './breach-text.ts';
import { findings, type Finding } from './conduct.ts';
import { useAround } from './context.ts';

const s = strings.conduct;

export function Conduct({ report }: { readonly report: ShiftReport }): JSX.Element {
  const { forbidden, promises, tone } = findings(report);
  const acts = report.chats
    .flatMap((chat) => chat.acts.map((act) => ({ chat, act })))
    .sort((a, b) => a.act.at - b.act.at);
  const breaches = acts.filter(({ act }) => act.breaches.length > 0);
  return (
    <div class="shift-conduct">
      <Part title={s.forbidden} none={s.forbiddenNone} count={forbidden.length}>
        {forbidden.map((each, index) => (
          <Said key={index} finding={each} />
        ))}
      </Part>
      <Part title={s.promises} none={s.promisesNone} count={promises.length}>
        {promises.map((each, index) => (
          <Said key={index} finding={each} />
        ))}
      </Part>
      <Part title={s.breaches} none={s.breachesNone} count={breaches.length}>
        {breaches.map(({ chat, act }, index) => (
          <ActLine key={index} chat={chat} act={act} />
        ))}
      </Part>
      <Part title={s.tone} none={s.toneNone} count={tone.length}>
        {tone.map((each, index) => (
          <Said key={index} finding={each} />
        ))}
      </Part>
      <Part title={s.acts} none={s.actsNone} count={acts.length}>
        {acts.map(({ chat, act }, index) => (
          <ActLine key={index} chat={chat} act={act} />
        ))}
      </Part>
    </div>
  );
}

function Part({
  title,
  none,
  count,
  children,
}: {
  readonly title: string;
  readonly none: string;
  readonly count: number;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="shift-part">
      <h3>
        {title} <span class="shift-count">{count}</span>
      </h3>
      {count === 0 ? <p class="shift-soft">{none}</p> : <ul role="list">{children}</ul>}
    </section>
  );
}

function Said({ finding }: { readonly finding: Finding }): JSX.Element {
  const { base } = useAround();
  const { at, chat, words, say, penalty, rule } = finding;
  return (
    <li>
      <span class="shift-soft">
        {fill(s.where, { at: clockText(at), name: chat.customer.name })}
      </span>
      <mark class="dlg-mark" data-mark="forbidden">
        {words}
      </mark>
      {say !== null && <span>{say}</span>}
      <span>
        {penalty > 0 && <span class="tag">{fill(s.penalty, { n: penalty })}</span>}{' '}
        {rule !== null && <a href={`${base.replace(/\/$/, '')}/rules/#${rule}`}>{s.rule}</a>}
      </span>
    </li>
  );
}

const TONE = { right: 'good', wrong: 'bad', extra: 'neutral' } as const;

function ActLine({
  chat,
  act,
}: {
  readonly chat: ChatReport;
  readonly act: ActReport;
}): JSX.Element {
  const { nameOf } = useAround();
  return (
    <li>
      <span>
        <span class="shift-soft">
          {fill(s.actLine, { at: clockText(act.at), name: chat.customer.name })}
        </span>
        {actText(act.act, nameOf)}{' '}
        <span class="tag" data-tone={TONE[act.verdict]}>
          {strings.chats.verdict[act.verdict]}
        </span>
      </span>
      {act.breaches.map((breach, index) => (
        <span key={index} class="shift-breach">
          {breachText(breach)}
        </span>
      ))}
    </li>
  );
}
