import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CHAT, CONCEPTS, make, SINGLE } from '../../domain/quiz/items.ts';

/** A real server that can be told to fail; the address of the site in front of every relative one. */
let server: Server;
let asked: string[] = [];
let fails = false;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.statusCode = fails || request.url === '/data/items/none.json' ? 404 : 200;
    const concepts = request.url === '/data/items/written.json' ? CONCEPTS : null;
    const items = [make(SINGLE, { rev: 2 }), make(CHAT)];
    response.end(JSON.stringify({ lesson: 'price-talk', items, concepts }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (path: string) => real(new URL(path, `http://127.0.0.1:${port}`)));
});
afterAll(() => {
  vi.unstubAllGlobals();
  server.close();
});

const { loadBank, loadItem } = await import('../../../src/islands/quiz/bank.ts');
const { loadMarking } = await import('../../../src/islands/quiz/marking.ts');
const wanted = { id: 'single', rev: 2, kind: 'single-choice' };

it('fetches a bank once a page, however many questions ask at once', async () => {
  asked = [];
  const [a, b] = await Promise.all([loadItem('once', wanted), loadItem('once', wanted)]);
  expect(a).toMatchObject({ ok: true, value: { id: 'single' } });
  expect(b).toEqual(a);
  expect(asked).toEqual(['/data/items/once.json']);
});

it('tells an item that is another one now from a failed network', async () => {
  expect(await loadItem('once', { ...wanted, rev: 1 })).toEqual({ ok: false, error: 'changed' });
  expect(await loadItem('once', { ...wanted, id: 'x' })).toEqual({ ok: false, error: 'changed' });
  expect(await loadItem('none', wanted)).toEqual({ ok: false, error: 'offline' });
});

it('can be asked again after a failure', async () => {
  fails = true;
  expect(await loadItem('later', wanted)).toEqual({ ok: false, error: 'offline' });
  fails = false;
  expect(await loadItem('later', wanted)).toMatchObject({ ok: true });
});

describe('a bank with rubrics', () => {
  const response = { kind: 'chat-reply', text: '抱歉，可以退款' } as const;

  it('brings the concepts they need, and a reply can be marked', async () => {
    const { lexicon } = await loadBank('written');
    expect((await lexicon())?.concepts.has('apology')).toBe(true);
    const { grade } = await loadMarking('chat-reply', 'written');
    expect(grade(make(CHAT), response, 's')).toMatchObject({ outcome: 'correct', credit: 1 });
  });

  it('without its concepts marks nothing: no reply is called wrong', async () => {
    expect(await (await loadBank('once')).lexicon()).toBeNull();
    const { grade } = await loadMarking('chat-reply', 'once');
    expect(grade(make(CHAT), response, 's').outcome).toBe('invalid');
  });

  it('that cannot be fetched is told, and asked for again next time', async () => {
    fails = true;
    await expect(loadMarking('chat-reply', 'much-later')).rejects.toThrow('404');
    fails = false;
    await expect(loadMarking('chat-reply', 'much-later')).resolves.toBeDefined();
  });
});
