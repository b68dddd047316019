/** Reads one backup file and hands over what is in it, slice by slice (see stores/import-file.ts). */
import type { ImportMessage } from '../../stores/import-file.ts';
import { readBackup } from '../../stores/read-backup.ts';

/** Records in a message: copied in a few milliseconds. */
const SLICE = 2000;

const say = (message: ImportMessage): void => postMessage(message);

addEventListener('message', async ({ data: file }: MessageEvent<Blob>) => {
  const read = await readBackup(file);
  if (read.kind === 'refused') return say({ kind: 'end', read });
  const { records, broken } = read;
  for (let i = 0; i < records.length; i += SLICE)
    say({ kind: 'found', records: records.slice(i, i + SLICE) });
  for (let i = 0; i < broken.length; i += SLICE)
    say({ kind: 'broken', broken: broken.slice(i, i + SLICE) });
  say({ kind: 'end', read: { ...read, records: [], broken: [] } });
});
