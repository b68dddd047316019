/**
 * Which modules share a file. Left alone, the bundler makes a dozen tiny files of what pages share; together they are
 * some kilobytes smaller (gzip finds more to repeat) and fewer requests. A module belongs here when every page that
 * loads one of its group soon needs the rest; what only some pages use (backup, import, export) must not match, or
 * every page would carry it.
 */
const GROUPS = {
  /** What every page loads: learning records, the watch over them, the door to the search. */
  page: [
    /node_modules\/nanostores\//,
    /src\/platform\/(?:channel|clock|database|idb|ids|persistence|progress-storage|read-rows|word)\.ts/,
    /src\/stores\/(?:clock|device|progress|records|runs|search-key|storage)\.ts/,
    /src\/domain\/progress\/(?:checksum|merge|migrations|progress|recognise|reduce|reminder|row|trail)\.ts/,
    /src\/domain\/shared\/(?:result|text)\.ts/,
    /src\/islands\/storage-notice\/(?:notice|storage-notice)\.ts/,
    /src\/islands\/search\/shell\.ts/,
    /vite\/preload-helper/,
  ],
  /** What an island needs to wake, whatever it is. */
  islands: [
    /node_modules\/preact\//,
    /src\/islands\/(?:ime|live\/use-live)\.ts/,
    /src\/domain\/shared\/prng\.ts/,
    /src\/domain\/quiz\/(?:kind|outcome|stem)\.ts/,
  ],
  /** What levels Chinese text, for every kind of typing; the table 繁→简 comes with the concepts, or with what needs it. */
  chinese: [/src\/domain\/shared\/chinese\/(?!simplify|homophones-)/],
  /** What marks a typed reply, in a dialogue and in a question. */
  reply: [
    /src\/domain\/reply\/(?!override|library|promise|sums|lexicon\.ts)/,
    /src\/islands\/reply\//,
  ],
  /** A dialogue before it is started; most are only scrolled past. */
  dialogue: [/src\/islands\/dialogue\/(?:DialogueIsland|Transcript)\.tsx/, /virtual:ui\/dialogue$/],
  /** A running dialogue; a review card of one of its turns is nearly all of it. */
  player: [
    /src\/islands\/dialogue\/(?:Bubble|ChatLog|Composer|Ending|Feedback|Mood|Player)\.tsx/,
    /src\/islands\/dialogue\/(?:clock|ledger|open|pace|phrases|session)\.ts/,
    /src\/domain\/dialogue\/(?:advance|branch|condition|delay|feedback|mood|records|score|speak|state|step)\.ts/,
    /src\/stores\/preferences\.ts/,
  ],
  /** The question card; nearly every page that has one has one to choose. */
  quiz: [
    /src\/islands\/quiz\/(?:Quiz|ChoiceQuiz|Verdict|SolutionPanel)\.tsx/,
    /src\/islands\/quiz\/(?:bank|hints|kind-marking|remark)\.ts/,
    /src\/islands\/quiz\/fields\/(?:choice|parts|view)\.tsx?/,
    /src\/domain\/quiz\/kinds\/single-choice\//,
    /virtual:ui\/quiz$/,
  ],
  /** What a page tells about earlier visits. */
  reader: [/src\/islands\/(?:reader\/|live\/when\.ts)/, /virtual:ui\/(?:reader|time)$/],
};

/** @returns {import('vite').Plugin} */
export function chunksPlugin() {
  return {
    name: 'qinke:chunks',
    configEnvironment(name) {
      if (name !== 'client') return undefined;
      const groups = Object.entries(GROUPS).map(([group, patterns]) => ({
        name: group,
        test: (/** @type {string} */ id) => patterns.some((pattern) => pattern.test(id)),
      }));
      return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
    },
  };
}
