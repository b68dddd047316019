import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeBackup } from '../../src/domain/progress/backup.ts';
import { answered, read } from '../domain/progress/make.ts';

const openPage = async () => {
  vi.resetModules();
  const [records, backup, device, download] = await Promise.all([
    import('../../src/stores/records.ts'),
    import('../../src/stores/backup.ts'),
    import('../../src/stores/device.ts'),
    import('../../src/platform/download.ts'),
  ]);
  return { ...records, ...backup, ...device, download };
};
const fileOf = (text: string): Blob => new Blob([text]);
const INFO = { rev: 1, savedAt: 1_700_000_000_000 };

/** What the learner's download folder would hold: the one thing Node has no real counterpart of. */
const saved: { name: string; text: string }[] = [];
vi.mock('../../src/platform/download.ts', () => ({
  downloadText: (name: string, text: string | readonly string[]) =>
    saved.push({ name, text: [text].flat().join('') }),
}));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  saved.length = 0;
});

describe('export and import', () => {
  it('carry every record to another device', async () => {
    const page = await openPage();
    const records = [read({ id: 'a', at: 1 }), answered({ id: 'b', at: 2 })];
    await page.addRecords(records);
    expect((await page.exportBackup()).name).toMatch(/^qinke-backup-\d{4}-\d\d-\d\d-\d{4}\.json$/);
    globalThis.indexedDB = new IDBFactory();
    const other = await openPage();
    const preview = await other.previewImport(fileOf(saved[0]?.text ?? ''));
    expect(preview).toMatchObject({
      kind: 'ready',
      fresh: 2,
      known: 0,
      broken: [],
      altered: false,
    });
    expect(await other.loadRecords()).toEqual([]);
    if (preview.kind === 'ready') await other.importRecords(preview);
    expect(await (await openPage()).loadRecords()).toEqual(records);
  });

  it('count their backups and remember the last', async () => {
    const page = await openPage();
    await page.addRecords([read()]);
    await page.exportBackup();
    await page.exportBackup();
    expect(saved.map(({ text }) => (JSON.parse(text) as { rev: number }).rev)).toEqual([1, 2]);
    expect((await page.deviceFacts()).lastBackup).toMatchObject({ records: 1 });
  });

  it('take the same file twice without doubling anything', async () => {
    const page = await openPage();
    const text = encodeBackup([read({ id: 'a' }), read({ id: 'b' })], INFO);
    const first = await page.previewImport(fileOf(text));
    if (first.kind === 'ready') await page.importRecords(first);
    expect(await page.previewImport(fileOf(text))).toMatchObject({ fresh: 0, known: 2 });
  });

  it('restore what was cleared', async () => {
    const page = await openPage();
    await page.addRecords([read({ id: 'a' })]);
    await page.exportBackup();
    expect(await page.clearEverything()).toBe(true);
    expect(await page.loadRecords()).toEqual([]);
    const preview = await page.previewImport(fileOf(saved[0]?.text ?? ''));
    if (preview.kind === 'ready') await page.importRecords(preview);
    expect(await page.loadRecords()).toEqual([read({ id: 'a' })]);
  });
});

describe('a bad file changes nothing and says why', () => {
  it.each([
    ['an empty file', '', 'empty'],
    ['another file', '{"name":"x"}', 'wrong-format'],
    ['a cut-off file', encodeBackup([read()], INFO).slice(0, -20), 'not-json'],
    [
      'a file of a newer version',
      encodeBackup([], INFO).replace(/"schema":\d+/, '"schema":9'),
      'newer-schema',
    ],
  ])('%s', async (_, text, reason) => {
    const page = await openPage();
    await page.addRecords([read({ id: 'mine' })]);
    expect(await page.previewImport(fileOf(text))).toMatchObject({
      kind: 'refused',
      error: { reason },
    });
    expect(await page.loadRecords()).toEqual([read({ id: 'mine' })]);
  });

  it('GBK and UTF-16 text (bad input 16)', async () => {
    const page = await openPage();
    for (const bytes of [
      [0xc7, 0xd7, 0xbf, 0xce],
      [0xff, 0xfe, 0x7b, 0x00],
    ]) {
      expect(await page.previewImport(new Blob([new Uint8Array(bytes)]))).toMatchObject({
        error: { reason: 'not-text' },
      });
    }
  });

  it('50 MB (bad input 17), without reading it', async () => {
    const page = await openPage();
    const arrayBuffer = vi.fn<() => Promise<ArrayBuffer>>();
    const size = 50 * 1024 * 1024;
    expect(await page.previewImport({ size, arrayBuffer })).toEqual({
      kind: 'refused',
      error: { reason: 'too-large', size, limit: 20 * 1024 * 1024 },
    });
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it('a file that is gone', async () => {
    const page = await openPage();
    const arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await page.previewImport({ size: 5, arrayBuffer })).toMatchObject({
      error: { reason: 'unreadable' },
    });
  });

  it('a damaged file offers what can be read', async () => {
    const page = await openPage();
    const text = encodeBackup([read({ id: 'a', at: 77 })], INFO).replace('"at":77', '"at":78');
    expect(await page.previewImport(fileOf(text))).toMatchObject({
      kind: 'ready',
      altered: true,
      fresh: 1,
    });
  });
});

it('gives out and then forgets what could not be read', async () => {
  const page = await openPage();
  await page.addRecords([read({ id: 'good' })]);
  const { openDB } = await import('idb');
  const db = await openDB('qinke');
  await db.put('records', { id: 'bad', data: 5n });
  db.close();
  expect(await page.loadRecords()).toHaveLength(1);
  expect(await page.downloadUnreadable()).toBe(1);
  expect(saved[0]?.name).toContain('unreadable');
  expect(() => JSON.parse(saved[0]?.text ?? '') as unknown).not.toThrow();
  expect(await page.discardUnreadable()).toBe(true);
  expect(await page.downloadUnreadable()).toBe(0);
});
