import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { chunksPlugin } from './scripts/astro/chunks.mjs';
import clientInteract from './scripts/astro/client-interact.mjs';
import { modulesPlugin } from './scripts/astro/modules.mjs';
import { preloadPlugin } from './scripts/astro/preload.mjs';
import { rehypeLessons, remarkLessons } from './scripts/astro/lesson-markdown.mjs';
import uiStrings from './scripts/astro/ui-strings.mjs';

// Nothing is reported to anybody, not even by the build.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

// Where the site will live, e.g. QINKE_SITE=https://kefu.example.edu QINKE_BASE=/qinke
const site = process.env.QINKE_SITE;
const base = process.env.QINKE_BASE ?? '/';

export default defineConfig({
  ...(site ? { site } : {}),
  base,
  output: 'static',
  trailingSlash: 'always',
  integrations: [uiStrings(), clientInteract(), mdx(), preact()],
  markdown: {
    // Chinese bold next to full-width punctuation renders only with remark-cjk-friendly (docs/architecture.md).
    processor: unified({
      remarkPlugins: [remarkCjkFriendly, [remarkLessons, { base }]],
      rehypePlugins: [rehypeLessons],
      smartypants: false,
    }),
    // Shiki writes inline styles, which the CSP refuses; lessons show no code.
    syntaxHighlight: false,
  },
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // A school's own name for the server (http://school.lan) must work, so no host is refused.
  server: { allowedHosts: true },
  vite: {
    plugins: [chunksPlugin(), preloadPlugin(), modulesPlugin()],
    build: { assetsInlineLimit: 0 },
    preview: { allowedHosts: true },
  },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        // The one sink the site needs: the address of its search worker (src/platform/worker.ts).
        'trusted-types qinke-worker',
      ],
    },
  },
});
