/**
 * dialogue:play – a conversation in the terminal.
 *
 *   npm run -s dialogue:play -- ID [--seed S] [--turn TURN]    customer's lines, options by number, typed replies, acts as
 *                                                              `/改价 o-1002 162` (`/help`), marks after each answer
 *   npm run -s dialogue:play -- ID --save FILE [--name N]      writes a replay file at the end
 *   npm run -s dialogue:play -- --list                         ids, one a line
 *   --root DIR                                                 another folder that holds content/
 *
 * Reads replies from a pipe as well. Exit codes: 0 done, 1 content unreadable or file not saved, 2 bad arguments.
 */
import process from 'node:process';
import { createInterface } from 'node:readline';
import { play } from './dialogue/play.ts';

const lines = createInterface({ input: process.stdin });
process.exitCode = await play(process.argv.slice(2), {
  typed: lines[Symbol.asyncIterator](),
  print: (line) => console.log(line),
  complain: (line) => console.error(`dialogue-play: ${line}`),
  now: Date.now(),
});
lines.close();
process.stdin.unref?.();
