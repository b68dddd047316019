/**
 * Every browser test watches the page it drives: a CSP or Trusted Types violation, an uncaught error, or a request
 * that leaves the origin fails the test, whatever it was about.
 */
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

export interface Watch {
  /** Violations, uncaught errors and console errors seen so far. */
  readonly troubles: string[];
  /** Requests to another origin. */
  readonly foreign: string[];
  /** Console errors this test causes on purpose, by a part of their text. */
  readonly expected: string[];
}

async function watchContext(context: BrowserContext, watch: Watch): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `CSP violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`,
      );
    });
  });
  const watchPage = (page: Page): void => {
    page.on('pageerror', (error) => watch.troubles.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') watch.troubles.push(`console: ${message.text()}`);
    });
  };
  context.pages().forEach(watchPage);
  context.on('page', watchPage);
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isLocal = ['localhost', '127.0.0.1', 'school.lan'].includes(url.hostname);
    if (!isLocal && !['data:', 'blob:', 'about:'].includes(url.protocol)) {
      watch.foreign.push(request.url());
    }
  });
}

export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context }, use) => {
      const watch: Watch = { troubles: [], foreign: [], expected: [] };
      await watchContext(context, watch);
      await use(watch);
      const surprising = watch.troubles.filter(
        (trouble) => !watch.expected.some((part) => trouble.includes(part)),
      );
      expect(surprising, 'no CSP violation and no error in the page').toEqual([]);
      expect(watch.foreign, 'no request leaves the origin').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect, watchContext };
