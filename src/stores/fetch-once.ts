/** Files of the site that several islands of a page ask for: fetched once; a failed fetch is forgotten. */
const loads = new Map<string, Promise<unknown>>();

/** Rejects when the network fails, and may be asked again then. */
export function fetchOnce<T>(address: string): Promise<T> {
  const known = loads.get(address);
  if (known !== undefined) return known as Promise<T>;
  const load = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json() as Promise<T>;
  });
  load.catch(() => loads.delete(address));
  loads.set(address, load);
  return load;
}
