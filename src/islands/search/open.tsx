/** Puts the search dialog into the page once, and opens it. */
import { render } from 'preact';
import { connectSearch, type SearchClient } from '../../stores/search.ts';
import workerUrl from './search.worker.ts?worker&url';
import { SearchDialog } from './SearchDialog.tsx';
import './search.css';

export interface OpenOptions {
  /** The site's root, e.g. /qinke/ */
  readonly base: string;
  readonly indexUrl: string;
}

let client: SearchClient | undefined;
let host: HTMLElement | undefined;
let opened = 0;

export function openSearch({ base, indexUrl }: OpenOptions): void {
  client ??= connectSearch({ workerUrl, indexUrl });
  if (host === undefined) {
    host = document.createElement('div');
    document.body.append(host);
  }
  // A new number opens the same dialog again.
  render(<SearchDialog client={client} base={base} opened={++opened} />, host);
}
