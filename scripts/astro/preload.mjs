/**
 * What stands around every `import()` in the browser: it asks for the files a part needs together with the part itself,
 * so that they do not come one after the other, and tells the page when one does not come (`vite:preloadError`, see
 * StaleNotice.astro). Vite brings its own, four times as long, for browsers and inline nonces this site does not have;
 * every page loads it, so here is a short one. The names are Vite's.
 */
const ID = '\0vite/preload-helper.js';

/** @param {string} base where the site lives, with a slash at the end */
const code = (base) => `
const asked = new Map();
const ask = (address) =>
  new Promise((resolve, reject) => {
    const isStyle = address.endsWith('.css');
    if (isStyle && document.querySelector('link[rel=stylesheet][href="' + address + '"]')) return resolve();
    const link = document.createElement('link');
    link.rel = isStyle ? 'stylesheet' : 'modulepreload';
    link.href = address;
    if (isStyle) {
      link.onload = resolve;
      link.onerror = () => {
        asked.delete(address);
        link.remove();
        reject(new Error(address + ' did not come'));
      };
    } else resolve();
    document.head.append(link);
  });
export const __vitePreload = (load, files = []) =>
  Promise.all(
    files.map((file) => {
      const address = ${JSON.stringify(base)} + file;
      if (!asked.has(address)) asked.set(address, ask(address));
      return asked.get(address);
    }),
  )
    .then(load)
    .catch((payload) => {
      const event = Object.assign(new Event('vite:preloadError', { cancelable: true }), { payload });
      if (dispatchEvent(event)) throw payload;
    });
`;

/**
 * Which files are asked for together with a part. Styles always: nothing else would bring them. Scripts only where a
 * press opens a whole part of the page (a dialogue, a card's questions, a shift); elsewhere nearly all of them are
 * there already, and their names in every file would cost more than they save.
 *
 * @type {import('vite').ResolveModulePreloadDependenciesFn}
 */
const preloaded = (_file, files, { hostId }) =>
  /(?:DialogueIsland|\/dialogue)\./.test(hostId)
    ? files
    : files.filter((file) => file.endsWith('.css'));

/** @returns {import('vite').Plugin} */
export function preloadPlugin() {
  let base = '/';
  return {
    name: 'qinke:preload',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    configEnvironment: (name) =>
      name === 'client'
        ? { build: { modulePreload: { polyfill: false, resolveDependencies: preloaded } } }
        : undefined,
    configResolved(config) {
      base = config.base;
    },
    load: (id) => (id === ID ? code(base) : undefined),
  };
}
