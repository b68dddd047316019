/**
 * item:preview – prints an item, its key and its marking.
 *
 *   npm run -s item:preview -- ID [--seed S] [--answer '…']   an item, or the 材料题 that has a question of this id
 *   npm run -s item:preview -- --list [--kind K] [--lesson L]  ids, one a line
 *   --root DIR                                                 another folder that holds content/
 *
 * Plain text of 80 columns; colours in a terminal only, and none with NO_COLOR.
 * Exit codes: 0 done, 1 the item cannot be read (its problems are told), 2 bad arguments.
 */
import process from 'node:process';
import { preview } from './preview/command.ts';

const isColoured = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
const { status, lines } = preview(process.argv.slice(2), isColoured);
if (status === 0) console.log(lines.join('\n'));
else for (const line of lines) console.error(`item-preview: ${line}`);
process.exitCode = status;
