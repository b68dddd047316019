import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * The house's arrows (docs/architecture.md): a folder may import only from the folders named here and from itself.
 * Written as what is forbidden, because that is how the rule works; the table below is what a reader needs.
 */
const ROOMS = ['domain', 'interop', 'platform', 'stores', 'islands', 'site', 'components', 'layouts', 'mdx', 'pages'];
const MAY_IMPORT = {
  domain: ['domain'],
  interop: ['interop', 'domain'],
  platform: ['platform', 'domain'],
  stores: ['stores', 'domain', 'interop', 'platform'],
  // An island may use the platform only through a store.
  islands: ['islands', 'stores', 'domain'],
  site: ['site', 'domain', 'interop'],
  components: ['components', 'islands', 'site', 'domain'],
  mdx: ['mdx', 'components'],
  layouts: ['layouts', 'components', 'site'],
  pages: ['layouts', 'components', 'mdx', 'site', 'interop', 'domain'],
};

const arrows = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  files: [`src/${room}/**/*.{ts,tsx,astro}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...ROOMS.filter((other) => !allowed.includes(other)).map((other) => ({
            group: [`**/${other}/**`, `!./**`],
            message: `src/${room} may import only from: ${allowed.join(', ')} (docs/architecture.md).`,
          })),
          {
            group: ['**/tests/**', '**/content/**/*.yaml'],
            message: 'Content is read by src/site, tests by nobody.',
          },
        ],
      },
    ],
  },
}));

const CLOCK_AND_CHANCE = [
  { object: 'Date', property: 'now', message: 'The domain takes `now` as an argument.' },
  { object: 'Math', property: 'random', message: 'The domain takes a `Random` (domain/shared/prng.ts).' },
];

export default tseslint.config(
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
  ...arrows,
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...CLOCK_AND_CHANCE],
      'no-restricted-globals': ['error', 'window', 'document', 'process', 'fetch', 'setTimeout', 'crypto'],
    },
  },
  {
    // Only the platform touches the browser's storage and clock; everything else goes through it.
    files: ['src/islands/**/*.{ts,tsx}', 'src/stores/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB'] },
  },
);
