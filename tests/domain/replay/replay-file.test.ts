/** Recordings as files; the numbers are those of the list of bad inputs (robustness). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_AUTO_REPLIES } from '../../../src/domain/desk/auto-reply.ts';
import { encodeBackup } from '../../../src/domain/progress/backup.ts';
import { decodeReplay } from '../../../src/domain/replay/decode.ts';
import { encodeReplay } from '../../../src/domain/replay/encode.ts';
import { MAX_REPLAY_SIZE, type Replay } from '../../../src/domain/replay/replay.ts';

const dialogue: Replay = {
  ...{ kind: 'dialogue', dialogue: 'too-dear', rev: 2, seed: 'abc', name: '李小禾' },
  inputs: [
    { kind: 'choice', option: 'a' },
    { kind: 'typed', text: '您好“=1+1”', acts: [{ kind: 'tag', tag: '老客户' }] },
    { kind: 'wait', mood: -8, at: 60_000 },
  ],
};
const shift: Replay = {
  ...{ kind: 'shift', shift: 'calm', rev: 1, title: '平峰', role: 'presale', seed: 's' },
  ...{ clock: 'slow', dialogues: [{ id: 'too-dear', rev: 2 }], autoReplies: NO_AUTO_REPLIES },
  inputs: [
    { at: 0, kind: 'open', chat: 0 },
    { at: 9000, kind: 'message', chat: 0, text: '您好', phrase: 'wh1' },
    { at: 12_000, kind: 'end' },
  ],
  ...{ pausedMs: 0, name: null },
};
const SAVED = { rev: 3, savedAt: 1_764_000_000_000 };
const text = encodeReplay(dialogue, SAVED);
const file = JSON.parse(text) as Record<string, unknown>;
const withPart = (part: object): string => JSON.stringify({ ...file, ...part });
const withData = (part: object): string =>
  withPart({ data: { ...(file['data'] as object), ...part } });

describe('a recording as a file', () => {
  it.each([
    ['a dialogue', dialogue],
    ['a shift', shift],
  ])('gives back %s as it was', (_, replay) => {
    expect(decodeReplay(encodeReplay(replay, SAVED))).toEqual({
      ok: true,
      value: { replay, ...SAVED, altered: false },
    });
  });

  it('gives back whatever anybody typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const replay: Replay = {
          ...dialogue,
          name: typed,
          inputs: [{ kind: 'typed', text: typed }],
        };
        const read = decodeReplay(encodeReplay(replay, SAVED));
        expect(read.ok && read.value.replay).toEqual(replay);
      }),
    );
  });

  it('never throws and never takes a text that is no recording', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
        expect(decodeReplay(any).ok).toBe(false);
      }),
    );
  });

  it('is read with a byte order mark too, and tells what was changed since', () => {
    expect(decodeReplay(`\uFEFF${text}`).ok).toBe(true);
    const changed = decodeReplay(withData({ name: '别人' }));
    expect(changed.ok && changed.value.altered).toBe(true);
    // 3: of two equal keys the last counts, as everywhere; the checksum notices.
    const twice = decodeReplay(text.replace('"seed":"abc"', '"seed":"abc","seed":"xyz"'));
    expect(twice.ok && twice.value.altered).toBe(true);
  });
});

describe('what is refused', () => {
  const bad: [string, string, object][] = [
    [
      '1 an own __proto__',
      withPart({}).replace('"kind"', '"__proto__":{"a":1},"kind"'),
      { reason: 'bad-data' },
    ],
    [
      '2 constructor.prototype',
      withData({ constructor: { prototype: 1 } }),
      { reason: 'bad-data' },
    ],
    ['4 a depth of 100,000', '[['.repeat(50_000) + ']]'.repeat(50_000), { reason: 'too-deep' }],
    ['5 a million unclosed brackets', '['.repeat(1_000_000), { reason: 'too-deep' }],
    [
      '6 1e999',
      text.replace('"mood":-8', '"mood":-1e999'),
      { reason: 'bad-data', path: 'data.inputs[2].mood' },
    ],
    ['6 NaN', text.replace('"mood":-8', '"mood":NaN'), { reason: 'not-json', cutOff: false }],
    [
      '7 an integer over 2^53',
      withPart({ savedAt: 2 ** 60 }),
      { reason: 'bad-envelope', path: 'savedAt' },
    ],
    [
      'a moment no date has',
      withPart({ savedAt: 8.65e15 }),
      { reason: 'bad-envelope', path: 'savedAt' },
    ],
    ['9 an unknown field', withData({ score: 100 }), { reason: 'bad-data' }],
    [
      '10 a newer schema',
      withPart({ schema: 2 }),
      { reason: 'newer-schema', schema: 2, current: 1 },
    ],
    ['11 a negative schema', withPart({ schema: -1 }), { reason: 'bad-envelope', path: 'schema' }],
    ['11 a revision of nothing', withData({ rev: 0 }), { reason: 'bad-data', path: 'data.rev' }],
    ['16 an empty file', '', { reason: 'empty' }],
    ['16 only a byte order mark', '\uFEFF \n', { reason: 'empty' }],
    ['17 a huge file', 'a'.repeat(MAX_REPLAY_SIZE + 1), { reason: 'too-large' }],
    ['18 another kind of file', '<html>', { reason: 'not-json', cutOff: false }],
    ['a file cut off', text.slice(0, -20), { reason: 'not-json', cutOff: true }],
    ['another format', withPart({ format: 'qinke-other' }), { reason: 'wrong-format' }],
    ['a list', '[]', { reason: 'wrong-format' }],
    ['a backup of records', encodeBackup([], SAVED), { reason: 'progress-backup' }],
    ['data that is none', withPart({ data: [] }), { reason: 'bad-envelope', path: 'data' }],
    ['another kind', withData({ kind: 'film' }), { reason: 'bad-data', path: 'data.kind' }],
    ['no inputs', withData({ inputs: null }), { reason: 'bad-data', path: 'data.inputs' }],
    [
      'an act nobody has',
      withData({ inputs: [{ kind: 'act', acts: [{ kind: 'fly' }] }] }),
      { reason: 'bad-data' },
    ],
    [
      '30 a text of 2 MB',
      withData({ inputs: [{ kind: 'typed', text: 'a'.repeat(2_000_000) }] }),
      { reason: 'bad-data' },
    ],
    [
      'a million inputs',
      withData({ inputs: Array(100_000).fill({ kind: 'leave' }) }),
      { reason: 'bad-data' },
    ],
  ];
  it.each(bad)('%s', (_, bytes, error) => {
    expect(decodeReplay(bytes)).toMatchObject({ ok: false, error });
  });
});
