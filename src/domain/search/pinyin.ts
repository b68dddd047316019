/** Pinyin as people type it into a search box: no tones, no spaces; or only the first letters. */

/**
 * @example pinyinKeys('kè dān jià') // ['kedanjia', 'kdj']
 */
export function pinyinKeys(pinyin: string): string[] {
  const syllables = pinyin
    .normalize('NFD')
    .replace(/\u0308/g, 'v')
    .replace(/uv/g, 'v')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((syllable) => syllable !== '');
  if (syllables.length === 0) return [];
  const full = syllables.join('');
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return initials === full || initials.length < 2 ? [full] : [full, initials];
}
