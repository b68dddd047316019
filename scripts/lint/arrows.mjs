import { dirname, relative, resolve, sep } from 'node:path';

/**
 * The house's arrows (docs/architecture.md): which room of `src/` may import from which. They point down; a room may
 * always import from itself.
 */
export const MAY_IMPORT = {
  domain: [],
  interop: ['domain'],
  platform: ['domain'],
  stores: ['domain', 'interop', 'platform'],
  islands: ['stores', 'domain'],
  site: ['domain', 'interop'],
  components: ['islands', 'site', 'domain'],
  mdx: ['components'],
  layouts: ['components', 'site', 'styles', 'domain'],
  pages: ['layouts', 'components', 'mdx', 'site', 'interop', 'domain'],
};

/** The only packages the domain may use, and the one file each of them is for; null: any file. */
const DOMAIN_PACKAGES = {
  zod: null,
  'zod/mini': /^(progress\/schema|(desk|dialogue|replay|shift)\/[\w-]*schema)\.ts$/,
  'fuse.js/basic': /^search\//,
  'ts-fsrs': /^schedule\/fsrs\.ts$/,
};

/** Packages no room but the domain may import, whatever the arrows say: ts-fsrs patches `Date.prototype`. */
const DOMAIN_ONLY = new Set(['ts-fsrs']);

const roomOf = (path) => /^src\/([^/]+)\//.exec(path)?.[1];

/** ESLint rule: static imports, re-exports and dynamic `import()` obey MAY_IMPORT. */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'imports follow the arrows of docs/architecture.md' },
    schema: [],
  },
  create(context) {
    const root = context.cwd;
    const file = relative(root, context.filename).split(sep).join('/');
    const room = roomOf(file);
    if (!room || !(room in MAY_IMPORT)) return {};
    const allowed = [room, ...MAY_IMPORT[room]];

    const check = (source) => {
      if (!source || typeof source.value !== 'string') return;
      const name = source.value;
      if (!name.startsWith('.')) {
        if (room !== 'domain' && !DOMAIN_ONLY.has(name)) return;
        const only = DOMAIN_PACKAGES[name];
        if (only === null || (only && only.test(file.replace('src/domain/', '')))) return;
        const message =
          room === 'domain'
            ? `The domain is pure: it may not import "${name}".`
            : `Only one file of the domain may import "${name}" (scripts/lint/arrows.mjs).`;
        context.report({ node: source, message });
        return;
      }
      const target = relative(root, resolve(dirname(context.filename), name))
        .split(sep)
        .join('/');
      const other = roomOf(target);
      if (other && other in MAY_IMPORT && !allowed.includes(other)) {
        context.report({
          node: source,
          message: `src/${room} may import only from ${allowed.join(', ')}, not from ${target}.`,
        });
      }
      if (
        !target.startsWith('src/') &&
        ['domain', 'stores', 'islands', 'platform'].includes(room)
      ) {
        context.report({ node: source, message: `src/${room} imports nothing outside src/.` });
      }
    };

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
    };
  },
};
