import { afterEach, describe, expect, it, vi } from 'vitest';
import { choiceOf } from '../../src/stores/preferences.ts';

/** What a page needs of localStorage; it may be full. */
function fakeStorage(items: Record<string, string>, full = false) {
  return {
    getItem: (key: string) => items[key] ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      items[key] = value;
    },
  };
}
async function openPage(storage: ReturnType<typeof fakeStorage>) {
  vi.resetModules();
  vi.stubGlobal('localStorage', storage);
  const page = await import('../../src/stores/preferences.ts');
  page.$preferences.listen(() => {});
  return page;
}
afterEach(() => vi.unstubAllGlobals());

describe('preferences', () => {
  it('are defaults at first, and reading them writes nothing', async () => {
    const items: Record<string, string> = {};
    const page = await openPage(fakeStorage(items));
    expect(page.$preferences.get()).toEqual({
      theme: 'system',
      textSize: 'normal',
      dialogueSpeed: 'normal',
    });
    expect(items).toEqual({});
  });

  it('last beyond the page', async () => {
    const storage = fakeStorage({});
    (await openPage(storage)).setPreference('theme', 'dark');
    expect((await openPage(storage)).$preferences.get().theme).toBe('dark');
  });

  it('follow what another tab chose', async () => {
    const window = new EventTarget();
    vi.stubGlobal('window', window);
    const items: Record<string, string> = {};
    const page = await openPage(fakeStorage(items));
    items['qinke:theme'] = 'dark';
    window.dispatchEvent(new Event('storage'));
    expect(page.$preferences.get().theme).toBe('dark');
  });

  it('that this version does not know count as the default and stay stored', async () => {
    const items = { 'qinke:theme': 'sepia', 'qinke:text-size': '{"broken' };
    const page = await openPage(fakeStorage(items));
    expect(page.$preferences.get()).toMatchObject({ theme: 'system', textSize: 'normal' });
    page.setPreference('dialogueSpeed', 'fast');
    expect(items).toMatchObject({ 'qinke:theme': 'sepia', 'qinke:text-size': '{"broken' });
  });

  it('hold for the page when the storage is full', async () => {
    const page = await openPage(fakeStorage({}, true));
    page.setPreference('theme', 'light');
    page.setPreference('textSize', 'large');
    expect(page.$preferences.get()).toMatchObject({ theme: 'light', textSize: 'large' });
  });

  it.each([null, undefined, 5, 'toString', '__proto__', ''])('take %j for the default', (word) => {
    expect(choiceOf('theme', word)).toBe('system');
  });
});
