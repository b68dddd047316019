import path from 'node:path';
import { defineConfig } from 'vitest/config';
// Interface strings are virtual modules generated from content/ui; tests see the same ones as the site.
import { uiStringsPlugin } from '../scripts/astro/ui-strings.mjs';

export default defineConfig({
  root: path.join(import.meta.dirname, '..'),
  plugins: [uiStringsPlugin()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    environment: 'node',
    // Property tests try hundreds of cases; two busy cores may need more than the default five seconds.
    testTimeout: 30_000,
  },
});
