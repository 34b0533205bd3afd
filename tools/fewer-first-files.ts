import { basename, dirname } from 'node:path';
import type { Plugin } from 'vite';

/** The files of a page's start: what is shared with a worker or page goes into its file, the first of these; what is shared with none of them into the last. */
const FILES: readonly (readonly [file: string, sharedWith: string | null])[] = [
  ['first-background', 'background'],
  ['first-app', 'app'],
  ['first-window', null],
];
const STYLE = 'first-style';

/** `popup` of `entrypoints/popup/index.html`; a worker by its own name. */
const nameEntry = (id: string) =>
  basename(id).startsWith('index.') ? basename(dirname(id)) : basename(id).replace(/\.\w+$/, '');

/**
 * What this page loads at its start as one file for each other start that shares it, instead of one for every way it is also
 * fetched later, and all it ever shows as one style: a few files instead of two dozen, of which each named the next.
 */
export function fewerFirstFiles(page: string): Plugin {
  /** The pages that load a module at their start. */
  const pagesOf = new Map<string, Set<string>>();
  /** What starts a page when it is loaded, and so must not be where others import from. */
  const starts = new Set<string>();
  /** The styles of all the page ever shows: its first picture may be of any of that, and one that came later would have all of it styled anew. */
  const styles = new Set<string>();
  const nameOf = (id: string): string | null => {
    const pages = pagesOf.get(id);
    if (id.endsWith('.css')) return styles.has(id) && (!pages || pages.has(page)) ? STYLE : null;
    if (!pages?.has(page) || starts.has(id)) return null;
    return FILES.find(([, other]) => other === null || pages.has(other))?.[0] ?? null;
  };
  return {
    name: 'call-in:fewer-first-files',
    buildEnd() {
      const importsOf = (id: string) => this.getModuleInfo(id)?.importedIds ?? [];
      const laterOf = (id: string) => this.getModuleInfo(id)?.dynamicallyImportedIds ?? [];
      const seen = new Set<string>();
      const collectStyles = (id: string) => {
        if (seen.has(id)) return;
        seen.add(id);
        if (id.endsWith('.css')) styles.add(id);
        for (const imported of [...importsOf(id), ...laterOf(id)]) collectStyles(imported);
      };
      const follow = (id: string, from: string) => {
        const pages = pagesOf.get(id) ?? new Set();
        if (pages.has(from)) return;
        pagesOf.set(id, pages.add(from));
        for (const imported of importsOf(id)) follow(imported, from);
      };
      for (const id of this.getModuleIds()) {
        if (!this.getModuleInfo(id)?.isEntry) continue;
        const own = importsOf(id).filter(imported => id.endsWith('.html') && !imported.includes('virtual:'));
        for (const start of [id, ...own]) starts.add(start);
        follow(id, nameEntry(id));
        if (nameEntry(id) === page) collectStyles(id);
      }
    },
    outputOptions(options) {
      // A script by itself is one file anyway.
      if (options.format === 'iife') return null;
      // The most shared first: what a module imports is shared by its pages at least, so that no file imports in a circle.
      const groups = [...FILES.map(([file]) => file), STYLE].map((file, index, all) => ({
        name: (id: string) => (nameOf(id) === file ? file : null),
        priority: all.length - index,
      }));
      return { ...options, codeSplitting: { groups } };
    },
  };
}

/** A page's first files are named in its HTML, or the browser finds them one import behind the other; what is fetched later is not. */
export const preloadFirst = (_file: string, files: string[], { hostType }: { hostType: 'html' | 'js' }): string[] =>
  hostType === 'html' ? files : [];
