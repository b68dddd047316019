/**
 * Interface strings as modules: `content/ui/quiz.yaml` becomes `virtual:ui/quiz`, whose default export is the nested
 * object of its texts. Only the areas a page uses reach the browser, and TypeScript knows every key, so a string that
 * does not exist fails `npm run check:types`.
 *
 * `uiStringsPlugin` is the Vite plugin alone, for Vitest; the default export is the Astro integration that adds types.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const PREFIX = 'virtual:ui/';
const AREA = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** @param {string} root the project's root */
const folder = (root) => path.join(root, 'content', 'ui');

/**
 * The texts of one area.
 *
 * @param {string} root the project's root
 * @param {string} area the file's name without extension
 * @returns {Record<string, unknown>} maps of texts, to any depth
 */
export function readArea(root, area) {
  const file = path.join(folder(root), `${area}.yaml`);
  if (!existsSync(file))
    throw new Error(`content/ui/${area}.yaml does not exist, but virtual:ui/${area} is imported`);
  const strings = parse(readFileSync(file, 'utf8')) ?? {};
  assertTexts(strings, `content/ui/${area}.yaml`, []);
  return strings;
}

/**
 * @param {unknown} value
 * @param {string} file
 * @param {readonly string[]} at
 */
function assertTexts(value, file, at) {
  if (typeof value === 'string') return;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(
      `${file}: ${at.join('.') || '(file)'} is ${JSON.stringify(value)}, not a text; write a text, in quotes if it looks like a number`,
    );
  for (const [key, inner] of Object.entries(value)) assertTexts(inner, file, [...at, key]);
}

/**
 * @param {unknown} value
 * @returns {string} a TypeScript type
 */
function typeOf(value) {
  if (typeof value === 'string') return 'string';
  const fields = Object.entries(/** @type {object} */ (value)).map(
    ([key, inner]) => `readonly ${JSON.stringify(key)}: ${typeOf(inner)}`,
  );
  return `{ ${fields.join('; ')} }`;
}

/**
 * Ambient declarations of all areas.
 *
 * @param {string} root
 */
export function declareAreas(root) {
  if (!existsSync(folder(root))) return '';
  return readdirSync(folder(root))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const area = name.slice(0, -'.yaml'.length);
      const type = typeOf(readArea(root, area));
      return `declare module '${PREFIX}${area}' {\n  const strings: ${type};\n  export default strings;\n}\n`;
    })
    .join('\n');
}

/**
 * @param {string} [root] the project's root; default: the folder two above this file
 * @returns {import('vite').Plugin}
 */
export function uiStringsPlugin(root = fileURLToPath(new URL('../..', import.meta.url))) {
  return {
    name: 'qinke:ui-strings',
    resolveId(id) {
      return id.startsWith(PREFIX) ? `\0${id}` : undefined;
    },
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const area = id.slice(PREFIX.length + 1);
      if (!AREA.test(area)) throw new Error(`virtual:ui/${area} is not the name of an area`);
      this.addWatchFile(path.join(folder(root), `${area}.yaml`));
      return `export default ${JSON.stringify(readArea(root, area))};`;
    },
    handleHotUpdate({ file, server }) {
      if (path.dirname(file) !== folder(root) || !file.endsWith('.yaml')) return undefined;
      const module = server.moduleGraph.getModuleById(`\0${PREFIX}${path.basename(file, '.yaml')}`);
      return module ? [module] : undefined;
    },
  };
}

/** @returns {import('astro').AstroIntegration} */
export default function uiStrings() {
  let root = '';
  return {
    name: 'qinke:ui-strings',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [uiStringsPlugin(root)] } });
      },
      'astro:config:done': ({ injectTypes }) => {
        injectTypes({ filename: 'ui.d.ts', content: declareAreas(root) });
      },
    },
  };
}
