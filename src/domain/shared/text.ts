/**
 * Puts figures and names into an interface string. Names without a value stay as they are, so that a forgotten
 * parameter is seen in the page and breaks nothing.
 *
 * @example fill('共 {n} 题', { n: 3 }) // '共 3 题'
 */
export function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([a-zA-Z]\w*)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}
