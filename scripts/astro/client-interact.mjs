/**
 * Adds the directive `client:interact` (see interact.ts).
 *
 * @returns {import('astro').AstroIntegration}
 */
export default function clientInteract() {
  return {
    name: 'qinke:client-interact',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'interact', entrypoint: './scripts/astro/interact.ts' });
      },
      'astro:config:done': ({ injectTypes }) => {
        injectTypes({
          filename: 'client-interact.d.ts',
          content:
            "import 'astro';\ndeclare module 'astro' {\n  interface AstroClientDirectives {\n    'client:interact'?: boolean;\n  }\n}\n",
        });
      },
    },
  };
}
