/** The one live region of the desk. Focus stays where it is. */
import strings from 'virtual:ui/desk';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { never } from '../../domain/shared/result.ts';
import { fill } from '../../domain/shared/text.ts';
import type { ShiftState } from '../../domain/shift/state.ts';
import { $desk, $second, $shift } from '../../stores/desk/run.ts';
import { newsSince, waitsBetween, type News } from './announce.ts';
import { nameInChat } from './names.ts';

const words = strings.announce;
/** Sentences that stay in the region; older ones have been read. */
const KEPT = 6;

function sentence(news: News, state: ShiftState): string | null {
  switch (news.kind) {
    case 'said': {
      const line = state.chats[news.chat]?.lines[news.line];
      if (line === undefined) return null;
      const name = nameInChat(state, news.chat);
      if (line.recalled) return fill(words.recalled, { name });
      return fill(line.kind === 'picture' ? words.picture : words.said, { name, text: line.text });
    }
    case 'arrived':
    case 'queued':
    case 'left':
    case 'over':
      return fill(words[news.kind], { name: nameInChat(state, news.chat) });
    case 'waits':
      return fill(words.waits, {
        name: nameInChat(state, news.chat),
        seconds: news.seconds,
      });
    case 'interrupted': {
      const found = $desk
        .get()
        ?.world.scenario.interruptions.find(({ id }) => id === news.interruption);
      return found === undefined
        ? null
        : fill(words.interrupted, { from: found.from, text: found.text });
    }
    case 'wrap-up':
      return words.wrapUp;
    default:
      return never(news);
  }
}

export function Announcer(): JSX.Element {
  const [told, setTold] = useState<readonly { readonly id: number; readonly text: string }[]>([]);
  useEffect(() => {
    let next = 0;
    let seen = $shift.get()?.log.length ?? 0;
    let second = $second.get();
    const tell = (news: readonly News[], state: ShiftState): void => {
      const fresh = news.flatMap((one) => {
        const text = sentence(one, state);
        return text === null ? [] : [{ id: (next += 1), text }];
      });
      if (fresh.length > 0) setTold((before) => [...before, ...fresh].slice(-KEPT));
    };
    const stops = [
      $shift.listen((state) => {
        if (state === null) return;
        // Fewer entries: another tab's state was taken over.
        const news = state.log.length < seen ? [] : newsSince(state, seen);
        seen = state.log.length;
        tell(news, state);
      }),
      $second.listen((now) => {
        const state = $shift.get();
        if (state !== null && now > second) tell(waitsBetween(state, second, now), state);
        second = now;
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);
  return (
    <div
      class="visually-hidden"
      role="status"
      aria-live="polite"
      aria-atomic="false"
      data-announcer
    >
      {told.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
