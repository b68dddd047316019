/**
 * Reading a backup file without holding up the page: in a worker of its own, which hands over what it found in slices,
 * because copying fifty thousand records at once would be a long task again.
 */
import { startWorker } from '../platform/worker.ts';
import type { FileRead, ReadableFile } from './read-backup.ts';

/** What the worker says: what it found slice by slice, then the rest of its answer. */
export type ImportMessage =
  | { readonly kind: 'found'; readonly records: ReadableFile['records'] }
  | { readonly kind: 'broken'; readonly broken: ReadableFile['broken'] }
  | { readonly kind: 'end'; readonly read: FileRead };

export interface ImportWork {
  /** Address of import.worker.ts; without it the page reads the file itself. */
  readonly workerUrl?: string;
  /** Stops the reading; the promise then never settles. */
  readonly signal?: AbortSignal;
}

/** Null when the part of the program that reads files could not be loaded. */
export async function readInBackground(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
  { workerUrl, signal }: ImportWork,
): Promise<FileRead | null> {
  const worker = workerUrl === undefined ? null : startWorker(workerUrl);
  const read = worker === null ? null : await askWorker(worker, file, signal);
  if (read !== null) return read;
  try {
    const { readBackup } = await import('./read-backup.ts');
    return await readBackup(file);
  } catch {
    return null;
  }
}

/** Null when the worker's script did not come or broke. */
function askWorker(
  worker: Worker,
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
  signal: AbortSignal | undefined,
): Promise<FileRead | null> {
  const records: ReadableFile['records'][number][] = [];
  const broken: ReadableFile['broken'][number][] = [];
  signal?.addEventListener('abort', () => worker.terminate());
  return new Promise((resolve) => {
    const end = (read: FileRead | null): void => {
      worker.terminate();
      resolve(read);
    };
    worker.addEventListener('error', () => end(null));
    worker.addEventListener('messageerror', () => end(null));
    worker.addEventListener('message', ({ data }: MessageEvent<ImportMessage>) => {
      if (data.kind === 'found') records.push(...data.records);
      else if (data.kind === 'broken') broken.push(...data.broken);
      else end(data.read.kind === 'read' ? { ...data.read, records, broken } : data.read);
    });
    worker.postMessage(file);
  });
}
