/** The part of a joined reply's evidence that lies in one of its messages. */
import type { ReplyJudgement } from '../../domain/reply/judgement.ts';
import { segments, type Segment } from '../reply/highlight.ts';

/**
 * @param from where the message stands in the joined text the judgement is about
 * @example cut(judgement of '您好\n给您退款', 3, '给您退款') // segments that join to '给您退款'
 */
export function cut(judgement: ReplyJudgement, from: number, text: string): readonly Segment[] {
  const to = from + text.length;
  const found: Segment[] = [];
  let at = 0;
  for (const segment of segments(judgement)) {
    const start = Math.max(from, at);
    const end = Math.min(to, at + segment.text.length);
    if (start < end) found.push({ ...segment, text: segment.text.slice(start - at, end - at) });
    at += segment.text.length;
  }
  // A judgement of another text (folded or shortened on the way) marks nothing rather than the wrong words.
  return found.map((each) => each.text).join('') === text ? found : [{ text, mark: null, ids: [] }];
}
