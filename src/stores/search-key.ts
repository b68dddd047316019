/** Whether “/” opens the search. A shortcut of one character must be possible to turn off (WCAG 2.1.4). */
import { readWord, writeWord } from '../platform/word.ts';

const KEY = 'qinke:search-key';

export const searchKeyOn = (): boolean => readWord(KEY) !== 'off';
export const setSearchKey = (on: boolean): void => writeWord(KEY, on ? null : 'off');
