/** What every part of a report may need besides the report: addresses and the names of goods. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { NameOf } from '../replay/act-text.ts';

export interface ReportHrefs {
  /** The site's base, for rules and dialogues. */
  readonly base: string;
  readonly shiftsHref: string;
  readonly deskHref: string;
  readonly reviewHref: string;
  readonly settingsHref: string;
  readonly courseHref: string;
}

export interface Around extends ReportHrefs {
  readonly nameOf: NameOf;
}

export const AroundReport = createContext<Around>({
  ...{ base: '/', shiftsHref: '', deskHref: '', reviewHref: '', settingsHref: '', courseHref: '' },
  nameOf: (product) => product,
});

export const useAround = (): Around => useContext(AroundReport);
