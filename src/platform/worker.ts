/**
 * Workers under Trusted Types. The page's CSP lets one policy, `qinke-worker`, bless the address of a worker script;
 * it blesses addresses of this very site and nothing else.
 */
interface TrustedPolicy {
  createScriptURL(address: string): unknown;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): TrustedPolicy;
}

/** The address if it is of this origin; throws otherwise, because only a wrong program asks for another. */
export function sameOrigin(address: string, page: string): string {
  const url = new URL(address, page);
  if (url.origin !== new URL(page).origin || url.protocol === 'blob:')
    throw new Error(`A worker must come from this site, not from ${address}`);
  return url.href;
}

let policy: TrustedPolicy | undefined;

/**
 * Starts a worker script.
 *
 * @param address of the script, as the bundler gives it; in development a module, in the build a plain script
 * @returns null when workers are not available here: the caller does the work in the page
 */
export function startWorker(address: string): Worker | null {
  if (typeof Worker === 'undefined') return null;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    policy ??= trustedTypes?.createPolicy('qinke-worker', {
      createScriptURL: (asked) => sameOrigin(asked, document.baseURI),
    });
    const blessed = policy?.createScriptURL(address) ?? sameOrigin(address, document.baseURI);
    return new Worker(blessed as string, { type: import.meta.env.DEV ? 'module' : 'classic' });
  } catch {
    return null;
  }
}
