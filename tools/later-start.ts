import { basename, dirname } from 'node:path';
import type { Plugin } from 'vite';

/** Tags of a page's module and of what it imports. */
const START = /\s*<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g;

/**
 * Puts a page's own start into a template, out of which a script of the page takes it when it is time: what the browser knows of at once
 * it fetches at once, and shows nothing before.
 */
export const laterStart = (page: string): Plugin => ({
  name: 'call-in:later-start',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { filename }) {
      if (basename(dirname(filename)) !== page) return html;
      const start = html.match(START) ?? [];
      return html.replace(START, '').replace('</head>', `  <template>${start.join('')}\n    </template>\n  </head>`);
    },
  },
});
