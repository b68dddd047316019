import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import arrows from './scripts/lint/arrows.mjs';

const CLOCK_AND_CHANCE = [
  { object: 'Date', property: 'now', message: 'The domain takes `now` as an argument.' },
  {
    object: 'Math',
    property: 'random',
    message: 'The domain takes a `Random` (domain/shared/prng.ts).',
  },
];

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="style"]',
          message: 'The CSP allows no inline style; use a class and tokens.',
        },
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Text is text: nothing is put in the page as HTML.',
        },
        {
          selector: 'JSXAttribute[name.namespace.name="client"][name.name.name="only"]',
          message: 'client:only breaks under Trusted Types.',
        },
        {
          selector: 'JSXAttribute[name.namespace.name="is"][name.name.name="inline"]',
          message: 'Inline scripts are not hashed by Astro.',
        },
        {
          selector: 'JSXAttribute[name.namespace.name="set"][name.name.name="html"]',
          message: 'Text is text: nothing is put in the page as HTML.',
        },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx,astro}'],
    plugins: { house: { rules: { arrows } } },
    rules: { 'house/arrows': 'error' },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...CLOCK_AND_CHANCE],
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'process',
        'fetch',
        'setTimeout',
        'crypto',
      ],
    },
  },
  {
    // Only the platform touches the browser's storage and clock; everything else goes through it.
    files: ['src/islands/**/*.{ts,tsx}', 'src/stores/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB'],
      // tsconfig.json knows it for the tools, which Node 24 runs; browsers of 2023 do not.
      'no-restricted-properties': ['error', { object: 'Map', property: 'groupBy' }],
    },
  },
);
