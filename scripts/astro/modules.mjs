/**
 * Packages that are no ES modules, made into one each. As they come, the bundler adds what can read their kind of module
 * to a file every page loads, though only the desk reads CSV.
 */
const PACKAGES = [
  /\/node_modules\/papaparse\/papaparse\.min\.js$/,
  /\/node_modules\/papaparse\/papaparse\.js$/,
];

/** @returns {import('vite').Plugin} */
export function modulesPlugin() {
  return {
    name: 'qinke:modules',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      if (!PACKAGES.some((pattern) => pattern.test(id))) return undefined;
      return {
        code: `const module = { exports: {} }, exports = module.exports;\n${code}\nexport default module.exports;`,
        map: null,
      };
    },
  };
}
