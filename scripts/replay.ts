/**
 * replay – scores a recording again from content/ and prints its report.
 *
 *   npm run -s replay -- FILE      a file saved by dialogue:play, by a dialogue's report or by a shift's
 *   --root DIR                     another folder that holds content/
 *
 * Exit codes: 0 scored; 1 the file is none of ours, newer, or recorded with other revisions than the course has now, or a
 * step of it cannot be followed (it says which); 2 bad arguments. A changed checksum is told; the score is made anew anyhow.
 */
import process from 'node:process';
import { rescore } from './replay/command.ts';

const { status, lines } = rescore(process.argv.slice(2));
if (status === 0) console.log(lines.join('\n'));
else for (const line of lines) console.error(`replay: ${line}`);
process.exitCode = status;
