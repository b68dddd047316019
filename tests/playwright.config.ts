import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../scripts/test/browser.ts';

const PORT = Number(process.env['QINKE_TEST_PORT'] ?? 4399);
const executablePath = findBrowser();

/** Browser tests run against the built site: CSP and Trusted Types are active only there. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  retries: 0,
  // Two busy cores: a page may take its time, but never this long.
  expect: { timeout: 15_000 },
  timeout: 60_000,
  reporter: [['list', { printSteps: false }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // The school lab's insecure origin: http://school.lan resolves to the test server.
        '--host-resolver-rules=MAP school.lan 127.0.0.1',
      ],
    },
  },
  // What is timed runs alone, after everything else, one test at a time.
  projects: [
    { name: 'site', grepInvert: /@timing/ },
    { name: 'timing', grep: /@timing/, dependencies: ['site'], workers: 1 },
  ],
  webServer: {
    command: `npx astro preview --port ${PORT} --host 127.0.0.1 --ignore-lock`,
    cwd: path.join(import.meta.dirname, '..'),
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
