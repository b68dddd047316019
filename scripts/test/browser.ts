/**
 * Finds a Chromium for the browser tests, or gets one:
 * PLAYWRIGHT_CHROMIUM_PATH → a Chromium or Chrome on the machine → Playwright's own download →
 * on Debian as root, apt-get. Run as a program it makes sure that one is there; tests/playwright.config.ts asks
 * `findBrowser` for its path.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser to launch: a path, or null when there is none yet. Throws when the named one does not exist. */
export function findBrowser(): string | null {
  const named = process.env['PLAYWRIGHT_CHROMIUM_PATH'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`PLAYWRIGHT_CHROMIUM_PATH is "${named}", but no program is there.`);
  }
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [...onPath, ...APPLICATIONS].find(isExecutable);
  if (found) return found;
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

function attempt(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  }
}

function install(): void {
  console.log('No Chromium found; asking Playwright to download one …');
  if (attempt('npx', ['playwright', 'install', 'chromium']) && findBrowser()) return;
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!isDebianRoot) return;
  console.log('No download; installing Debian’s chromium …');
  attempt('apt-get', ['update']);
  attempt('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk']);
}

if (import.meta.main) {
  if (!findBrowser()) install();
  const path = findBrowser();
  if (!path) {
    console.error(
      [
        'The browser tests need Chromium and none could be found or installed. One of these helps:',
        '  - install Chromium or Chrome, or set PLAYWRIGHT_CHROMIUM_PATH to its program file',
        '  - npx playwright install chromium',
        '  - on Debian or Ubuntu: sudo apt-get install chromium fonts-noto-cjk',
      ].join('\n'),
    );
    process.exit(1);
  }
  console.log(`Browser for the tests: ${path}`);
}
