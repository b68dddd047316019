/**
 * One file for what every page loads to keep learning records. Left alone, the bundler makes a dozen tiny files of it;
 * as one they are a kilobyte smaller (gzip finds more to repeat) and one request instead of many. Modules that only
 * some pages use (backup, import, export) must not match here, or every page would carry them.
 */
const RECORDS = [
  /node_modules\/(?:nanostores|idb)\//,
  /src\/platform\/(?:clock|database|ids|progress-storage|read-rows)\.ts/,
  /src\/stores\/(?:clock|progress|records|storage)\.ts/,
  /src\/domain\/progress\/(?:checksum|merge|migrations|progress|recognise|reduce|row)\.ts/,
  /src\/domain\/shared\/(?:result|text)\.ts/,
  /vite\/preload-helper/,
];

/** @returns {import('vite').Plugin} */
export function chunksPlugin() {
  return {
    name: 'qinke:chunks',
    configEnvironment(name) {
      if (name !== 'client') return undefined;
      const test = (/** @type {string} */ id) => RECORDS.some((pattern) => pattern.test(id));
      const groups = [{ name: 'records', test }];
      return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
    },
  };
}
