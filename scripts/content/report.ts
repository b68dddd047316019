/** content:report – prints exactly one JSON object that counts what the course holds. */
import path from 'node:path';
import process from 'node:process';
import { reportContent } from '../../src/domain/course/report.ts';
import { loadContent } from './load.ts';

const { content } = loadContent(path.resolve(import.meta.dirname, '../..'));
if (content === null) {
  console.error('content/ cannot be read: run npm run content:check');
  process.exitCode = 1;
} else console.log(JSON.stringify(reportContent(content)));
