/**
 * Three small changes to what MDX makes of a lesson:
 *
 * - links from the site's root get the base path, so that a build under a sub-path works;
 * - a component that may stand in a line or around paragraphs (`<Dated>`) learns which it is;
 * - aligned table cells get a class, because the CSP allows no `style` attribute.
 */

/**
 * @typedef {{ type: string; name?: string | null; tagName?: string; url?: string; children?: Node[];
 *   attributes?: unknown[]; properties?: Record<string, unknown> }} Node
 */

/**
 * @param {Node} node
 * @param {(node: Node) => void} visit
 */
function walk(node, visit) {
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

const EITHER_WAY = new Set(['Dated']);
const IN_A_LINE = new Set([
  'text',
  'strong',
  'emphasis',
  'inlineCode',
  'link',
  'mdxJsxTextElement',
]);

/** @param {{ base: string }} options `base` as in Astro's config */
export function remarkLessons({ base }) {
  const root = base.replace(/\/$/, '');
  return (/** @type {Node} */ tree) =>
    walk(tree, (node) => {
      if (node.type === 'link' && node.url?.startsWith('/') && !node.url.startsWith('//'))
        node.url = root + node.url;
      if (node.type === 'mdxJsxFlowElement' && node.name && EITHER_WAY.has(node.name)) {
        const block = node.children?.some((child) => !IN_A_LINE.has(child.type));
        if (block) node.attributes?.push({ type: 'mdxJsxAttribute', name: 'block', value: null });
      }
    });
}

export function rehypeLessons() {
  return (/** @type {Node} */ tree) =>
    walk(tree, (node) => {
      const align = node.properties?.['align'];
      if ((node.tagName === 'td' || node.tagName === 'th') && node.properties && align) {
        node.properties['className'] = [`align-${align}`];
        delete node.properties['align'];
      }
    });
}
